import { type Run, stampOf, type Variant } from './statement.ts';

/** One transaction, with what each file has of it. The fullest comes first. */
export interface Transaction {
  variants: [Variant, ...Variant[]];
  stamp: string;
}

/** Transactions of one balance, oldest first. */
export interface Balance {
  currency: string;
  transactions: Transaction[];
}

/** Transactions that surely are of one balance, and Wise's numbers of it, where files name them. */
export interface Group extends Balance {
  accounts: Set<string>;
}

/** Groups runs that surely are of one balance. Oldest first. */
export function groupsOf(runs: readonly Run[]): Group[] {
  const transactions = new Map<string, Transaction>();
  const parents = runs.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] as number;
    return at;
  };
  const join = (one: number, other: number) => {
    parents[Math.max(root(one), root(other))] = Math.min(root(one), root(other));
  };
  const holders = new Map<string, number>();
  const sequences = runs.map((run, index) => {
    if (run.account !== null) join(holders.get(run.account) ?? index, index);
    if (run.account !== null && !holders.has(run.account)) holders.set(run.account, index);
    return run.variants.map((variant) => {
      const known = transactions.get(variant.identity);
      join(holders.get(`\n${variant.identity}`) ?? index, index);
      holders.set(`\n${variant.identity}`, index);
      if (known) {
        known.variants.push(variant);
        return known;
      }
      const made: Transaction = { variants: [variant], stamp: '' };
      transactions.set(variant.identity, made);
      return made;
    });
  });
  for (const transaction of transactions.values()) {
    transaction.variants.sort(fullestFirst);
    transaction.stamp = transaction.variants
      .map(stampOf)
      .reduce((best, one) =>
        one.length > best.length || (one.length === best.length && one < best) ? one : best,
      );
  }
  const groups = [...Map.groupBy(runs.keys(), root).values()].map((indices): Group => {
    const members = indices.map((index) => runs[index] as Run);
    return {
      currency: members[0]?.currency ?? '',
      accounts: new Set(members.flatMap(({ account }) => (account === null ? [] : [account]))),
      transactions: merge(indices.map((index) => sequences[index] as Transaction[])),
    };
  });
  return groups.sort(
    (one, other) => compare(startOf(one), startOf(other)) || compare(nameOf(one), nameOf(other)),
  );
}

/**
 * One order that keeps the order of every file: always the earliest transaction that no file has behind another.
 * Of several at one time the one that continues the balance.
 */
function merge(sequences: readonly Transaction[][]): Transaction[] {
  if (sequences.length === 1) return sequences[0] ?? [];
  const within = new Map<Transaction, number[]>();
  for (const [index, sequence] of sequences.entries())
    for (const transaction of sequence) within.set(transaction, [...(within.get(transaction) ?? []), index]);
  const heads = sequences.map(() => 0);
  const headOf = (index: number) => sequences[index]?.[heads[index] as number];
  const merged: Transaction[] = [];
  while (merged.length < within.size) {
    const waiting = new Set(heads.map((_, index) => headOf(index)).filter((head) => head !== undefined));
    const free = [...waiting].filter((head) => within.get(head)?.every((index) => headOf(index) === head));
    const last = merged.at(-1);
    // Files that contradict each other's order leave none free: then time alone decides.
    const next = (free.length > 0 ? free : [...waiting]).reduce((best, one) =>
      precedes(one, best, last) ? one : best,
    );
    merged.push(next);
    for (const index of within.get(next) ?? []) {
      const sequence = sequences[index] as Transaction[];
      const at = sequence.indexOf(next, heads[index]);
      if (at > (heads[index] as number)) sequence.splice(at, 1);
      else heads[index] = at + 1;
    }
  }
  return merged;
}

function precedes(one: Transaction, best: Transaction, last: Transaction | undefined): boolean {
  const length = Math.min(one.stamp.length, best.stamp.length);
  const byTime = compare(one.stamp.slice(0, length), best.stamp.slice(0, length));
  if (byTime !== 0) return byTime < 0;
  const [left, right] = [last && continues(last, one), last && continues(last, best)];
  if (left !== right) return left === true;
  // Nothing to continue: what another one at this time leads to comes after it.
  if (continues(one, best) !== continues(best, one)) return continues(one, best);
  return one.variants[0].identity < best.variants[0].identity;
}

/** Whether one transaction starts with the balance that another leads to. */
export function continues(last: Transaction | undefined, next: Transaction | undefined): boolean {
  const [closing, opening] = [last?.variants[0].closing, next?.variants[0].opening];
  return Boolean(closing && opening && closing.equals(opening));
}

function fullestFirst(one: Variant, other: Variant): number {
  const filled = ({ rows }: Variant) => rows.reduce((sum, { row }) => sum + row.filled, 0);
  return (
    other.rows.length - one.rows.length ||
    filled(other) - filled(one) ||
    compare(one.rows[0].path, other.rows[0].path)
  );
}

export function startOf({ transactions }: Group): string {
  return transactions[0]?.stamp ?? '';
}

function nameOf({ transactions }: Group): string {
  return transactions[0]?.variants[0].identity ?? '';
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
