import { Decimal } from 'decimal.js';
import { isDateFiller, monthsOf } from '../../common/dates/names.ts';
import { remembered } from '../../common/remembered.ts';
import type { Finding } from '../../contracts/finding.ts';
import { topicOf } from '../../links/loops/topic.ts';

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

/** A sum as it is compared; null of what is too small to tell anything. */
export function foldSum(amount: string): string | null {
  const value = new Decimal(amount).abs();
  return value.lessThan(LEAST_SUM) ? null : value.toFixed();
}

/** Whether a word is a month or a day of the week, or stands in dates. */
export const isOfDates = remembered((word) => isDateFiller(word) || monthsOf(word).size > 0);

/** Words of a topic: no names of people, parties, months and days of the week. */
export function topicWords(text: string, names: ReadonlySet<string>): Set<string> {
  return new Set([...topicOf(text, names)].filter((word) => !/\d/.test(word) && !isOfDates(word)));
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
