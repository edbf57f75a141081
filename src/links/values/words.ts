import { NUMBER_WORDS, readNumber, wordsToNumber } from '../../findings/reading/numbers.ts';
import type { Duration } from '../../findings/shapes.ts';
import { durationSlot, type Slot } from './attributes.ts';

/** A word or a value of a statement, in order. */
export interface Token {
  /** Lower case; of a value `#` and its attribute. */
  word: string;
  start: number;
  slot: Slot | null;
  /** Written with a capital or a digit in it, not merely as the first word. */
  marked: boolean;
}

const UNITS: Record<string, Duration['unit']> = {
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  hr: 'hour',
  day: 'day',
  week: 'week',
  wk: 'week',
  month: 'month',
  year: 'year',
  yr: 'year',
};
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’&._/-][\p{L}\p{M}\p{N}]+)*/gu;
const RANGE =
  /(?<![\p{L}\p{N}.,])(\d{1,9}(?:[.,]\d{1,3}){0,3}(?:k|K|M|m)?)\s?(?:-|–|—|to|and)\s?(?:[$£€]|[A-Z]{3} )?(\d{1,9}(?:[.,]\d{1,3}){0,3}(?:k|K|M|m)?)(?![\p{L}\p{N}])/gu;
const SMALL = new RegExp(`^(?:${NUMBER_WORDS})$`, 'iu');
/** Words before a number that is the name of a place in a text, not a value. */
const LABELS = new Set(
  'section sections article art step steps page pages chapter ch version v rev item items no nr number figure table appendix annex clause phase level question line row option form part floor unit room suite street tier grade class'.split(
    ' ',
  ),
);

/** Blanks what is no prose, keeping offsets: link targets, addresses on the web, HTML tags. */
export function blankMarkup(text: string): string {
  const blank = (match: string) => ' '.repeat(match.length);
  return text
    .replace(/\]\([^()\s]{0,600}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?\)/g, blank)
    .replace(/\b(?:https?:\/\/|www\.)[^\s<>"'|)]{1,2000}/g, blank)
    .replace(/<\/?[a-zA-Z][^<>\n]{0,300}>/g, blank);
}

/**
 * Words and values of a statement, in order. `slots` are the values found in it, by their place in the record;
 * plain numbers, times of day and ranges that no finding covers are added. `offset` is the text's place.
 */
export function tokensOf(text: string, offset: number, slots: readonly Slot[]): Token[] {
  const clean = blankMarkup(text);
  const taken = [...rangesIn(clean, offset, slots)];
  for (const slot of slots) if (!overlaps(taken, slot)) taken.push(slot);
  taken.sort((a, b) => a.start - b.start);
  const tokens: Token[] = [];
  let next = 0;
  let first = true;
  let covered = 0;
  for (const match of clean.matchAll(WORD)) {
    const [written] = match;
    const start = offset + match.index;
    if (start < covered) continue;
    while (
      next < taken.length &&
      (taken[next] as Slot).start <= start + written.length - 1 &&
      (taken[next] as Slot).end > start
    ) {
      const slot = taken[next] as Slot;
      if (tokens.at(-1)?.slot !== slot)
        tokens.push({ word: `#${slot.attribute}`, start: slot.start, slot, marked: false });
      if (slot.end >= start + written.length) break;
      next++;
    }
    while (next < taken.length && (taken[next] as Slot).end <= start) next++;
    const current = taken[next];
    if (current && current.start < start + written.length && current.end > start) {
      first = false;
      continue;
    }
    const word = written.toLowerCase().replaceAll('’', "'");
    const own = ownValue(written, start, clean, match.index, tokens.at(-1)?.word ?? '');
    if (own) covered = own.end;
    if (own) tokens.push({ word: `#${own.attribute}`, start, slot: own, marked: false });
    else tokens.push({ word, start, slot: null, marked: /\d/.test(word) || (!first && word !== written) });
    first = false;
  }
  return tokens;
}

function overlaps(slots: readonly Slot[], slot: Slot): boolean {
  return slots.some((other) => other.start < slot.end && slot.start < other.end);
}

/** "2-4 weeks", "£65-85k": one value with two ends. Its attribute is that of the finding it covers, or of its unit. */
function* rangesIn(clean: string, offset: number, slots: readonly Slot[]): Generator<Slot> {
  for (const match of clean.matchAll(RANGE)) {
    const low = match[1] as string;
    const high = match[2] as string;
    if (
      /^(?:19|20)\d\d$/.test(low) ||
      /^(?:19|20)\d\d$/.test(high) ||
      (/ and /.test(match[0]) && !/between\s$/i.test(clean.slice(Math.max(0, match.index - 8), match.index)))
    )
      continue;
    const after = clean.slice(match.index + match[0].length, match.index + match[0].length + 16);
    const unit = /^[\s-]{0,2}(?:business[\s-]|working[\s-])?([a-z]{2,7}?)s?\b/i.exec(after);
    const start = offset + match.index;
    const end = start + match[0].length;
    const covered = slots.filter(
      (slot) => slot.start < end + (unit ? unit[0].length : 0) && slot.end > start,
    );
    const known = covered.find(
      (slot) =>
        slot.attribute === 'money' || slot.attribute === 'percentage' || slot.attribute === 'duration',
    );
    if (covered.length > 0 && !known) continue;
    const length = unit ? UNITS[(unit[1] as string).toLowerCase()] : undefined;
    const attribute = known?.attribute ?? (length ? 'duration' : 'number');
    const value = `${low}–${high}${length ? ` ${length}s` : known?.unit ? ` ${known.unit}` : ''}`;
    yield {
      start: Math.min(start, ...covered.map((slot) => slot.start)),
      end: Math.max(end, ...covered.map((slot) => slot.end)),
      attribute,
      value,
      key: value.toLowerCase(),
      unit: known?.unit ?? null,
    };
  }
}

/** A plain number, a time of day or a number word that no finding took. */
function ownValue(written: string, start: number, clean: string, index: number, before: string): Slot | null {
  const end = start + written.length;
  if (LABELS.has(before)) return null;
  const around = clean.slice(Math.max(0, index - 1), index + written.length + 6);
  if (/^\d{1,2}$/.test(written)) {
    const clock = /^(\d{1,2})(?::(\d{2}))?\s?([ap])\.?m\b|^(\d{1,2}):(\d{2})\b/i.exec(
      clean.slice(index, index + 12),
    );
    if (clock) {
      const value = `${clock[1] ?? clock[4]}:${clock[2] ?? clock[5] ?? '00'}${clock[3] ? `${clock[3].toLowerCase()}m` : ''}`;
      return {
        start,
        end: start + clock[0].length,
        attribute: 'time',
        value,
        key: value.replace(/^0/, ''),
        unit: null,
      };
    }
  }
  if (/^(?:19|20)\d\d$/.test(written) || /^[/:.#@_]/.test(around) || /^\d{1,2}:$/.test(around.slice(0, 3)))
    return null;
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(written);
  if (ordinal)
    return {
      start,
      end,
      attribute: 'number',
      value: written.toLowerCase(),
      key: `ordinal ${ordinal[1]}`,
      unit: 'ordinal',
    };
  const hyphened = /^(\d{1,4})-(minute|hour|day|week|month|year)s?$/i.exec(written);
  if (hyphened)
    return durationSlot(
      start,
      end,
      hyphened[1] as string,
      UNITS[(hyphened[2] as string).toLowerCase()] as Duration['unit'],
    );
  if (/^\d[\d.,]*$/.test(written)) {
    const value = readNumber(written);
    return value === null
      ? null
      : { start, end, attribute: 'number', value, key: value.replace(/^(\d+)\.0+$/, '$1'), unit: null };
  }
  if (written.toLowerCase() !== 'one' && SMALL.test(written)) {
    const value = wordsToNumber(written);
    if (value !== null) return { start, end, attribute: 'number', value, key: value, unit: null };
  }
  return null;
}
