import { Decimal } from 'decimal.js';
import { readWritten } from '../common/money/amount.ts';
import { CURRENCY_CODES, SYMBOLS } from '../common/money/symbols.ts';
import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Money, moneySchema } from '../contracts/finding-kinds.ts';
import { currencyNamedIn, dollarOf, isStrongCode } from './reading/currencies.ts';
import { readNumber } from './reading/numbers.ts';
import { contextOf, isInsideAddress, type Piece, piecesOf } from './reading/pieces.ts';

const SYMBOL =
  '(?:AUD|USD|CAD|SGD)\\$|(?:US|U\\.S\\.|AU|A|CA|C|NZ|SG|S|HK|NT|R)?\\$|[£€₱₹₩฿₫₪₦¥]|Php|Rs\\.?|RM|P';
const NUMBER = "\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3}){1,4}(?:[.,]\\d{1,2})?(?!\\d)|\\d[\\d,.'’]{0,20}";
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}_$])(?:(?<mark>${SYMBOL})|(?<code>[A-Z]{3}))(?<gap>[ \\t\\u00a0]{0,2}\\n?[ \\t]{0,2})(?<minus>[-−]?)(?<left>${NUMBER})` +
    `|(?<![\\p{L}\\p{N}_.,/$:#-])(?<right>${NUMBER})(?<scale> ?(?:k|m|million|billion|thousand)\\b)?[ \\u00a0\\n]{0,2}(?:(?<after>[A-Z]{3})(?![\\p{L}\\p{N}_$-])|(?<sign>[€£₱])(?![\\d])|(?<word>euros?|pesos?|(?:US |Australian |Canadian |Singapore |New Zealand |Hong Kong )?dollars?|pounds sterling)\\b)`,
  'gu',
);
const SCALE =
  /^[ \u00a0\n]{0,2}(k|K|m|M|mm|MM|mn|bn|b|B|million|billion|thousand|lakhs?|crores?)(?![\p{L}\p{N}])/u;
const SCALES: Record<string, string> = {
  k: '1000',
  thousand: '1000',
  m: '1000000',
  mm: '1000000',
  mn: '1000000',
  million: '1000000',
  b: '1000000000',
  bn: '1000000000',
  billion: '1000000000',
  lakh: '100000',
  lakhs: '100000',
  crore: '10000000',
  crores: '10000000',
};
const PER =
  /^[ \u00a0]{0,2}(?:(?:AUD|USD|PHP|GBP|EUR|SGD|NZD|CAD|HKD)[ \u00a0]{1,2})?(?:(?:\n?per\s{1,2}(?:each\s{1,2})?|\n?an?\s|\n?each\s|\n?every\s|\/\s?)(hour|hr|h|day|week|wk|fortnight|month|mo|quarter|year|yr|annum|person|head|employee|staff member|worker|user|seat|licen[cs]e|invoice|transaction|night|km|kilometre|kilometer|mile|unit|item|meal|claim|page|participant|contractor|session|trip|visit|shift)s?\b|(hourly|daily|weekly|monthly|annually|yearly|p\.a\.|pcm|pa)(?![\p{L}]))/iu;
const UNITS: Record<string, string> = {
  hr: 'hour',
  h: 'hour',
  hourly: 'hour',
  daily: 'day',
  wk: 'week',
  weekly: 'week',
  mo: 'month',
  monthly: 'month',
  pcm: 'month',
  yr: 'year',
  annum: 'year',
  annually: 'year',
  yearly: 'year',
  'p.a.': 'year',
  pa: 'year',
  head: 'person',
  licence: 'license',
  kilometer: 'kilometre',
  km: 'kilometre',
};
const PLAIN = /^[*_]{0,2}(?<open>\()?(?<minus>[-−])?(?<number>\d[\d,.'’]{0,20})\)?(?<trailing>-)?[*_]{0,2}$/;
const MONEY_LABEL =
  /\b(?:amount|total|subtotal|balance|debit|credit|price|cost|fees?|rate|salary|paid|due|tax|gst|vat|net|gross|pay|wage|budget|allowance)\b/i;

/** The upper end of a range, which takes its currency from the lower: "$50-100", "£65–85k", "USD 3 to 5 million". */
const RANGE =
  /^(?<dash>\s?(?:[-–—]|to)\s?)(?<upper>\d[\d,.]{0,14}\d|\d)(?<scale>\s?(?:k|K|m|M|bn|million|billion|thousand)(?![\p{L}\p{N}]))?(?![\p{L}\d%/-]|[.,:]\d)/u;

interface Amount {
  start: number;
  end: number;
  value: Decimal;
  currency: string | null;
}

function* readPiece(piece: Piece, recordCurrency: string | null): Generator<Sighting<Money>> {
  const { text } = piece;
  let dollar: string | null | undefined;
  const isRow = piece.passage.role === 'row' || piece.label !== null;
  let found = false;
  for (const match of text.matchAll(AMOUNT)) {
    const amounts =
      match.groups?.left === undefined ? amountBeforeCode(match, text) : amountAfterSign(match, text);
    for (const amount of amounts) {
      let { start, end, value, currency } = amount;
      const wrapped =
        isRow && text[start - 1] === '(' && text[end] === ')' && text.trim().length === end - start + 2;
      // "GBP 5.00-" fills a cell: programs that print columns of numbers put the minus behind.
      const behind = isRow && /^[-−]\s*$/.test(text.slice(end)) && text.trim().length === end - start + 1;
      if (behind) {
        end += 1;
        value = value.negated();
      }
      const minus = /[-−]/.test(text[start - 1] ?? '') && /^$|[\s|(*]/.test(text[start - 2] ?? '');
      if (wrapped) end += 1;
      if (wrapped || minus) {
        start -= 1;
        value = value.negated();
      }
      const per = PER.exec(text.slice(end, end + 40));
      const repeated = /^[ \u00a0]{1,2}(USD|AUD|CAD|SGD|NZD|HKD)\b/.exec(text.slice(end, end + 6))?.[1];
      if (currency === null && match.groups?.mark === '$') {
        dollar ??= dollarOf(text.slice(0, 20_000)) ?? dollarOf(contextOf(piece)) ?? undefined;
        currency = repeated ?? dollar ?? null;
      }
      if (per) end += per[0].length;
      else if (repeated !== undefined && currency === repeated) end += 4;
      found = true;
      const unit = (per?.[1] ?? per?.[2])?.toLowerCase();
      yield sighting(
        piece.start + start,
        piece.start + end,
        value,
        currency,
        unit === undefined ? null : (UNITS[unit] ?? unit),
      );
    }
  }
  if (!found && piece.label !== null && text.length <= 40) yield* readCell(piece, recordCurrency);
}

/** "AUD 1,850", "US$3-5 million": the sign or code stands before the number, and before both ends of a range. */
function* amountAfterSign(match: RegExpExecArray, text: string): Generator<Amount> {
  const groups = match.groups ?? {};
  const written = (groups.left ?? '').replace(/[.,'’]+$/, '');
  const number = readNumber(written);
  const currency = number === null ? undefined : currencyOf(groups, written, number);
  if (number === null || currency === undefined || isInsideAddress(text, match.index)) return;
  const start = match.index;
  let end =
    start +
    match[0].indexOf(groups.left as string, (groups.mark ?? groups.code ?? '').length) +
    written.length;
  const range = RANGE.exec(text.slice(end, end + 40));
  const upper = range ? readNumber(range.groups?.upper ?? '') : null;
  const scale = SCALE.exec(text.slice(end, end + 14));
  // A number that goes on is part of something else: a date, a reference, a version.
  if (!range && !scale && /^[-/]\d|^[\p{L}_]|^:\d|^\.\d/u.test(text.slice(end, end + 2))) return;
  const sign = groups.minus === undefined || groups.minus === '' ? 1 : -1;
  const times = (word: string | undefined) => SCALES[word?.trim().toLowerCase() ?? ''] ?? '1';
  const rising =
    range !== null &&
    upper !== null &&
    new Decimal(upper).times(times(range.groups?.scale)).greaterThan(number);
  if (!range || !rising || upper === null) {
    if (range && /^[-–]/.test(range[0]) && groups.code !== undefined) return;
    if (scale) end += scale[0].length;
    yield { start, end, value: new Decimal(number).times(times(scale?.[1])).times(sign), currency };
    return;
  }
  // The scale of the upper end is the lower's too, so the whole range is what says the lower amount.
  const factor = times(range.groups?.scale);
  const whole = end + range[0].length;
  yield { start, end: factor === '1' ? end : whole, value: new Decimal(number).times(factor), currency };
  const from = end + (range.groups?.dash ?? '').length;
  yield { start: from, end: whole, value: new Decimal(upper).times(factor), currency };
}

/** "1,850.00 AUD", "20 €", "500 dollars". */
function* amountBeforeCode(match: RegExpExecArray, text: string): Generator<Amount> {
  const groups = match.groups ?? {};
  const written = groups.right ?? '';
  const number = readNumber(written);
  const currency = number === null ? undefined : currencyOf(groups, written, number);
  if (number === null || currency === undefined || isInsideAddress(text, match.index)) return;
  const end = match.index + match[0].length;
  // The code belongs to the number after it: "INV 12 AUD 1,850.00".
  if (groups.after !== undefined && /^\s?[-−]?\d/.test(text.slice(end, end + 3)) && !/[.,' ]/.test(written))
    return;
  const value = new Decimal(number).times(SCALES[groups.scale?.trim().toLowerCase() ?? ''] ?? '1');
  yield { start: match.index, end, value, currency };
}

/** A bare number in a cell or field whose label says that it is money: "Amount (AUD)", "Total". */
function* readCell(piece: Piece, recordCurrency: string | null): Generator<Sighting<Money>> {
  const label = piece.label ?? '';
  const match = PLAIN.exec(piece.text);
  if (!match) yield* readWrittenCell(piece, recordCurrency);
  const value = match ? readNumber(match.groups?.number ?? '') : null;
  if (!match || value === null) return;
  const named = currencyNamedIn(label);
  if (named === null && !(MONEY_LABEL.test(label) && /[.,]\d{2}\)?-?[*_]{0,2}$/.test(piece.text))) return;
  if (/%|per ?cent|hours?\b|days?\b|quantity|\bqty\b|exchange rate/i.test(label)) return;
  const groups = match.groups ?? {};
  const negative =
    groups.minus !== undefined ||
    groups.trailing !== undefined ||
    (groups.open !== undefined && piece.text.endsWith(')'));
  const amount = negative ? new Decimal(value).negated() : new Decimal(value);
  yield sighting(piece.start, piece.start + piece.text.length, amount, named ?? recordCurrency, null);
}

/** A cell of an amount in a form that prose does not have: `$(0.01)`, `110.70- €`, `1 234,50`. */
function* readWrittenCell(piece: Piece, recordCurrency: string | null): Generator<Sighting<Money>> {
  const label = piece.label ?? '';
  const named = currencyNamedIn(label);
  if (named === null && !MONEY_LABEL.test(label)) return;
  const written = readWritten(piece.text.replace(/^[*_]{0,2}|[*_]{0,2}$/g, ''));
  // Debit and credit are signs by the account's side, which the cell does not tell.
  if (!written || written.unit !== null || written.side !== null) return;
  const { '.': point, ',': comma } = written.readings;
  const value = point && comma ? (point.equals(comma) ? point : null) : (point ?? comma);
  if (value === null || !/[.,]\d{1,2}(?!\d)/.test(piece.text)) return;
  const currency = written.currency ?? named ?? recordCurrency;
  yield sighting(piece.start, piece.start + piece.text.length, value, currency, null);
}

/** The currency of a match: a code, null where several share the sign, undefined where it is no money. */
function currencyOf(
  groups: Partial<Record<string, string>>,
  written: string,
  value: string,
): string | null | undefined {
  const asMoney = /\d[.,]\d{2,3}(?!\d)/.test(written);
  if (groups.mark !== undefined) {
    if (groups.mark === 'P')
      return /^\d{1,3}(?:,\d{3})+(?:\.\d{2})?$/.test(written) && (groups.gap ?? '').length <= 1
        ? 'PHP'
        : undefined;
    if (groups.mark === 'RM') return asMoney || value.length >= 2 ? 'MYR' : undefined;
    return SYMBOLS[groups.mark] ?? null;
  }
  const code = groups.code ?? groups.after;
  if (code !== undefined) {
    if (!CURRENCY_CODES.has(code)) return undefined;
    // PHP 8.2 is a language; a bare year beside a code is a date.
    if (code === 'PHP' && /^\d(?:\.\d){0,2}$/.test(written)) return undefined;
    if (/^(?:19|20)\d{2}$/.test(written) && groups.after !== undefined) return undefined;
    return isStrongCode(code) || asMoney ? code : undefined;
  }
  if (groups.sign !== undefined) return SYMBOLS[groups.sign] ?? null;
  const word = (groups.word ?? '').toLowerCase();
  if (word.startsWith('euro')) return 'EUR';
  if (word.startsWith('pounds')) return 'GBP';
  return dollarOf(groups.word ?? '');
}

function sighting(
  start: number,
  end: number,
  amount: Decimal,
  currency: string | null,
  per: string | null,
): Sighting<Money> {
  return { start, end, data: { amount: amount.isZero() ? '0' : amount.toFixed(), currency, per } };
}

/** Amounts of money with their currency and the unit that they are per. Phone numbers, years and ids are none. */
export const finding = defineFinding({
  kind: 'money',
  version: 2,
  summary: 'Amounts of money, with currency and "per" unit.',
  data: moneySchema,
  *extract(view: RecordView) {
    const stated = /^Currency(?: code)?:[ \t]{1,8}([A-Z]{3})$/im.exec(view.record.text)?.[1] ?? null;
    const recordCurrency = stated !== null && CURRENCY_CODES.has(stated) ? stated : null;
    for (const piece of piecesOf(view, { heading: true, code: view.record.kind !== 'code' }))
      if (/\d/.test(piece.text)) yield* readPiece(piece, recordCurrency);
  },
});
