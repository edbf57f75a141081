import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/operations/index.ts';
import { link as flag } from '../../src/links/flag.ts';
import { link as obligation } from '../../src/links/obligation.ts';
import { link as value } from '../../src/links/value.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { claimsOf, describeAgent, pagesOf, wordsOf } from './contract.ts';

const records = [
  recordOf({
    key: 'duties.md',
    at: '2026-01-05',
    text: '# Duties\n\nThe baker must clean the ovens every Friday.\n\nThe hygiene report must be sent by the 10th of each month.\n',
  }),
  recordOf({
    key: 'pay.md',
    at: '2026-01-05',
    text: '# Pay\n\nThe daily rate is the monthly pay divided by 22.\n',
  }),
  recordOf({
    key: 'archive/pay-old.md',
    at: '2021-01-05',
    text: '# Old pay note\n\nThe daily rate is the monthly pay divided by 21.66.\n',
  }),
];

async function evidence() {
  const memory = await memoryEvidence({ records, asOf: '2026-03-04' });
  for (const link of [value, flag, obligation]) await memory.derive(link);
  return memory;
}

const glossary = recordOf({
  key: 'words-we-use.md',
  title: 'Glossary: words we use',
  text: '# Glossary: words we use\n\n- Bertha: the big oven.\n- Short: a delivery with something missing.\n- The Book: the diary of cakes.\n',
});

describeAgent(agent, () => ({ records: [...records, glossary] }));

describe('the calendar of duties', () => {
  it('computes the next date from the rule and quotes the whole sentence', async () => {
    const page = (await pagesOf(agent, await evidence())).find(({ path }) => path === 'operations/duties');
    expect(page && wordsOf(page)).toContain('Fri 6 Mar 2026');
    expect(page && wordsOf(page)).toContain('Tue 10 Mar 2026');
    const claims = page ? claimsOf(page).map(({ text }) => text) : [];
    expect(claims).toContain('The baker must clean the ovens every Friday.');
  });

  it('is no page where the records name no duty', async () => {
    expect(await pagesOf(agent, await memoryEvidence({ records: [] }))).toEqual([]);
  });
});

describe('the job as it was told', () => {
  const note = (first: string, key = 'office/desk.md') =>
    recordOf({
      key,
      text: `# For the next one\n\n${first}\n\n- I clean the ovens every Friday.\n- By the 10th of each month I send the hygiene report.\n- I order the flour every Monday.\n- On the last day of each month I count the till.\n`,
    });
  const told = async (record: ReturnType<typeof note>) => {
    const handover = { leaving: { name: 'Ann Lee' }, successor: { name: 'Bo Dee' } };
    const memory = await memoryEvidence({ records: [record], handover, asOf: '2026-03-04' });
    await memory.derive(obligation);
    return (await pagesOf(agent, memory)).some(({ path }) => path === 'operations/the-job');
  };

  it('is known by who wrote it and what recurs in it, whatever it is called', async () => {
    expect(await told(note('Ann, begun in June.'))).toBe(true);
    expect(await told(note('Kept by Cy, begun in June.'))).toBe(false);
  });

  it('is known by whom it is written to and what recurs in it', async () => {
    expect(await told(note('Dear Bo, this is no manual, only what comes to my mind as I clear up.'))).toBe(
      true,
    );
    expect(await told(note('Since last year we have asked Bo to keep the list of what recurs here.'))).toBe(
      false,
    );
  });

  it('is known by its folder and its voice where the leaver signed it', async () => {
    const text = '# Notes\n\nI open the shop and my keys hang by the door.\n\nAnn Lee';
    expect(await told(recordOf({ key: 'handover/notes.md', text }))).toBe(true);
    expect(await told(recordOf({ key: 'office/notes.md', text }))).toBe(false);
  });
});

describe('the register of conflicts', () => {
  it('shows which value holds and which does not, each with its statement', async () => {
    const page = (await pagesOf(agent, await evidence())).find(({ path }) => path === 'operations/conflicts');
    const conflict = page?.blocks.find((block) => block.type === 'conflict');
    expect(conflict).toMatchObject({ state: 'resolved' });
    const sides =
      conflict?.type === 'conflict' ? conflict.sides.map(({ value, standing }) => [value, standing]) : [];
    expect(sides).toEqual([
      ['22', 'in-force'],
      ['21.66', 'superseded'],
    ]);
  });
});
