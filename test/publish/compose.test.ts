import { describe, expect, test } from 'vitest';
import { likelihoodOf } from '../../src/common/likelihood.ts';
import { type Block, type PageDraft, pageDraftSchema } from '../../src/contracts/draft.ts';
import type { Flag } from '../../src/contracts/link-kinds.ts';
import { composePage, gatePage } from '../../src/publish/index.ts';
import { type FakeRecord, fakeEvidence, rangeOf } from './fake-evidence.ts';

const DOCUMENT: FakeRecord = {
  id: 'documents/pay.md',
  text: 'Daily rate is monthly ÷ 22.\nDaily rate is monthly ÷ 21.\nPay on the 15th.',
  at: '2026-04-01',
};
const MAIL: FakeRecord = { id: 'mailbox/1', text: 'We pay on the 15th.', kind: 'mail', at: '2026-06-01' };
const PRIVATE: FakeRecord = { id: 'mailbox/2', text: 'Dentist at noon.', kind: 'mail', outcome: 'private' };
const RECORDS = [DOCUMENT, MAIL, PRIVATE];

const claim = (text: string, ...cites: { record: string; start: number; end: number }[]) => ({
  type: 'claim' as const,
  text,
  cites,
});
const paragraph = (...inlines: Extract<Block, { type: 'paragraph' }>['inlines']): Block => ({
  type: 'paragraph',
  inlines,
});
const flag: Flag = {
  ...rangeOf(DOCUMENT, 'monthly ÷ 22'),
  status: 'superseded',
  note: 'It is 21 since March.',
  by: rangeOf(DOCUMENT, 'monthly ÷ 21'),
};

async function compose(blocks: Block[], more: Partial<PageDraft> = {}, flags: Flag[] = []) {
  const evidence = fakeEvidence(RECORDS, flags);
  const draft = pageDraftSchema.parse({
    path: 'hr/pay',
    section: 'hr',
    kind: 'rule',
    title: 'Pay',
    summary: 'How pay is computed.',
    blocks,
    ...more,
  });
  const composed = await composePage(draft, {
    evidence,
    agent: { name: 'hr', version: 2 },
    writer: { name: 'extractive', model: null },
  });
  await gatePage(composed.path, composed.file, { evidence, pages: new Set(['hr/pay']) });
  return composed;
}

describe('composing a page', () => {
  test('citations are numbered by first use, the same range once, white space at its ends left out', async () => {
    const pay = rangeOf(DOCUMENT, 'Pay on the 15th.');
    const { page, body } = await compose([
      paragraph(
        claim('On the 15th.', { ...pay, start: pay.start - 1 }),
        { type: 'text', text: ' ' },
        claim('So says mail.', rangeOf(MAIL, 'We pay'), pay),
      ),
    ]);
    expect(body.trim()).toBe('On the 15th.<Cite id="c1" /> So says mail.<Cite id="c2 c1" />');
    expect(page.citations).toMatchObject([
      { id: 'c1', quote: 'Pay on the 15th.', start: pay.start },
      { id: 'c2', quote: 'We pay' },
    ]);
    expect(page.sources).toEqual(['documents/pay.md', 'mailbox/1']);
  });

  test('a claim without proof goes, with the item, the row and the heading that it leaves empty', async () => {
    const lost = claim('Not there.', { record: 'documents/none', start: 0, end: 3 });
    const kept = claim('Pay on the 15th.', rangeOf(DOCUMENT, 'Pay on the 15th.'));
    const { body, dropped } = await compose([
      { type: 'heading', level: 2, text: 'Gone' },
      paragraph({ type: 'strong', text: 'Owner:' }, { type: 'text', text: ' ' }, lost),
      { type: 'heading', level: 2, text: 'When' },
      { type: 'list', ordered: true, items: [[lost], [kept]] },
      {
        type: 'table',
        columns: ['What', 'When'],
        rows: [
          [[{ type: 'text', text: 'Pay' }], [lost]],
          [[lost], [kept]],
        ],
      },
    ]);
    expect(body).toBe(
      '\n## When\n\n1. Pay on the 15th.<Cite id="c1" />\n\n| What | When |\n| --- | --- |\n|  | Pay on the 15th.<Cite id="c1" /> |\n',
    );
    expect(dropped.map((one) => one.what)).toEqual(['claim', 'claim', 'claim', 'claim', 'heading']);
    expect(dropped[0]?.reason).toContain('no such record');
  });

  test.each([
    ['a private record', rangeOf(PRIVATE, 'Dentist'), 'not for the site'],
    [
      'a range of white space',
      { record: DOCUMENT.id, start: DOCUMENT.text.indexOf('\n'), end: DOCUMENT.text.indexOf('\n') + 1 },
      'empty',
    ],
    ['a range behind the end', { record: DOCUMENT.id, start: 0, end: 10_000 }, 'ends at'],
  ])('%s is not quoted', async (_, cite, reason) => {
    const { page, dropped, file } = await compose([paragraph(claim('Some words.', cite))]);
    expect(page.citations).toEqual([]);
    expect(dropped[0]?.reason).toContain(reason);
    expect(file).not.toContain('Some words.');
  });

  test('a flagged range is marked wherever it is quoted, with what holds instead', async () => {
    const old = rangeOf(DOCUMENT, 'Daily rate is monthly ÷ 22.');
    const { body, page } = await compose(
      [
        paragraph({ type: 'text', text: 'Then: ' }, claim('It is 22.', old)),
        { type: 'quotation', cite: old },
      ],
      {},
      [flag],
    );
    const opening = '<Flagged status="superseded" note="It is 21 since March." by="c2">';
    expect(body).toBe(
      `\nThen: ${opening}It is 22.<Cite id="c1" /></Flagged>\n\n${opening}\n\n<Quotation cite="c1" />\n\n</Flagged>\n`,
    );
    expect(page.citations[1]?.quote).toBe('monthly ÷ 21');
  });

  test('a summary does not repeat what the page flags or drops', async () => {
    const text = 'Daily rate is monthly ÷ 22.';
    const { page, dropped } = await compose(
      [paragraph(claim(text, rangeOf(DOCUMENT, text)))],
      { summary: `Pay. ${text}` },
      [flag],
    );
    expect(page.summary).toBe('Pay');
    expect(dropped).toMatchObject([{ what: 'summary' }]);
  });

  test('a conflict that cannot show two sides goes', async () => {
    const side = (value: string, cite: { record: string; start: number; end: number }) => ({
      value,
      standing: 'conflict' as const,
      cites: [cite],
    });
    const conflict = (other: { record: string; start: number; end: number }): Block => ({
      type: 'conflict',
      subject: 'Divisor',
      resolution: 'Ask.',
      state: 'conflict',
      sides: [side('22', rangeOf(DOCUMENT, 'monthly ÷ 22')), side('21', other)],
    });
    expect((await compose([conflict(rangeOf(DOCUMENT, 'monthly ÷ 21'))], {}, [flag])).page.status).toBe(
      'conflict',
    );
    const { body, page, dropped } = await compose([conflict({ record: 'none', start: 0, end: 1 })]);
    expect([body, page.status]).toEqual(['\n', 'ready']);
    expect(dropped.map((one) => one.what)).toEqual(['side', 'conflict']);
  });

  test('a page of which nothing holds any more says so; one sentence that holds is enough to use it', async () => {
    const old = claim('It is 22.', rangeOf(DOCUMENT, 'monthly ÷ 22'));
    const holds = claim('On the 15th.', rangeOf(DOCUMENT, 'Pay on the 15th.'));
    expect((await compose([paragraph(old)], {}, [flag])).page.status).toBe('retired');
    expect((await compose([paragraph(old, holds)], {}, [flag])).page.status).toBe('ready');
  });

  test('an empty slot becomes a question and counts against readiness', async () => {
    const slots = [
      { name: 'trigger', filled: true, question: '?' },
      { name: 'who', filled: false, question: 'Who decides?' },
    ];
    const { page, body } = await compose(
      [paragraph(claim('On the 15th.', rangeOf(DOCUMENT, 'Pay on the 15th.')))],
      { slots },
    );
    expect(body).toContain('<Question name="who">Who decides?</Question>');
    expect(page).toMatchObject({
      readiness: 0.5,
      status: 'incomplete',
      questions: [{ slot: 'who', text: 'Who decides?' }],
    });
  });

  test('confidence is the share of the statements that is likely right', async () => {
    const pay = claim('Pay.', rangeOf(DOCUMENT, 'Pay on the 15th.'));
    const old = claim('It is 22.', rangeOf(DOCUMENT, 'Daily rate is monthly ÷ 22.'));
    const round = (value: number) => Math.round(100 * value) / 100;
    const [quote, warned] = [likelihoodOf('quote'), likelihoodOf('flag')];
    expect((await compose([paragraph(pay)])).page.confidence).toBe(round(quote));
    expect((await compose([paragraph(old, pay)], {}, [flag])).page.confidence).toBe(
      round((quote + warned) / 2),
    );
    // What is listed is asserted beyond its quote.
    const entries = [{ type: 'duty' as const, likely: 0.7, cites: [rangeOf(DOCUMENT, 'Pay on the 15th.')] }];
    expect((await compose([paragraph(pay)], { entries })).page.confidence).toBe(0.7);
    // A page that states nothing states nothing false.
    expect((await compose([paragraph({ type: 'text', text: 'Ask.' })])).page.confidence).toBe(1);
  });

  test('two lists in a row stay two, and a row wider than the head keeps all its cells', async () => {
    const item = [claim('Pay.', rangeOf(DOCUMENT, 'Pay'))];
    const { body } = await compose([
      { type: 'list', ordered: false, items: [item] },
      { type: 'list', ordered: false, items: [item] },
      { type: 'table', columns: ['A'], rows: [[item, item]] },
    ]);
    expect(body).toContain('- Pay.<Cite id="c1" />\n\n* Pay.<Cite id="c1" />');
    expect(body).toContain('| A |  |\n| --- | --- |\n| Pay.<Cite id="c1" /> | Pay.<Cite id="c1" /> |');
  });
});
