import { withoutMarks } from '../../common/marks.ts';
import type { Passage, Range } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { visibleText } from '../../publish/text.ts';
import { headingAnchor } from '../heading-anchor.ts';
import { claimsOf, type RecordFacts } from './answers/claims.ts';
import type { ValueFinder } from './answers/value-finder.ts';
import type { SectionClaim } from './document.ts';
import type { SectionBlock } from './sections.ts';

/** Longer records are searched by their first part, about 100 pages. */
const LONGEST = 300_000;

/**
 * A record's text by its passages under their headings, and what lies between them. Quoted text stands in the mail that
 * said it; header lines are people and a date, which are facets.
 */
export function recordBlocks(
  record: BatonRecord,
  passages: readonly Passage[],
  facts: RecordFacts,
  finder: ValueFinder,
): SectionBlock[] {
  const { kind, text, segments } = record;
  const own = segments.filter(({ role }) => role === 'new' || role === 'forwarded');
  const ranges: readonly Range[] = own.length > 0 ? own : [{ start: 0, end: text.length }];
  if (kind === 'code')
    return ranges.map(({ start, end }) => ({
      heading: [],
      anchor: '',
      text: visibleText(text.slice(start, Math.min(end, LONGEST))),
    }));
  return ranges.flatMap((range) =>
    blocksWithin(text, passages, range, (passage) =>
      claimsOf(record, passage, facts, finder).map(({ claim }) => ({ ...claim, passage: passage.index })),
    ),
  );
}

function blocksWithin(
  text: string,
  passages: readonly Passage[],
  range: Range,
  claimed: (passage: Passage) => readonly SectionClaim[],
): SectionBlock[] {
  const blocks: SectionBlock[] = [];
  const end = Math.min(range.end, LONGEST);
  let [position, heading, anchor]: [number, readonly string[], string] = [range.start, [], ''];
  const add = (from: number, to: number, claims: readonly SectionClaim[] = []) => {
    const shown = shownText(text.slice(from, to));
    if (shown !== '') blocks.push({ heading, anchor, text: shown, claims });
  };
  for (const passage of passages) {
    if (passage.start < position || passage.end > end) continue;
    // What is between is a head row or a line that no passage took.
    add(position, passage.start);
    position = passage.end;
    heading = passage.heading.map((title) => withoutMarks(title)).filter((title) => title !== '');
    if (passage.role === 'heading') anchor = headingAnchor(passage.start);
    else add(passage.start, passage.end, claimed(passage));
  }
  add(position, end);
  return blocks;
}

/** Whether a record is rows of a table and little else. */
export function isTabular(passages: readonly Passage[]): boolean {
  let [rows, all] = [0, 0];
  for (const { role, start, end } of passages) {
    all += end - start;
    if (role === 'row') rows += end - start;
  }
  return rows > 0.8 * all;
}

function shownText(text: string): string {
  return visibleText(text).split('\n').map(plainLine).filter(Boolean).join('\n').trim();
}

/** A line without the marks that only draw: of headings, quotations, tables, emphasis. Names and code stay whole. */
function plainLine(line: string): string {
  if (/^[|:\- \t]+$/.test(line)) return '';
  const words = /^[ \t]*\|/.test(line)
    ? line.replace(/(?<!\\)\|/g, ' ').replaceAll('\\|', '|')
    : line.replace(/^[ \t]*(?:#{1,6}|>+)[ \t]/, '');
  return /[`*_[\]<>~\\]/.test(words) ? withoutMarks(words) : words;
}
