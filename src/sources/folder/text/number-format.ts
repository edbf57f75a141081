import { Decimal } from 'decimal.js';
import {
  format as formatAsExcel,
  getFormatFromId,
  isValidFormat,
  TOKEN_BREAK,
  TOKEN_CONDITION,
  TOKEN_DATETIME,
  TOKEN_DURATION,
  TOKEN_EXP,
  TOKEN_GENERAL,
  TOKEN_SCALE,
  TOKEN_SLASH,
  TOKEN_TEXT,
  tokenize,
} from 'numfmt';
import { displayDate } from './date-format.ts';

/** Excel keeps this many significant digits of a number; what a file holds beyond them is rounding error. */
const KEPT_DIGITS = 15;

/** Dates and times that East Asian and Thai programs name by number alone (ECMA-376, 18.8.30); the library takes them for US ones. */
const DATE_IDS = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 77]);
const TIME_IDS = new Set([32, 33, 34, 35, 55, 56, 75, 76, 78, 79, 80]);
const LAST_BUILT_IN = 49;

/** The format that a workbook names by number alone. */
export function builtInFormat(id: number): string {
  if (DATE_IDS.has(id)) return 'yyyy-mm-dd';
  if (TIME_IDS.has(id)) return 'hh:mm:ss';
  return id <= LAST_BUILT_IN ? getFormatFromId(id) : 'General';
}

/** A number as displayed. `beyond` says that its last digits are more than Excel keeps. */
export interface DisplayedNumber {
  text: string;
  beyond: boolean;
}

/**
 * A cell's number as Excel displays it in its format, with five exceptions that keep what the file holds:
 *
 * - Dates and times of day are written `2026-03-02`, `2026-03-02 09:15`, `09:15` whatever the format's order, since a
 *   reader elsewhere would take 02/03 for another day.
 * - General shows all 15 digits that Excel keeps, and no exponent, however narrow the column is.
 * - Where a format hides digits before the decimal point (`1.23E+08`, `13k`), the number follows in brackets.
 * - A negative number that a format tells by its colour alone (`0.00;[Red]0.00`) has its minus.
 * - A number of 16 and more digits before its decimal point is written as the file holds it, without its format.
 *
 * Decimal sign and grouping are always those of English. A format that cannot be understood shows the number itself.
 */
export function displayNumber(raw: string, format: string, date1904: boolean): DisplayedNumber {
  let exact: Decimal;
  try {
    exact = new Decimal(raw.trim());
  } catch {
    return { text: raw, beyond: false };
  }
  if (!exact.isFinite() || Math.abs(exact.e) > 308) return { text: raw, beyond: false };
  if (exact.abs().gte(new Decimal(10).pow(KEPT_DIGITS))) return { text: exact.toFixed(), beyond: true };
  const value = exact.toSignificantDigits(KEPT_DIGITS);
  return { text: inFormat(value, format, date1904) ?? plain(value), beyond: false };
}

/** A cell's text as its format displays it: `@` may stand between other words, or an empty section hides it. */
export function displayText(text: string, format: string): string {
  if (!/@|;[^;]*;[^;]*;/.test(format) || format === '@') return text;
  try {
    return formatAsExcel(inEnglish(format), text).trim();
  } catch {
    return text;
  }
}

type Token = ReturnType<typeof tokenize>[number];

function inFormat(value: Decimal, format: string, date1904: boolean): string | null {
  if (format.length > 255 || !isValidFormat(format)) return null;
  try {
    const pattern = inEnglish(format);
    const section = sectionFor(value.toNumber(), pattern);
    const isElapsed = section.some(({ type }) => type === TOKEN_DURATION);
    if (!isElapsed && section.some(({ type }) => type === TOKEN_DATETIME))
      return displayDate(value, letters(section), date1904);
    // Only a workbook that counts from 1904 shows time that ran backwards, as what it is with a minus.
    const number = isElapsed ? value.abs().toNumber() : value.toNumber();
    const sign = isElapsed && value.isNegative() ? '-' : '';
    const shown = sign + formatAsExcel(generalAsText(pattern, value), number).trim().replace(/ {2,}/g, ' ');
    if (isElapsed && shown.includes('E')) return null;
    if (/^#+$/.test(shown) || misleads(shown, section, value)) return null;
    return minusOf(shown, value) + shown + hiddenDigits(shown, section, value);
  } catch {
    return null;
  }
}

/** A locale may change the decimal sign here and not in the next cell: `[$€-407]` is `€`. */
function inEnglish(format: string): string {
  return format.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, symbol: string) =>
    symbol === '' ? '' : `"${symbol.replaceAll('"', '')}"`,
  );
}

/** The tokens of the section that a number is displayed by. */
function sectionFor(value: number, pattern: string): Token[] {
  const sections: Token[][] = [[]];
  for (const token of tokenize(pattern)) {
    if (token.type === TOKEN_BREAK) sections.push([]);
    else sections.at(-1)?.push(token);
  }
  const numeric = sections.filter(
    (section) => !section.some(({ type }) => type === TOKEN_TEXT) || sections.length === 1,
  );
  const [first = [], second, third] = numeric;
  if (numeric.some((section) => section.some(({ type }) => type === TOKEN_CONDITION)))
    return numeric.slice(0, 2).find((section) => meets(value, section)) ?? numeric.at(-1) ?? first;
  if (value < 0 && second) return second;
  return value === 0 && third ? third : first;
}

function meets(value: number, section: readonly Token[]): boolean {
  const condition = section.find(({ type }) => type === TOKEN_CONDITION);
  const match = /^\[(<=|>=|<>|[<>=])\s*(-?[\d.]+)\]$/.exec(condition?.raw ?? '');
  const limit = Number(match?.[2]);
  if (match?.[1] === '<') return value < limit;
  if (match?.[1] === '<=') return value <= limit;
  if (match?.[1] === '>') return value > limit;
  if (match?.[1] === '>=') return value >= limit;
  if (match?.[1] === '=') return value === limit;
  return match?.[1] === '<>' ? value !== limit : false;
}

function letters(section: readonly Token[]): string {
  return section
    .filter(({ type }) => type === TOKEN_DATETIME)
    .map(({ raw }) => raw)
    .join('')
    .toLowerCase();
}

/** `General` shortens to the width of a column: its digits are put into the format as a text. */
function generalAsText(pattern: string, value: Decimal): string {
  return tokenize(pattern)
    .map(({ type, raw }) => (type === TOKEN_GENERAL || type === TOKEN_TEXT ? `"${plain(value.abs())}"` : raw))
    .join('');
}

/** Whether a fraction is another number: the library writes 99.995 in thirds as `100 1/1`. */
function misleads(shown: string, section: readonly Token[], value: Decimal): boolean {
  if (!section.some(({ type }) => type === TOKEN_SLASH)) return false;
  const match = /^(?:-\s*)?(?:(\d[\d,]*)\s+)?(\d+)\s*\/\s*(\d+)$/.exec(shown);
  if (!match || Number(match[3]) === 0) return false;
  const whole = new Decimal((match[1] ?? '0').replaceAll(',', ''));
  const read = whole.plus(new Decimal(match[2] ?? '0').div(match[3] ?? '1'));
  return read
    .minus(value.abs())
    .abs()
    .gt(new Decimal(1).div(match[3] ?? '1'));
}

/** All digits, without an exponent unless it is a tiny one. */
function plain(value: Decimal): string {
  return !value.isZero() && value.e < -KEPT_DIGITS ? value.toString().toUpperCase() : value.toFixed();
}

/** `-` where nothing of what is shown tells that a number is negative: no sign, bracket, arrow or word. */
function minusOf(shown: string, value: Decimal): string {
  const isPlain = /^[\d.,\s%\p{Sc}/]*$/u.test(shown) && /[1-9]/.test(shown);
  return value.isNegative() && isPlain ? '-' : '';
}

/** ` (12500)` where an exponent or a scale of thousands leaves out digits before the decimal point. */
function hiddenDigits(shown: string, section: readonly Token[], value: Decimal): string {
  const scaled = section.some(({ type }) => type === TOKEN_EXP || type === TOKEN_SCALE);
  if (!scaled || value.abs().lt(1)) return '';
  const number = /\d[\d,]*(?:\.\d+)?(?:E[+-]?\d+)?/i.exec(shown)?.[0].replaceAll(',', '');
  if (number === undefined) return '';
  const read = new Decimal(number);
  // "13k" says what it leaves out; "13" alone is another number.
  const left = /\p{L}/u.test(shown) ? [0, 3, 6, 9, 12] : [0];
  const isWhole = left.some((zeros) => read.times(new Decimal(10).pow(zeros)).eq(value.abs()));
  return isWhole ? '' : ` (${value.toFixed()})`;
}
