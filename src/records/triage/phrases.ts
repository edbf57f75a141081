/** So much of a text is looked at for words. */
const LOOKED_AT = 20_000;

/** Words of a text in order: lower case, without marks above letters. */
export function wordsOf(text: string): string[] {
  return fold(text.slice(0, LOOKED_AT)).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Lower case, without marks above letters; equal for however a folder or phrase is written. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

/** Finds phrases of one or more words in time that does not depend on how many there are. */
export class Phrases<Group extends string> {
  /** First word → the phrases that begin with it. */
  readonly #byFirst = new Map<string, { words: readonly string[]; phrase: string; group: Group }[]>();

  constructor(groups: readonly (readonly [Group, readonly string[]])[]) {
    for (const [group, phrases] of groups)
      for (const phrase of phrases) {
        const words = wordsOf(phrase);
        const [first] = words;
        if (first === undefined) continue;
        const known = this.#byFirst.get(first);
        const entry = { words, phrase, group };
        if (known) known.push(entry);
        else this.#byFirst.set(first, [entry]);
      }
  }

  /** The phrases that stand in the words, by group, each once. */
  in(words: readonly string[]): Map<Group, Set<string>> {
    const found = new Map<Group, Set<string>>();
    for (const [at, word] of words.entries())
      for (const { words: wanted, phrase, group } of this.#byFirst.get(word) ?? []) {
        if (!wanted.every((one, index) => words[at + index] === one)) continue;
        const namesakes = found.get(group);
        if (namesakes) namesakes.add(phrase);
        else found.set(group, new Set([phrase]));
      }
    return found;
  }
}
