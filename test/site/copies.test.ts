import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/contracts/page.ts';
import { markdownCopy } from '../../src/site/copies/markdown-copy.ts';

const PAGE = {
  title: 'Prices <script>',
  summary: '',
  asOf: '2026-06-01',
  citations: [
    {
      id: 'c1',
      record: 'documents/list.md',
      quote: 'Hire: *£45* [x](javascript:1)',
      start: 0,
      end: 29,
      digest: '',
    },
  ],
} as unknown as Page;
const PLACE = { recordUrl: (id: string) => `/records/${id.length}/`, recordTitle: () => 'List [of] prices' };

describe('the Markdown copy of a page', () => {
  const copy = markdownCopy(
    PAGE,
    [
      '## Hire',
      'The kiln costs <Flagged status="superseded" note="in force is £52">£45</Flagged><Cite id="c1" />.',
      '| Item | Price |\n| --- | --- |\n| Kiln<Cite id="c1" /> | <Computed method="sum of 1">£45</Computed> |',
    ].join('\n\n'),
    PLACE,
  );

  it('keeps warnings, tables and citations', () => {
    expect(copy).toContain('£45 [superseded: in force is £52][^c1].');
    expect(copy).toContain('| Kiln[^c1] | £45 |');
    expect(copy).toMatch(/^\[\^c1\]: \[.*\]\(\/records\/17\/\): “/m);
    expect(copy).toContain('Newest source: 2026-06-01.');
  });

  it('makes no markup of what a record says', () => {
    expect(copy).not.toMatch(/(?<!\\)<script>/);
    expect(copy).not.toContain('[x](javascript:1)');
    expect(copy).not.toContain('*£45*');
  });
});
