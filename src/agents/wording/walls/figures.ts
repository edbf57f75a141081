import { monthsOf } from '../../../common/dates/names.ts';
import { readWrittenDate } from '../../../common/dates/written.ts';
import { readWritten } from '../../../common/money/amount.ts';
import { currencyWord } from '../../../common/money/currency-words.ts';

/** A number, amount, percentage, date or time as it stands in a text. */
export interface Figure {
  kind: 'number' | 'amount' | 'percent' | 'date' | 'time' | 'identifier';
  key: string;
  raw: string;
}

const NUMBER = String.raw`\d(?:[\d]|[.,'](?=\d)|[ \u00a0](?=\d{3}(?!\d)))*`;
const SIGN = String.raw`(?:[\p{Sc}]|[\p{L}]{1,3}\p{Sc}|[A-Z]{3}|Rs\.?|CHF|kr)`;
const CLOCK =
  /(?<![\p{L}\p{N}.,:/-])(?:(\d{1,2})(?:[:.](\d{2}))? ?(a\.?m\.?|p\.?m\.?)(?![\p{L}])|(\d{1,2}):(\d{2})(?::\d{2})?(?: ?Uhr)?(?![\p{N}:])|(\d{1,2})(?:[.:](\d{2}))? ?Uhr(?!\p{L})|(\d{1,2}) ?h ?(\d{2})?(?![\p{L}\p{N}]))/iuy;
const ISO = /(\d{4})-(\d{2})-(\d{2})(?![\d-])/y;
const NUMERIC = /\d{1,4}([./-])\d{1,2}\1\d{2,4}(?![\d./-]\d)/y;
const DAY_FIRST =
  /(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?: of| de)? (\p{L}{3,12})\.?(?:(?: de| del|,)? (\d{4}))?(?![\p{L}\d])/iuy;
const MONTH_FIRST = /(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?![\p{L}\d]|[.,:]\d)/iuy;
const AMOUNT_BEFORE = new RegExp(String.raw`-?(${SIGN}) ?(-?${NUMBER})(?![\p{L}\d])`, 'uy');
const AMOUNT_BEHIND = new RegExp(
  String.raw`-?(${NUMBER}) ?(\p{Sc}|[A-Z]{3}(?!\p{L})|[Ee]uros?(?!\p{L})|\p{L}{4,9}(?!\p{L}))`,
  'uy',
);
const PERCENT = new RegExp(
  String.raw`-?(${NUMBER}) ?(?:%|percent(?!\p{L})|per cent(?!\p{L})|pct(?!\p{L})|prozent(?!\p{L})|por ciento(?!\p{L})|pour cent(?!\p{L})|v\. ?H\.)`,
  'iuy',
);
const PLAIN = new RegExp(String.raw`[+-]?${NUMBER}(?![\p{L}\p{M}_])`, 'uy');

/** The figure that begins at a place of a text, or null. Letters right before it make it a part of a word. */
export function figureAt(text: string, at: number): Figure | null {
  if (at > 0 && /[\p{L}\p{M}\p{N}_]/u.test(text[at - 1] ?? '')) return null;
  return (
    isoAt(text, at) ??
    numericDateAt(text, at) ??
    namedDateAt(text, at) ??
    clockAt(text, at) ??
    percentAt(text, at) ??
    amountAt(text, at) ??
    plainAt(text, at)
  );
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function isoAt(text: string, at: number): Figure | null {
  const match = exec(ISO, text, at);
  return match
    ? { kind: 'date', key: dayKey(match[1], Number(match[2]), Number(match[3])), raw: match[0] }
    : null;
}

/** Dots put the day first; of slashes and hyphens only what a day above twelve tells is certain. */
function numericDateAt(text: string, at: number): Figure | null {
  const match = exec(NUMERIC, text, at);
  if (!match) return null;
  const [raw, separator] = match;
  const written = readWrittenDate(raw);
  if (written?.kind !== 'numbers') return null;
  const [first, second, third] = written.parts.map(Number) as [number, number, number];
  if (written.parts[0].length === 4)
    return { kind: 'date', key: dayKey(written.parts[0], second, third), raw };
  const year = written.parts[2].length === 2 ? 2000 + third : third;
  const [day, month] =
    separator === '.' || first > 12 ? [first, second] : second > 12 ? [second, first] : [0, 0];
  if (day < 1 || day > 31 || month < 1 || month > 12) return { kind: 'date', key: `date:${raw}`, raw };
  return { kind: 'date', key: dayKey(String(year), month, day), raw };
}

function namedDateAt(text: string, at: number): Figure | null {
  const dayFirst = exec(DAY_FIRST, text, at);
  const monthFirst = dayFirst ? null : exec(MONTH_FIRST, text, at);
  const match = dayFirst ?? monthFirst;
  if (!match) return null;
  const [raw, one = '', other = '', year] = match;
  const [day, name] = dayFirst ? [Number(one), other] : [Number(other), one];
  // A beginning of a name ("mar", "dec") is read, a word that only begins like one is not.
  const months = monthsOf(name);
  const [month] = months.keys();
  if (months.size !== 1 || month === undefined || day < 1 || day > 31) return null;
  const kept = raw.replace(/[.,]$/, '');
  return { kind: 'date', key: dayKey(year, month, day), raw: kept };
}

function dayKey(year: string | undefined, month: number, day: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `date:${year ?? '-'}-${two(month)}-${two(day)}`;
}

function clockAt(text: string, at: number): Figure | null {
  const match = exec(CLOCK, text, at);
  if (!match) return null;
  const [raw, half, halfMinutes, part, hour, minutes, uhr, uhrMinutes, french, frenchMinutes] = match;
  let value = Number(half ?? hour ?? uhr ?? french);
  const rest = Number(halfMinutes ?? minutes ?? uhrMinutes ?? frenchMinutes ?? 0);
  if (part !== undefined) {
    if (value < 1 || value > 12) return null;
    value = (value % 12) + (/^p/i.test(part) ? 12 : 0);
  }
  // "8 h" may be a span of time.
  if (french !== undefined && frenchMinutes === undefined) return null;
  if (value > 24 || rest > 59) return null;
  return { kind: 'time', key: `time:${value}:${rest}`, raw: raw.trimEnd() };
}

function percentAt(text: string, at: number): Figure | null {
  const match = exec(PERCENT, text, at);
  if (!match) return null;
  const minus = match[0].startsWith('-') ? '-' : '';
  return { kind: 'percent', key: `percent:${minus}${numberKey(match[1] ?? '')}`, raw: match[0] };
}

function amountAt(text: string, at: number): Figure | null {
  const before = exec(AMOUNT_BEFORE, text, at);
  const behind = before ? null : exec(AMOUNT_BEHIND, text, at);
  const match = before ?? behind;
  if (!match) return null;
  const [sign = '', number = ''] = before ? [before[1], before[2]] : [behind?.[2], behind?.[1]];
  const currency = currencyWord(sign);
  if (!currency) return null;
  const minus = match[0].startsWith('-') || number.startsWith('-') ? '-' : '';
  const unit = currency.code ?? sign.toLowerCase();
  return {
    kind: 'amount',
    key: `amount:${unit}:${minus}${moneyKey(number.replace('-', ''))}`,
    raw: match[0],
  };
}

function plainAt(text: string, at: number): Figure | null {
  const match = exec(PLAIN, text, at);
  if (!match) return null;
  // A hyphen behind it makes it a part of a word or of a range.
  const [raw] = match;
  if (/^-[\p{L}\d]/u.test(text.slice(at + raw.length, at + raw.length + 2))) return null;
  // "Room 12 300 people" are two numbers: nothing tells.
  const key = /\d \d/.test(raw) ? raw : numberKey(raw);
  return { kind: 'number', key: `number:${key}`, raw };
}

/** The value of a number; its spelling where it has two readings, a sign or zeros at its front. */
function numberKey(written: string): string {
  if (/^[+0]\d/.test(written)) return written;
  const readings = readWritten(written)?.readings;
  if (!readings) return written;
  const { '.': point, ',': comma } = readings;
  if (point !== null && comma !== null && !point.equals(comma)) return written;
  return (point ?? comma)?.toFixed() ?? written;
}

/** Of money, three figures behind a mark are a group: no such currency is met with thousandths. */
function moneyKey(written: string): string {
  return numberKey(/^\d{1,3}[.,]\d{3}$/.test(written) ? written.replace(/[.,]/, '') : written);
}
