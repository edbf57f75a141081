import { COMMON, foldWord, MONTHS, WEEKDAYS } from './lexicon.ts';
import { blankMarkup } from './pieces.ts';
import type { Point } from './point.ts';
import { cellOf, slotsOf } from './said.ts';
import { termOf } from './terms.ts';

/** Most words of a subject before and behind its value. */
const [BEFORE, BEHIND] = [8, 5];
/** So many telling words say what a value is of; with fewer the heading is named beside them. */
const TELLING = 2;
/** So many words of a cell are a sentence, and so many characters of one are named. */
const SENTENCE = 8;
const NAME = 70;

/**
 * What a value is the value of, in words of the records: the row and column of a table, else the clause that the value
 * stands in, as the statement writes it that says most: a paper's rather than that of a mail, which announces.
 */
export function subjectOf(point: Point, others: readonly Point[]): string {
  const all = [point, ...others];
  const row = all.find(({ said, slot }) => cellOf(said, slot));
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
  // What a mail speaks of its subject says, where a paper has no better word for it.
  return telling < (one.paper.mail ? TELLING + 1 : TELLING) && clause.toLowerCase() !== heading.toLowerCase()
    ? `${clause} (${heading})`
    : clause;
}

/** The name of the row, which stands left of the value where anything does, and the head of the column. */
function rowSubject({ said, slot, paper }: Point): string {
  const cell = cellOf(said, slot);
  // A sentence in a cell says itself what its value is of.
  if (cell && wordsIn(paper, cell) >= SENTENCE) return short(tidy(paper.text.slice(cell.start, cell.end)));
  const at = cell?.index ?? 0;
  const named = said.cells
    .filter(
      (one) =>
        one.index < at ||
        (one !== cell && !slotsOf(said).some(({ start }) => start >= one.start && start < one.end)),
    )
    .map(({ index, start, end }) => ({ index, name: short(tidy(paper.text.slice(start, end))) }))
    .filter(({ name }) => /\p{L}{2}/u.test(name));
  const left = named.filter(({ index }) => index < at);
  const names = (left.length > 0 ? left.slice(0, 2) : named).map(({ name }) => name);
  const name = names.sort((a, b) => b.length - a.length)[0] ?? tidy(said.heading.at(-1) ?? paper.title);
  const column = tidy(cell?.column ?? '');
  return column === '' || column === name.toLowerCase() ? name : `${name}: ${column}`;
}

function wordsIn({ text }: Point['paper'], { start, end }: { start: number; end: number }): number {
  return text.slice(start, end).match(/\p{L}{2,}/gu)?.length ?? 0;
}

function short(name: string): string {
  const bare = name.replace(/[.:;]$/, '');
  return bare.length <= NAME ? bare : `${name.slice(0, name.lastIndexOf(' ', NAME) + 1 || NAME).trimEnd()}…`;
}

/** "Repairs up to … are ordered without asking": the clause around the value, without small words at its ends. */
function clauseOf({ said, slot, paper }: Point): string {
  // Another figure of the sort ends what is said of this one; "25 kg costs 19.80" is one.
  const slots = slotsOf(said).filter(({ attribute }) => attribute === slot.attribute);
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
  while (isOpening(ahead[0])) ahead.shift();
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

/** A small word, or a part of the day from which something holds: "From 5 March we come …". */
function isOpening(word: string | undefined): boolean {
  const bare = foldWord(word ?? '').replace(/[.,]$/, '');
  return (
    word !== undefined &&
    (COMMON.has(bare) ||
      MONTHS.has(bare) ||
      WEEKDAYS.has(bare) ||
      /^\d{1,4}(?:st|nd|rd|th|er|º)?$/.test(bare))
  );
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
