import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parties } from '../../src/contracts/parties.ts';
import type { BatonRecord } from '../../src/contracts/record.ts';
import { findViews } from '../../src/engine/discover.ts';
import { BuiltViews } from '../../src/engine/views.ts';
import { isAgreement } from '../../src/views/parties/candidates.ts';
import { Matcher } from '../../src/views/parties/mentions.ts';
import { coreKey, fullKey } from '../../src/views/parties/names.ts';
import { document, lawFirm, RECORDS } from '../agents/clients/law-firm.ts';
import { bakery, MAILS, mail } from '../agents/emails/bakery.ts';
import { expectLinear } from '../support/growth.ts';
import { type MemoryEvidenceInput, memoryEvidence } from '../support/memory-evidence.ts';

async function partiesOf(input: MemoryEvidenceInput): Promise<Parties> {
  return new BuiltViews(await memoryEvidence(input), await findViews()).view('parties');
}

const stateOf = async (...more: BatonRecord[]) => {
  const { parties } = await partiesOf(await lawFirm([...RECORDS, ...more]));
  const state = parties.find(({ name }) => name === 'Harrow Mills Ltd')?.state;
  return state && [state.standing, state.sentence.quote];
};

describe('the state of a party', () => {
  it('is the sentence that says it, in any language, of that party alone', async () => {
    const said = 'Harrow Mills is no longer a client since spring.';
    expect(await stateOf(document('notes.md', `# Notes\n\n${said}`))).toEqual(['ended', said]);
    const german = 'Harrow Mills Ltd ist gesperrt, bis die Rechnung bezahlt wird.';
    expect(await stateOf(document('notiz.md', `# Notiz\n\n${german}`))).toEqual(['suspended', german]);
  });

  it('is told by no question, and by no sentence that names another too', async () => {
    for (const words of [
      'Is Harrow Mills no longer a client?',
      'Harrow Mills tells us that Tessaly Vineyards is no longer a client.',
    ])
      expect(await stateOf(document('notes.md', `# Notes\n\n${words}`))).toBeNull();
  });
});

describe('a paper by which a party is bound', () => {
  const papersOf = async (text: string) => {
    const { parties } = await partiesOf(await lawFirm([...RECORDS, document('bay.md', text)]));
    return parties
      .filter(({ papers }) => papers.some(({ document: { record } }) => record.id.endsWith('bay.md')))
      .map(({ name, papers }) => [
        name,
        papers.filter(({ document: paper }) => isAgreement(paper)).length > 0,
      ]);
  };

  it.each([
    '# Licence for Bay 3\n\nBetween the practice and Harrow Mills Ltd, dated 1 May 2025.\n\n- The fee is 90 a month.\n\nSigned: A. Roe; B. Poe.',
    '# Stellplatz 3\n\nZwischen der Kanzlei und Harrow Mills Ltd.\n\n- Die Gebühr beträgt 90 im Monat.\n\n## Unterschriften\n\nA. Roe, B. Poe',
  ])('is told by its form, whatever it is called: %s', async (text) =>
    expect(await papersOf(text)).toEqual([['Harrow Mills Ltd', true]]),
  );

  it('is none where nobody signed', async () =>
    expect(
      await papersOf(
        '# Visits\n\nBetween the practice and Harrow Mills Ltd lies the station.\n\n- Take the bus.',
      ),
    ).toEqual([]));
});

describe('organisations that are neither clients nor vendors', () => {
  const known = (body: string) => [
    ...MAILS,
    mail('q1', '2026-03-22T09:00:00+01:00', 'carla', ['ana'], 'Our menu', body),
  ];

  it('bear the name that people write, and none that is cut out of a domain', async () => {
    const { parties } = await partiesOf(await bakery(known('The menu of Café Nord is below.')));
    expect(parties.map(({ name, side }) => [name, side])).toEqual([['Café Nord', 'other']]);
    expect(parties[0]?.people.map(({ name }) => name)).toEqual(['Carla Stein']);
  });

  it('are none where nobody here ever wrote to them', async () => {
    const stranger = mail(
      's1',
      '2026-03-22T09:00:00+01:00',
      'stranger',
      ['ana'],
      'Again',
      'Big Deals greets you. Big Deals is best.',
    );
    const { parties } = await partiesOf(await bakery([...MAILS, stranger]));
    expect(parties.map(({ name }) => name)).not.toContain('Big Deals');
  });
});

it('takes the beginning of another name for nobody: a word with a capital goes on with it', () => {
  const matcher = new Matcher(
    [{ words: ['newlay'], written: ['Newlay'], party: 'newlay print', kind: 'short' }],
    new Map(),
    new Map(),
  );
  const named = (text: string) => matcher.find(text).length > 0;
  expect(named('Ring Newlay before noon.')).toBe(true);
  expect(named('Ring Newlay Van Hire before noon.')).toBe(false);
  expect(named('The order of Newlay, Tuesday.')).toBe(true);
});

describe('names', () => {
  it('keeps apart what differs in a digit or in its legal form', () => {
    expect(fullKey('Route 66 Ltd')).not.toBe(fullKey('Route 67 Ltd'));
    expect(fullKey('Acme Ltd')).not.toBe(fullKey('Acme LLC'));
    expect(fullKey('Acme Pty. Ltd.')).toBe(fullKey('ACME Pty Ltd'));
    expect(coreKey('Thistle & Rowe Solicitors LLP')).toBe(coreKey('Thistle and Rowe Solicitors'));
    expect(coreKey('Nord S.A.R.L.')).toBe('nord');
  });

  it('finds a name wherever it stands among other words, in linear time on anything', async () => {
    const matcher = new Matcher(
      [{ words: ['orrin', 'foundry'], written: null, party: 'orrin', kind: 'name' }],
      new Map([['orrin.example', 'orrin']]),
      new Map(),
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const named = matcher.find(`${before} \n\nOrrin Foundry \n\n${after}`);
        expect(named.map(({ party }) => party)).toContain('orrin');
      }),
    );
    for (const text of ['Orrin '.repeat(170_000), 'a@'.repeat(500_000), "'".repeat(1_000_000)])
      await expectLinear(text, (part) => matcher.find(part));
  });
});
