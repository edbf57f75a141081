import { phrasesOf } from './cadence-grammar.ts';
import { type CadenceParts, type CadencePhrase, merged } from './cadence-parts.ts';
import { ruleOf } from './cadence-rule.ts';
import { type CadenceLanguage, languageOf, type Token, tokensOf } from './cadence-tokens.ts';

/** When something recurs or falls due. `start`/`end` are in the words it was read from. */
export interface Cadence {
  start: number;
  end: number;
  /** RFC 5545 RRULE without DTSTART; null for an event or one day. */
  rule: string | null;
  event: string | null;
  /** The one day that is named with its year. */
  day: string | null;
  /** It says by itself that it recurs; a day or month without a year does so only where a rule is written. */
  explicit: boolean;
  parts: CadenceParts;
}

/** Longer words are no statement. */
const LONGEST = 1200;

/**
 * Every cadence that the words tell, best first: those that say that they recur, then the more exact. Words up to 1,200
 * characters; `at` is the day they were written, from which an end without a year is told.
 */
export function cadencesOf(
  words: string,
  language: CadenceLanguage = languageOf(words),
  at: string | null = null,
): Cadence[] {
  if (words.length > LONGEST) return [];
  const tokens = tokensOf(words, language);
  const phrases = phrasesOf(tokens, language.words);
  const found = ofQuarter(phrases, tokens)
    .map(({ from, to, parts }): Cadence => {
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to - 1]?.end ?? start;
      const target = parts.event;
      const said = target && target.end > target.start;
      const event = parts.event
        ? words.slice(
            said ? (tokens[target.start]?.start ?? start) : start,
            said ? (tokens[target.end - 1]?.end ?? end) : end,
          )
        : null;
      const rule = event === null ? ruleOf(parts, at) : null;
      return { start, end, rule, event, day: dayOf(parts), explicit: parts.explicit, parts };
    })
    .filter(
      ({ rule, event, day, parts }) => rule !== null || event !== null || day !== null || isOpen(parts),
    );
  return listed(found, words).sort((a, b) => weightOf(b) - weightOf(a) || a.start - b.start);
}

/** The best cadence of the words that stands by itself; null where they say nothing of it. */
export function cadenceOf(words: string, language?: CadenceLanguage): Cadence | null {
  return cadencesOf(words, language).find(({ rule, event }) => rule !== null || event !== null) ?? null;
}

/** A cadence within the frame of its heading: "by the 20th" under "Every month"; null where they do not fit. */
export function within(own: Cadence, frame: Cadence): Cadence | null {
  if (own.event !== null) return null;
  // A list of days of the year is whole: its parts are those of its first day.
  if (own.rule?.includes('\n')) return { ...own, explicit: true };
  const parts = merged(frame.parts, own.parts);
  if (parts === null) return null;
  const rule = ruleOf(parts);
  return rule === null ? null : { ...own, rule, explicit: true, parts };
}

/** "Each quarter, by the 10th of the month after": the day is of the month that follows the quarter. */
function ofQuarter(phrases: readonly CadencePhrase[], tokens: readonly Token[]): CadencePhrase[] {
  const quarterly = phrases.some(
    ({ parts }) => parts.unit === 'quarter' && parts.explicit && !parts.adjective,
  );
  return phrases.map((phrase) => {
    const { parts, to } = phrase;
    if (!quarterly || parts.unit !== 'month' || parts.monthDays.length === 0 || parts.months.length > 0)
      return phrase;
    const after = [tokens[to], tokens[to - 1], tokens[to - 2]].some((token) =>
      token?.senses.some(
        ({ kind, length }) =>
          kind === 'following' || (kind === 'after' && (length > 1 || token.word.length > 3)),
      ),
    );
    return { ...phrase, parts: after ? { ...parts, months: [1, 4, 7, 10] } : { ...parts, unit: 'quarter' } };
  });
}

const JOINT = /^\s{0,3},?\s{0,3}(?:\p{L}{1,3}\s{1,3}){0,2}$/u;

/** Days of the year that stand in a list are one cadence of several rules: "25 March, 24 June and 29 September". */
function listed(found: readonly Cadence[], words: string): Cadence[] {
  const result: Cadence[] = [];
  for (const one of found) {
    const before = result.at(-1);
    if (before && isYearDay(before) && isYearDay(one) && JOINT.test(words.slice(before.end, one.start)))
      result[result.length - 1] = { ...before, end: one.end, rule: `${before.rule}\nRRULE:${one.rule}` };
    else result.push(one);
  }
  return result;
}

function isYearDay({ rule, parts }: Cadence): boolean {
  return rule !== null && parts.months.length > 0 && parts.monthDays.length > 0 && parts.kind === null;
}

/** Days that a heading can complete: "the last Friday", "by the 20th" without a month. */
function isOpen({ kind, positions, monthDays }: CadenceParts): boolean {
  return (kind !== null && positions.length > 0) || monthDays.length > 0;
}

function dayOf({ year, months, monthDays }: CadenceParts): string | null {
  const [month] = months;
  const [day] = monthDays;
  if (year === null || month === undefined || day === undefined || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

function weightOf({ rule, event, explicit, parts }: Cadence): number {
  const exact =
    Number(parts.monthDays.length > 0) +
    Number(parts.weekdays.length > 0) +
    Number(parts.positions.length > 0) +
    Number(parts.months.length > 0) * 0.5 +
    Number(parts.time) * 0.25;
  return (
    (explicit ? 2 : 0) +
    (rule !== null ? 2 : 0) -
    (event !== null ? 1 : 0) -
    (parts.adjective ? 2.5 : 0) +
    exact * 0.6
  );
}
