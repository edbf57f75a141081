import { codesIn, type Own, type Paper } from './paper.ts';
import type { Point } from './point.ts';
import { type Rarity, stemOf, termsIn } from './terms.ts';

/** Shortest word by which a party is known, and how rare it must be. */
const NAME = 4;
const RARE = 0.35;

/** Knows whom a paper is about: the one it is agreed with, or nobody in particular. */
export class Scopes {
  readonly #rarity: Rarity;
  readonly #own: Own;
  /** Every counterpart of a mail, squashed to letters. */
  readonly #outside = new Set<string>();
  /** Names of those who write and are written to within the business. */
  readonly #inside = new Set<string>();
  readonly #codes = new Set<string>();
  readonly #parties = new Map<Paper, ReadonlySet<string>>();
  /** How many papers have a word in their titles, and in their first lines. */
  readonly #titles = new Map<string, number>();
  readonly #openings = new Map<string, number>();
  /** Forms of the codes. */
  readonly #forms: ReadonlySet<string>;
  /** What was found of a statement or paper before: each is held against many. */
  readonly #named = new Map<Paper, readonly string[]>();
  readonly #saidCodes = new Map<Point, readonly string[]>();
  readonly #spoken = new Map<Point, readonly string[]>();
  readonly #mentioned = new Map<Point, string[]>();

  constructor(papers: readonly Paper[], rarity: Rarity, own: Own) {
    this.#rarity = rarity;
    this.#own = own;
    for (const { sides } of papers) for (const term of sides?.ownNames ?? []) this.#inside.add(term);
    for (const { sides } of papers)
      for (const name of sides?.counterpart.split(' ') ?? [])
        if (name.length >= NAME) this.#outside.add(name);
    for (const paper of papers) {
      if (paper.mail) continue;
      for (const code of paper.codes) this.#codes.add(code);
      for (const term of paper.titleTerms) this.#titles.set(term, (this.#titles.get(term) ?? 0) + 1);
      for (const word of wordsOf(paper.opening))
        this.#openings.set(word, (this.#openings.get(word) ?? 0) + 1);
    }
    this.#forms = new Set([...this.#codes].map(formOf));
  }

  /** Names by which the other party of an agreement is known; empty for a paper of nobody in particular. */
  partyOf(paper: Paper): ReadonlySet<string> {
    let party = this.#parties.get(paper);
    if (!party) {
      const names = [...paper.titleTerms].filter(
        (term) => this.#isName(term) && this.#titles.get(term) === 1 && !isCommon(term, paper.title),
      );
      party = paper.contract ? new Set(names.length > 0 ? names : [paper.record]) : new Set();
      this.#parties.set(paper, party);
    }
    return party;
  }

  isContract(paper: Paper): boolean {
    return !paper.mail && this.partyOf(paper).size > 0;
  }

  /** Whether a mail is from, to or about the party of an agreement. */
  concerns(point: Point, agreement: Paper): boolean {
    const party = this.partyOf(agreement);
    const counterpart = point.paper.sides?.counterpart ?? '';
    if (agreement.codes.some((code) => point.paper.text.includes(code))) return true;
    for (const name of party) {
      if (name.length >= 5 && counterpart.includes(name)) return true;
      if (agreement.titleTerms.has(name) && (point.direct.has(name) || point.paper.titleTerms.has(name)))
        return true;
    }
    return this.#namedInOpening(counterpart, agreement);
  }

  /** Whether the counterpart of a mail is named in a paper's first lines. */
  #namedInOpening(counterpart: string, paper: Paper): boolean {
    let names = this.#named.get(paper);
    if (!names) {
      names = [...wordsOf(paper.opening)]
        .filter(
          (word) =>
            word.length >= 5 && (this.#openings.get(word) ?? 0) <= 3 && !this.#own.company.has(stemOf(word)),
        )
        .map(squashed);
      this.#named.set(paper, names);
    }
    return names.some((name) => counterpart.includes(name));
  }

  /** Whether what names an agreement by its code is held against that agreement alone. */
  agreeInCodes({ paper }: Point, agreement: Paper): boolean {
    if (agreement.codes.length === 0 || agreement.codes.some((code) => paper.text.includes(code)))
      return true;
    return ![...this.#codes].some((code) => paper.text.includes(code));
  }

  /** Whether two statements name agreements by their codes, in their words, headings or columns, and none of both. */
  differInCodes(one: Point, other: Point): boolean {
    const [a, b] = [this.#codesIn(one), this.#codesIn(other)];
    return a.length > 0 && b.length > 0 && !a.some((code) => b.includes(code));
  }

  #codesIn(point: Point): readonly string[] {
    // An agreement that is not among the records is told by the form of those that are.
    if (this.#forms.size === 0) return [];
    let codes = this.#saidCodes.get(point);
    if (!codes) {
      codes = codesIn(textAbout(point)).filter((code) => this.#forms.has(formOf(code)));
      this.#saidCodes.set(point, codes);
    }
    return codes;
  }

  /** Whether a mail's counterpart is spoken of in the statement, its paper's title or first lines. */
  isAbout(point: Point, target: Point): boolean {
    const counterpart = point.paper.sides?.counterpart ?? '';
    if (counterpart === '') return false;
    if (this.#namedInOpening(counterpart, target.paper)) return true;
    let names = this.#spoken.get(target);
    if (!names) {
      names = [...target.direct.keys(), ...target.context.keys()].filter(
        (term) => term.length >= 5 && this.#isName(term),
      );
      this.#spoken.set(target, names);
    }
    return names.some((name) => counterpart.includes(name));
  }

  /** Names of outside parties that a statement itself mentions. */
  mentions(point: Point): string[] {
    let names = this.#mentioned.get(point);
    if (!names) {
      names = this.#mentionedIn(point);
      this.#mentioned.set(point, names);
    }
    return names;
  }

  #mentionedIn(point: Point): string[] {
    return point.said.tokens.flatMap(({ word, marked, slot }) => {
      if (slot || !marked || word.length < NAME) return [];
      const [term] = termsIn(word);
      return term !== undefined && term.length >= NAME && this.#isName(term) && this.#isOutside(term)
        ? [term]
        : [];
    });
  }

  /** Whether a statement of a paper that holds for everybody speaks of an agreement by its name: "the lease". */
  namesPaper(point: Point, agreement: Point): boolean {
    if (this.isContract(point.paper) || !this.isContract(agreement.paper)) return false;
    return [...agreement.paper.titleTerms].some(
      (term) => point.direct.has(term) && (this.#titles.get(term) ?? 0) <= 2,
    );
  }

  /**
   * Whether one statement names somebody or something that the other's paper never does. Not told where every noun is
   * written with a capital.
   */
  namesMore(one: Point, other: Point): boolean {
    if (one.paper.nouns || other.paper.nouns) return false;
    return one.said.tokens.some(({ word, marked, slot }) => {
      if (slot || !marked || word.length < NAME || one.said.role === 'row') return false;
      const [term] = termsIn(word);
      if (term === undefined || this.#own.company.has(term) || this.#inside.has(term)) return false;
      return !other.direct.has(term) && !other.context.has(term) && !other.paper.head.has(term);
    });
  }

  /** Whether two papers are of a series: "Car loan", "Bike loan", "Home loan", each of a thing of its own. */
  areOfSeries(one: Paper, other: Paper): boolean {
    const shared = [...one.titleTerms].filter((term) => other.titleTerms.has(term));
    const own = (terms: ReadonlySet<string>, others: ReadonlySet<string>) =>
      [...terms].some((term) => !others.has(term));
    return (
      shared.some((term) => (this.#titles.get(term) ?? 0) >= 3) &&
      own(one.titleTerms, other.titleTerms) &&
      own(other.titleTerms, one.titleTerms)
    );
  }

  #isOutside(term: string): boolean {
    for (const name of this.#outside) if (name.startsWith(term) || name.endsWith(term)) return true;
    return false;
  }

  #isName(term: string): boolean {
    return term.length >= NAME && this.#rarity.weight(term) > RARE && !this.#own.company.has(term);
  }
}

/** A statement with its headings and columns, in capitals; a paragraph names once what its sentences are of. */
function textAbout({ paper, said }: Point): string {
  const around = [...said.heading, ...said.cells.map(({ column }) => column)];
  const from = said.cells.length > 0 ? said.start : paper.text.lastIndexOf('\n\n', said.start) + 1;
  return [paper.text.slice(from, said.end), ...around].join('\n').toUpperCase();
}

/** Whether a title has the word without a capital, and never with one: "temps partiel" is nobody. */
function isCommon(term: string, title: string): boolean {
  const written = (title.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => stemOf(word) === term);
  return written.length > 0 && written.every((word) => word === word.toLowerCase());
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu));
}

function squashed(word: string): string {
  return word.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** The letters that a code begins with: "SA-2024-001" → "SA". */
const formOf = (code: string) => code.toUpperCase().match(/^\p{L}+/u)?.[0] ?? '';
