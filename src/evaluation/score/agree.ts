import { folded } from '../holds.ts';

/** Numbers and unit words of a cadence: "monthly, by the 15th" and "every month on the 15th" are one. */
const UNITS: readonly (readonly [string, RegExp])[] = [
  ['day', /\b(?:dai|day|weekday|nightly|every morning|every evening)/],
  ['week', /\bweek(?!day)|\bfortnight|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/],
  ['month', /\bmonth|\bsemi-?monthly/],
  ['quarter', /\bquarter/],
  [
    'year',
    /\b(?:year|annual)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/,
  ],
];

/** Whether two cadences name the same unit of time: the smallest that both speak of decides. */
export function sameCadence(one: string, other: string): boolean {
  const [first, second] = [unitsOf(one), unitsOf(other)];
  // A cadence by an event ("before renewal") has no unit and is judged by its place alone.
  if (first.length === 0 || second.length === 0) return true;
  return first.some((unit) => second.includes(unit));
}

function unitsOf(cadence: string): string[] {
  const text = folded(cadence);
  return UNITS.filter(([, pattern]) => pattern.test(text)).map(([unit]) => unit);
}

/** Whether two names may be of one person or body: all words of the shorter one stand in the longer one. */
export function sameName(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const [less, more] = first.length <= second.length ? [first, second] : [second, first];
  return less.length > 0 && less.every((word) => more.includes(word));
}

function wordsOf(name: string): string[] {
  return (
    folded(name)
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
