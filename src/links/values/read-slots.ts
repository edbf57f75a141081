import { Decimal } from 'decimal.js';
import { CURRENCY_CODES, SYMBOLS } from '../../common/money/symbols.ts';
import type { Duration } from '../../contracts/finding-kinds.ts';
import { readNumber } from '../../findings/reading/numbers.ts';
import {
  COMMON,
  CURRENCIES,
  HUNDREDTHS,
  JOINS,
  LABELS,
  MONTH_DAY,
  NUMBERS,
  ONE,
  PER,
  PERCENT,
  UNITS,
  WEEKDAYS,
  WORKING_BEFORE,
  WORKING_BEHIND,
} from './lexicon.ts';
import { gap, type Piece, piecesOf } from './pieces.ts';
import { clockAt, dateAt, weekdaysAt } from './read-dates.ts';
import { durationSlot, type Slot, slotAt } from './slot.ts';

/** What is read from the words of one statement. */
export interface Read {
  pieces: Piece[];
  slots: Slot[];
  /** Whole dates, and days without a year: where they stand and what they say (`2026-03-01`, `--03-01`). */
  dates: { start: number; end: number; date: string }[];
}

/**
 * Values of a statement in four languages: money, shares, lengths of time, times of day, days of the week and month,
 * counted things. `known` are those that findings hold already. `cell` says that the text is one cell of a table.
 */
export function readSlots(text: string, offset: number, known: readonly Slot[], cell: boolean): Read {
  const pieces = piecesOf(text, offset);
  const accounts = accountsIn(text, offset).filter(
    (one) => !known.some((slot) => slot.start <= one.start && slot.end >= one.end),
  );
  const held = [
    ...accounts,
    ...known.filter((slot) => !accounts.some((one) => one.start < slot.end && slot.start < one.end)),
  ];
  const read: Read = { pieces, slots: [...held], dates: [] };
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at] as Piece;
    const taken = held.find(({ start, end }) => start < piece.end && piece.start < end);
    const used = taken ? 1 : readAt(pieces, at, text, offset, cell, read);
    at += Math.max(1, used);
  }
  read.slots.sort((a, b) => a.start - b.start || b.end - a.end);
  return read;
}

/**
 * Accounts in the forms that banks give them, with whatever check digits: IBAN (ISO 13616), BSB and number of Australia, sort
 * code and number of the United Kingdom and Ireland.
 */
const ACCOUNTS =
  /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b|\b\d{3}-\d{3}\b(?:,? (?:\p{L}{2,9} )?)?\d{6,10}\b|\b\d{2}-\d{2}-\d{2}\b[,;]?(?: [\p{L}/.:]{1,10}){0,3} \d{8}\b/gu;
/** What tells an account among the entries of a bank, which leave the code of the other bank out. */
const NUMBER = /\d{7,}/g;

/** The number of an account without its bank, by which a statement names it; null where the two are one, as in an IBAN. */
export function accountNumberOf(written: string): string | null {
  return written.match(NUMBER)?.at(-1) ?? null;
}

/** All numbers of an entry of a bank that may be an account's. */
export function accountNumbersIn(text: string): string[] {
  return [...accountsIn(text, 0).map(({ key }) => key), ...(text.match(NUMBER) ?? [])];
}

/** Where a text writes such an account. */
export function accountsIn(text: string, offset: number): Slot[] {
  return [...text.matchAll(ACCOUNTS)].map(({ 0: written, index }) => {
    const key = written.replace(/[^\p{Lu}\d]/gu, '');
    return slotAt(
      { start: offset + index, end: offset + index + written.length },
      { attribute: 'identifier', value: written.replace(/\s+/g, ' '), key, unit: 'account' },
    );
  });
}

/** Reads what begins at a piece; returns how many pieces it took. */
function readAt(
  pieces: readonly Piece[],
  at: number,
  text: string,
  offset: number,
  cell: boolean,
  read: Read,
): number {
  const piece = pieces[at] as Piece;
  const between = (index: number) => gap(pieces, index, text, offset);
  const date = dateAt(pieces, at, between);
  if (date) {
    read.dates.push({ start: piece.start, end: (pieces[at + date.used - 1] as Piece).end, date: date.date });
    return date.used;
  }
  const weekday = WEEKDAYS.get(piece.word);
  if (weekday !== undefined) {
    // "Friday, 3 May" is a date; "Friday" alone is a rule's day.
    if (dateAt(pieces, at + 1, between)) return 1;
    const { used, ...days } = weekdaysAt(pieces, at, between);
    read.slots.push(
      slotAt(
        { start: piece.start, end: (pieces[at + used - 1] as Piece).end },
        { attribute: 'weekday', ...days },
      ),
    );
    return used;
  }
  const clock = clockAt(pieces, at, between);
  if (clock) {
    read.slots.push(
      slotAt(
        { start: piece.start, end: (pieces[at + clock.used - 1] as Piece).end },
        { attribute: 'time', value: clock.value, key: clock.value },
      ),
    );
    return clock.used;
  }
  const number = numberAt(pieces, at, between);
  if (!number) return 1;
  const last = at + number.used - 1;
  const next = pieces[last + 1];
  const before = pieces[at - 1];
  const close =
    next !== undefined && /^[\s*_-]{0,3}(?:\n\s{0,3})?$|^\s?\(\w{1,9}\)\s?$/.test(between(last + 1));
  const range = { start: piece.start, end: (pieces[last] as Piece).end };
  const article = ONE.has(piece.word);
  if (number.range) return rangeAt(pieces, at, last, close, between, number.value, read);
  if (
    close &&
    next &&
    (next.text === '%' || PERCENT.has([next.word]) || PERCENT.has([next.word, pieces[last + 2]?.word ?? '']))
  ) {
    const end = next.text === '%' || PERCENT.has([next.word]) ? last + 1 : last + 2;
    range.end = (pieces[end] as Piece).end;
    read.slots.push(
      slotAt(range, {
        attribute: 'percentage',
        value: `${number.value}%`,
        key: number.value,
        amount: number.value,
      }),
    );
    return end - at + 1;
  }
  const priced = article ? null : moneyAt(pieces, at, last, between, number.value);
  const timed = next && close && !priced ? unitAt(pieces, last + 1) : null;
  if (timed) {
    range.end = (pieces[last + timed.used] as Piece).end;
    read.slots.push(durationSlot(range.start, range.end, number.value, timed.unit));
    return number.used + timed.used;
  }
  if (article) return 1;
  const money = priced;
  if (money) {
    read.slots.push(
      slotAt(
        { start: money.start, end: money.end },
        {
          attribute: 'money',
          value: `${money.code ?? ''} ${decimals(money.amount)}`.trim() + (money.per ? `/${money.per}` : ''),
          key: money.amount,
          amount: money.amount,
          unit: money.code,
          per: money.per,
        },
      ),
    );
    return money.used;
  }
  if (before && LABELS.has(before.word) && /^[\s.:]*$/.test(between(at))) return number.used;
  const plain = /^\d/.test(piece.text);
  if (plain && /^(?:19|20)\d\d$/.test(piece.text)) return 1;
  const ordinal = plain && next && /^(?:st|nd|rd|th|er|ère|º|ª)$/.test(next.word) && between(last + 1) === '';
  // "The 13th month", "the 2nd floor" are names; "by the 13th" is a day.
  const named =
    ordinal &&
    pieces[last + 2] !== undefined &&
    !COMMON.has(pieces[last + 2]?.word ?? '') &&
    /^[\s-]$/.test(between(last + 2));
  if (named) return number.used + 1;
  const dotted =
    plain &&
    /^\.(?:\s|$)/.test(between(last + 1)) &&
    before !== undefined &&
    MONTH_DAY.has(before.word) &&
    Number(number.value) <= 31;
  if (
    ordinal ||
    dotted ||
    (plain && before && /^d[ií]as?$/.test(before.word) && Number(number.value) <= 31)
  ) {
    read.slots.push(
      slotAt(range, { attribute: 'day', value: number.value, key: number.value, amount: number.value }),
    );
    return number.used + (ordinal ? 1 : 0);
  }
  // A number that is stuck to letters or signs is a code, a size, a version.
  if (
    plain &&
    (stuck(text, piece.start - offset - 1) ||
      /^[-/_]?\p{L}/u.test(text.slice(range.end - offset, range.end - offset + 2)) ||
      /[/:]/.test(piece.text) ||
      /\d-\d/.test(piece.text))
  )
    return number.used;
  const noun = close && next && /^[\p{L}°]/u.test(next.word) && !LABELS.has(next.word) ? next.word : null;
  const alone =
    cell &&
    /^[\s*_~≈]*$/.test(text.slice(0, piece.start - offset)) &&
    /^[\s*_]*$/.test(text.slice(range.end - offset));
  // Leading zeros and long runs of figures are codes.
  if (/^0\d|^\d{6,}$/.test(piece.text)) return number.used;
  read.slots.push(
    slotAt(range, {
      attribute: 'number',
      value: number.value,
      key: number.value,
      amount: number.value,
      unit: noun,
      cell: alone,
    }),
  );
  return number.used;
}

/** "2-4 weeks", "€65–85", "10–15 %": one value with two ends. Two bare ends are too often a place or a score. */
function rangeAt(
  pieces: readonly Piece[],
  at: number,
  last: number,
  close: boolean,
  between: (index: number) => string,
  value: string,
  read: Read,
): number {
  const next = pieces[last + 1];
  const range = { start: (pieces[at] as Piece).start, end: (pieces[last] as Piece).end };
  const timed = next && close ? unitAt(pieces, last + 1) : null;
  if (timed) {
    range.end = (pieces[last + timed.used] as Piece).end;
    const words = `${value} ${timed.unit === 'business-day' ? 'business day' : timed.unit}s`;
    read.slots.push(slotAt(range, { attribute: 'duration', value: words, key: words }));
    return 1 + timed.used;
  }
  if (next && close && (next.text === '%' || PERCENT.has([next.word]))) {
    range.end = next.end;
    read.slots.push(slotAt(range, { attribute: 'percentage', value: `${value}%`, key: value }));
    return 2;
  }
  const money = moneyAt(pieces, at, last, between, value);
  if (!money) return 1;
  const { start, end, code, per, used } = money;
  const words = `${code ?? ''} ${value}`.trim();
  read.slots.push(slotAt({ start, end }, { attribute: 'money', value: words, key: value, unit: code, per }));
  return used;
}

function stuck(text: string, index: number): boolean {
  return /[\p{L}\p{N}#/_.-]/u.test(text.charAt(index)) && index >= 0;
}

function numberAt(
  pieces: readonly Piece[],
  at: number,
  between: (index: number) => string,
): { value: string; used: number; range?: true } | null {
  const piece = pieces[at];
  if (!piece) return null;
  const ends = /^(\d{1,4}(?:[.,]\d{1,3})?)[–-](\d{1,4}(?:[.,]\d{1,3})?)$/.exec(piece.text);
  if (ends) {
    const [low, high] = [decimalOf(ends[1] as string), decimalOf(ends[2] as string)];
    return low !== null && high !== null && Number(low) < Number(high)
      ? { value: `${low}–${high}`, used: 1, range: true }
      : null;
  }
  if (/^\d/.test(piece.text)) {
    const value = decimalOf(piece.text);
    return value === null ? null : { value, used: 1 };
  }
  if (ONE.has(piece.word)) return { value: '1', used: 1 };
  const first = inWords(piece.word);
  if (first === null) return null;
  const second = pieces[at + 1];
  const third = pieces[at + 2];
  const joined = second && JOINS.has(second.word) && third ? inWords(third.word) : null;
  if (joined !== null && joined < 10 && first >= 20 && first % 10 === 0)
    return { value: String(first + joined), used: 3 };
  const tail = second && /^-$/.test(between(at + 1)) ? inWords(second.word) : null;
  if (tail !== null && tail < 10 && first >= 20) return { value: String(first + tail), used: 2 };
  return { value: String(first), used: 1 };
}

/** "fünf", "fünfundzwanzig": a number word, or two that a join makes one. */
function inWords(word: string): number | null {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  for (const join of JOINS) {
    const cut = word.indexOf(join, 2);
    if (join.length < 3 || cut < 0) continue;
    const [unit, ten] = [word.slice(0, cut), word.slice(cut + join.length)];
    const units = unit === 'ein' ? 1 : NUMBERS.get(unit);
    const tens = NUMBERS.get(ten);
    if (units !== undefined && tens !== undefined && units < 10 && tens >= 20) return units + tens;
  }
  return null;
}

/** A figure as a decimal. A single point or comma before three figures groups thousands. */
function decimalOf(written: string): string | null {
  if (/[:/-]/.test(written)) return null;
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(written)
    ? written.replace(/[.,]/g, '')
    : (readNumber(written) ?? null);
  return grouped === null ? null : new Decimal(grouped).toString();
}

function decimals(amount: string): string {
  const value = new Decimal(amount);
  return value.toFixed(Math.max(2, value.decimalPlaces()));
}

function unitAt(pieces: readonly Piece[], at: number): { unit: Duration['unit']; used: number } | null {
  const [first, second] = [pieces[at], pieces[at + 1]];
  if (first && WORKING_BEFORE.has(first.word) && second && UNITS.get(second.word) === 'day')
    return { unit: 'business-day', used: 2 };
  const unit = first ? UNITS.get(first.word) : undefined;
  if (unit === undefined) return null;
  if (unit === 'day' && second && WORKING_BEHIND.has(second.word)) return { unit: 'business-day', used: 2 };
  return { unit, used: 1 };
}

function moneyAt(
  pieces: readonly Piece[],
  at: number,
  last: number,
  between: (index: number) => string,
  value: string,
): {
  start: number;
  end: number;
  code: string | null;
  amount: string;
  per: string | null;
  used: number;
} | null {
  const [before, after] = [pieces[at - 1], pieces[last + 1]];
  const sign = (piece: Piece | undefined): { code: string | null } | null => {
    if (!piece) return null;
    if (/^\p{Sc}$/u.test(piece.text)) return { code: SYMBOLS[piece.text] ?? null };
    if (CURRENCY_CODES.has(piece.text)) return { code: piece.text };
    const named = CURRENCIES.get(piece.word);
    return named === undefined ? null : { code: named };
  };
  const ahead =
    /^[\s\u00a0]?$/.test(between(at)) && before && !/^\p{L}{4,}$/u.test(before.text) ? sign(before) : null;
  const behind = /^[\s\u00a0]{0,2}(?:\n\s?)?$/.test(between(last + 1)) ? sign(after) : null;
  // "45p": one letter stands right behind its figure.
  const hundredths =
    after !== undefined &&
    HUNDREDTHS.has(after.word) &&
    /^\d{1,2}$/.test(value) &&
    between(last + 1).length <= (after.word.length > 1 ? 1 : 0);
  const found = ahead ?? behind ?? (hundredths ? { code: null } : null);
  if (!found || value === '') return null;
  let end = ahead ? last : last + 1;
  let per: string | null = null;
  const joint = between(end + 1);
  const [word, unit] = [pieces[end + 1], pieces[end + 2]];
  if (word && /^\s?\/\s?$/.test(joint) && UNITS.get(word.word)) {
    per = UNITS.get(word.word) ?? null;
    end += 1;
  } else if (
    word &&
    unit &&
    /^\s{1,2}$/.test(joint) &&
    UNITS.get(unit.word) &&
    (ONE.has(word.word) || PER.has(word.word))
  ) {
    per = UNITS.get(unit.word) ?? null;
    end += 2;
  }
  return {
    start: ahead && before ? before.start : (pieces[at] as Piece).start,
    end: (pieces[end] as Piece).end,
    code: found.code,
    amount: !ahead && !behind ? new Decimal(value).div(100).toString() : value,
    per,
    used: end - at + 1,
  };
}
