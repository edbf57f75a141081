import { tokensOf } from './tokens.ts';

/** Phrases of a list, found in a row of keys: the longest first. */
export class Phrases {
  readonly #byFirst = new Map<string, { keys: readonly string[]; name: string }[]>();

  /**
   * Rows of phrases that go by one name, the first of the row; a phrase alone goes by itself. Words that texts are read
   * without are left out of the phrases too, and short forms are written out.
   */
  constructor(
    rows: Iterable<string | readonly string[]>,
    { free, short }: { free: ReadonlySet<string>; short: Readonly<Record<string, string>> },
  ) {
    for (const row of rows) {
      const phrases = typeof row === 'string' ? [row] : row;
      for (const phrase of phrases) {
        const keys = tokensOf(phrase)
          .flatMap(({ key }) => (Object.hasOwn(short, key) ? (short[key] ?? key).split(' ') : [key]))
          .filter((key) => !free.has(key));
        const [first] = keys;
        if (first === undefined) continue;
        const known = this.#byFirst.get(first) ?? [];
        known.push({ keys, name: phrases[0] ?? phrase });
        known.sort((one, other) => other.keys.length - one.keys.length);
        this.#byFirst.set(first, known);
      }
    }
  }

  /** The longest phrase that begins at a place, with how many keys it has; null where none does. */
  at(keys: readonly string[], place: number): { name: string; length: number } | null {
    for (const { keys: phrase, name } of this.#byFirst.get(keys[place] ?? '') ?? [])
      if (phrase.every((key, offset) => keys[place + offset] === key)) return { name, length: phrase.length };
    return null;
  }

  /** Whether any phrase stands in the keys. */
  in(keys: readonly string[]): boolean {
    return keys.some((_, place) => this.at(keys, place) !== null);
  }
}
