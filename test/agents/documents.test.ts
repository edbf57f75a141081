import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/documents/index.ts';
import type { RawRecordInput } from '../../src/contracts/record.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from './contract.ts';

describeAgent(agent, () => ({
  records: [
    recordOf({
      key: 'shop/opening.md',
      title: 'Opening the shop',
      text: '# Opening the shop\n\nThe baker opens at 5:00.\n\n1. Light the oven.\n2. Unlock the till.\n\n| Day | Who |\n| --- | --- |\n| Monday | Ana |\n',
    }),
    recordOf({
      key: 'shop/templates/order.txt',
      title: 'Order template',
      text: 'Dear [name],\n\nplease send flour.',
    }),
  ],
}));

describe('where a document comes from', () => {
  const said = async (more: Partial<RawRecordInput>) => {
    const record = recordOf({
      key: 'a.md',
      title: 'Rates',
      text: '# Rates\n\nThe rate is 40 an hour.',
      ...more,
    });
    const pages = await pagesOf(agent, await memoryEvidence({ records: [record] }));
    const unsigned = pages.some(({ path }) => path === 'operations/documents-without-a-date');
    return { words: pages[0] ? wordsOf(pages[0]) : '', unsigned };
  };

  it('is who wrote it and of when it is, and no more than is known', async () => {
    const people = [
      { name: 'Ana Cruz', address: null, role: 'editor' as const },
      { name: 'Ben Ong', address: null, role: 'owner' as const },
    ];
    expect((await said({ people, modified: '2026-03-02T09:15:00Z' })).words).toContain(
      ', last edited by Ana Cruz, last changed 2 Mar 2026.',
    );
    const author = { name: 'Kim Lee', address: null, role: 'author' as const };
    const signed = (await said({ people: [author, ...people], at: '2026-03-01' })).words;
    expect(signed).toContain(', by Kim Lee, dated 1 Mar 2026.');
    expect(signed).not.toContain('Ana Cruz');
  });

  it('is no question where the head of the paper says of when it is', async () => {
    for (const text of [
      '# Drugs\n\nOwner: the head nurse. Version 3, June 2025.',
      '# Ablauf\n\nStand März 2026, Torben',
    ]) {
      const { words, unsigned } = await said({ text: `${text}\n\n- Count the boxes.` });
      expect(unsigned).toBe(false);
      expect(words).not.toContain('neither author nor date');
    }
  });

  it('is a question where neither is known, but not of what a system says', async () => {
    expect(await said({})).toMatchObject({ unsigned: true });
    const { words, unsigned } = await said({ data: { stateOf: 'Xero' } });
    expect(words).toContain(', as Xero showed it when it was last read.');
    expect(unsigned).toBe(false);
  });
});

describe('entries of a list', () => {
  it('stand on one page, each with its record and none with a page of its own', async () => {
    const event = (key: string, title: string, text: string) =>
      recordOf({ key, title, text: `# ${title}\n\n${text}`, data: { list: 'Calendar' } });
    const records = [
      event(
        'c/1',
        'File VAT return',
        '| Event | Repeats | From |\n| --- | --- | --- |\n| File VAT return | every 3 months on the 7th | 2026-02-07 |',
      ),
      event(
        'c/2',
        'Lunch',
        '| Event | Repeats | From | Until |\n| --- | --- | --- | --- |\n| Lunch | every week on Friday | 2026-01-02 | 2026-06-30 |',
      ),
      event('c/3', 'Lease ends', '- Date: 2026-12-31'),
    ];
    const pages = await pagesOf(agent, await memoryEvidence({ records }));
    expect(pages.map(({ path }) => path)).toEqual(['operations/lists/calendar']);
    const table = pages[0]?.blocks.find((block) => block.type === 'table');
    expect(table?.type === 'table' ? table.columns : []).toEqual([
      'Entry',
      'Repeats',
      'From',
      'Until',
      'Says',
    ]);
    const words = pages[0] ? wordsOf(pages[0]) : '';
    for (const said of ['File VAT return', 'every 3 months on the 7th', '2026-06-30', 'Date: 2026-12-31'])
      expect(words).toContain(said);
  });
});
