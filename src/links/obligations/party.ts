import type { Handover } from '../../contracts/handover.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { titleHas } from '../../findings/reading/duty-language.ts';

/** What a subject says of whose duty it is, added to the weight of the words. */
const OURS = 0.7;
/** "Supplier" is the other side, unless the contract says that the business is meant: what was taken is given back. */
const OTHERS_TAKEN_BACK = 3;
const NAMED_IN_TITLE = -2.5;
const PRONOUN = -1.5;
const OTHER_FIRM = -1.5;
const PAPER = -1.5;
/** Words of a name so short tell nothing. */
const SHORTEST = 4;

/** Whose duty a statement is, told by its subject: the business's own, or that of a party that a contract names. */
export class Parties {
  readonly #own: ReadonlySet<string>;
  readonly #firms: readonly (readonly string[])[];

  /** `firms` are names of organisations that are not the business. */
  constructor(handover: Handover, firms: readonly string[]) {
    this.#own = new Set(wordsOf(handover.company));
    this.#firms = firms.map(wordsOf).filter((words) => words.length > 0);
  }

  /** What the subject adds to a statement's weight. */
  weightOf(subject: string | null, record: BatonRecord): number {
    if (subject === null) return 0;
    const words = wordsOf(subject);
    const title = `${(record.path ?? '').replace(/[/_.-]+/g, ' ')} ${record.title}`;
    const contract = titleHas('contractTitles', title);
    if (words.some((word) => this.#own.has(word)) || (contract && this.#isTied(subject, record.text)))
      return contract ? OURS + (titleHas('others', subject) ? OTHERS_TAKEN_BACK : 0) : 0;
    if (contract && words.length === 0 && subject.length < SHORTEST) return PRONOUN;
    const named = new Set(wordsOf(title).filter((word) => !titleHas('contractTitles', word)));
    if (contract && words.some((word) => named.has(word))) return NAMED_IN_TITLE;
    // "The agreement renews each year" tells how a paper runs.
    if (
      words.some((word) => titleHas('papers', word)) ||
      (words.length > 0 && words.every((word) => titleHas('contractTitles', word)))
    )
      return PAPER;
    const firm = words.length > 0 && this.#firms.some((name) => words.every((word) => name.includes(word)));
    return firm ? OTHER_FIRM : 0;
  }

  /** Whether the contract ties a role to the business: `Acme Ltd ("Clinic")`, `Tenant: Acme Ltd`. */
  #isTied(subject: string, text: string): boolean {
    const role = subject.split(/\s+/).at(-1)?.toLowerCase() ?? '';
    if (role.length < SHORTEST) return false;
    const lower = text.slice(0, 4000).toLowerCase();
    for (let at = lower.indexOf(role); at >= 0; at = lower.indexOf(role, at + 1)) {
      const open = lower.lastIndexOf('(', at);
      const isRole = open >= 0 && at - open < 8 && /^["”“')\s,]/.test(lower.charAt(at + role.length));
      const before = isRole
        ? lower
            .slice(Math.max(0, open - 70), open)
            .split(/[")]|\band\b|\n/)
            .at(-1)
        : '';
      const label = /^\s{0,2}[:|]/.test(lower.slice(at + role.length, at + role.length + 3));
      const after = label ? lower.slice(at + role.length, at + role.length + 70).split('\n')[0] : '';
      if (wordsOf(`${before} ${after}`).some((word) => this.#own.has(word))) return true;
    }
    return false;
  }
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).filter((word) => word.length >= SHORTEST);
}
