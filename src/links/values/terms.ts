import { COMMON, CURRENCIES, ENDINGS, foldWord, MONTHS, TURNS, UNITS, WEEKDAYS } from './lexicon.ts';

const ENDINGS_PLAIN: readonly string[] = [...new Set(ENDINGS.map(plain))];

/** Without marks above letters: "Aufträge" and "Auftrag" then begin alike. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** A word without its inflection, as far as its endings tell; at least three letters stay. */
export function stemOf(word: string): string {
  // "L'acompte" is an acompte, "customer's" a customer.
  let stem = plain(foldWord(word))
    .replace(/^\p{L}{1,2}'(?=\p{L}{2})/u, '')
    .replace(/'.*$/, '');
  for (let times = 0; times < 3; times++) {
    const ending = ENDINGS_PLAIN.find((one) => stem.length - one.length >= 3 && stem.endsWith(one));
    if (ending === undefined) return stem;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}

const known = new Map<string, string | null>();

/** What a word adds to a subject: its stem, or null for figures, dates, units and words of the closed classes. */
export function termOf(word: string): string | null {
  let term = known.get(word);
  if (term === undefined) {
    const short = foldWord(word).replace(/^\p{L}{1,2}'(?=\p{L}{2})/u, '');
    term = isEmpty(short) || isEmpty(plain(short)) || !/\p{L}{2}/u.test(short) ? null : stemOf(short);
    if (known.size > 200_000) known.clear();
    known.set(word, term);
  }
  return term;
}

function isEmpty(word: string): boolean {
  return (
    COMMON.has(word) ||
    TURNS.has(word) ||
    MONTHS.has(word) ||
    WEEKDAYS.has(word) ||
    CURRENCIES.has(word) ||
    UNITS.has(word)
  );
}

/**
 * The meaning-bearing words of a text, as stems, in order. "On-call" is a term of its own beside its parts, however little
 * they say; so is "on call" where `isTerm` knows the two as one.
 */
export function* termsOf(text: string, isTerm: (joined: string) => boolean = () => false): Generator<string> {
  let before: { word: string; end: number } | null = null;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)) {
    const term = termOf(word);
    if (term !== null) yield term;
    const between = before === null ? '' : text.slice(before.end, index);
    if (before !== null && /^[-‐‑ ]$/.test(between)) {
      const joined = `${stemOf(before.word)}-${stemOf(word)}`;
      if (between !== ' ' || isTerm(joined)) yield joined;
    }
    before = { word, end: index + word.length };
  }
}

/** The meaning-bearing words of a text, each once. */
export function termsIn(text: string): Set<string> {
  return new Set(termsOf(text));
}

/** Shortest part of a compound, and shortest word that may be one. */
const PART = 5;
const COMPOUND = 9;

/** How rare words are over all records, and which words are parts of longer ones. */
export class Rarity {
  readonly #counts = new Map<string, number>();
  readonly #parts = new Map<string, readonly string[]>();
  #records = 0;

  add(terms: ReadonlySet<string>): void {
    this.#records += 1;
    for (const term of terms) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
  }

  count(term: string): number {
    return this.#counts.get(term) ?? 0;
  }

  /** 1 for what stands in one record, towards 0 for what stands in all. */
  weight(term: string): number {
    const count = Math.max(1, this.count(term));
    return Math.log(1 + this.#records / count) / Math.log(1 + Math.max(2, this.#records));
  }

  /** Words that stand by themselves elsewhere and begin or end this one: "freigabe" of "freigabegrenze". */
  partsOf(term: string): readonly string[] {
    if (term.length < COMPOUND) return [];
    let parts = this.#parts.get(term);
    if (!parts) {
      const found = new Set<string>();
      for (let length = term.length - 3; length >= PART; length--) {
        const [head, tail] = [term.slice(0, length), term.slice(-length)];
        for (const part of [head, tail]) if (this.#counts.has(part) && found.size < 2) found.add(part);
      }
      parts = [...found];
      this.#parts.set(term, parts);
    }
    return parts;
  }
}
