import { currencyWord } from '../../../common/money/currency-words.ts';
import { plainCharacters } from '../../../common/money/plain.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { dutch, italian, polish, portuguese, scandinavian } from './more.ts';
import { type AccountWords, type DocumentStatus, type DocumentType, ROLES, type Role } from './role.ts';
import { spanish } from './spanish.ts';

const LANGUAGES: readonly AccountWords[] = [
  english,
  german,
  spanish,
  french,
  italian,
  portuguese,
  dutch,
  scandinavian,
  polish,
];

/** Of one language: each role's names as keys, the preferred first. */
type Names = Partial<Record<Role, readonly string[]>>;

const NAMES: readonly Names[] = LANGUAGES.map(({ columns }) =>
  Object.fromEntries(ROLES.map((role) => [role, keysOf(columns[role])])),
);

/** A column's name as names are compared: without case, accents, punctuation, brackets and a currency at its end. */
export function columnWord(name: string): string {
  const bare = plainCharacters(name).replace(/[([{][^)\]}]*[)\]}]/g, ' ');
  return wordKey(withoutCurrency(bare));
}

/** ISO code of the currency that a column's name tells: `Amount (GBP)`, `Betrag in EUR`; or null. */
export function currencyInName(name: string): string | null {
  for (const [, part = ''] of plainCharacters(name).matchAll(
    /(?:[([{]|\s(?:in |en )?)([^\s()[\]{}]{1,5})[)\]}]?/gi,
  )) {
    const known = /^[A-Z]{3}$|\p{Sc}/u.test(part) ? currencyWord(part) : null;
    if (known?.code) return known.code;
  }
  return null;
}

function withoutCurrency(name: string): string {
  const words = name.trim().split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !(/^[A-Z]{3}$|^\p{Sc}$/u.test(last) && currencyWord(last) !== null)) return name;
  return words.slice(0, /^(?:in|en)$/i.test(words.at(-2) ?? '') && words.length > 2 ? -2 : -1).join(' ');
}

function wordKey(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/ß/g, 'ss')
    .replace(/[ºª°]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function keysOf(words: string | undefined): string[] {
  return (words ?? '')
    .split(',')
    .map((word) => wordKey(word))
    .filter((word) => word !== '');
}

/** Tables of names, the language first that knows most of these columns. */
export function namesFor(columns: readonly string[]): readonly Names[] {
  const known = (names: Names) => {
    const all = new Set(Object.values(names).flat());
    return columns.filter((column) => all.has(column)).length;
  };
  return NAMES.map((names) => ({ names, count: known(names) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ names }) => names);
}

const TYPES = wordsOf<DocumentType>(({ types }) => types);
const STATUSES = wordsOf<DocumentStatus>(({ statuses }) => statuses);
const CARRIED = new Set(LANGUAGES.flatMap(({ carried }) => keysOf(carried)));
const TOTALS = new Set([...CARRIED, ...LANGUAGES.flatMap(({ totals }) => keysOf(totals))]);

const UNBOOKED = new Set(LANGUAGES.flatMap(({ unbooked }) => keysOf(unbooked)));
const UNPAID = new Set(LANGUAGES.flatMap(({ unpaid }) => keysOf(unpaid)));
const PART = new Set(LANGUAGES.flatMap(({ part }) => keysOf(part)));
const THANKS = new Set(LANGUAGES.flatMap(({ thanks }) => keysOf(thanks)));

function wordsOf<Meaning extends string>(
  of: (words: AccountWords) => Partial<Record<Meaning, string>> | undefined,
): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  for (const language of LANGUAGES)
    for (const [meaning, words] of Object.entries(of(language) ?? {}) as [Meaning, string][])
      for (const key of keysOf(words)) if (!found.has(key)) found.set(key, meaning);
  return found;
}

const SIDES = wordsOf<'sales' | 'purchases'>(({ sides }) => sides);

/** The side of the business that a word of a title names: sales or purchases; or null. */
export function sideWord(word: string): 'sales' | 'purchases' | null {
  return SIDES.get(wordKey(word)) ?? null;
}

/** What kind of document a word in a column of types means, or null. */
export function documentTypeOf(word: string): DocumentType | null {
  return TYPES.get(wordKey(word)) ?? null;
}

/**
 * How a document stands, by a word in a column of states, or null. What follows a number of days is passed over, and so is
 * the number before "1. Mahnung"; of "CMR missing, on hold" each part is looked at.
 */
export function documentStatusOf(word: string): DocumentStatus | null {
  const known = STATUSES.get(wordKey(word));
  if (known) return known;
  const parts = word
    .split(/[,;/]/)
    .map((part) => part.replace(/^\s*\d{1,2}(?:\.|st|nd|rd|th|[ªº])?\s+/u, ''));
  for (const part of parts) {
    const found = statusOfPart(part);
    if (found) return found;
  }
  return null;
}

/** Whether a state says that nothing of the document is paid. */
export function isUnpaid(state: string): boolean {
  return UNPAID.has(wordKey(state));
}

/** Whether a state says that a part of the document is paid. */
export function isPartPaid(state: string): boolean {
  return PART.has(wordKey(state.replace(/[\d.,:(/-]+.*$/, '')));
}

function statusOfPart(word: string): DocumentStatus | null {
  const known = STATUSES.get(wordKey(word));
  if (known) return known;
  const first =
    /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?(?=[ ,(]*\d|[ ]*[(,:])/u.exec(word)?.[0] ?? /^\p{L}+/u.exec(word)?.[0];
  return first === undefined ? null : (STATUSES.get(wordKey(first)) ?? null);
}

/** Whether a cell says nothing but that its row carries a balance over: "Opening balance", "Saldo". */
export function isCarryOver(cell: string): boolean {
  return CARRIED.has(wordKey(cell));
}

/** Whether a state says that an entry has not moved the account: pending, declined, cancelled. */
export function isUnbooked(state: string): boolean {
  return UNBOOKED.has(wordKey(state));
}

/** Whether a text thanks for something, as banks do for a payment to a card. */
export function isThanks(text: string): boolean {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => THANKS.has(wordKey(word)));
}

/** Whether a cell of a row without a date says that it sums up or carries over: "Total for Checking". */
export function isTotal(label: string): boolean {
  if (TOTALS.has(wordKey(label.replace(/[\d.,:/-]+.*$/, '')))) return true;
  return /^(?:total|summe|suma|totale|totaal|razem)\b/i.test(plainCharacters(label));
}
