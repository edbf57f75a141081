import { describe, expect, it } from 'vitest';
import { agent as finance } from '../../src/agents/finance/index.ts';
import { agent as hr } from '../../src/agents/hr/index.ts';
import { agent as legal } from '../../src/agents/legal/index.ts';
import { agent as operations } from '../../src/agents/operations/index.ts';
import { agent as staff } from '../../src/agents/staff/index.ts';
import { LANGUAGES, lexiconPart } from '../../src/lexicon/lexicon.ts';
import type { SectionWords } from '../../src/lexicon/section-words.ts';
import { type MemoryEvidenceInput, memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from './contract.ts';

const nursery = (): MemoryEvidenceInput => ({
  handover: { company: 'Fern & Sons', domains: ['fern.example'] },
  asOf: '2026-06-01',
  records: [
    recordOf({
      key: 'house/people-handbook.md',
      title: 'People handbook',
      text: `# People handbook

## Annual leave and sick leave

Everybody has 27 days. Leave is approved by Olive Fern.

Who is sick rings the yard before 7.

## Notice and last day

Notice is four weeks. Keys go back to the yard on the last day.

## Leaves and branches

Green waste goes into the second container.
`,
    }),
    recordOf({
      key: 'house/lease.md',
      title: 'Lease of the yard',
      text: '# Lease of the yard\n\nThe landlord is Ash Estates. Rent is GBP 900 a month.\n\nNotice must reach the landlord six months before 30 June 2028.\n',
    }),
    recordOf({
      key: 'house/money.md',
      title: 'Money',
      text: '# Money\n\n## Paying bills\n\n1. Olive checks the bill.\n2. Bills over GBP 500 are approved by Tom.\n\n## VAT return\n\nThe VAT return is filed by the 7th.\n',
    }),
    recordOf({
      key: 'house/staff-list.csv',
      kind: 'sheet',
      title: 'Staff list',
      text: '| Name | Role | Phone |\n| --- | --- | --- |\n| Olive Fern | Owner | 0300 555 0101 |\n| Tom Reed | Grower | 0300 555 0102 |\n',
    }),
  ],
});

describeAgent(hr, nursery);
describeAgent(finance, nursery);
describeAgent(legal, nursery);
describeAgent(staff, nursery);

describe('pages of a section', () => {
  it('take whole sections that are headed by the subject, with their own headings, and ask what is missing', async () => {
    const pages = await pagesOf(hr, await memoryEvidence(nursery()));
    const leave = pages.find(({ path }) => path === 'hr/leave');
    expect(leave && wordsOf(leave)).toContain('Who is sick rings the yard before 7.');
    expect(leave && wordsOf(leave)).not.toContain('Green waste');
    expect(leave?.slots.every(({ filled }) => filled)).toBe(true);
    const leaving = pages.find(({ path }) => path === 'hr/leaving');
    expect(leaving && wordsOf(leaving)).toContain('Notice is four weeks.');
  });

  it('do not exist where no heading, title or table is about the subject', async () => {
    const evidence = await memoryEvidence({
      records: [
        recordOf({
          key: 'cars/holiday-trips.md',
          title: 'Trips in your new car',
          text: '# Trips in your new car\n\nOn a holiday the sick are carried in the back. Pay attention to overtime of the engine.\n',
        }),
      ],
    });
    expect(await pagesOf(hr, evidence)).toEqual([]);
    expect(await pagesOf(finance, evidence)).toEqual([]);
  });

  it.each([
    ['Urlaub und Krankmeldung', 'Jeder hat 28 Tage Urlaub. Wer krank ist, ruft an.'],
    ['Vacaciones y bajas', 'Cada trabajador tiene 23 días de vacaciones. Quien está de baja, avisa.'],
    ['Congés et arrêts maladie', 'Chaque salarié a 25 jours de congé. En cas de maladie, on appelle.'],
  ])('are found in other languages: %s', async (title, said) => {
    const evidence = await memoryEvidence({
      records: [recordOf({ key: `a/${title}.md`, title, text: `# ${title}\n\n${said}\n` })],
    });
    const pages = await pagesOf(hr, evidence);
    const leave = pages.find(({ path }) => path === 'hr/leave');
    expect(leave && wordsOf(leave)).toContain(said.split('. ')[0]);
  });

  it('quote no draft and no paper of somebody else', async () => {
    const text = '# Annual leave policy\n\nEverybody has 40 days of annual leave and may be sick.\n';
    const evidence = await memoryEvidence({
      records: [recordOf({ key: 'leave.md', title: 'Annual leave policy', text })],
      links: [
        {
          kind: 'standing',
          key: 'test/leave.md',
          data: { record: 'test/leave.md', standing: 'draft', by: null, reason: 'A draft.', statement: null },
        },
      ],
    });
    expect(await pagesOf(hr, evidence)).toEqual([]);
  });
});

describe('words of the sections', () => {
  it.each(['hr', 'finance', 'legal', 'staff'])(
    'have each subject of %s in every language of the lexicon',
    async (section) => {
      const parts = await lexiconPart<SectionWords>(`sections/${section}`);
      expect(parts.map(({ language }) => language)).toEqual(LANGUAGES);
      const [first, ...others] = parts.map(({ words }) => Object.keys(words.subjects).sort());
      for (const subjects of others) expect(subjects).toEqual(first);
    },
  );
});

describe('the register of contracts', () => {
  const contract = (key: string, text: string) =>
    recordOf({ key, title: text.slice(2, text.indexOf('\n')), text });

  it('shows the clauses on term, notice and price whole, each under its own head, in four languages', async () => {
    const evidence = await memoryEvidence({
      records: [
        contract(
          'a.md',
          '# Supply agreement with Oak Dental\n\n- Term: runs until 31 May 2027.\n- Notice: three months in writing.\n- Fee. GBP 90 a visit.\n',
        ),
        contract(
          'b.md',
          '# Wartungsvertrag Lindenhof\n\n§ 6 Der Vertrag läuft bis zum 31.12.2026 und ist mit drei Monaten kündbar.\n',
        ),
        contract(
          'c.md',
          '# Contrato de suministro\n\nVigencia hasta el 31 de mayo de 2027, con preaviso de dos meses.\n',
        ),
        contract(
          'd.md',
          '# Contrat de maintenance\n\nDurée : un an à compter du 1er mai 2026. Résiliation avec un préavis de deux mois.\n',
        ),
        contract('e.md', '# How to store a contract\n\nPut every paper in the green folder.\n'),
      ],
    });
    const page = (await pagesOf(legal, evidence)).find(({ path }) => path === 'legal/contracts');
    const table = page?.blocks.find((block) => block.type === 'table');
    const cells = (table?.type === 'table' ? table.rows : []).map((row) =>
      row.map((cell) => cell.map((inline) => inline.text).join('')),
    );
    expect(cells).toHaveLength(4);
    expect(cells.find(([title]) => title?.startsWith('Supply'))).toEqual([
      'Supply agreement with Oak Dental',
      'Term: runs until 31 May 2027.',
      '',
      'Notice: three months in writing.',
      'Fee. GBP 90 a visit.',
    ]);
    expect(cells.filter((row) => row[3] !== '')).toHaveLength(4);
  });
});

describe("the leaver's own account of the job", () => {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July'];
  const year = months.map((month) => `## ${month}\n\nI do what ${month} asks of me.\n`).join('\n');

  it('is found by its name, its months and its voice, and stands whole', async () => {
    const evidence = await memoryEvidence({
      handover: { leaving: { name: 'Olive Fern' } },
      records: [
        recordOf({ key: 'notes/my-year.md', title: 'My year, month by month', text: `# My year\n\n${year}` }),
        recordOf({
          key: 'crops.md',
          title: 'Crops',
          text: `# Crops\n\n${year.replaceAll('I do', 'The crop does').replaceAll('me', 'it')}`,
        }),
      ],
    });
    const page = (await pagesOf(operations, evidence)).find(({ path }) => path === 'operations/the-job');
    expect(page?.title).toBe('The job, as Olive Fern tells it');
    expect(page && wordsOf(page)).toContain('I do what July asks of me.');
    expect(page && wordsOf(page)).not.toContain('The crop does');
  });

  it('is no page where nobody wrote one', async () => {
    const pages = await pagesOf(operations, await memoryEvidence(nursery()));
    expect(pages.some(({ path }) => path === 'operations/the-job')).toBe(false);
  });
});
