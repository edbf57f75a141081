import type { Token } from './words.ts';

/** How the words of all statements are used: how often, and whether as names. */
export class Vocabulary {
  private readonly counts = new Map<string, number>();
  private readonly marks = new Map<string, number>();
  private statements = 0;

  add(tokens: readonly Token[]): void {
    this.statements++;
    const seen = new Set<string>();
    for (const { word, slot, marked } of tokens) {
      if (slot || seen.has(word)) continue;
      seen.add(word);
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
      if (marked) this.marks.set(word, (this.marks.get(word) ?? 0) + 1);
    }
  }

  /** Number of statements that hold the word. */
  count(word: string): number {
    return this.counts.get(word) ?? 0;
  }

  /** Rare words weigh more; a value's place weighs little. */
  weight(word: string): number {
    return word.startsWith('#') ? 0.5 : Math.log(1 + this.statements / (this.count(word) || 1));
  }

  /** Written with a capital or a digit more often than not: a person, a company, a code. */
  isName(word: string): boolean {
    return /\d/.test(word) || (this.marks.get(word) ?? 0) * 2 > this.count(word);
  }
}
