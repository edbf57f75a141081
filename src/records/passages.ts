import type { Passage } from '../contracts/passage.ts';
import type { BatonRecord, Segment } from '../contracts/record.ts';
import type { Block } from './passages/block.ts';
import { blocksOf } from './passages/blocks.ts';
import { fieldLines, headerLines, paragraphs } from './passages/plain-blocks.ts';

const ACCOUNT_KINDS: ReadonlySet<BatonRecord['kind']> = new Set([
  'invoice',
  'bill',
  'payment',
  'bank-transaction',
  'contact',
]);

/**
 * Divides a record into passages: in order, not overlapping, each without its surrounding white space. Front matter,
 * HTML comments, rules, fences and the head rows of tables are no passages. Linear in the text; never throws.
 */
export function passagesOf(record: BatonRecord): Passage[] {
  return blocksOfRecord(record).map((block, index) => ({ record: record.id, index, ...block }));
}

function blocksOfRecord(record: BatonRecord): Block[] {
  const { text, kind } = record;
  if (kind === 'code') return paragraphs(text, { start: 0, end: text.length }, 'code');
  if (ACCOUNT_KINDS.has(kind)) return fieldLines(text, { start: 0, end: text.length });
  if (kind !== 'mail') return blocksOf(text, { start: 0, end: text.length }, { mail: false });
  return withGaps(record.segments, text.length).flatMap((segment) => mailBlocks(text, segment));
}

/** The segments, and what no segment covers as new text. */
function withGaps(segments: readonly Segment[], length: number): Segment[] {
  const whole: Segment[] = [];
  let end = 0;
  for (const segment of segments) {
    if (segment.start > end) whole.push({ role: 'new', start: end, end: segment.start });
    whole.push(segment);
    end = segment.end;
  }
  if (end < length) whole.push({ role: 'new', start: end, end: length });
  return whole;
}

function mailBlocks(text: string, segment: Segment): Block[] {
  const range = { start: segment.start, end: Math.min(segment.end, text.length) };
  if (segment.role === 'header') return headerLines(text, range);
  if (segment.role === 'quoted' || segment.role === 'signature') return paragraphs(text, range, segment.role);
  const blocks = blocksOf(text, range, { mail: true });
  return segment.role === 'forwarded' ? blocks.map((block) => ({ ...block, role: 'forwarded' })) : blocks;
}
