import { Decimal } from 'decimal.js';
import { defineFinding, type RecordView, type Sighting } from './finding.ts';
import { CURRENCY_CODES, currencyNamedIn, dollarOf, isStrongCode, SYMBOLS } from './reading/currencies.ts';
import { readNumber } from './reading/numbers.ts';
import { contextOf, isInsideAddress, type Piece, piecesOf } from './reading/pieces.ts';
import { type Money, moneySchema } from './shapes.ts';

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

function* readPiece(piece: Piece, recordCurrency: string | null): Generator<Sighting<Money>> {
  const { text } = piece;
  let dollar: string | null | undefined;
  let found = false;
  for (const match of text.matchAll(AMOUNT)) {
    const groups = match.groups ?? {};
    const written = (groups.left ?? groups.right ?? '').replace(/[.,'’]+$/, '');
    const value = readNumber(written);
    if (value === null) continue;
    const numberAt =
      match.index +
      match[0].indexOf(written, groups.left === undefined ? 0 : (groups.mark ?? groups.code ?? '').length);
    const grouped = /[.,' ]/.test(written);
    const currency = currencyOf(groups, written, value);
    if (currency === undefined || isInsideAddress(text, match.index)) continue;
    let end = groups.left === undefined ? match.index + match[0].length : numberAt + written.length;
    // "SA 2025-014" and dates are no amounts: a number that goes on is part of something else.
    if (
      groups.left !== undefined &&
      /^[-/]\d|^[\p{L}_]{2}|^:\d|^\.\d/u.test(text.slice(end, end + 3)) &&
      !SCALE.test(text.slice(end, end + 12)) &&
      !/^[-–]\d{1,3}(?:[,.kKmM\s]|$)/.test(text.slice(end, end + 6))
    )
      continue;
    if (
      groups.right !== undefined &&
      groups.after !== undefined &&
      /^\s?[-−]?\d/.test(text.slice(end, end + 3)) &&
      !grouped
    )
      continue;
    let amount = new Decimal(value);
    const scale =
      groups.left === undefined ? groups.scale?.trim() : SCALE.exec(text.slice(end, end + 14))?.[1];
    if (scale !== undefined) {
      amount = amount.times(SCALES[scale.toLowerCase()] ?? '1');
      if (groups.left !== undefined) end += SCALE.exec(text.slice(end, end + 14))?.[0].length ?? 0;
    } else if (
      /^\s?(?:-|–|—|to)\s?[\d.,]{1,12}\s?(?:k|m|million|billion|thousand)\b/i.test(text.slice(end, end + 30))
    )
      continue;
    let start = match.index;
    const wrapped =
      text[start - 1] === '(' &&
      text[end] === ')' &&
      (piece.passage.role === 'row' || piece.label !== null) &&
      text.trim().length === end - start + 2;
    const minus =
      (groups.minus ?? '') !== '' ||
      (/[-−]/.test(text[start - 1] ?? '') && /^$|[\s|(*]/.test(text[start - 2] ?? ''));
    if (wrapped) {
      start -= 1;
      end += 1;
    } else if (minus && groups.minus === '') start -= 1;
    if (wrapped || minus) amount = amount.negated();
    const per = PER.exec(text.slice(end, end + 40));
    const repeated = /^[ \u00a0]{1,2}(USD|AUD|CAD|SGD|NZD|HKD)\b/.exec(text.slice(end, end + 6));
    let named = currency;
    if (named === null && groups.mark === '$') {
      if (dollar === undefined) dollar = dollarOf(text.slice(0, 20_000)) ?? dollarOf(contextOf(piece));
      named = repeated?.[1] ?? dollar;
    }
    if (per) end += per[0].length;
    else if (repeated && named === repeated[1]) end += repeated[0].length;
    found = true;
    const unit = (per?.[1] ?? per?.[2])?.toLowerCase();
    yield sighting(
      piece.start + start,
      piece.start + end,
      amount,
      named,
      unit === undefined ? null : (UNITS[unit] ?? unit),
    );
  }
  if (!found && piece.label !== null && text.length <= 40) yield* readCell(piece, recordCurrency);
}

/** A bare number in a cell or field whose label says that it is money: "Amount (AUD)", "Total". */
function* readCell(piece: Piece, recordCurrency: string | null): Generator<Sighting<Money>> {
  const label = piece.label ?? '';
  const match = PLAIN.exec(piece.text);
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
  version: 1,
  summary: 'Amounts of money, with currency and "per" unit.',
  data: moneySchema,
  *extract(view: RecordView) {
    const stated = /^Currency(?: code)?:[ \t]{1,8}([A-Z]{3})$/im.exec(view.record.text)?.[1] ?? null;
    const recordCurrency = stated !== null && CURRENCY_CODES.has(stated) ? stated : null;
    for (const piece of piecesOf(view, { heading: true }))
      if (/\d/.test(piece.text)) yield* readPiece(piece, recordCurrency);
  },
});
