import type { Evidence } from '../../contracts/evidence.ts';
import type { Ledger, LedgerDocument } from '../../contracts/ledger.ts';
import type { MatterEntry } from '../../contracts/matters.ts';
import { ACCOUNT_KINDS, accountEntryOf } from '../../records/account-entry.ts';
import type { Counterparts } from './counterparts.ts';
import {
  foldNumber,
  foldSum,
  isTelling,
  isYear,
  knownNumbers,
  numbersWritten,
  shared,
  type Traits,
  topicWords,
} from './traits.ts';

/** An entry of the accounts with what it is told by. */
export interface ToldEntry extends MatterEntry {
  day: string;
  /** Its own number, folded; empty where it has none. */
  number: string;
  traits: Traits;
}

const DAY = 86_400_000;
/** Days before the first and after the last mail in which an entry of the same partner may belong to it. */
const BEFORE = 60;
const AFTER = 120;
/** A customer of one thing has no more invoices than this; the first one may be old. */
const FEW = 2;
const LONG_BEFORE = 240;
/** A sum that a partner has in more entries comes again and again: an invoice and what paid it are two. */
const SAME_SUM = 2;
/** A word of no more entries than this tells which one is meant: an invoice and what paid it. */
const OWN_WORD = 2;
/** A matter with more entries is the account of somebody. */
const MOST = 12;

/** What stands in more entries is the number of an account. */
const SAME_NUMBER = 8;

/** Reads all entries of the accounts; numbers are those that documents of the accounts bear. */
export async function readEntries(
  evidence: Evidence,
  ledger: Ledger,
  counterparts: Counterparts,
  names: ReadonlySet<string>,
): Promise<{ entries: ToldEntry[]; numbers: Set<string> }> {
  const documents = new Map([...ledger.invoices, ...ledger.bills].map((one) => [one.record, one]));
  const read: MatterEntry[] = [];
  for await (const record of evidence.records({ kinds: ACCOUNT_KINDS })) {
    const entry = accountEntryOf(record);
    if (entry && entry.kind !== 'contact')
      read.push({ entry, document: documents.get(entry.record) ?? null });
  }
  const uses = new Map<string, number>();
  for (const { entry } of read)
    for (const number of new Set([
      numberOf(entry),
      ...(entry.kind === 'bank-line' ? numbersIn(entry.words) : []),
    ]))
      uses.set(number, (uses.get(number) ?? 0) + 1);
  const numbers = new Set(
    [...uses].flatMap(([number, count]) =>
      /\d/.test(number) && number.length >= 3 && !isYear(number) && count <= SAME_NUMBER ? [number] : [],
    ),
  );
  return { entries: read.map((one) => toldEntry(one, { counterparts, names, numbers })), numbers };
}

function numberOf(entry: MatterEntry['entry']): string {
  return 'number' in entry && entry.number ? foldNumber(entry.number.value) : '';
}

/** Numbers in the words of a line of a bank. */
function numbersIn(words: string): string[] {
  return numbersWritten(words)
    .filter((written) => !/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(written))
    .map(foldNumber)
    .filter((folded) => /\d{3}/.test(folded));
}

function toldEntry(
  one: MatterEntry,
  {
    counterparts,
    names,
    numbers,
  }: { counterparts: Counterparts; names: ReadonlySet<string>; numbers: ReadonlySet<string> },
): ToldEntry {
  const { entry } = one;
  const said = wordsOf(entry);
  const sums = sumsOf(entry).flatMap((sum) => foldSum(sum) ?? []);
  const number = numberOf(entry);
  const words = topicWords(said, names);
  return {
    ...one,
    day: entry.kind === 'bank-line' || entry.kind === 'payment' ? entry.date.value : entry.issued.value,
    number,
    traits: {
      words,
      headed: words,
      numbers: new Set([...knownNumbers(said, numbers), ...(number === '' ? [] : [number])]),
      sums: new Set(sums),
      days: new Set(),
      with: counterparts.namedIn(`${entry.party?.value ?? ''}\n${said}`),
    },
  };
}

function wordsOf(entry: MatterEntry['entry']): string {
  if (entry.kind === 'bank-line') return entry.words;
  if (entry.kind === 'payment') return `${entry.document ?? ''} ${entry.reference?.value ?? ''}`;
  return [entry.reference?.value, entry.subject?.value, ...entry.lines.map(({ description }) => description)]
    .filter(Boolean)
    .join('\n');
}

function sumsOf(entry: MatterEntry['entry']): string[] {
  if (entry.kind === 'bank-line' || entry.kind === 'payment') return [entry.amount.value];
  return [entry.total, entry.open, entry.paid].flatMap((told) => (told ? [told.value] : []));
}

/** Finds the entries of a matter. */
export class Entries {
  readonly #entries: readonly ToldEntry[];
  /** How many documents of the accounts a partner has. */
  readonly #count = new Map<string, number>();
  /** How often a partner has the same sum. */
  readonly #sums = new Map<string, number>();
  readonly #uses = new Map<string, number>();
  readonly #isPrivate: (key: string) => boolean;

  /** @param isPrivate whether a counterpart is a person and no firm. */
  constructor(entries: readonly ToldEntry[], isPrivate: (key: string) => boolean) {
    this.#entries = entries;
    this.#isPrivate = isPrivate;
    for (const { traits, entry } of entries) {
      for (const key of traits.with)
        for (const sum of traits.sums)
          this.#sums.set(`${key} ${sum}`, (this.#sums.get(`${key} ${sum}`) ?? 0) + 1);
      for (const word of traits.words) this.#uses.set(word, (this.#uses.get(word) ?? 0) + 1);
      for (const key of 'side' in entry ? traits.with : [])
        this.#count.set(key, (this.#count.get(key) ?? 0) + 1);
    }
  }

  /** The entries of what is told by some traits between two days, oldest first: by number, by partner and sum or words. */
  of(traits: Traits, first: string, last: string): ToldEntry[] {
    const named = this.#entries.filter((entry) => this.#isNamed(entry, traits));
    const near = this.#entries.filter((entry) => this.#isNear(entry, traits, first, last));
    const found = named.length + near.length > MOST ? named.slice(0, MOST) : [...named, ...near];
    const numbers = new Set(found.flatMap(({ number }) => (number === '' ? [] : [number])));
    const partners = new Set(found.flatMap((entry) => [...entry.traits.with]));
    const following = this.#entries.filter(
      (entry) =>
        shared(entry.traits.numbers, numbers).some((number) => isTelling(number)) ||
        (shared(entry.traits.numbers, numbers).length > 0 && shared(entry.traits.with, partners).length > 0),
    );
    return [...new Set([...found, ...following])].sort(inOrderOfDays).slice(0, MOST * 2);
  }

  /** Its number stands in the mails; one of few figures alone only where the partner is the same. */
  #isNamed(entry: ToldEntry, traits: Traits): boolean {
    return shared(entry.traits.numbers, traits.numbers).some(
      (number) => isTelling(number) || shared(entry.traits.with, traits.with).length > 0,
    );
  }

  /** Of the same partner, in time: the same sum, a word of its own, or all that a private customer was ever charged. */
  #isNear({ entry, traits: own, day }: ToldEntry, traits: Traits, first: string, last: string): boolean {
    const partners = shared(own.with, traits.with);
    if (partners.length === 0 || first === '') return false;
    if (isWithin(day, first, last, BEFORE)) {
      const isOnce = (sum: string) =>
        partners.some((key) => (this.#sums.get(`${key} ${sum}`) ?? 0) <= SAME_SUM);
      if (shared(own.sums, traits.sums).some(isOnce)) return true;
      if (shared(own.words, traits.words).some((word) => (this.#uses.get(word) ?? 0) <= OWN_WORD))
        return true;
      if (shared(own.words, traits.headed).length > 1) return true;
    }
    return (
      'side' in entry &&
      entry.side === 'sales' &&
      isWithin(day, first, last, LONG_BEFORE) &&
      partners.some((key) => (this.#count.get(key) ?? 0) <= FEW && this.#isPrivate(key))
    );
  }
}

/** Oldest first. */
export function inOrderOfDays(one: ToldEntry, other: ToldEntry): number {
  return one.day === other.day
    ? one.entry.record < other.entry.record
      ? -1
      : 1
    : one.day < other.day
      ? -1
      : 1;
}

function isWithin(day: string, first: string, last: string, before: number): boolean {
  const [from = Number.NaN, to = Number.NaN, at = Number.NaN] = [first, last, day].map((one) =>
    Date.parse(one),
  );
  return at >= from - before * DAY && at <= to + AFTER * DAY;
}

/** Whether something of an invoice or bill is still to be paid. */
export function isUnpaid(document: LedgerDocument | null): boolean {
  return document?.left != null && !/^-|^0(?:\.0*)?$/.test(document.left.value);
}
