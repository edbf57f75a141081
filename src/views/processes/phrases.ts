import { folded, type Token } from './tokens.ts';

type Test = (word: string) => boolean;

/** Entries of the lexicon, each one word or several: found at a place of a text in time linear in the text. */
export class Phrases {
  private readonly byFirst = new Map<string, Test[][]>();
  private readonly open: Test[][] = [];

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const words = folded(entry)
        .split(/[^\p{L}\p{N}*]+/u)
        .filter((word) => word !== '');
      const tests = words.map(testOf);
      const [first] = words;
      if (first === undefined) continue;
      if (first.includes('*')) this.open.push(tests);
      else this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), tests]);
    }
  }

  /** How many words the longest entry takes that stands at this place; 0 for none. */
  at(tokens: readonly Pick<Token, 'word'>[], at: number): number {
    const word = tokens[at]?.word;
    if (word === undefined) return 0;
    let longest = 0;
    for (const tests of [...(this.byFirst.get(word) ?? []), ...this.open])
      longest = Math.max(longest, lengthOf(tests, tokens, at));
    return longest;
  }

  /** The first place from `from` at which an entry stands; -1 for none. */
  find(tokens: readonly Pick<Token, 'word'>[], from = 0, to = tokens.length): number {
    for (let at = from; at < to; at += 1) if (this.at(tokens, at) > 0) return at;
    return -1;
  }

  in(tokens: readonly Pick<Token, 'word'>[], from = 0, to = tokens.length): boolean {
    return this.find(tokens, from, to) >= 0;
  }
}

/** `word*` begins a word, `*word` ends one, `*` alone is up to six words. */
const ANY: Test = () => true;
const REACH = 6;

function testOf(pattern: string): Test {
  if (pattern === '*') return ANY;
  if (pattern.startsWith('*'))
    return (word) => word.endsWith(pattern.slice(1)) && word.length >= pattern.length;
  if (pattern.endsWith('*')) return (word) => word.startsWith(pattern.slice(0, -1));
  return (word) => word === pattern;
}

function lengthOf(tests: readonly Test[], tokens: readonly Pick<Token, 'word'>[], at: number): number {
  let place = at;
  for (const [index, test] of tests.entries()) {
    if (test === ANY) {
      const next = tests[index + 1];
      if (!next) return place - at;
      let step = 0;
      while (step < REACH && !next(tokens[place + 1 + step]?.word ?? '')) step += 1;
      if (step === REACH) return 0;
      place += 1 + step;
      continue;
    }
    const word = tokens[place]?.word;
    if (word === undefined || !test(word)) return 0;
    place += 1;
  }
  return place - at;
}
