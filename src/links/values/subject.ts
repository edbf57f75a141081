import { blankMarkup } from './pieces.ts';
import type { Point } from './point.ts';
import { cellOf, slotsOf } from './said.ts';
import { termOf } from './terms.ts';

/** Most words of a subject. */
const LONGEST = 7;

interface Word {
  text: string;
  start: number;
  end: number;
  term: string | null;
}

/**
 * What a value is the value of, in words of the records: the row and column of a table, else the words that the
 * statements have in common as they stand in the first, else the heading.
 */
export function subjectOf(point: Point, others: readonly Point[]): string {
  const row = [point, ...others].find(({ said, slot }) => said.role === 'row' && cellOf(said, slot));
  if (row) return rowSubject(row);
  const shared = new Set(others.flatMap(({ direct, context }) => [...direct.keys(), ...context.keys()]));
  const found =
    phraseOf(point, shared) ??
    others.map((other) => phraseOf(other, new Set(point.direct.keys()))).find((phrase) => phrase !== null);
  const heading = point.said.heading.at(-1) ?? point.paper.title;
  if (found?.includes(' ')) return found;
  return found ? `${found} (${tidy(heading)})` : tidy(heading);
}

function rowSubject({ said, slot, paper }: Point): string {
  const cell = cellOf(said, slot);
  const named = said.cells.filter(
    (one) => one !== cell && !slotsOf(said).some(({ start }) => start >= one.start && start < one.end),
  );
  const longest = named
    .slice(0, 2)
    .map(({ start, end }) => tidy(paper.text.slice(start, end)))
    .filter((name) => /\p{L}{2}/u.test(name));
  const name = longest.sort((a, b) => b.length - a.length)[0] ?? tidy(said.heading.at(-1) ?? paper.title);
  const column = tidy(cell?.column ?? '');
  return column === '' || column === name.toLowerCase() ? name : `${name}: ${column}`;
}

/** The run of words that says most of what is shared and least besides. */
function phraseOf({ said, paper, direct }: Point, shared: ReadonlySet<string>): string | null {
  const text = blankMarkup(paper.text.slice(said.start, said.end));
  const words: Word[] = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’&/-][\p{L}\p{M}\p{N}]+)*/gu)].map(
    (match) => ({
      text: match[0],
      start: said.start + match.index,
      end: said.start + match.index + match[0].length,
      term: termOf(match[0]) ?? termOf(match[0].split(/[-/&]/)[0] ?? ''),
    }),
  );
  const weightOf = ({ term }: Word) => (term !== null && shared.has(term) ? (direct.get(term) ?? 0) : 0);
  let best: { from: number; to: number; worth: number } | null = null;
  for (const [from, first] of words.entries()) {
    if (weightOf(first) === 0 || isValue(first, said)) continue;
    let worth = 0;
    for (let to = from; to < Math.min(words.length, from + LONGEST); to++) {
      const word = words[to] as Word;
      if (
        isValue(word, said) ||
        (to > from && /[.;:!?,()|]/.test(paper.text.slice((words[to - 1] as Word).end, word.start)))
      )
        break;
      worth += weightOf(word) || (word.term === null ? -0.05 : -0.2);
      if (weightOf(word) > 0 && (best === null || worth > best.worth)) best = { from, to, worth };
    }
  }
  if (!best) return null;
  const phrase = tidy(paper.text.slice((words[best.from] as Word).start, (words[best.to] as Word).end));
  return phrase.length >= 4 ? phrase : null;
}

function isValue({ start, end }: Word, said: Point['said']): boolean {
  return slotsOf(said).some((slot) => slot.start < end && start < slot.end);
}

function tidy(text: string): string {
  return text
    .replace(/[*_`#|>[\]()"“”„«»]/g, ' ')
    .replace(/\\/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
