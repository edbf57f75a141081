import type { Decimal } from 'decimal.js';

/** One entry of a statement as far as it tells which way money went. */
export interface Entry {
  /** `YYYY-MM-DD`. */
  date: string;
  /** The amounts that its cells may mean, the likeliest first. None where the entry only carries a balance. */
  candidates: readonly Decimal[];
  /** Whether the first candidate is what the cells say; else only the balance can choose. */
  certain: boolean;
  /** What the account holds after it, or null. */
  balance: Decimal | null;
}

/** Whether each entry's amount counts as it is, or turned round. */
export type Turn = 1 | -1;

/**
 * The amount of each entry, money in positive; null where nothing tells it. The running balance decides: where it
 * moves by the amounts turned round, they are turned; where it moves by one of several candidates, that one counts.
 * `turn` is how they count where no balance tells. Entries stand oldest or newest first.
 */
export function decideAmounts(entries: readonly Entry[], turn: Turn): (Decimal | null)[] {
  const order = orderOf(entries, turn);
  const steps = stepsOf(order);
  const fitting = (one: Turn) => steps.filter((step) => fits(step, one)).length;
  const [kept, turned] = [fitting(turn), fitting(turn === 1 ? -1 : 1)];
  const chosen: Turn = turned > kept ? (turn === 1 ? -1 : 1) : turn;
  const told = Math.max(kept, turned) === steps.length;
  const free = !told && unsigned(entries);
  const proven = new Map<Entry, Decimal>();
  for (const { entries: moved, by } of steps) {
    const [only] = moved;
    if (moved.length !== 1 || !only) continue;
    const match = only.candidates.find((one) => one.times(chosen).equals(by));
    const other = only.candidates.find((one) => one.abs().equals(by.abs()));
    // Amounts without signs: each goes the way in which the balance moves, where nothing else explains it.
    const found = match?.times(chosen) ?? (free && other ? by : undefined);
    if (found) proven.set(only, found);
  }
  return entries.map((entry) => {
    const known = proven.get(entry);
    if (known) return known;
    const [first] = entry.candidates;
    if (!first || !entry.certain) return null;
    // Without signs, and with a balance that goes both ways, an amount that no step of it explains has no sign.
    if (free && proven.size > 0 && !first.isZero()) return null;
    return first.times(chosen);
  });
}

/** Whether no amount has a sign that would tell one way from the other. */
function unsigned(entries: readonly Entry[]): boolean {
  const amounts = entries.flatMap(({ candidates }) => candidates[0] ?? []);
  return (
    amounts.every((one) => !one.isNegative()) || amounts.every((one) => one.isNegative() || one.isZero())
  );
}

interface Step {
  entries: readonly Entry[];
  /** By how much the balance moves over them. */
  by: Decimal;
}

/** From each entry with a balance to the next that has one, in order of time. */
function stepsOf(ordered: readonly Entry[]): Step[] {
  const steps: Step[] = [];
  let before: Decimal | null = null;
  let moved: Entry[] = [];
  for (const entry of ordered) {
    if (entry.candidates.length > 0) moved.push(entry);
    if (entry.balance === null) continue;
    if (before !== null && moved.length > 0) steps.push({ entries: moved, by: entry.balance.minus(before) });
    before = entry.balance;
    moved = [];
  }
  return steps;
}

function fits({ entries, by }: Step, turn: Turn): boolean {
  const [first, ...rest] = entries.flatMap(({ candidates }) => candidates[0] ?? []);
  return (
    first !== undefined &&
    rest
      .reduce((sum, one) => sum.plus(one), first)
      .times(turn)
      .equals(by)
  );
}

/** Oldest first: by the days where they tell, else the way in which more of the balance is explained. */
function orderOf(entries: readonly Entry[], turn: Turn): readonly Entry[] {
  const reversed = entries.toReversed();
  const rising = (list: readonly Entry[]) =>
    list.filter((entry, at) => at > 0 && entry.date > (list[at - 1]?.date ?? '')).length;
  const [forwards, backwards] = [rising(entries), rising(reversed)];
  if (forwards !== backwards) return forwards > backwards ? entries : reversed;
  const explains = explained(entries) - explained(reversed);
  if (explains !== 0) return explains > 0 ? entries : reversed;
  // Equal amounts explain a balance both ways: then the way in which nothing need be turned round.
  const kept = (list: readonly Entry[]) => stepsOf(list).filter((step) => fits(step, turn)).length;
  return kept(entries) >= kept(reversed) ? entries : reversed;
}

function explained(list: readonly Entry[]): number {
  return stepsOf(list).filter(({ entries, by }) => {
    const [only] = entries;
    return entries.length === 1
      ? only?.candidates.some((one) => one.abs().equals(by.abs()))
      : fits({ entries, by }, 1) || fits({ entries, by }, -1);
  }).length;
}
