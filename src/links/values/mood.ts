import type { Range } from '../../contracts/passage.ts';
import {
  BETWEEN,
  CHANGE,
  COMMON,
  EXCEPT,
  FROM,
  MONTHS,
  OLD,
  PAST,
  type Phrases,
  STAYS,
  TAKE_BACK,
  UNSURE,
  UNTIL,
  WEEKDAYS,
} from './lexicon.ts';
import type { Piece } from './pieces.ts';
import type { Read } from './read-slots.ts';
import { type Slot, sameFamily } from './slot.ts';

/** How a statement speaks: whether it changes something, from when, and which of its values it takes back. */
export interface Mood {
  change: boolean;
  /** It does so by its words, not by a date from which something holds alone. */
  turns: boolean;
  stays: boolean;
  takesBack: boolean;
  unsure: boolean;
  past: boolean;
  except: boolean;
  /** Day from which it holds, `YYYY-MM-DD`, or `--MM-DD` where it says no year. */
  from: string | null;
  /** Values that it says no longer hold. */
  old: readonly Slot[];
}

/** Positions right behind each phrase of the kind. */
function endsOf(pieces: readonly Piece[], phrases: Phrases): number[] {
  const ends: number[] = [];
  for (let at = 0; at < pieces.length; at++)
    for (let length = Math.min(phrases.longest, pieces.length - at); length > 0; length--)
      if (phrases.has(pieces.slice(at, at + length).map(({ word }) => word))) {
        ends.push(at + length);
        break;
      }
  return ends;
}

/** Index of the first piece at or behind a place of the record. */
function pieceAt(pieces: readonly Piece[], place: number): number {
  const index = pieces.findIndex(({ start }) => start >= place);
  return index < 0 ? pieces.length : index;
}

/** Whether only small words stand between two positions. */
function close(pieces: readonly Piece[], from: number, to: number, most: number): boolean {
  return (
    to >= from &&
    to - from <= most &&
    pieces
      .slice(from, to)
      .every(({ word, text }) => COMMON.has(word) || WEEKDAYS.has(word) || /^\p{Sc}$|^[A-Z]{3}$/u.test(text))
  );
}

/** "Goes up to 70 on 1 November": the only day within a clause that changes something is the day it begins. */
function inOneClause(pieces: readonly Piece[], change: number, date: number, text: string): boolean {
  if (endsOf(pieces, UNTIL).includes(date)) return false;
  const [one, other] = [pieces[Math.min(change, date + 1) - 1], pieces[Math.max(change, date + 1) - 1]];
  return (
    one !== undefined && other !== undefined && !/[,;:](?=\s)|[()]/.test(text.slice(one.end, other.start))
  );
}

export function moodOf({ pieces, slots, dates }: Read, record: string, range: Range): Mood {
  const changes = endsOf(pieces, CHANGE);
  const takesBack = endsOf(pieces, TAKE_BACK).length > 0;
  const begins = endsOf(pieces, FROM);
  const from =
    dates.find(({ start }) => begins.some((end) => close(pieces, end, pieceAt(pieces, start), 2))) ??
    dates.find(({ start }) =>
      changes.some((end) => inOneClause(pieces, end, pieceAt(pieces, start), record)),
    );
  const olds = endsOf(pieces, OLD);
  const old = new Set<Slot>();
  for (const slot of slots) {
    const others = slots.filter((other) => other !== slot && isOf(slot, other) && other.key !== slot.key);
    const at = pieceAt(pieces, slot.start);
    if ((others.length > 0 || takesBack) && olds.some((end) => close(pieces, end, at, 2))) old.add(slot);
    if (takesBack && others.length === 0) old.add(slot);
    const word = pieces[at - 1]?.word ?? '';
    for (const { ending, beginning } of BETWEEN) {
      if (!ending.has(word)) continue;
      const next = others.find(({ start }) => {
        const to = pieceAt(pieces, start);
        return start > slot.start && beginning.has(pieces[to - 1]?.word ?? '') && to - at <= 7;
      });
      if (next && (changes.length > 0 || from)) old.add(slot);
    }
  }
  return {
    change: changes.length > 0 || from !== undefined || old.size > 0 || monthFrom(pieces, begins) !== null,
    turns: changes.length > 0 || old.size > 0,
    stays: endsOf(pieces, STAYS).length > 0,
    takesBack,
    unsure:
      endsOf(pieces, UNSURE).length > 0 || /\?["'”’)\]*_\s]*$/.test(record.slice(range.start, range.end)),
    past: endsOf(pieces, PAST).length > 0,
    except: endsOf(pieces, EXCEPT).length > 0,
    from: from?.date ?? monthFrom(pieces, begins),
    old: [...old],
  };
}

/** "Ab Juni": the first day of a month that stands behind a word for the beginning. */
function monthFrom(pieces: readonly Piece[], begins: readonly number[]): string | null {
  for (const end of begins) {
    const month = MONTHS.get(pieces[end]?.word ?? '');
    if (month !== undefined) return `--${String(month).padStart(2, '0')}-01`;
  }
  return null;
}

/** "It was 385" beside "$410": a bare figure takes the sort of what it is set against. */
function isOf(slot: Slot, other: Slot): boolean {
  return (
    sameFamily(slot, other) ||
    (slot.attribute === 'number' && slot.unit === null && other.attribute === 'money')
  );
}

/** Whether a date stands behind a word that makes it a limit or an end. */
export function isLimit({ pieces }: Read, start: number): boolean {
  const at = pieceAt(pieces, start);
  return endsOf(pieces, UNTIL).some((end) => close(pieces, end, at, 1));
}
