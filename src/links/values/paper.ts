import type { Handover } from '../../contracts/handover.ts';
import type { Standing } from '../../contracts/link-kinds.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { matches } from '../../records/triage.ts';
import { AGREEMENT, PARTIES } from './lexicon.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Said } from './said.ts';
import { termsIn } from './terms.ts';
import { ALWAYS, type Validity, validityIn } from './validity.ts';

/** Who wrote a mail, or whom it was written to, seen from the business. */
export interface Sides {
  inside: boolean;
  /** Domains of the addresses outside, without their last label, and names of their owners; squashed to letters. */
  counterpart: string;
  domain: string | null;
  /** Domains of all outside addresses. */
  domains: readonly string[];
  /** Terms of the names of those outside. */
  names: ReadonlySet<string>;
  /** The same of those inside. */
  ownNames: ReadonlySet<string>;
  name: string;
}

/** A record as its statements are compared. */
export interface Paper {
  index: number;
  record: string;
  title: string;
  mail: boolean;
  /** Milliseconds of its own date, where it is to be trusted. */
  time: number | null;
  at: string | null;
  /** How long it holds by its title or file name. */
  validity: Validity;
  /** Milliseconds of what the container says, weaker than `time`. */
  modified: number | null;
  /** Year that its title or file name gives, for editions. */
  edition: number | null;
  standing: Standing['standing'];
  /** Of what is superseded: the record that holds instead. */
  by: string | null;
  rank: { rank: number; ruled: boolean };
  profile: Profile;
  said: readonly Said[];
  text: string;
  /** Codes in the title and the file name: "SA-2024-001". */
  codes: readonly string[];
  /** Terms of the title, the file name, and of the first lines. */
  titleTerms: ReadonlySet<string>;
  head: ReadonlySet<string>;
  /** First lines, in lower case. */
  opening: string;
  sides: Sides | null;
  /** Terms of a short mail as a whole: what one of its sentences leaves out, another says. */
  body: ReadonlySet<string>;
  /** Whom an agreement is with, as letters squashed; empty for what holds for everybody. */
  contract: boolean;
  /** Written in a language that gives every noun a capital. */
  nouns: boolean;
}

const HEAD = 500;
/** Share of words with a capital from which on nouns have one. */
const NOUNS = 0.25;
/** Length of a mail that speaks of one thing. */
const SHORT = 500;

/** Codes of agreements and orders in a text: "SA-2024-001". */
export const codesIn = (text: string): string[] =>
  text.match(/\b\p{Lu}{1,6}[-/]?\d[\p{L}\p{N}/-]{2,20}/gu) ?? [];

/** Addresses that are of the business itself. */
export class Own {
  readonly #domains: ReadonlySet<string>;
  readonly #addresses: ReadonlySet<string>;
  readonly company: ReadonlySet<string>;

  constructor(handover: Handover) {
    const people = [handover.leaving, handover.successor, ...(handover.people ?? [])];
    const addresses = people
      .flatMap((person) => person?.addresses ?? [])
      .map((address) => address.toLowerCase());
    this.#addresses = new Set(addresses);
    const domains =
      handover.domains.length > 0
        ? handover.domains
        : addresses.slice(0, 1).map((address) => address.split('@')[1] ?? '');
    this.#domains = new Set(domains.map((domain) => domain.toLowerCase()));
    this.company = termsIn(handover.company);
  }

  has(address: string | null): boolean {
    if (address === null) return false;
    const domain = address.split('@')[1] ?? '';
    return (
      this.#addresses.has(address) ||
      [...this.#domains].some((own) => domain === own || domain.endsWith(`.${own}`))
    );
  }
}

export function paperOf(
  index: number,
  record: BatonRecord,
  passages: readonly Passage[],
  said: readonly Said[],
  around: { handover: Handover; own: Own; asOf: string; standing: ReadonlyMap<string, Standing> },
): Paper {
  const mail = record.kind === 'mail';
  const rule = around.handover.authority.find(({ match }) => matches(record, match));
  const name =
    (record.path ?? '')
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z0-9]{1,5}$/i, '') ?? '';
  const words = `${record.title} ${mail ? '' : name}`.replaceAll(/[_.-]+/g, ' ');
  const first = mail ? '' : record.text.slice(0, HEAD);
  const known = around.standing.get(record.id);
  // A date that lies ahead is a copy's or a clock's, not the paper's.
  const at = record.at !== null && record.at.slice(0, 10) <= around.asOf ? record.at : null;
  const modified =
    record.modified !== null && record.modified.slice(0, 10) <= around.asOf ? record.modified : null;
  const years = [...`${record.title} ${name}`.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(Number);
  return {
    index,
    record: record.id,
    title: record.title,
    mail,
    time: millis(at),
    modified: millis(modified),
    at,
    validity: mail ? ALWAYS : validityIn(`${record.title} | ${name}`),
    edition: years.length > 0 ? Math.max(...years) : null,
    standing: known?.standing ?? 'in-force',
    by: known?.by ?? null,
    rank: rule ? { rank: rule.rank, ruled: true } : { rank: 0, ruled: false },
    profile: profileOf(record, passages),
    said,
    text: record.text,
    codes: codesIn(`${record.title} ${mail ? '' : name}`),
    titleTerms: termsIn(words),
    head: termsIn(`${words} ${first}`),
    opening: `${words} ${first}`.toLowerCase(),
    sides: mail ? sidesOf(record, around.own) : null,
    body: mail ? termsIn(bodyOf(record.text, passages)) : new Set(),
    nouns: capitals(said) > NOUNS,
    contract: !mail && isAgreement(record, words, first, around.own),
  };
}

/** What a short mail says; of a long one nothing, since it speaks of several things. */
function bodyOf(text: string, passages: readonly Passage[]): string {
  const body = passages.map(({ start, end }) => text.slice(start, end)).join('\n');
  return body.length <= SHORT ? body : '';
}

function sidesOf(record: BatonRecord, own: Own): Sides {
  const from = record.people.find(({ role }) => role === 'from');
  const outside = record.people.filter(
    ({ role, address }) => /^(?:from|to|cc)$/.test(role) && address !== null && !own.has(address),
  );
  return {
    inside: own.has(from?.address ?? null),
    counterpart: outside
      .map(
        ({ address, name }) =>
          `${squash((address ?? '').split('@')[1]?.split('.').slice(0, -1).join('') ?? '')} ${squash(name)}`,
      )
      .join(' '),
    domains: outside.map(({ address }) => (address ?? '').split('@')[1] ?? ''),
    ownNames: termsIn(
      record.people
        .filter(({ address }) => own.has(address))
        .map(({ name }) => name)
        .join(' '),
    ),
    names: termsIn(outside.map(({ name }) => name).join(' ')),
    domain: from?.address?.split('@')[1] ?? null,
    name: (from?.name ?? '').toLowerCase(),
  };
}

export function squash(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a paper is agreed with somebody: by its title, by its first lines, or by its folder and whom it names. */
function isAgreement(record: BatonRecord, title: string, first: string, own: Own): boolean {
  if (namesAgreement(title) || isBetween(first, own)) return true;
  const folders = (record.path ?? '')
    .split('/')
    .slice(0, -1)
    .join(' ')
    .replaceAll(/[_.-]+/g, ' ');
  const terms = termsIn(first);
  return namesAgreement(folders) && ![...own.company].some((term) => term.length >= 4 && terms.has(term));
}

function namesAgreement(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some(
    (word) => AGREEMENT.has(word) || [...AGREEMENT].some((name) => name.length >= 6 && word.endsWith(name)),
  );
}

/** Whether the first lines are of an agreement between the business and somebody. */
function isBetween(first: string, own: Own): boolean {
  const words = first.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (!words.some((word) => PARTIES.has(word))) return false;
  const terms = termsIn(first);
  return [...own.company].some((term) => term.length >= 4 && terms.has(term));
}

function capitals(said: readonly Said[]): number {
  const words = said
    .filter(({ role }) => role !== 'row' && role !== 'heading')
    .flatMap(({ tokens }) => tokens.filter(({ slot }) => !slot));
  return words.length === 0 ? 0 : words.filter(({ marked }) => marked).length / words.length;
}

function millis(when: string | null): number | null {
  const time = when === null ? Number.NaN : Date.parse(when);
  return Number.isNaN(time) ? null : time;
}
