import { COMMON } from './lexicon.ts';
import { blankMarkup } from './pieces.ts';
import type { Point } from './point.ts';
import { cellOf, slotsOf } from './said.ts';
import { termOf } from './terms.ts';

/** Most words of a subject before and behind its value. */
const [BEFORE, BEHIND] = [8, 5];
/** So many telling words say what a value is of; with fewer the heading is named beside them. */
const TELLING = 2;

/**
 * What a value is the value of, in words of the records: the row and column of a table, else the clause that the value
 * stands in, as the statement writes it that says most: a paper's rather than that of a mail, which announces.
 */
export function subjectOf(point: Point, others: readonly Point[]): string {
  const all = [point, ...others];
  const row = all.find(({ said, slot }) => said.role === 'row' && cellOf(said, slot));
  if (row) return rowSubject(row);
  const [best] = all
    .map((one) => ({ one, clause: clauseOf(one) }))
    .sort(
      (a, b) =>
        Number(tellingIn(a.clause) === 0) - Number(tellingIn(b.clause) === 0) ||
        Number(a.one.paper.mail) - Number(b.one.paper.mail) ||
        Math.min(TELLING, tellingIn(b.clause)) - Math.min(TELLING, tellingIn(a.clause)),
    );
  const { one, clause } = best ?? { one: point, clause: '' };
  const heading = tidy(one.said.heading.at(-1) ?? one.paper.title);
  const telling = tellingIn(clause);
  if (telling === 0) return heading;
  return telling < TELLING && clause.toLowerCase() !== heading.toLowerCase()
    ? `${clause} (${heading})`
    : clause;
}

function rowSubject({ said, slot, paper }: Point): string {
  const cell = cellOf(said, slot);
  const named = said.cells.filter(
    (one) =>
      one !== cell &&
      (one.index === 0 || !slotsOf(said).some(({ start }) => start >= one.start && start < one.end)),
  );
  const longest = named
    .slice(0, 2)
    .map(({ start, end }) => tidy(paper.text.slice(start, end)))
    .filter((name) => /\p{L}{2}/u.test(name));
  const name = longest.sort((a, b) => b.length - a.length)[0] ?? tidy(said.heading.at(-1) ?? paper.title);
  const column = tidy(cell?.column ?? '');
  return column === '' || column === name.toLowerCase() ? name : `${name}: ${column}`;
}

/** "Repairs up to … are ordered without asking": the clause around the value, without small words at its ends. */
function clauseOf({ said, slot, paper }: Point): string {
  const slots = slotsOf(said);
  const from = Math.max(said.start, ...slots.flatMap(({ end }) => (end <= slot.start ? [end] : [])));
  const to = Math.min(said.end, ...slots.flatMap(({ start }) => (start >= slot.end ? [start] : [])));
  const text = blankMarkup(paper.text.slice(said.start, said.end));
  const part = (start: number, end: number) =>
    text
      .slice(start - said.start, Math.max(start, end) - said.start)
      .split(/[.;:!?](?=\s|$)|,(?=\s)|[()|\n]|\s[–—-]\s/);
  const ahead = wordsOf(part(from, slot.start).at(-1) ?? '');
  // An ordinal's ending and a genitive's mark belong to the value.
  const behind = wordsOf((part(slot.end, to)[0] ?? '').replace(/^(?:\p{L}{1,2}(?!\p{L})|['’]s?(?=\s))/u, ''));
  while (COMMON.has(ahead[0]?.toLowerCase() ?? '')) ahead.shift();
  while (isSmall(behind.at(-1))) behind.pop();
  if (behind.length > 0) return [...ahead.slice(-BEFORE), '…', ...behind.slice(0, BEHIND)].join(' ');
  while (isSmall(ahead.at(-1))) ahead.pop();
  return ahead.slice(-BEFORE).join(' ');
}

function wordsOf(text: string): string[] {
  return tidy(text)
    .split(' ')
    .filter((word) => word !== '');
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && termOf(word.replace(/[^\p{L}\p{N}'’-]/gu, '')) === null;
}

function tellingIn(clause: string): number {
  return clause.split(' ').filter((word) => !isSmall(word)).length;
}

function tidy(text: string): string {
  return text
    .replace(/[*_`#|>[\]()"“”„«»]/g, ' ')
    .replace(/\\/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
