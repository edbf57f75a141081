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

  /**
   * The phrases that stand in the words, by group, each once. `regroup` may move one to another group by where it
   * begins among the words.
   */
  in(
    words: readonly string[],
    regroup: (group: Group, at: number) => Group = (group) => group,
  ): Map<Group, Set<string>> {
    const matches: { group: Group; phrase: string; start: number; end: number }[] = [];
    for (const [at, word] of words.entries())
      for (const { words: wanted, phrase, group } of this.#byFirst.get(word) ?? [])
        if (wanted.every((one, index) => words[at + index] === one))
          matches.push({ group: regroup(group, at), phrase, start: at, end: at + wanted.length });
    const found = new Map<Group, Set<string>>();
    const last = new Map<Group, number>();
    // The longest first of those that begin together; what lies within a longer one of its group says nothing more.
    for (const { group, phrase, end } of matches.sort((x, y) => x.start - y.start || y.end - x.end)) {
      if (end <= (last.get(group) ?? 0)) continue;
      last.set(group, end);
      const namesakes = found.get(group);
      if (namesakes) namesakes.add(phrase);
      else found.set(group, new Set([phrase]));
    }
    return found;
  }
}
