import { asciiFigures } from '../../common/figures.ts';
import { dayOf } from './date-day.ts';
import { allDateWords, dateWord, englishDateWords } from './date-words.ts';
import { shownOffset, zoneMinutes } from './zone.ts';

/**
 * A mail date as ISO with its own offset (`2000-12-13T07:05:00-08:00`). Where it has a day but no zone, the plain
 * day; where it has no day that exists, or could be read as several, null. Source: RFC 5322, 3.3 and 4.3; asctime for
 * mbox envelopes; what Outlook, Notes and Yahoo write, in any language of the Unicode data.
 */
export function parseMailDate(value: string | null | undefined): string | null {
  if (!value) return null;
  const text = plain(value);
  const basic = /^\s*(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?\s*$/i.exec(
    text,
  );
  const iso =
    basic ??
    /^\s*(\d{4})-(\d\d)-(\d\d)(?:T|\s+)(\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z\b|[+-]\d\d:?\d\d)?/i.exec(
      text,
    );
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    const date = existing(Number(year), Number(month), Number(day));
    return date && withTime(date, { hour: Number(hour), minute, second, zone: zone ?? '' });
  }
  const { time, rest } = timeIn(text);
  const date = dayOf(rest);
  return date && time ? withTime(date, time) : date;
}

/** The date of a `Received` header: what stands after its last semicolon. */
export function parseReceivedDate(value: string | null | undefined): string | null {
  return value ? parseMailDate(value.slice(value.lastIndexOf(';') + 1)) : null;
}

/** The date of an mbox envelope: `From sender date`. */
export function parseEnvelopeDate(line: string | null): string | null {
  return parseMailDate(line?.replace(/^From\s+\S+\s+/, ''));
}

/** Whether it is an instant, not only a day. */
export function isInstant(when: string | null): when is string {
  return when?.includes('T') === true;
}

/** Without comments and marks of direction; figures of all scripts as ASCII. */
function plain(value: string): string {
  return asciiFigures(value.slice(0, 200).normalize('NFKC'))
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s*:\s*/g, ':');
}

interface Time {
  /** 0 to 23; null where the hour is not known for sure. */
  hour: number | null;
  minute: string | undefined;
  second: string | undefined;
  zone: string;
}

const TIMES = [
  /(?<![\d:.])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?!\d)/,
  /(?<![\d:.])(\d{1,2})h(\d{2})(?:m(\d{2}))?(?!\d)/i,
  /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![.\d])/,
];

/** A date in dots with a year of four figures; another row of dots is a time. */
const DOTTED_DATE = /\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{4}\. ?\d{1,2}\. ?\d{1,2}/g;

/** The time of day, with what says the half of the day and the zone, and the text without all of them. */
function timeIn(text: string): { time: Time | null; rest: string } {
  const masked = text.replace(DOTTED_DATE, (date) => '_'.repeat(date.length));
  const match = TIMES.map((pattern) => pattern.exec(masked)).find((found) => found);
  if (!match) return { time: null, rest: text };
  let before = text.slice(0, match.index);
  let behind = text.slice(match.index + match[0].length);
  const after = /^\s*(\p{L}\.?\s?\p{L}\.?(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}.]*)/u.exec(behind);
  const ahead = /(\p{L}[\p{L}\p{M}.]*)\s*$/u.exec(before);
  let half = halfOf(after?.[1]);
  if (half) behind = behind.slice(after?.[0].length);
  else {
    half = halfOf(ahead?.[1]);
    if (half) before = before.slice(0, ahead?.index);
  }
  const { zone, rest } = zoneIn(behind);
  return {
    time: { hour: hourOf(Number(match[1]), half), minute: match[2], second: match[3], zone },
    rest: `${before} ; ${rest}`,
  };
}

function hourOf(hour: number, half: Half | null): number | null {
  if (half === null || hour > 12) return hour;
  return half === 'either' ? null : (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** `either`: a word that says one half in one language and the other in another. */
type Half = 'am' | 'pm' | 'either';

function halfOf(word: string | undefined): Half | null {
  const key = dateWord(word ?? '').replace(/[\s.]/g, '');
  if (key === 'am' || key === 'pm') return key;
  if (key === '' || englishDateWords().meanings.has(key) || ZONE_NAME.test(word ?? '')) return null;
  const half = allDateWords().halves.get(key);
  return half === null ? 'either' : (half ?? null);
}

const ZONE_NAME = /^(?:\p{Lu}{1,5}|\p{Lu}\p{L}{1,3}\p{Lu}|UTC.*|GMT.*)$/u;

/** The zone in what follows a time: at its start, or behind the year (asctime). */
function zoneIn(text: string): { zone: string; rest: string } {
  const match =
    /^\s*((?:UTC|GMT|UT)?\s?[+-]\d{1,2}(?::?\d{2})?(?![\d-])(?=(\s+\p{Lu}{2,5}\b)?)|Z[EW]\d{1,2}\b|[A-Za-z_]+\/[A-Za-z_/+-]+|\p{L}{1,5}(?![\p{L}\p{M}.]))/u.exec(
      text,
    ) ?? /(?<=^\s*\d{4}\s+)([+-]\d{4}|[A-Z]{1,5})(?=\s*$)/.exec(text);
  const zone = match?.[1] ?? '';
  const known =
    match !== null && (ZONE_NAME.test(zone) || /[+\-/\d]/.test(zone) || /^(?:utc?|gmt|z)$/i.test(zone));
  if (!known) return { zone: '', rest: text };
  const end = match.index + match[0].length + (match[2]?.length ?? 0);
  return { zone, rest: `${text.slice(0, match.index)} ${text.slice(end)}` };
}

/** The day with its time, or alone where the time or the zone is not known. */
function withTime(date: string, { hour, minute, second, zone }: Time): string {
  const minutes = Number(minute);
  const seconds = Math.min(59, Number(second ?? 0));
  if (hour === null || hour > 23 || minutes > 59) return date;
  const clock = [hour, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
  const offset = zone === '' ? null : zoneMinutes(zone, new Date(`${date}T${clock}Z`));
  return offset === null ? date : `${date}T${clock}${shownOffset(offset)}`;
}

function existing(year: number, month: number, day: number): string | null {
  return dayOf(`${year}-${month}-${day}`);
}
