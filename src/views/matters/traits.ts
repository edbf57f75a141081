import { Decimal } from 'decimal.js';
import { isDateFiller, monthsOf } from '../../common/dates/names.ts';
import { readWritten } from '../../common/money/amount.ts';
import { remembered } from '../../common/remembered.ts';
import type { Finding } from '../../contracts/finding.ts';
import { topicOf } from '../../links/loops/topic.ts';
import { keywordsOf } from '../../links/obligations/keywords.ts';
import { readSubject } from '../../records/subject.ts';

/** Kinds of findings by whose values two records are of one matter. */
export const TELLING = ['money', 'date', 'identifier'] as const;
export type Telling = (typeof TELLING)[number];

/** By what a record, or a part of one, is told to be of a matter. */
export interface Traits {
  /** Words of its topic. */
  words: ReadonlySet<string>;
  /** Those of them that stand in its subject, heading or title. */
  headed: ReadonlySet<string>;
  /** Numbers of invoices, cases and orders, folded. */
  numbers: ReadonlySet<string>;
  /** Sums without currency, in one form. */
  sums: ReadonlySet<string>;
  /** ISO days that are named, each also without its year: `--07-31`. */
  days: ReadonlySet<string>;
  /** Keys of counterparts. */
  with: ReadonlySet<string>;
}

/** Schemes of identifiers that stand for a thing, not for somebody's account or site. */
const OF_NO_MATTER: ReadonlySet<string> = new Set(['url', 'domain', 'tax-id', 'abn', 'tin', 'swift-bic']);
/** A smaller sum is a price of anything. */
const LEAST_SUM = 5;
/** Letters and figures with signs between them, to their end: a part of a sum or of a time is no number. */
const WRITTEN = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,12}(?:[-/._,:'][\p{L}\p{N}]{1,12}){0,8}(?![\p{L}\p{N}])/gu;
/** Signs that stand within sums, rates and times, and between numbers of a list. */
const WITHIN_SUMS = /[.,:']/;

/** A number as it is compared: without case and signs. */
export function foldNumber(written: string): string {
  return written.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A number that neither a year nor a count is. */
export function isTelling(number: string): boolean {
  return /\p{L}/u.test(number) ? number.length >= 4 : number.length >= 5;
}

/** Whether a number may be a year: many records have it that nothing else joins. */
export const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

/** A sum as it is compared; null of what is too small to tell anything. */
export function foldSum(amount: string): string | null {
  const value = new Decimal(amount).abs();
  return value.lessThan(LEAST_SUM) ? null : value.toFixed();
}

const SUM =
  /(?<![\p{L}\p{N}.,])(?:[€£$]\s?\d[\d.,'’]*|\d[\d.,'’]*\s?(?:[€£$]|EUR|GBP|USD))(?![\p{L}\p{N}])/gu;

/** The sums that a subject names with their currency: without it they may be days and times. */
export function sumsIn(subject: string): Set<string> {
  return new Set(
    [...subject.matchAll(SUM)].flatMap(([written]) => {
      const readings = readWritten(written.replace(/[.,]+$/, ''))?.readings;
      const [point, comma] = [readings?.['.'] ?? null, readings?.[','] ?? null];
      // Of two readings, the one with cents: groups of three are no cents.
      const amount = point && comma ? (point.lessThan(comma) ? comma : point) : (point ?? comma);
      return (amount && foldSum(amount.toFixed())) || [];
    }),
  );
}

/** Whether a word is a month or a day of the week, or stands in dates. */
export const isOfDates = remembered((word) => isDateFiller(word) || monthsOf(word).size > 0);

/** Words of a topic: no names of people, parties, months and days of the week; of short words those that are known. */
export function topicWords(
  text: string,
  names: ReadonlySet<string>,
  known: ReadonlySet<string> = new Set(),
): Set<string> {
  const words = [...topicOf(text, names)].filter((word) => !/\d/.test(word) && !isOfDates(word));
  return new Set([...words, ...[...shortWords(text)].filter((word) => known.has(word))]);
}

/** A short word in capitals. */
const CAPITALS = /(?<![\p{L}\p{N}&@._-])\p{Lu}{2,3}(?![\p{L}\p{N}&@_-])/gu;

/** Words of three letters, and of two in capitals. */
function shortWords(text: string): Set<string> {
  return new Set([
    ...[...keywordsOf(text)].filter((word) => word.length === 3),
    ...[...text.matchAll(CAPITALS)].map(([written]) => written.toLowerCase()),
  ]);
}

/** Words so short are kept only where they name a thing. */
export const isShortName = (word: string): boolean => word.length <= 3;

/** Short words by which subjects call a thing: in capitals ("NRL September quarter"), or all that a subject says ("fees"). */
export function shortNamesIn(subjects: Iterable<string>, names: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const subject of subjects) {
    const { base } = readSubject(subject);
    const isAlone = topicWords(base, names).size === 0;
    const capitals = /\p{Ll}{3}/u.test(base) ? [...base.matchAll(CAPITALS)].map(([one]) => one) : [];
    for (const word of [...capitals.map((one) => one.toLowerCase()), ...(isAlone ? shortWords(base) : [])])
      if (!names.has(word) && !isOfDates(word) && !/\d/.test(word)) found.add(word);
  }
  return found;
}

/** A part of a compound has so many letters, and leaves so many. */
const PART = 5;
const REST = 4;

/** Words with the parts of compounds that are words by themselves: "Wartungsvertrag" is of "Wartung" too. */
export function withParts(words: ReadonlySet<string>, known: ReadonlySet<string>): Set<string> {
  const all = new Set(words);
  for (const word of words)
    for (let at = REST; at <= word.length - REST; at += 1) {
      if (at >= PART && known.has(word.slice(0, at))) all.add(word.slice(0, at));
      if (word.length - at >= PART && known.has(word.slice(at))) all.add(word.slice(at));
    }
  return all;
}

/** Numbers as they are written, whole: what names a sum, a rate or a time is none. */
export function numbersWritten(text: string): string[] {
  return [...text.matchAll(WRITTEN)].flatMap(([written]) =>
    (/\p{L}/u.test(written) ? written.split(/[,:']/) : WITHIN_SUMS.test(written) ? [] : [written]).filter(
      (one) => /\d/.test(one) && (/\p{L}/u.test(one) || !WITHIN_SUMS.test(one)),
    ),
  );
}

/** The numbers of a text that the accounts know. */
export function knownNumbers(text: string, known: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const written of numbersWritten(text)) {
    const folded = foldNumber(written);
    if (known.has(folded)) found.add(folded);
  }
  return found;
}

/** Numbers of cases in a subject: figures with letters or signs between, no days. */
export function caseNumbers(subject: string): Set<string> {
  return new Set(
    numbersWritten(subject).flatMap((written) =>
      /\d{3}/.test(written) && /[\p{L}\-/._]/u.test(written) && !DAY.test(written)
        ? [foldNumber(written)]
        : [],
    ),
  );
}

const DAY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|^\d{1,2}[-/.]\d{4}$|^\d{4}[-/.]\d{1,4}$/;

/** What findings tell: numbers, sums and days. */
export function valuesOf(findings: readonly Finding<Telling>[]): Pick<Traits, 'numbers' | 'sums' | 'days'> {
  const [numbers, sums, days] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const finding of findings) {
    if (finding.kind === 'money') {
      const sum = foldSum(finding.data.amount);
      if (sum !== null) sums.add(sum);
    } else if (finding.kind === 'date') {
      const { date } = finding.data;
      if (/^\d{4}-\d{2}-\d{2}$|^--/.test(date)) days.add(date).add(`--${date.slice(-5)}`);
    } else if (!OF_NO_MATTER.has(finding.data.scheme) && /\d{3}/.test(finding.data.value))
      numbers.add(foldNumber(finding.data.value));
  }
  return { numbers, sums, days };
}

/** Words without those that are parts of another one of them: a compound is one word. */
export function wholeWords(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other.length > word.length && other.includes(word)));
}

/** All traits of several records. */
export function together(all: readonly Traits[]): Traits {
  const of = (which: keyof Traits) => new Set(all.flatMap((traits) => [...traits[which]]));
  return {
    words: of('words'),
    headed: of('headed'),
    numbers: of('numbers'),
    sums: of('sums'),
    days: of('days'),
    with: of('with'),
  };
}

/** How telling a trait is that two records share: 1 of what stands in those two alone, 0 of what many have. */
export class Rarity {
  readonly #uses = new Map<string, number>();
  #records = 0;

  add(traits: Iterable<string>): void {
    this.#records += 1;
    for (const one of traits) this.#uses.set(one, (this.#uses.get(one) ?? 0) + 1);
  }

  of(trait: string): number {
    const uses = Math.max(2, this.#uses.get(trait) ?? 0);
    if (uses > Math.min(12, Math.max(5, this.#records * 0.06))) return 0;
    return 1 - Math.log(uses - 1) / Math.log(this.#records + 1);
  }
}

/** The members that two sets share. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  return [...small].filter((member) => large.has(member));
}
