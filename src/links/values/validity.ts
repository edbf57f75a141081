import { FROM, LASTS, type Phrases } from './lexicon.ts';
import type { Piece } from './pieces.ts';
import { dateAt } from './read-dates.ts';
import { readSlots } from './read-slots.ts';

/** Days from which and until which something holds, `YYYY-MM-DD`. */
export interface Validity {
  from: string | null;
  until: string | null;
}

export const ALWAYS: Validity = { from: null, until: null };

/** Words that may stand in a note on how long a row holds, beside its days: "gültig … bis einschließlich …". */
const NOTE = 4;

/** The days that a heading, a title or a note names behind a word for a beginning or an end. */
export function validityIn(text: string): Validity {
  const { pieces } = readSlots(text, 0, [], false);
  return read(pieces, text, '');
}

/**
 * How long a row holds, by its cells: a note ("valid until 28/02/2026"), or a day in a column that is named for a beginning
 * or an end ("Valid from"). A cell that says more is about something else.
 */
export function validityOfRow(cells: readonly { text: string; column: string }[]): Validity {
  return cells.reduce<Validity>((known, { text, column }) => {
    const { pieces, dates } = readSlots(text, 0, [], true);
    const words = pieces.filter(
      ({ start, word }) =>
        /\p{L}/u.test(word) && !dates.some((date) => date.start <= start && start < date.end),
    );
    if (dates.length === 0 || words.length > NOTE) return known;
    const { from, until } = read(pieces, text, column);
    return { from: known.from ?? from, until: known.until ?? until };
  }, ALWAYS);
}

function read(pieces: readonly Piece[], text: string, column: string): Validity {
  const found: { from: string | null; until: string | null } = { from: null, until: null };
  const between = (index: number) =>
    text.slice(pieces[index - 1]?.end ?? 0, pieces[index]?.start ?? text.length);
  const head = readSlots(column, 0, [], false).pieces;
  for (let at = 0; at < pieces.length; at += 1) {
    const date = dateAt(pieces, at, between);
    if (!date) continue;
    // A day without its year begins or ends something in each year.
    if (/^\d{4}-\d{2}-\d{2}$/.test(date.date)) {
      const before = at === 0 ? head : pieces.slice(0, at);
      if (endsWith(before, LASTS)) found.until ??= date.date;
      else if (endsWith(before, FROM)) found.from ??= date.date;
      // "01.01.2025 bis 28.02.2026": what an end stands behind is the beginning.
      else if (LASTS.has([pieces[at + date.used]?.word ?? ''])) found.from ??= date.date;
    }
    at += date.used - 1;
  }
  return found;
}

function endsWith(pieces: readonly Piece[], phrases: Phrases): boolean {
  const words = pieces.map(({ word }) => word);
  for (let length = 1; length <= Math.min(phrases.longest, words.length); length += 1)
    if (phrases.has(words.slice(-length))) return true;
  return false;
}
