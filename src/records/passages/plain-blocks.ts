import type { Range } from '../../contracts/passage.ts';
import type { Block } from './block.ts';
import { linesOf, trimmed } from './lines.ts';

type PlainRole = 'code' | 'field' | 'header' | 'quoted' | 'signature' | 'paragraph';

/** A block without heading, number or columns. */
function plainBlock(text: string, range: Range, role: PlainRole): Block[] {
  const inner = trimmed(text, range);
  return inner ? [{ ...inner, role, heading: [], ordinal: null, depth: 0, columns: [] }] : [];
}

/** Blocks between blank lines. */
export function paragraphs(text: string, range: Range, role: PlainRole): Block[] {
  const blocks: Block[] = [];
  let start = -1;
  let end = -1;
  for (const line of linesOf(text, range)) {
    if (line.text.trim() !== '') {
      if (start < 0) start = line.start;
      end = line.end;
    } else if (start >= 0) {
      blocks.push(...plainBlock(text, { start, end }, role));
      start = -1;
    }
  }
  if (start >= 0) blocks.push(...plainBlock(text, { start, end }, role));
  return blocks;
}

/** One block a header line. */
export function headerLines(text: string, range: Range): Block[] {
  return linesOf(text, range).flatMap((line) => plainBlock(text, line, 'header'));
}

/** One block a `Column: value` line; lines without a column name go on with the one above. */
export function fieldLines(text: string, range: Range): Block[] {
  const ranges: Range[] = [];
  for (const line of linesOf(text, range)) {
    const last = ranges.at(-1);
    if (line.text.trim() === '') continue;
    if (last && !/^[^:\n]{1,80}:(?:\s|$)/.test(line.text)) last.end = line.end;
    else ranges.push({ start: line.start, end: line.end });
  }
  return ranges.flatMap((one) => plainBlock(text, one, 'field'));
}
