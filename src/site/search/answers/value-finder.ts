import { lexiconPart } from '../../../lexicon/lexicon.ts';
import type { ValueWords } from '../../../lexicon/value-words.ts';
import { accountsIn, readSlots } from '../../../links/values/read-slots.ts';
import type { Slot } from '../../../links/values/slot.ts';
import type { ClaimValue, ValueKind } from '../engine/answers/claim.ts';

/** A person with all names; `own` are those of the business. */
export interface KnownPerson {
  names: readonly string[];
  own: boolean;
}

/** Where a text stands: what its value may be depends on it. */
export interface ValuePlace {
  /** Name of the column; null outside of tables. */
  column: string | null;
  /** The paper's own day, ISO: it is no value. */
  day: string;
}

const KINDS: Readonly<Partial<Record<Slot['attribute'], ValueKind>>> = {
  money: 'money',
  percentage: 'percentage',
  duration: 'duration',
  day: 'day',
  weekday: 'weekday',
  time: 'time',
  number: 'number',
};
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu;
const AMOUNT = /^\d[\d.,']*$/;
const CURRENCY = /[€$£₱¥]|(?<![A-Z])(?:EUR|USD|GBP|AUD|SGD|PHP|CHF|CAD|NZD)(?![A-Z])/u;

/** Finds the values of a claim in its own words. */
export class ValueFinder {
  readonly #from: readonly string[];
  readonly #parts: ReadonlySet<string>;
  readonly #whole: ReadonlySet<string>;

  /** `from`: words before a day that something holds from. One of the business is named by a part of the name too. */
  constructor(from: readonly string[], people: Iterable<KnownPerson>, company: string) {
    this.#from = from;
    const [parts, whole] = [new Set<string>(), new Set<string>()];
    const firm = new Set(wordsOf(company));
    for (const { names, own } of people)
      for (const name of names) {
        const words = wordsOf(name);
        const isName = words.length > 1 && words.length < 5 && words.every((word) => /^\p{Lu}/u.test(word));
        if (!isName || words.some((word) => firm.has(word))) continue;
        whole.add(words.join(' '));
        if (own) for (const word of words) if (word.length > 2) parts.add(word);
      }
    this.#parts = parts;
    this.#whole = whole;
  }

  /** Values of a text, in order; a value within another is given too. */
  find(text: string, { column, day }: ValuePlace): ClaimValue[] {
    const values: ClaimValue[] = [];
    const add = (kind: ValueKind, start: number, end: number) => values.push({ kind, start, end });
    const { slots, dates } = readSlots(text, 0, [], column !== null);
    for (const { attribute, start, end } of slots) {
      const kind = KINDS[attribute];
      if (kind) add(kind, start, end);
    }
    for (const { start, end, date } of dates)
      if (date !== day && !this.#isEffective(`${column ?? ''} ${text.slice(0, start)}`))
        add('date', start, end);
    for (const { start, end } of accountsIn(text, 0)) add('account', start, end);
    for (const { 0: found, index } of text.matchAll(EMAIL)) add('email', index, index + found.length);
    if (column !== null && AMOUNT.test(text) && CURRENCY.test(column)) add('money', 0, text.length);
    this.#addPeople(text, add);
    return values.sort((one, other) => one.start - other.start || other.end - one.end);
  }

  /** Whether what comes next is a day that something holds from: it tells since when, not when. */
  #isEffective(before: string): boolean {
    const near = before.slice(-30).trimEnd().toLowerCase();
    return this.#from.some(
      (word) => near.endsWith(word) && !/[\p{L}\p{N}]/u.test(near.at(-word.length - 1) ?? ''),
    );
  }

  #addPeople(text: string, add: (kind: ValueKind, start: number, end: number) => void): void {
    const words = [...text.matchAll(WORD)];
    for (let at = 0; at < words.length; at++) {
      let taken = 0;
      for (let length = Math.min(4, words.length - at); length > 1 && taken === 0; length--)
        if (
          this.#whole.has(
            words
              .slice(at, at + length)
              .map(([word]) => word)
              .join(' '),
          )
        )
          taken = length;
      const start = words[at]?.index ?? 0;
      const [one = ''] = words[at] ?? [];
      // "May 2026" is a month.
      if (taken === 0 && this.#parts.has(one) && !/^\s?\d/.test(text.slice(start + one.length))) taken = 1;
      const last = words[at + taken - 1];
      if (taken === 0 || !last) continue;
      add('person', start, last.index + last[0].length);
      at += taken - 1;
    }
  }
}

function wordsOf(name: string): string[] {
  return [...name.matchAll(WORD)].map(([word]) => word);
}

/** A finder that knows the people of a business. */
export async function valueFinder(people: Iterable<KnownPerson>, company: string): Promise<ValueFinder> {
  const parts = await lexiconPart<ValueWords>('values');
  return new ValueFinder(
    parts.flatMap(({ words }) => words.from),
    people,
    company,
  );
}
