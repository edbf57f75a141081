import { append } from './multimap.ts';
import { type Said, slotsOf, type Token } from './said.ts';
import { comparable, type Slot } from './slot.ts';

/** Two statements of the same thing, with their values in pairs. */
export interface Aligned {
  a: Said;
  b: Said;
  slots: [Slot, Slot][];
}

/**
 * Which statements of two versions of a document stand for each other: first those that are the same to the
 * letter, then those that differ in values alone under the same heading, then the nearest wording. What could
 * belong to several is left alone.
 */
export function alignVersions(older: readonly Said[], newer: readonly Said[]): Aligned[] {
  const work = new Alignment(older, newer);
  work.matchBy((said) => `${said.heading.join('/')}\n${said.rowKey ?? ''}\n${said.full}`, 'any');
  work.matchBy((said) => `${said.rowKey ?? ''}\n${said.full}`, 'any');
  work.matchBy((said) => `${said.heading.join('/')}\n${said.frame}`, 'careful');
  work.matchBy((said) => `${said.heading.at(-1) ?? ''}\n${said.frame}`, 'careful');
  work.matchBy((said) => (said.tokens.length >= 6 ? said.frame : null), 'careful');
  work.matchNearest();
  return work.pairs.map(([a, b]) => ({
    a,
    b,
    slots: a.full === b.full ? sameSlots(a, b) : pairSlots(a.tokens, b.tokens),
  }));
}

/** Of statements that are the same to the letter. */
function sameSlots(a: Said, b: Said): [Slot, Slot][] {
  const others = slotsOf(b);
  return slotsOf(a).flatMap((slot, index) => (others[index] ? [[slot, others[index]] as [Slot, Slot]] : []));
}

class Alignment {
  readonly pairs: [Said, Said][] = [];
  private left: Said[];
  private right: Said[];
  private readonly frames = new Map<string, number>();

  constructor(older: readonly Said[], newer: readonly Said[]) {
    this.left = [...older];
    this.right = [...newer];
    for (const side of [older, newer]) {
      const counts = new Map<string, number>();
      for (const { frame } of side) counts.set(frame, (counts.get(frame) ?? 0) + 1);
      for (const [frame, count] of counts)
        this.frames.set(frame, Math.max(count, this.frames.get(frame) ?? 0));
    }
  }

  /** Pairs statements of equal key. Careful: several of one key pair only by a value in common, or one for one. */
  matchBy(keyOf: (said: Said) => string | null, how: 'any' | 'careful'): void {
    const others = new Map<string, Said[]>();
    for (const said of this.right) {
      const key = keyOf(said);
      if (key !== null) append(others, key, said);
    }
    const mine = new Map<string, Said[]>();
    for (const said of this.left) {
      const key = keyOf(said);
      if (key !== null && others.has(key)) append(mine, key, said);
    }
    const taken = new Set<Said>();
    for (const [key, ones] of mine) {
      const theirs = others.get(key) ?? [];
      if (how === 'any') for (const [index, a] of ones.entries()) this.take(a, theirs[index], taken);
      else this.matchCarefully(ones, theirs, taken);
    }
    this.left = this.left.filter((said) => !taken.has(said));
    this.right = this.right.filter((said) => !taken.has(said));
  }

  private matchCarefully(ones: readonly Said[], theirs: readonly Said[], taken: Set<Said>): void {
    const [a, b] = [ones[0], theirs[0]];
    if (!a || !b) return;
    const repeated = (this.frames.get(a.frame) ?? 0) > 1;
    const several = slotsOf(a).length > 1;
    const alike = (side: readonly Said[]) => side.every((said) => said.full === side[0]?.full);
    if (!repeated || (ones.length === theirs.length && alike(ones) && alike(theirs))) {
      for (const [index, one] of ones.entries()) this.take(one, theirs[index], taken);
      return;
    }
    const free = new Set(theirs);
    for (const one of ones) {
      const candidates = [...free]
        .map((other) => ({ other, common: commonValues(one, other) }))
        .filter(({ common }) => common > 0);
      const most = Math.max(0, ...candidates.map(({ common }) => common));
      const best = candidates.filter(({ common }) => common === most);
      if (best.length === 1 && best[0]) {
        free.delete(best[0].other);
        this.take(one, best[0].other, taken);
      }
    }
    if (!several && ones.length === 1 && theirs.length === 1 && wordsOf(a) >= 2) this.take(a, b, taken);
  }

  /** Pairs what is left by its wording: each must be the other's best, clearly. */
  matchNearest(): void {
    const rarity = rarityOf([...this.left, ...this.right]);
    const index = new Map<string, Said[]>();
    for (const said of this.right)
      for (const word of new Set(said.tokens.map((token) => token.word))) append(index, word, said);
    const bestOf = new Map<Said, { other: Said; score: number; second: number }>();
    const consider = (said: Said, other: Said, score: number) => {
      const best = bestOf.get(said);
      if (!best || score > best.score) bestOf.set(said, { other, score, second: best?.score ?? 0 });
      else if (score > best.second) best.second = score;
    };
    for (const a of this.left) {
      const candidates = new Set<Said>();
      for (const { word } of a.tokens) {
        const ones = index.get(word) ?? [];
        if (ones.length <= 40 && !word.startsWith('#')) for (const one of ones) candidates.add(one);
      }
      for (const b of candidates) {
        if (a.role === 'row' ? a.rowKey !== b.rowKey : b.role === 'row') continue;
        const score = likeness(a, b, rarity);
        const near = a.heading.at(-1) === b.heading.at(-1) || sameFrame(a.heading.at(-1), b.heading.at(-1));
        if (score < (near ? 0.55 : 0.72)) continue;
        consider(a, b, score);
        consider(b, a, score);
      }
    }
    for (const a of [...this.left]) {
      const best = bestOf.get(a);
      if (!best || bestOf.get(best.other)?.other !== a) continue;
      if (best.score - Math.max(best.second, bestOf.get(best.other)?.second ?? 0) < 0.04) continue;
      if (renames(a, best.other)) continue;
      this.pairs.push([a, best.other]);
    }
  }

  private take(a: Said, b: Said | undefined, taken: Set<Said>): void {
    if (!b || taken.has(a) || taken.has(b)) return;
    taken.add(a);
    taken.add(b);
    this.pairs.push([a, b]);
  }
}

function wordsOf(said: Said): number {
  return said.tokens.filter((token) => !token.slot).length;
}

function commonValues(a: Said, b: Said): number {
  const keys = slotsOf(a).map((slot) => slot.key);
  return slotsOf(b).filter((slot, position) => keys[position] === slot.key).length;
}

function sameFrame(a: string | undefined, b: string | undefined): boolean {
  return (a ?? '').replace(/\d+/g, '#') === (b ?? '').replace(/\d+/g, '#');
}

/** Weight of a word among these statements: rare ones say more. */
function rarityOf(said: readonly Said[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { tokens } of said)
    for (const word of new Set(tokens.map((token) => token.word)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => (word.startsWith('#') ? 0.5 : Math.log(1 + said.length / (counts.get(word) ?? 1)));
}

/** Share of two statements' words that they have in common, by weight, 0 to 1. */
export function likeness(a: Said, b: Said, rarity: (word: string) => number): number {
  const left = new Map<string, number>();
  for (const { word } of a.tokens) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  let all = 0;
  for (const { word } of b.tokens) {
    const weight = rarity(word);
    all += weight;
    const count = left.get(word) ?? 0;
    if (count > 0) {
      left.set(word, count - 1);
      shared += weight;
    }
  }
  for (const { word } of a.tokens) all += rarity(word);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** A year or a quarter: it moves on from version to version without the thing being another one. */
export const PERIOD = /^(?:fy|cy|h|q)?-?(?:(?:19|20)\d{2}|\d{1,2})(?:[/-]\d{2,4})?$/;

/** Whether a name of one stands where another name of the other does: then they speak of two things. */
export function renames(a: { tokens: readonly Token[] }, b: { tokens: readonly Token[] }): boolean {
  const [one, other] = [
    new Set(a.tokens.map((token) => token.word)),
    new Set(b.tokens.map((token) => token.word)),
  ];
  const own = (tokens: readonly Token[], others: Set<string>) =>
    tokens.some((token) => token.marked && !PERIOD.test(token.word) && !others.has(token.word));
  return own(a.tokens, other) && own(b.tokens, one);
}

/** Values of two statements that stand at the same place in their wording (a longest common run of words decides). */
export function pairSlots(a: readonly Token[], b: readonly Token[]): [Slot, Slot][] {
  if (a.length * b.length > 90_000) return [];
  const width = b.length + 1;
  const scores = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number) => scores[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const here = matchScore(a, b, i, j);
      scores[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), here > 0 ? here + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: [Slot, Slot][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const here = matchScore(a, b, i, j);
    if (here > 0 && at(i, j) === here + at(i + 1, j + 1)) {
      const [one, other] = [a[i]?.slot, b[j]?.slot];
      if (one && other) pairs.push([one, other]);
      i++;
      j++;
    } else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

function matchScore(a: readonly Token[], b: readonly Token[], i: number, j: number): number {
  const [one, other] = [a[i] as Token, b[j] as Token];
  if (!one.slot || !other.slot) return !one.slot && !other.slot && one.word === other.word ? 1 : 0;
  if (!comparable(one.slot, other.slot)) return 0;
  const before = a[i - 1]?.word === b[j - 1]?.word ? 0.5 : 0;
  const after = a[i + 1]?.word === b[j + 1]?.word ? 0.5 : 0;
  const neighbours = before + after;
  if (neighbours === 0) return 0;
  return 0.5 + neighbours + (one.slot.key === other.slot.key ? 0.5 : 0);
}
