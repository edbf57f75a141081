import type { Duration } from '../../contracts/finding-kinds.ts';
import { NUMBER_WORDS, readNumber, wordsToNumber } from '../../findings/reading/numbers.ts';
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
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’&._/-][\p{L}\p{M}\p{N}]+|,\d{3}(?!\d))*/gu;
const RANGE =
  /(?<![\p{L}\p{N}.,])(\d{1,9}(?:[.,]\d{1,3}){0,3}(?:k|K|M|m)?)\s?(?:-|–|—|to|and)\s?(?:[$£€]|[A-Z]{3} )?(\d{1,9}(?:[.,]\d{1,3}){0,3}(?:k|K|M|m)?)(?![\p{L}\p{N}])/gu;
const RANGE_UNIT =
  /^[\s-]{0,2}(business[\s-]|working[\s-])?(minute|min|hour|hr|day|week|wk|month|year|yr)s?\b/i;
const YEAR = /^(?:19|20)\d\d$/;
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
  let covered = 0;
  let first = true;
  for (const match of clean.matchAll(WORD)) {
    const [written] = match;
    const start = offset + match.index;
    const end = start + written.length;
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    for (let slot = taken[next]; slot && slot.start < end && slot.start >= covered; slot = taken[++next]) {
      tokens.push({ word: `#${slot.attribute}`, start: slot.start, slot, marked: false });
      covered = slot.end;
    }
    if (start >= covered) {
      const word = written.toLowerCase().replaceAll('’', "'");
      const own = ownValue(written, start, clean, match.index, tokens.at(-1)?.word ?? '');
      if (own) covered = own.end;
      if (own) tokens.push({ word: `#${own.attribute}`, start, slot: own, marked: false });
      else tokens.push({ word, start, slot: null, marked: /\d/.test(word) || (!first && word !== written) });
    }
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
    const [written, low, high] = match as unknown as [string, string, string];
    const before = clean.slice(Math.max(0, match.index - 9), match.index);
    // "From 20 to 25" tells of a change as often as of a range; each end is a value of its own.
    if (/ to /.test(written) && /\bfrom\s(?:[A-Z]{3}\s)?[$£€]?$/i.test(before)) continue;
    if (YEAR.test(low) || YEAR.test(high) || (/ and /.test(written) && !/between\s[$£€]?$/i.test(before)))
      continue;
    const unit = RANGE_UNIT.exec(
      clean.slice(match.index + written.length, match.index + written.length + 24),
    );
    const start = offset + match.index;
    const end = start + written.length + (unit ? unit[0].length : 0);
    const covered = slots.filter((slot) => slot.start < end && slot.end > start);
    const known = covered.find(
      ({ attribute }) => attribute === 'money' || attribute === 'percentage' || attribute === 'duration',
    );
    if (covered.length > 0 && !known) continue;
    const length = unit ? ` ${unit[1] ? 'business ' : ''}${UNITS[(unit[2] as string).toLowerCase()]}s` : '';
    const plain = `${low}–${high}`.replace(/,(?=\d{3})/g, '');
    const value = plain + (length || (known?.unit ? ` ${known.unit}` : ''));
    yield {
      start: Math.min(start, ...covered.map((slot) => slot.start)),
      end: Math.max(end, ...covered.map((slot) => slot.end)),
      attribute: known?.attribute ?? (length ? 'duration' : /[$£€]$/.test(before) ? 'money' : 'number'),
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
