import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/labour-code/index.ts';
import { labourPh } from '../measure/labour-ph.ts';
import { type MemoryEvidenceInput, memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from './contract.ts';

const LAW = `# Bakery Workers Act 1988

## Part 1 — Hours

### Section 4 — Normal hours

The normal hours of work of any baker shall not exceed nine (9) hours a day.

### Section 5 — Overtime

For overtime work every employee shall be paid an additional compensation of at least thirty percent (30%) of the regular wage.

### Section 6 — Annual leave

Every employee shall be entitled to annual leave of not less than fifteen days a year.

### Section 7 — Oven inspection

Every employer shall have each oven inspected within ten days of its installation.

### Section 8 — Definitions

"Baker" means a person who bakes.
`;

const handbook = (overtime: string, leave: string) =>
  recordOf({
    key: 'hr/staff-handbook.md',
    title: 'Staff handbook',
    at: '2025-03-01',
    text: `# Staff handbook\n\nFor all employees: pay, leave and overtime.\n\n## Overtime\n\n${overtime}\n\n## Leave\n\n${leave}\n`,
  });

const bakery = (overtime: string, leave: string): MemoryEvidenceInput => ({
  records: [
    recordOf({ key: 'law/bakery-workers-act.md', title: 'Bakery Workers Act 1988', text: LAW }),
    handbook(overtime, leave),
  ],
});

describeAgent(agent, () =>
  bakery('Overtime is paid at ×1.5 of the hourly wage.', 'You have 18 days of paid leave a year.'),
);

async function pageOf(input: MemoryEvidenceInput, part: string) {
  const evidence = await memoryEvidence(input);
  const pages = await pagesOf(agent, evidence);
  const page = pages.find(({ path }) => path.includes(part));
  return { evidence, pages, page, words: page ? wordsOf(page) : '' };
}

describe('a provision of law', () => {
  it('is quoted to the letter on a page of its own', async () => {
    const { evidence, page } = await pageOf(bakery('', ''), 'section-5');
    const quotation = page?.blocks.find((block) => block.type === 'quotation');
    if (quotation?.type !== 'quotation') throw new Error('no quotation');
    const record = await evidence.record(quotation.cite.record);
    expect(record?.text.slice(quotation.cite.start, quotation.cite.end)).toBe(
      'For overtime work every employee shall be paid an additional compensation of at least thirty percent (30%) of the regular wage.',
    );
  });

  it('is met where the company states more of the same quantity', async () => {
    const { words } = await pageOf(
      bakery('Overtime is paid at ×1.5 of the hourly wage.', 'You have 18 days of paid leave a year.'),
      'section-5',
    );
    expect(words).toContain('Meets this figure.');
    expect(words).toContain('×1.5, that is 50% more');
  });

  it('falls short where the company states less', async () => {
    const input = bakery('Overtime is paid with 20% on top.', 'You have 12 days of paid leave a year.');
    expect((await pageOf(input, 'section-5')).words).toContain('Falls short.');
    expect((await pageOf(input, 'section-6')).words).toContain('Falls short.');
    expect((await pageOf(input, 'gaps')).words).toContain('falls short');
  });

  it.each([
    ['a limit of something else', 'The team lead approves leave of up to 3 days a year without asking.'],
    ['what a paper tells of the law', 'By law there are 15 days of annual leave a year.'],
    ['another unit', 'You have 2 weeks of paid leave a year.'],
    ['a span that is no entitlement', 'Ask for leave 5 working days before.'],
  ])('has no verdict from %s', async (_, leave) => {
    const { words } = await pageOf(bakery('', leave), 'section-6');
    expect(words).not.toMatch(/Meets this figure|Falls short/);
  });

  it('is unclear where the company states it both ways', async () => {
    const { words } = await pageOf(
      bakery('', 'You have 18 days of paid leave a year. Drivers have 10 days of paid leave a year.'),
      'section-6',
    );
    expect(words).toContain('Unclear');
  });

  it('becomes a question where nothing is said of it, and none where it sets no duty', async () => {
    const inspection = await pageOf(bakery('', ''), 'section-7');
    expect(inspection.words).toContain('Nothing in the records says how the company meets');
    const definitions = await pageOf(bakery('', ''), 'section-8');
    expect(definitions.words).not.toContain('Nothing in the records');
  });

  it('does not take what a client is charged for what people are paid', async () => {
    const input = bakery('', '');
    const rates = recordOf({
      key: 'clients/service-agreement.md',
      title: 'Service agreement with Grand Hotel',
      text: '# Service agreement with Grand Hotel\n\n## Overtime\n\nOvertime is charged to the client with 40% on top.\n',
    });
    const { words } = await pageOf({ ...input, records: [...input.records, rates] }, 'section-5');
    expect(words).not.toContain('40%');
  });
});

describe('a digest of the law', () => {
  const digest = recordOf({
    key: 'law/digest.md',
    title: 'Bakery Workers Act 1988 in plain words',
    text: '# Bakery Workers Act 1988 in plain words\n\nA digest in my own words; it is not the text of the law.\n\n## Section 5 — Overtime\n\nNot less than 30% more for overtime.\n',
  });

  it('is named as the document that it is', async () => {
    const { words } = await pageOf({ records: [digest] }, 'section-5');
    expect(words).toContain('What the digest says');
    expect(words).toContain('Not the law itself');
    expect(words).not.toContain('What the law says');
  });

  it('stands after the law on the same page', async () => {
    const { words, pages } = await pageOf({ records: [...bakery('', '').records, digest] }, 'section-5');
    expect(words.indexOf('What the law says')).toBeGreaterThanOrEqual(0);
    expect(words.indexOf('What the law says')).toBeLessThan(words.indexOf('What the digest says'));
    expect(pages.filter(({ path }) => path.includes('section-5'))).toHaveLength(1);
  });
});

it.each([
  [
    'bylaws of a club',
    'Bylaws',
    '# Bylaws\n\n## Article 1 — Name\n\nThe club is called Oak.\n\n## Article 2 — Members\n\nMembers shall pay dues.\n',
  ],
  [
    'an agreement',
    'Lease agreement',
    '# Lease agreement\n\n## Section 1\n\nThe tenant shall pay rent.\n\n## Section 2\n\nThe laws of Ohio apply.\n',
  ],
])('takes %s for no law', async (_, title, text) => {
  const pages = await pagesOf(
    agent,
    await memoryEvidence({ records: [recordOf({ key: 'a.md', title, text })] }),
  );
  expect(pages.filter(({ kind }) => kind === 'law')).toEqual([]);
});

it('holds very many provisions on pages by chapter', async () => {
  const sections = Array.from(
    { length: 260 },
    (_, index) =>
      `### Section ${index + 1} — Rule ${index + 1}\n\nEvery employer shall keep rule ${index + 1}.\n`,
  ).join('\n');
  const law = recordOf({ key: 'act.md', title: 'Long Act 1990', text: `# Long Act 1990\n\n${sections}` });
  const pages = await pagesOf(agent, await memoryEvidence({ records: [law], findings: [] }));
  const laws = pages.filter(({ kind }) => kind === 'law');
  expect(laws.length).toBeLessThanOrEqual(10);
  expect(laws.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'quotation'))).toHaveLength(260);
});

const figures = await labourPh();
it.skipIf(figures === null)('quotes each of 51 real provisions to the letter', () => {
  expect(figures?.missed).toEqual([]);
  expect(figures?.quoted).toBe(51);
});
