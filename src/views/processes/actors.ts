import type { Mention } from '../../contracts/parties.ts';
import { type Company, LONGEST_NAME } from './company.ts';
import type { Language } from './language.ts';
import { Phrases } from './phrases.ts';
import { folded, type Token } from './tokens.ts';

/** Who of the business stands at a place of a text. */
export interface Actor {
  from: number;
  /** Index of the word behind. */
  to: number;
  name: string;
}

/** At most so many words stand before the noun of a role. */
const MODIFIERS = 2;

/** Finds those who act in the sentences of one document. */
export class Actors {
  private readonly company: Company;
  private readonly language: Language;
  private readonly learned: Phrases;
  private readonly parties: ReadonlyMap<number, Mention>;

  /** `roles` are what the document calls those who act in it; `parties` is where it names whom the business deals with. */
  constructor(company: Company, language: Language, roles: readonly string[], parties: readonly Mention[]) {
    this.company = company;
    this.parties = new Map(parties.map((mention) => [mention.start, mention]));
    this.language = language;
    this.learned = new Phrases(roles);
  }

  /** The one whose name or role begins at a word, its article left out; whose thing it is, where `owner` is set. */
  at(tokens: readonly Token[], at: number, owner = false): Actor | null {
    const { language } = this;
    // The last part of "AZR-Abrechnung" names nobody by itself.
    if (tokens[at]?.code || tokens[at]?.gap === '-') return null;
    const length = Math.max(
      this.titled(tokens, at),
      this.named(tokens, at),
      this.learned.at(tokens, at),
      tokens[at]?.capital && this.company.teams.has(tokens[at]?.word ?? '') ? 1 : 0,
      this.role(tokens, at),
    );
    const isOwner = /^['’]/.test(tokens[at + length]?.gap ?? '');
    if (length === 0 || (isOwner && !owner) || language.customers.at(tokens, at) > 0) return null;
    return { from: at, to: at + length, name: nameOf(tokens, at, at + length) };
  }

  /** Somebody of the business by name or role, or "we"; not what one document alone calls an actor. */
  isOwn(tokens: readonly Token[], at: number): boolean {
    const { own, ownObject, customers } = this.language;
    if (own.at(tokens, at) + ownObject.at(tokens, at) > 0) return true;
    return (this.named(tokens, at) > 0 || this.role(tokens, at) > 0) && customers.at(tokens, at) === 0;
  }

  /** A person or a firm that the business deals with and that is none of it, named from a word on. */
  outside(tokens: readonly Token[], at: number): Actor | null {
    const first = tokens[at];
    if (!first?.capital || this.named(tokens, at) > 0) return null;
    const mention = this.parties.get(first.start);
    const courtesy = this.language.titles.at(tokens, at);
    const words = (to: number) =>
      tokens
        .slice(at, to)
        .map(({ word }) => word)
        .join(' ');
    let to = courtesy > 0 && tokens[at + courtesy]?.capital ? at + courtesy + 1 : at;
    for (let end = at + 2; end <= at + LONGEST_NAME; end += 1)
      if (this.company.outsiders.has(words(end))) to = Math.max(to, end);
    if (mention) while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < mention.end) to += 1;
    if (to === at || this.named(tokens, to - 1) > 0) return null;
    return { from: at, to, name: nameOf(tokens, at, to) };
  }

  /** Whether a word begins the name of one of the business. */
  isNamed(tokens: readonly Token[], at: number): boolean {
    return this.named(tokens, at) > 0;
  }

  /** Whether a name is of somebody whom the business works for. */
  isCustomer(tokens: readonly Token[], at: number): boolean {
    const mention = this.parties.get(tokens[at]?.start ?? -1);
    return mention !== undefined && this.company.customers.has(mention.party);
  }

  /** Whether a name is of a thing that is worked in or with, by the papers themselves. */
  isThing(tokens: readonly Token[], at: number): boolean {
    return tokens[at]?.code === true || this.company.things.has(tokens[at]?.word ?? '');
  }

  /** A system of the business that is named from a word on. */
  system(tokens: readonly Token[], at: number): string | null {
    const found = this.company.systems.filter(({ words }) =>
      words.every((word, index) => tokens[at + index]?.word === word),
    );
    return tokens[at]?.capital ? (found.at(-1)?.name ?? null) : null;
  }

  private titled(tokens: readonly Token[], at: number): number {
    const length = this.language.titles.at(tokens, at);
    if (length === 0 || !tokens[at + length]?.capital) return 0;
    return length + 1;
  }

  private named(tokens: readonly Token[], at: number): number {
    for (let length = LONGEST_NAME; length > 0; length -= 1) {
      const words = tokens.slice(at, at + length);
      if (words.length < length || !words.every(({ capital }) => capital)) continue;
      if (this.company.people.has(words.map(({ word }) => word).join(' ')))
        return length + this.surname(tokens, at + length);
    }
    return 0;
  }

  /** A role, whole: "operations manager", "encargado de sala". */
  private role(tokens: readonly Token[], at: number): number {
    const { roles, roleOf, articles, to } = this.language;
    const joined = tokens[at + 1]?.gap === '-' ? roles.at(tokens, at + 1) : 0;
    const alone = Math.max(
      roles.at(tokens, at),
      this.language.isCompoundRole(tokens[at]) ? 1 : 0,
      joined > 0 ? joined + 1 : 0,
    );
    if (alone > 0) {
      const end = at + alone + Math.max(0, roles.at(tokens, at + alone));
      const of = roleOf.at(tokens, end);
      return of > 0 && this.isPlain(tokens, end + of) ? end + of + 1 - at : end - at;
    }
    // What stands between an article and a role is of it; elsewhere it may be a verb.
    const isOwned = tokens[at - 1]?.word === 's' && /['’]$/.test(tokens[at - 1]?.gap ?? '');
    const isLed = isOwned || articles.at(tokens, at - 1) > 0 || to.at(tokens, at - 1) > 0;
    if (!isLed || this.language.roleOf.in(tokens, at, at + MODIFIERS + 1)) return 0;
    for (let length = 1; length <= MODIFIERS && this.isPlain(tokens, at + length - 1); length += 1) {
      // Where nouns have capitals, one before a role is no part of it: "die Adressen zweier Kollegen".
      if (this.language.capitalNouns && tokens[at + length - 1]?.capital) return 0;
      const role = roles.at(tokens, at + length);
      if (role > 0 && /^[\s'’-]*$/.test(tokens[at + length]?.gap ?? '')) return length + role;
    }
    return 0;
  }

  /** A word that may say which role is meant: none of the language's own little words, and no clause of its own. */
  private isPlain(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (!token || token.word.length < 3 || !/^[\s'’-]*$/.test(token.gap)) return false;
    const { common, articles, to, joins, modals, negations, customers, own, passives } = this.language;
    return ![common, articles, to, joins, modals, negations, customers, own, passives].some(
      (list) => list.at(tokens, at) > 0,
    );
  }

  private surname(tokens: readonly Token[], at: number): number {
    const token = tokens[at];
    return token?.capital &&
      /^\s$/.test(token.gap) &&
      this.language.act(tokens, at) === 0 &&
      token.raw.length > 2
      ? 1
      : 0;
  }
}

function nameOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ raw, gap }, index) => (index === 0 ? raw : `${gap.trim() === '' ? ' ' : gap}${raw}`))
    .join('');
}

/** Whether two names may be of one: all words of the shorter one stand in the longer one. */
export const sameActor = (one: string, other: string): boolean => {
  const words = (name: string): string[] => folded(name).match(/\p{L}{2,}/gu) ?? [];
  const [less, more] = [words(one), words(other)].sort((a, b) => a.length - b.length);
  return (
    less !== undefined && more !== undefined && less.length > 0 && less.every((word) => more.includes(word))
  );
};
