import { CADENCE_LANGUAGES, type Token, tokensOf } from '../../findings/reading/cadence-tokens.ts';
import type { CadenceUnit } from '../../lexicon/cadence-words.ts';
import { folded } from '../holds.ts';

/** Units of time that a cadence is compared by: what is finer or between them counts as the next of these. */
const UNITS: Readonly<Record<CadenceUnit, string>> = {
  hour: 'day',
  day: 'day',
  workday: 'day',
  week: 'week',
  fortnight: 'week',
  weekend: 'week',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
};

/** Whether two cadences, each in any language of the lexicon, have a unit of time in common. */
export function sameCadence(one: string, other: string): boolean {
  const [first, second] = [unitsOf(one), unitsOf(other)];
  // A cadence by an event ("before renewal") has no unit and is judged by its place alone.
  if (first.size === 0 || second.size === 0) return true;
  return [...first].some((unit) => second.has(unit));
}

function unitsOf(cadence: string): Set<string> {
  // A gold file may be in another language than the records: the one that knows most of the words reads them.
  const readings = CADENCE_LANGUAGES.map((language) => tokensOf(cadence, language));
  const known = (tokens: readonly Token[]) =>
    tokens.filter(({ senses, common }) => senses.length > 0 || common).length;
  const most = Math.max(...readings.map(known));
  const units = new Set<string>();
  const months = new Set<number>();
  for (const { day, senses } of readings.filter((tokens) => known(tokens) === most).flat()) {
    const [sense] = senses;
    if (day) months.add(day.month);
    if (sense?.unit) units.add(UNITS[sense.unit]);
    if (sense?.kind === 'month') months.add(sense.value);
    if (sense?.kind === 'weekday' || sense?.kind === 'habitual-weekday') units.add('week');
  }
  if (months.size > 0) units.add('year');
  // Months in a list say how often by their number.
  if (months.size > 4) units.add('month');
  if (months.size === 3 || months.size === 4) units.add('quarter');
  if (months.size === 2) units.add('half-year');
  return units;
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
