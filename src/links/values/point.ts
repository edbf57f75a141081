import type { Paper } from './paper.ts';
import { cellOf, type Said, slotsOf, wordCells } from './said.ts';
import type { Slot } from './slot.ts';
import { type Rarity, termsIn, termsOf } from './terms.ts';

/** A value at its place in a statement. */
export interface Place {
  said: Said;
  slot: Slot;
}

/** What a value is of: terms with their weight, those of the statement itself and those of what stands above it. */
export interface Point extends Place {
  paper: Paper;
  /** Rarity of each term, times its nearness to the value. */
  direct: ReadonlyMap<string, number>;
  context: ReadonlyMap<string, number>;
  /** Of a row: terms by which it is told from the other rows of its table. */
  name: ReadonlySet<string>;
  /** Of terms that stand only within names of several words ("Legacy Boats"): the terms of these names. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sum over `direct`. */
  size: number;
}

/** Says of every value of a record what it is of. */
export function pointsOf(paper: Paper, rarity: Rarity): Point[] {
  const names = namesOf(paper);
  return paper.said.flatMap((said) =>
    slotsOf(said).map((slot) => ({
      ...pointOf(paper, said, slot, rarity),
      name: names.get(said) ?? new Set(),
    })),
  );
}

/** Terms of each row that at most one other row of its table has in a cell without a value. */
function namesOf(paper: Paper): Map<Said, Set<string>> {
  const counts = new Map<string, number>();
  const rows = paper.said.filter(({ role }) => role === 'row');
  const own = new Map(
    rows.map((said) => {
      const cells = wordCells(paper.text, said);
      const terms = termsIn(cells.map(({ start, end }) => paper.text.slice(start, end)).join(' '));
      for (const term of terms)
        counts.set(
          `${said.heading.join('/')} ${term}`,
          (counts.get(`${said.heading.join('/')} ${term}`) ?? 0) + 1,
        );
      return [said, terms] as const;
    }),
  );
  for (const [said, terms] of own)
    for (const term of terms)
      if ((counts.get(`${said.heading.join('/')} ${term}`) ?? 0) > 2) terms.delete(term);
  return own;
}

function pointOf(paper: Paper, said: Said, slot: Slot, rarity: Rarity): Omit<Point, 'name'> {
  const direct = new Map<string, number>();
  const context = new Map<string, number>();
  const cell = cellOf(said, slot);
  if (cell) {
    const named = said.cells.filter(
      (one) => one !== cell && !slotsOf(said).some(({ start }) => start >= one.start && start < one.end),
    );
    // What stands behind the value is a remark, but where nothing before it names the row.
    const isNamed = named.some(
      (one) => one.index < cell.index && /\p{L}{2}/u.test(paper.text.slice(one.start, one.end)),
    );
    for (const [index, one] of named.entries())
      weigh(
        direct,
        paper.text.slice(one.start, one.end),
        !isNamed || index === 0 || one.index < cell.index ? 1 : 0.4,
        rarity,
      );
    weigh(direct, cell.column, 0.7, rarity);
    weigh(direct, around(paper, cell, [slot]), 0.7, rarity);
  } else
    for (const range of clausesOf(said, slot, paper.text))
      weigh(direct, around(paper, range, slotsOf(said)), 1, rarity);
  for (const title of said.heading) weigh(context, title, 1, rarity);
  for (const term of paper.titleTerms) add(context, term, 1, rarity);
  for (const term of paper.sides?.names ?? []) add(context, term, 1, rarity);
  for (const term of paper.body) add(context, term, 0.5, rarity);
  for (const term of direct.keys()) context.delete(term);
  return {
    paper,
    said,
    slot,
    direct,
    context,
    names: namesIn(paper, said),
    size: [...direct.values()].reduce((sum, weight) => sum + weight, 0),
  };
}

/** Names of several words, each in capitals, by their terms. */
function namesIn({ text }: Paper, { tokens }: Said): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const alone = new Set<string>();
  for (let at = 0; at < tokens.length; ) {
    let end = at + 1;
    while (
      tokens[at]?.marked &&
      tokens[end]?.marked &&
      /^\s{1,2}$/.test(
        text.slice((tokens[end - 1]?.start ?? 0) + (tokens[end - 1]?.word.length ?? 0), tokens[end]?.start),
      )
    )
      end += 1;
    const terms = tokens.slice(at, end).flatMap(({ word, slot }) => (slot ? [] : [...termsIn(word)]));
    for (const term of terms)
      if (terms.length < 2) alone.add(term);
      else names.set(term, new Set([...(names.get(term) ?? []), ...terms]));
    at = end;
  }
  for (const term of alone) names.delete(term);
  return names;
}

/** Whether a term is part of two names that each have a word of their own: "Legacy Boats", "Old Bank House Legacy Trust". */
function isOfOtherName(term: string, a: Point, b: Point): boolean {
  const [one, other] = [a.names.get(term), b.names.get(term)];
  if (!one || !other) return false;
  return [...one].some((word) => !other.has(word)) && [...other].some((word) => !one.has(word));
}

/** The text of a range without the values in it. */
function around(paper: Paper, range: { start: number; end: number }, slots: readonly Slot[]): string {
  let text = '';
  let from = range.start;
  for (const slot of slots) {
    if (slot.end <= range.start || slot.start >= range.end) continue;
    text += `${paper.text.slice(from, Math.max(from, slot.start))} `;
    from = Math.max(from, slot.end);
  }
  return text + paper.text.slice(Math.min(from, range.end), range.end);
}

function weigh(terms: Map<string, number>, text: string, nearness: number, rarity: Rarity): void {
  for (const term of termsOf(text, (joined) => rarity.count(joined) > 0)) add(terms, term, nearness, rarity);
}

function add(terms: Map<string, number>, term: string, nearness: number, rarity: Rarity): void {
  const weight = rarity.weight(term) * nearness;
  if (weight > (terms.get(term) ?? 0)) terms.set(term, weight);
  for (const part of rarity.partsOf(term)) {
    const partial = rarity.weight(part) * nearness * 0.7;
    if (partial > (terms.get(part) ?? 0)) terms.set(part, partial);
  }
}

/**
 * Parts of a sentence that speak of the value: its own clause, and those that hold no other value of its sort. "30 %
 * for windows, 40 % for kitchens" has two subjects.
 */
function clausesOf(said: Said, slot: Slot, text: string): { start: number; end: number }[] {
  const rivals = slotsOf(said).filter(
    (other) =>
      other !== slot &&
      other.attribute === slot.attribute &&
      !said.mood.old.includes(other) &&
      !said.mood.old.includes(slot),
  );
  if (rivals.length === 0) return [said];
  const clauses: { start: number; end: number }[] = [];
  let start = said.start;
  for (const match of text
    .slice(said.start, said.end)
    .matchAll(/[,;:()–]\s| (?:and|or|und|oder|y|o|et|ou) /g)) {
    const end = said.start + match.index;
    clauses.push({ start, end });
    start = end + match[0].length;
  }
  clauses.push({ start, end: said.end });
  return clauses.filter((clause) => {
    const holds = (one: Slot) => one.start < clause.end && one.end > clause.start;
    return holds(slot) || !rivals.some(holds);
  });
}

/** How much two values are of one thing. */
export interface Likeness {
  /** Weight of what they share. */
  shared: number;
  /** Of it, what both say in the statement itself. */
  direct: number;
  /** The same as a share of the smaller statement. */
  ratio: number;
  /** The less of what only the one and only the other says, as shares of each. */
  apart: number;
  /** What only the other says, as a share of it. */
  own: number;
}

export function likenessOf(a: Point, b: Point): Likeness {
  let shared = 0;
  let direct = 0;
  let [coveredA, coveredB] = [0, 0];
  for (const [term, weight] of a.direct) {
    const other = b.direct.get(term);
    if (other !== undefined && isOfOtherName(term, a, b)) continue;
    if (other !== undefined) {
      shared += Math.min(weight, other);
      direct += Math.min(weight, other);
      coveredA += weight;
      coveredB += other;
    } else {
      const above = b.context.get(term);
      if (above === undefined) continue;
      shared += 0.6 * Math.min(weight, above);
      coveredA += weight;
    }
  }
  for (const [term, weight] of a.context) {
    const other = b.direct.get(term);
    if (other !== undefined) {
      shared += 0.6 * Math.min(weight, other);
      coveredB += other;
    } else shared += 0.2 * Math.min(weight, b.context.get(term) ?? 0);
  }
  const others = slotsOf(a.said).some(
    (one) =>
      one !== a.slot &&
      slotsOf(b.said).some((two) => two !== b.slot && two.attribute === one.attribute && two.key === one.key),
  );
  if (others) shared += 0.4;
  if (a.slot.per !== null && a.slot.per === b.slot.per) shared += 0.3;
  const size = Math.min(a.size, b.size);
  const own = b.size === 0 ? 1 : 1 - coveredB / b.size;
  return {
    shared,
    direct,
    ratio: size === 0 ? 0 : shared / size,
    apart: Math.min(a.size === 0 ? 1 : 1 - coveredA / a.size, own),
    own,
  };
}
