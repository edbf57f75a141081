import { Decimal } from 'decimal.js';
import type { Figure } from '../../contracts/law.ts';
import { MATTERS, RHYTHMS, SPAN_UNITS } from '../../lexicon/law-words.ts';
import { plain } from '../../records/sentences.ts';
import { ruleOf } from './rules.ts';
import { Terms, type Token, tokensOf } from './terms.ts';
import { all, either, LANGUAGES } from './words.ts';

const NUMBERS = new Map<string, number>();
for (const { words } of LANGUAGES) {
  const { ones, tens, pattern } = words.numbers;
  const name = (written: string, value: number) => {
    for (const word of written.split('|')) NUMBERS.set(word, value);
  };
  for (const [at, one] of ones.entries()) name(one, at + 1);
  tens.forEach((ten, at) => {
    name(ten, (at + 2) * 10);
    for (const [digit, one] of ones.slice(0, 9).entries())
      for (const spelt of one.split('|'))
        name(pattern.replace('{ten}', ten).replace('{one}', spelt), (at + 2) * 10 + digit + 1);
  });
}
const UNIT_WORDS = SPAN_UNITS.map((unit) => [unit, all(({ units }) => units[unit])] as const);
const UNITS = new Map(UNIT_WORDS.flatMap(([unit, words]) => words.map((word) => [word, unit] as const)));
const PERCENT = either(all(({ percent }) => percent));
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/§$£€×-])(?:(?<digits>\d{1,3}(?:\.\d{3})+|\d{1,4}(?:[.,]\d{1,2})?)|(?<words>${either([...NUMBERS.keys()])}))` +
    String.raw`(?<half>\s(?:${either(all(({ numbers }) => numbers.half))}))?(?:\s{0,2}\(\s?(?<inner>\d{1,4})\s?%?\s?\))?(?:[\s\u00a0-]{0,3}(?:(?<percent>%|(?:${PERCENT})(?![\p{L}]))(?:\s?\(\d{1,3}\s?%\))?|(?<celsius>°\s?C))|` +
    String.raw`[\s\u00a0-]{1,3}(?:(?:${either(all(({ between }) => between))})\s){0,2}(?<unit>${either(UNIT_WORDS.flatMap(([, words]) => words))})(?![\p{L}\p{N}]))`,
  'giu',
);
/** "deux jours et demi": what follows the unit belongs to the figure, which is not read. */
const HALF = new RegExp(String.raw`^\s(?:${either(all(({ numbers }) => numbers.half))})(?![\p{L}])`, 'iu');
/** "×1.25" is 25 percent on top. */
const FACTOR = /(?:×|(?<![\p{L}\p{N}])x)\s?(\d(?:[.,]\d{1,3})?)(?![\d%.,])/giu;
const WORD = String.raw`(?:\s[\p{L}’'()-]{1,24})`;
const before = (words: readonly string[], most: number) =>
  new RegExp(String.raw`(?:^|[^\p{L}])(?:${either(words)})${WORD}{0,${most}}\s?$`, 'iu');
const after = (words: readonly string[], most: number) =>
  new RegExp(
    String.raw`^[\s,]{0,2}(?:[\p{L}’'()-]{1,24}\s){0,${most}}(?:${either(words)})(?![\p{L}])(?![^.,;]{0,20}\d)`,
    'iu',
  );
const LEAST = all(({ least }) => least);
const MOST = all(({ most }) => most);
const BOUNDS = [
  ['least', before(LEAST, 3), after(LEAST, 3)],
  ['most', before(MOST, 3), after(MOST, 3)],
] as const;
const ELSEWHERE = {
  before: before(
    all(({ elsewhere }) => elsewhere.before),
    1,
  ),
  after: after(
    all(({ elsewhere }) => elsewhere.after),
    1,
  ),
};
const ADDED = before(
  all(({ added }) => added),
  2,
);
const RATES = RHYTHMS.map((rhythm) => [rhythm, new Terms(all(({ per }) => per[rhythm]))] as const);
const MATTER_TERMS = MATTERS.map(
  (matter) => [matter, new Terms(all(({ matters }) => matters[matter]))] as const,
);
/** Matters that say under which condition a figure of another one holds. */
const CONDITIONS = new Set([
  'probation',
  'sick-leave',
  'maternity',
  'night-work',
  'holiday-work',
  'overtime',
  'other-leave',
  'fixed-term',
]);
const PREMIUMS = new Set(['overtime', 'night-work', 'holiday-work']);
const CLAUSE_END = /[;()|]|[,.:]\s|\s[–—]\s/u;

interface Spot {
  matter: string;
  start: number;
  end: number;
}

/** The matters that words speak of, each with its place; of words that begin together the longest tell. */
export function mattersIn(text: string): Spot[] {
  const tokens = tokensOf(text);
  const found = MATTER_TERMS.flatMap(([matter, terms]) =>
    terms.find(tokens).map(({ at, length }) => ({ matter, at, length })),
  );
  return found
    .filter(
      (one) =>
        !found.some(
          (other) => other.length > one.length && other.at <= one.at && one.at < other.at + other.length,
        ),
    )
    .map(({ matter, at, length }) => ({
      matter,
      start: (tokens[at] as Token).start,
      end: (tokens[at + length - 1] as Token).end,
    }));
}

/** An amount of money of a record. */
export interface Amount {
  start: number;
  end: number;
  amount: string;
  currency: string;
}

/** Whether a text states a quantity at all. */
export const hasFigure = (quote: string): boolean => !valuesIn(quote).next().done;

/** The quantities of a sentence under its headings, innermost last; `money` are the amounts of its record. */
export function figuresIn(
  { quote, start, heading }: { quote: string; start: number; heading: readonly string[] },
  money: readonly Amount[] = [],
): Figure[] {
  const spots = mattersIn(quote);
  const above = [...heading]
    .reverse()
    .map((title) => new Set(mattersIn(title).map(({ matter }) => matter)))
    .find((one) => one.size > 0);
  const paid = money
    .filter((one) => start <= one.start && one.end <= start + quote.length)
    .map((one) => ({
      at: one.start - start,
      length: one.end - one.start,
      amount: new Decimal(one.amount),
      unit: one.currency,
    }));
  const written = [...valuesIn(quote), ...paid].sort((one, other) => one.at - other.at);
  return written.map(({ at, length, amount, unit }, index) => {
    const end = at + length;
    const [from, to] = clauseAround(quote, at, end);
    const lead = quote
      .slice(Math.max(from, endOf(written[index - 1]), at - 70), at)
      .replaceAll(/[\s*_]+/g, ' ');
    const rest = quote
      .slice(end, Math.min(to, written[index + 1]?.at ?? to, end + 70))
      .replaceAll(/[\s*_]+/g, ' ');
    const bound = BOUNDS.find(([, lower, upper]) => lower.test(lead) || upper.test(rest))?.[0] ?? null;
    const near = spots.filter((spot) => spot.start < to && spot.end > from);
    const fits = ({ matter }: Spot) => {
      const rule = ruleOf({ matter, unit });
      return rule !== undefined && (bound === null || bound === rule.bound);
    };
    const headed = above?.size === 1 ? ([...above][0] ?? null) : null;
    const closest =
      nearest(near.filter(fits), at, end) ??
      nearest(near.length > 0 ? near : spots.filter(fits), at, end) ??
      nearest(spots, at, end) ??
      headed;
    // The notice of who resigns is another than the one that a house must give.
    const resigns =
      closest === 'notice' &&
      (near.some(({ matter }) => matter === 'resignation') || above?.has('resignation') === true);
    const own = resigns ? 'resignation' : closest;
    const strange = own === 'notice' && above !== undefined && !above.has('notice');
    const conditioned =
      own !== 'probation' &&
      (unit === 'percent' ? spots : near).some(
        ({ matter }) =>
          matter !== own && (CONDITIONS.has(matter) || (unit === 'percent' && matter === 'weekly-rest')),
      );
    const limit = bound === null && ELSEWHERE.before.test(lead);
    // "Five days of service incentive leave": the name of the matter says nothing else.
    const named = spots.find((spot) => spot.start >= end && spot.start - end <= 4);
    const later =
      own !== 'notice' && own !== 'resignation' && named === undefined && ELSEWHERE.after.test(rest);
    return {
      start: start + at,
      end: start + end,
      quote: quote.slice(at, end),
      amount: (unit === 'percent' &&
      /%|\p{L}/u.test(quote.slice(at, end)) &&
      !quote.slice(at, end).match(FACTOR) &&
      PREMIUMS.has(own ?? '') &&
      amount.gte(100)
        ? amount.minus(100)
        : amount
      ).toString(),
      unit,
      per:
        rateOf(quote.slice(from, to), at - from, end - from) ??
        rateOf(quote, at, end) ??
        rateOf(heading.at(-1) ?? '', -1, -1),
      bound,
      matter: own,
      bare: limit || later || ADDED.test(lead) || strange || conditioned,
    };
  });
}

const endOf = (one: { at: number; length: number } | undefined) => (one ? one.at + one.length : 0);

function* valuesIn(quote: string): Generator<{ at: number; length: number; amount: Decimal; unit: string }> {
  for (const match of quote.matchAll(FIGURE)) {
    const { digits, words, inner, half, percent, celsius, unit } = match.groups ?? {};
    if (HALF.test(quote.slice(match.index + match[0].length))) continue;
    const spelt = NUMBERS.get((words ?? '').toLowerCase());
    const plainDigits = /^\d{1,3}(?:\.\d{3})+$/.test(digits ?? '')
      ? digits?.replaceAll('.', '')
      : digits?.replace(',', '.');
    const number = inner ?? plainDigits ?? spelt;
    if (number === undefined) continue;
    const amount = new Decimal(number).plus(half ? 0.5 : 0);
    const name = percent ? 'percent' : celsius ? 'celsius' : UNITS.get(plain(unit ?? '').toLowerCase());
    if (name) yield { at: match.index, length: match[0].length, amount, unit: name };
  }
  for (const match of quote.matchAll(FACTOR)) {
    const amount = new Decimal((match[1] ?? '1').replace(',', '.')).minus(1).times(100);
    if (amount.gte(0)) yield { at: match.index, length: match[0].length, amount, unit: 'percent' };
  }
}

function clauseAround(quote: string, at: number, end: number): [number, number] {
  let from = 0;
  // A label goes on behind its colon.
  for (const match of quote.slice(0, at).matchAll(new RegExp(CLAUSE_END, 'gu')))
    if (!match[0].startsWith(':')) from = match.index + match[0].length;
  const to = quote.slice(end).search(CLAUSE_END);
  return [from, to < 0 ? quote.length : end + to];
}

function nearest(spots: readonly Spot[], at: number, end: number): string | null {
  const distance = (spot: Spot) => (spot.end <= at ? at - spot.end : Math.max(0, spot.start - end));
  return (
    [...spots].sort((one, other) => distance(one) - distance(other) || one.start - other.start)[0]?.matter ??
    null
  );
}

/** What a quantity is reckoned by, from words beside it; those of the quantity itself do not tell. */
function rateOf(text: string, at: number, end: number): string | null {
  const tokens = tokensOf(text);
  const found = RATES.flatMap(([rhythm, terms]) =>
    terms.find(tokens).flatMap((place) => {
      const [start, last] = [tokens[place.at] as Token, tokens[place.at + place.length - 1] as Token];
      return start.start < end && last.end > at
        ? []
        : [{ matter: rhythm, start: start.start, end: last.end }];
    }),
  );
  return nearest(found, at, end);
}
