import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatonRecord } from '../../src/contracts/record.ts';
import { link } from '../../src/links/standing.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';

const standingsOf = async (...records: BatonRecord[]) => {
  const evidence = await memoryEvidence({
    records,
    handover: { company: 'Fern & Sons', leaving: { name: 'Olive Fern' } },
    asOf: '2026-06-01',
    findings: [],
  });
  const found: Record<string, string> = {};
  for await (const { data } of link.derive(evidence))
    found[data.record.slice('test/'.length)] = data.by
      ? `${data.standing} by ${data.by.slice(5)}`
      : data.standing;
  return found;
};
const paper = (key: string, text = 'We open at nine.', title?: string) =>
  recordOf({ key, text, title: title ?? key.split('/').at(-1) ?? key });

describe('the standing of documents', () => {
  it.each([
    ['superseded', 'Archive 2023', 'archiv', 'archivo', 'Archives'],
    ['draft', 'Drafts', 'Entwürfe', 'borradores', 'brouillons'],
    ['template', 'templates', 'Vorlagen', 'plantillas', 'modèles'],
    ['another-party', 'third-party', 'Fremd', 'terceros', 'tiers'],
  ])('%s: by a whole folder name, in four languages', async (standing, ...folders) => {
    for (const folder of folders)
      expect(await standingsOf(paper(`${folder}/opening.md`))).toEqual({
        [`${folder}/opening.md`]: standing,
      });
  });

  it.each([
    ['superseded', 'prices-2024-alt.csv'],
    ['superseded', 'opening (old).md'],
    ['superseded', 'tarifas (sin vigor).md'],
    ['draft', 'DRAFT rules.md'],
    ['draft', 'Entwurf-Regeln.md'],
    ['draft', 'rules (not approved).md'],
  ])('%s: by a mark that is set apart in the name %s', async (standing, key) => {
    expect(await standingsOf(paper(key))).toEqual({ [key]: standing });
  });

  it.each([
    ['superseded', 'Status: superseded\n\nWe open at ten.'],
    ['superseded', '# Opening\n\nNo longer in force since May 2025.\n\nWe open at ten.'],
    ['superseded', '# Horario\n\nYa no está en vigor.\n\nAbrimos a las diez.'],
    ['superseded', '# Öffnung\n\nErsetzt durch die Regeln von 2026.\n\nWir öffnen um zehn.'],
    ['draft', 'DRAFT – not approved – 28.08.2026\n\nWe open at ten.'],
    ['draft', '| Stand | Entwurf |\n| --- | --- |\n| Öffnung | zehn Uhr |\n\nEntwurf'],
  ])('%s: by its own word at the beginning', async (standing, text) => {
    expect(await standingsOf(paper('opening.md', text))).toEqual({ 'opening.md': standing });
  });

  it('is not told by what a document says of its subject', async () => {
    const texts = [
      '# Rates\n\nThe old rate of GBP 40 no longer applies to new clients since it was raised for all of them last year.',
      '# Drafts\n\nHow drafts of letters are checked by two people before they are sent to a client of the house.',
      '# Handover\n\n## Old files\n\nThey lie in the cellar.',
    ];
    for (const text of texts) expect(await standingsOf(paper('a.md', text))).toEqual({});
  });

  it('an older version of the same name, and no paper of an occasion or of a year to come', async () => {
    expect(
      await standingsOf(
        paper('prices-2024.csv'),
        paper('prices-2026.csv'),
        paper('prices-2027.csv'),
        paper('minutes-2024.md'),
        paper('minutes-2026.md'),
        paper('letter-2026-03-01.md'),
        paper('letter-2026-04-01.md'),
      ),
    ).toEqual({ 'prices-2024.csv': 'superseded by prices-2026.csv' });
  });

  it('a template has blanks; a contract that is filled in has none', async () => {
    const blank = 'Dear [Name],\n\nyour order [Number] of [Date] comes to [Amount].\n';
    expect(await standingsOf(paper('quote.docx', blank))).toEqual({ 'quote.docx': 'template' });
    expect(
      await standingsOf(paper('quote.docx', 'Dear Tom,\n\nyour order 12 comes to GBP 9 [see list](a.md).\n')),
    ).toEqual({});
    expect(
      await standingsOf(paper('plantilla-2026.xlsx', '# Plantilla\n\n| Nombre |\n| --- |\n| Ana |\n')),
    ).toEqual({});
  });

  it('law is the text of a lawgiver, and neither a contract nor notes on it', async () => {
    const law =
      'WORKING TIME ACT 1994\n\nSection 3 Hours\n3.1 Nobody works more than 40 hours.\n3.2 A break is 30 minutes.\n';
    expect(await standingsOf(paper('law/Working Time Act.txt', law))).toEqual({
      'law/Working Time Act.txt': 'law',
    });
    expect(
      await standingsOf(
        paper('Arbeitszeitgesetz.txt', '§ 3 Arbeitszeit\nAcht Stunden.\n§ 4 Pausen\n30 Minuten.\n'),
      ),
    ).toEqual({ 'Arbeitszeitgesetz.txt': 'law' });
    expect(
      await standingsOf(paper('Employment contract.md', '1. Hours\n2. Pay under the Working Time Act\n')),
    ).toEqual({});
    expect(await standingsOf(paper('Notes on the Working Time Act.md', '1. Breaks\n2. Hours\n'))).toEqual({});
  });

  it("another party's paper names nobody of the business", async () => {
    const terms =
      '# General terms of sale\n\nWe deliver within five days. The customer pays within 30 days.\n';
    expect(await standingsOf(paper('terms.html', terms, 'General terms of sale'))).toEqual({
      'terms.html': 'another-party',
    });
    expect(
      await standingsOf(paper('terms.html', `${terms}\nFern & Sons, May 2026\n`, 'General terms of sale')),
    ).toEqual({});
    expect(
      await standingsOf(paper('yard-manual.md', '# Yard manual\n\nOlive opens the gate at seven.\n')),
    ).toEqual({});
  });

  it('law in numbered paragraphs of one provision', async () => {
    const text =
      '# Handelsgesetzbuch (Auszug)\n\n§ 438 Schadensanzeige\n\n(1) Ist ein Verlust erkennbar, so ist er anzuzeigen.\n\n(2) Die Vermutung gilt auch sonst.\n';
    expect(await standingsOf(paper('a/hgb.md', text, 'Handelsgesetzbuch (Auszug)'))).toEqual({
      'a/hgb.md': 'law',
    });
  });

  it("another party's terms, though a small word in them is somebody's name too", async () => {
    const evidence = await memoryEvidence({
      records: [
        paper(
          'a/kestrel.md',
          'Kestrel may change its fees with 30 days of notice.',
          'Kestrel: terms of trade',
        ),
      ],
      handover: { company: 'Fern & Sons', leaving: { name: 'Olive May Fern' } },
      asOf: '2026-06-01',
      findings: [],
    });
    const found = [];
    for await (const { data } of link.derive(evidence)) found.push(data.standing);
    expect(found).toEqual(['another-party']);
  });

  it('never changes with a word inside a name', async () => {
    const word = fc.constantFrom(
      'Old',
      'Former',
      'Legacy',
      'Archive',
      'Alt',
      'Antigua',
      'Ancien',
      'Draft',
      'Sample',
      'Vieja',
    );
    const name = fc.constantFrom('Mill', 'Street', 'Trust', 'Town', 'Pupils', 'Casa', 'Brewery', 'Harbour');
    await fc.assert(
      fc.asyncProperty(word, name, fc.boolean(), async (one, other, folder) => {
        fc.pre(one !== 'Draft');
        const [key, title] = folder
          ? [`clients/${one} ${other}/terms of payment.md`, 'Payment by clients']
          : [`${one} ${other}.md`, `Agreement with ${one} ${other}`];
        const text = `# ${title}\n\n${one} ${other} pays within 30 days.\n`;
        expect(await standingsOf(paper(key, text, title))).toEqual({});
      }),
      { numRuns: 60 },
    );
  });
});
