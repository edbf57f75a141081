import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatonRecord } from '../../src/contracts/record.ts';
import { passagesOf } from '../../src/records/passages.ts';
import { recordSlug } from '../../src/records/slug.ts';
import { cutPieces, type MarkedRange } from '../../src/site/marks.ts';
import { cellsOf, type RecordBlock, recordBlocks } from '../../src/site/record-blocks.ts';

const mark = fc
  .tuple(
    fc.nat(60),
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom(null, 'superseded' as const, 'conflict' as const),
  )
  .map(
    ([start, length, flag]): MarkedRange => ({
      start,
      end: start + length,
      anchor: flag ? null : `r-${start}-${start + length}`,
      flag,
    }),
  );

describe('marks in a text', () => {
  it('cuts overlapping and nested marks into pieces that join up, each under the same marks throughout', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 1, max: 60 }),
        fc.array(mark, { maxLength: 8 }),
        (start, length, marks) => {
          const range = { start, end: start + length };
          const pieces = cutPieces(range, marks, new Set());
          expect(pieces[0]?.start).toBe(range.start);
          expect(pieces.at(-1)?.end).toBe(range.end);
          expect(pieces.slice(1).map((piece) => piece.start)).toEqual(
            pieces.slice(0, -1).map((piece) => piece.end),
          );
          for (const piece of pieces) {
            for (let place = piece.start; place < piece.end; place += 1) {
              const covering = marks.filter((one) => one.start <= place && place < one.end);
              expect(new Set(piece.within)).toEqual(new Set(covering.flatMap(({ anchor }) => anchor ?? [])));
              expect(piece.flag !== null).toBe(covering.some(({ flag }) => flag !== null));
            }
          }
        },
      ),
    );
  });

  it('places each anchor once in a record, at its first piece', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const begun = new Set<string>();
        const pieces = [
          cutPieces({ start: 0, end: 45 }, marks, begun),
          cutPieces({ start: 45, end: 95 }, marks, begun),
        ].flat();
        const begins = pieces.flatMap((piece) => piece.begins);
        expect(new Set(begins).size).toBe(begins.length);
        expect(new Set(begins)).toEqual(new Set(marks.flatMap(({ anchor }) => anchor ?? [])));
      }),
    );
  });
});

const record = (text: string, fields: Partial<BatonRecord> = {}): BatonRecord => ({
  id: 'a/b',
  source: 'a',
  kind: 'document',
  title: '',
  text,
  path: null,
  parent: null,
  people: [],
  at: null,
  modified: null,
  labels: [],
  segments: [],
  data: {},
  digest: '',
  triage: { outcome: 'business', reason: '', by: '', of: null },
  ...fields,
});
const blocksOf = (text: string, marks: MarkedRange[] = []) =>
  recordBlocks(text, passagesOf(record(text)), marks);
const shown = (text: string, blocks: RecordBlock[]): string =>
  blocks
    .map((block): string => {
      if (block.type === 'folded') return shown(text, block.blocks);
      const lines = block.type === 'table' ? [...block.head, ...block.rows.flat()] : [block];
      return lines
        .map(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)).join(''))
        .join(' ');
    })
    .join(' ');

describe('the text of a record page', () => {
  it('shows headings, items and tables with their head', () => {
    const text = '# Guide\n\n- one\n- two\n\n| Client | Rate |\n| --- | --- |\n| A \\| B | 10 |\n';
    const blocks = blocksOf(text);
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'item', 'item', 'table']);
    const table = blocks[3];
    expect(table?.type === 'table' && [table.head.length, table.rows.length]).toEqual([2, 1]);
    expect(shown(text, blocks)).toBe('Guide one two Client Rate A \\| B 10');
  });

  it('loses no word of any text, and throws on none', () => {
    const word = fc.constantFrom(
      '# head',
      '- item',
      '1. step',
      '| a | b |',
      '| --- | --- |',
      '```',
      'plain words',
      '> quoted',
      '---',
      '===',
      '<script>',
      '',
      '**bold**',
      '\u202E|',
      '<!-- hidden -->',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 20 })), { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        const seen = new Set(shown(text, blocksOf(text)).match(/\p{L}+/gu) ?? []);
        for (const one of text.match(/\p{L}+/gu) ?? [])
          expect([...seen].some((other) => other.includes(one))).toBe(true);
      }),
    );
  });

  it('marks a cited row through all of its cells', () => {
    const text = '| Client | Rate |\n| --- | --- |\n| Coralline | AUD 10 |\n';
    const start = text.indexOf('| Coralline');
    const [table] = blocksOf(text, [{ start, end: text.length - 1, anchor: 'r', flag: null }]);
    expect(
      table?.type === 'table' &&
        table.rows[0]?.every(({ pieces }) => pieces.every(({ within }) => within.includes('r'))),
    ).toBe(true);
  });

  it('parts cells at bars that are not escaped', () => {
    const row = '| a \\| b |  | c |';
    expect(
      cellsOf(row, { start: 0, end: row.length }).map(({ start, end }) => row.slice(start, end)),
    ).toEqual(['a \\| b', '', 'c']);
  });
});

describe('the slug of a record', () => {
  it('is 16 hex digits, the same for the same id', () => {
    expect(recordSlug('documents/billing/guide.md')).toBe(recordSlug('documents/billing/guide.md'));
    expect(recordSlug('a')).toBe('ca978112ca1bbdca');
  });
});
