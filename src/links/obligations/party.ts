import type { Obligation } from '../../contracts/finding-kinds.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { CADENCE_LANGUAGES } from '../../findings/reading/cadence-tokens.ts';
import { titleHas } from '../../findings/reading/duty-language.ts';
import type { DutySign } from '../../findings/reading/duty-signs.ts';
import { readerOf } from '../../findings/reading/reader.ts';

/** "Supplier" is the other side, unless the contract says that the business is meant. */
const TIED: readonly DutySign[] = ['ours', 'ours after all'];
/** What a role is put in where a contract defines it, and what parts one party from the other. */
const QUOTE = /["“”„«‘'(]/;
const CLOSING = /^\s?["”“»’')]/;
const PARTED = new RegExp(
  `["”“»)]|\\n|(?<!\\p{L})(?:${CADENCE_LANGUAGES.flatMap(({ words }) => words.and)
    .filter((and) => /^\p{L}+$/u.test(and))
    .join('|')})(?!\\p{L})`,
  'u',
);
/** A line that begins with one word and a colon, and a name behind it. */
const LABEL = /^[\s*_#|-]{0,6}(\p{L}{4,20})[*_]{0,3}\s?[:|][*_]{0,3}\s{0,3}(\p{Lu}[^\n]{2,80})$/gmu;
/** What a firm does is theirs; what is done to it, or must be done for it, is not. */
const ACTING: readonly Obligation['act'][] = ['actor', 'moves'];
/** Letters of a name that is told by how another begins: "Hollins" of "hollinsfoundation". */
const TELLING = 6;
const ARTICLE = /^(?:the|der|die|das|el|la|los|las|le|les|l)\s/iu;
/** Words of a name so short tell nothing. */
const SHORTEST = 4;

/** Whose duty a statement is, told by its subject: the business's own, or that of a party that a contract names. */
export class Parties {
  readonly #own: ReadonlySet<string>;
  readonly #firms: readonly (readonly string[])[];
  /** Their names without spaces, as domains have them. */
  readonly #begun: readonly string[];

  /** `firms` are names of organisations that are not the business, as domains and accounts have them. */
  constructor(handover: Handover, firms: readonly string[]) {
    this.#own = new Set(wordsOf(handover.company));
    this.#firms = firms.map(wordsOf).filter((words) => words.length > 0);
    this.#begun = firms.map(squeezed).filter((name) => !squeezed(handover.company).startsWith(name));
  }

  /**
   * Whether a contract tells what another party does, by the subjects of its statements: one that acts is another's, and
   * none is the business. Then an act without its actor is theirs as well.
   */
  isServedBy(record: BatonRecord, stated: readonly Pick<Obligation, 'subject' | 'act'>[]): boolean {
    if (!isContract(record)) return false;
    const named = stated.filter(({ subject }) => subject !== null);
    const signs = named.map((one) => this.signsOf(one, record));
    const another = named.some(({ subject }, index) => {
      const told = signs[index] ?? [];
      const isFirm = told.includes('named in the title') || told.includes('another firm');
      return isFirm || (told.length === 0 && titleHas('others', subject ?? ''));
    });
    return another && !signs.flat().includes('ours');
  }

  /** What the subject says of whose duty a statement is. */
  signsOf({ subject, act }: Pick<Obligation, 'subject' | 'act'>, record: BatonRecord): readonly DutySign[] {
    if (subject === null) return [];
    const words = wordsOf(subject);
    const contract = isContract(record);
    const own = words.some((word) => this.#own.has(word));
    if (own || (contract && (this.#isTied(subject, record.text) || this.#isLeft(subject, record.text))))
      return !contract ? [] : titleHas('others', subject) ? TIED : ['ours'];
    // "We" of a paper that speaks to "you" are the other side; in notes of the business they are its own.
    if (contract && words.length === 0 && subject.length < SHORTEST)
      return titleHas('first', subject) && !readerOf(record.text).addressed ? [] : ['pronoun'];
    const named = new Set(wordsOf(titleOf(record)).filter((word) => !titleHas('contractTitles', word)));
    if (contract && words.some((word) => named.has(word))) return ['named in the title'];
    // "The agreement renews each year" tells how a paper runs.
    if (
      words.some((word) => titleHas('papers', word)) ||
      (words.length > 0 && words.every((word) => titleHas('contractTitles', word)))
    )
      return ['a paper'];
    return ACTING.includes(act) && this.#isFirm(subject, words) ? ['another firm'] : [];
  }

  /** Whether a subject is another firm: all its words stand in the name, or the name begins with it. */
  #isFirm(subject: string, words: readonly string[]): boolean {
    const name = subject.replace(ARTICLE, '');
    if (!/^\p{Lu}/u.test(name)) return false;
    const begun = squeezed(name);
    return (
      (words.length > 0 && this.#firms.some((firm) => words.every((word) => firm.includes(word)))) ||
      (begun.length >= TELLING && this.#begun.some((firm) => firm.startsWith(begun)))
    );
  }

  /** "Landlord: Old Mill Estates": where the other role is another firm's, the one left is the business's. */
  #isLeft(subject: string, text: string): boolean {
    const role = subject.split(/\s+/).at(-1)?.toLowerCase() ?? '';
    if (!titleHas('others', role)) return false;
    const labels = [...text.slice(0, 4000).matchAll(LABEL)].filter(([, label = '']) =>
      titleHas('others', label),
    );
    const [first] = labels;
    return (
      labels.length === 1 &&
      first?.[1]?.toLowerCase() !== role &&
      !wordsOf(first?.[2] ?? '').some((word) => this.#own.has(word))
    );
  }

  /** Whether the contract ties a role to the business: `Acme Ltd ("Clinic")`, `"Clinic" means Acme Ltd`, `Tenant: Acme Ltd`. */
  #isTied(subject: string, text: string): boolean {
    const role = subject.split(/\s+/).at(-1)?.toLowerCase() ?? '';
    if (role.length < SHORTEST) return false;
    const head = text.slice(0, 4000).toLowerCase();
    for (let at = head.indexOf(role); at >= 0; at = head.indexOf(role, at + 1)) {
      const end = at + role.length;
      const opening = head.slice(Math.max(0, at - 8), at).search(QUOTE);
      const defined = opening >= 0 && CLOSING.test(head.slice(end, end + 2));
      const label = /^\s{0,2}[:|]/.test(head.slice(end, end + 3));
      // What follows up to the end of the line, where it is the role that begins it; else what stands right before.
      const start = head.lastIndexOf('\n', at) + 1;
      const begins = defined && !/[\p{L}\d]/u.test(head.slice(start, Math.max(start, at - 8 + opening)));
      const said =
        label || begins
          ? (head.slice(end, end + 90).split(/[\n.]/)[0] ?? '')
          : defined
            ? (head
                .slice(Math.max(0, at - 110), at - 8 + opening)
                .split(PARTED)
                .at(-1) ?? '')
            : '';
      if (wordsOf(said).some((word) => this.#own.has(word))) return true;
    }
    return false;
  }
}

const squeezed = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]+/gu, '');

function titleOf({ path, title }: BatonRecord): string {
  return `${(path ?? '').replace(/[/_.-]+/g, ' ')} ${title}`;
}

function isContract(record: BatonRecord): boolean {
  return titleHas('contractTitles', titleOf(record));
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).filter((word) => word.length >= SHORTEST);
}
