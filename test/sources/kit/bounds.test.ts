import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawRecordInput } from '../../../src/contracts/record.ts';
import { boundRecord, TEXT_LIMIT } from '../../../src/sources/kit/bounds.ts';

const recordOf = (text: string, more: Partial<RawRecordInput> = {}): RawRecordInput => ({
  key: 'k',
  kind: 'document',
  title: 'Title',
  text,
  path: null,
  parent: null,
  people: [],
  at: null,
  ...more,
});
const picture = `data:image/png;base64,${'iVBORw0KGgo+/='.repeat(1000)}`;

describe('the bounds of a record', () => {
  it('leave ordinary records as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(boundRecord(recordOf(text))).toEqual(recordOf(text));
      }),
    );
    const example = 'See `data:image/gif;base64,R0lGODlhAQABAAAAACw=`, a dot.';
    expect(boundRecord(recordOf(example)).text).toBe(example);
  });

  it.each([
    [
      'a picture in Markdown',
      `Plan ![plan](${picture}) below`,
      'Plan ![plan](data:image/png;base64,…) below',
    ],
    ['a definition of a link', `[a]: <${picture}>\nEnd`, '[a]: <data:image/png;base64,…>\nEnd'],
    [
      'lines of 76 letters',
      `Plan data:application/pdf;name=a.pdf;base64,${`${'QUJD'.repeat(19)}\n`.repeat(50)}\nEnd`,
      'Plan data:application/pdf;name=a.pdf;base64,…\n\nEnd',
    ],
  ])('leave out what is inlined, and say so: %s', (_, text, left) => {
    const bounded = boundRecord(recordOf(text));
    expect(bounded.text).toBe(left);
    expect(bounded.data).toEqual({ notRead: [{ what: 'inlined picture or file', count: 1 }] });
  });

  it('cut a run without a space that nobody wrote, in any letters, and read what is around it', () => {
    for (const letter of ['x', '|', '://a:', 'é', 'ж', '́']) {
      const bounded = boundRecord(recordOf(`Before ${letter.repeat(6_000_000 / letter.length)} after.`));
      expect(bounded.text.length).toBeLessThan(2000);
      expect(bounded.text).toMatch(/^Before .+ \[\d+ characters without a space left out\] {2}after\.$/u);
      expect(bounded.data).toEqual({ notRead: [{ what: 'run of characters without a space', count: 1 }] });
    }
  });

  it('cut lines that no paragraph is as long as, and keep the lines around them', () => {
    const bounded = boundRecord(recordOf(`First\n${'1 '.repeat(5_000_000)}\nLast`));
    expect(bounded.text.length).toBeLessThan(201_000);
    expect(bounded.text).toMatch(
      /^First\n1 1 [1 ]+ \[9801000 more characters of this line left out\]\nLast$/,
    );
    expect(boundRecord(bounded).text === bounded.text).toBe(true);
    const lines = `${'word '.repeat(30_000)}\n`.repeat(20);
    expect(boundRecord(recordOf(lines)).text === lines).toBe(true);
  });

  it('cut rows of tables beyond the cells that anybody looks at, and keep what is around them', () => {
    const table = `${'|'.repeat(200)}\n`.repeat(10_000);
    const bounded = boundRecord(recordOf(`First\n\n${table}\nLast`));
    expect(bounded.text.split('|').length).toBeLessThan(251_000);
    expect(bounded.text).toMatch(/^First\n\n\|[|\n]+\|\n\[\d+ more rows left out\]\n\nLast$/);
    expect(bounded.data).toEqual({ notRead: [{ what: 'rows of a very large table', count: 1 }] });
    expect(boundRecord(bounded).text === bounded.text).toBe(true);
    const sheet = `| 4,410.20 | Flour, 25 kg | 2031-03-04 | paid |\n`.repeat(40_000);
    expect(boundRecord(recordOf(sheet)).text === sheet).toBe(true);
  });

  it('cut no scripts that have no spaces', () => {
    for (const text of ['中文'.repeat(50_000), 'ไทย'.repeat(30_000)])
      expect(boundRecord(recordOf(text)).text).toBe(text);
  });

  it('move the segments of a mail along', () => {
    const header = `Subject: ${'x'.repeat(30_000)}`;
    const { text, segments } = boundRecord(
      recordOf(`${header}\n\nBody`, { segments: [{ role: 'header', start: 0, end: header.length }] }),
    );
    const end = segments?.[0]?.end ?? 0;
    expect(text.slice(end)).toBe('\n\nBody');
  });

  it('are the same the second time', () => {
    const text = `a ${picture} b ${'y'.repeat(100_000)} c`;
    const once = boundRecord(recordOf(text));
    expect(boundRecord(once)).toEqual(once);
  });

  it('refuse what is larger than a person writes, with the reason', () => {
    expect(() => boundRecord(recordOf('1\n'.repeat(TEXT_LIMIT)))).toThrow(/10\.0 million characters of text/);
    expect(() => boundRecord(recordOf('x', { data: { list: Array(1_000_000).fill('a') } }))).toThrow(
      /properties/,
    );
    const people = Array.from({ length: 20_000 }, () => ({
      name: 'n'.repeat(1000),
      address: null,
      role: 'to' as const,
    }));
    const bounded = boundRecord(recordOf('x', { people, title: 't'.repeat(100_000) }));
    expect(bounded.people).toHaveLength(5000);
    expect(bounded.title).toHaveLength(1000);
  });
});
