import { Decimal } from 'decimal.js';
import type { BankAccount, BankLine, StatementGap } from '../../contracts/ledger.ts';
import { compare } from './figures.ts';

/** One day of an account: what it held before and after, where its lines tell that for certain. */
interface Day {
  lines: readonly BankLine[];
  /** Null where the lines do not lead from one balance to one other. */
  opening: BankLine | null;
  closing: BankLine | null;
}

/** The bank accounts by number and currency, and the places where statements do not go on. */
export function bankOf(bank: readonly BankLine[]): { accounts: BankAccount[]; gaps: StatementGap[] } {
  const groups = [
    ...Map.groupBy(bank, ({ account, currency }) => JSON.stringify([account?.value ?? '', currency])),
  ].sort(([one], [other]) => compare(one, other));
  const accounts: BankAccount[] = [];
  const gaps: StatementGap[] = [];
  for (const [, lines] of groups) {
    const days = daysOf(lines);
    const [first, last] = [days[0], days.at(-1)];
    const [oldest, newest] = [first?.lines[0], last?.lines.at(-1)];
    if (!oldest || !newest) continue;
    accounts.push({
      account: newest.account,
      currency: newest.currency,
      lines: lines.length,
      first: oldest.date,
      last: newest.date,
      balance: last?.closing?.balance ?? null,
    });
    gaps.push(...(lines.some(({ follows }) => follows !== null) ? toldGaps(lines) : gapsBetween(days)));
  }
  return { accounts, gaps };
}

/** Gaps that the source found when it read the statements in their own order. */
function toldGaps(lines: readonly BankLine[]): StatementGap[] {
  const byRecord = new Map(lines.map((line) => [line.record, line]));
  return lines.flatMap((later) => {
    const earlier = later.breaksAfter === null ? undefined : byRecord.get(later.breaksAfter);
    return earlier?.balance && later.balance ? [{ earlier, later }] : [];
  });
}

/** Days of which one does not begin with what the one before ended with; nothing where most do not: then no balance runs. */
function gapsBetween(days: readonly Day[]): StatementGap[] {
  let steps = 0;
  const gaps: StatementGap[] = [];
  for (const [index, { opening }] of days.entries()) {
    const earlier = days[index - 1]?.closing;
    if (!earlier || !opening) continue;
    steps += 1;
    if (!new Decimal(earlier.balance?.value ?? 0).equals(before(opening) ?? 0))
      gaps.push({ earlier, later: opening });
  }
  return gaps.length * 2 > steps ? [] : gaps;
}

function daysOf(lines: readonly BankLine[]): Day[] {
  return [...Map.groupBy(lines, ({ date }) => date.value)]
    .sort(([one], [other]) => compare(one, other))
    .map(([, own]) => ({ lines: own, ...endsOf(own) }));
}

/**
 * The lines with which a day begins and ends. Their order within the day is not known, but every balance except the
 * last is what another line began with.
 */
function endsOf(lines: readonly BankLine[]): Pick<Day, 'opening' | 'closing'> {
  const starts = new Map<string, BankLine[]>();
  const ends = new Map<string, BankLine[]>();
  for (const line of lines) {
    const start = before(line);
    if (!start || !line.balance) return { opening: null, closing: null };
    push(starts, start.toFixed(), line);
    push(ends, new Decimal(line.balance.value).toFixed(), line);
  }
  return { opening: onlyIn(starts, ends), closing: onlyIn(ends, starts) };
}

function push(map: Map<string, BankLine[]>, key: string, line: BankLine): void {
  const known = map.get(key);
  if (known) known.push(line);
  else map.set(key, [line]);
}

/** The line of the one balance that stands more often in the first than in the other; null where there are several or none. */
function onlyIn(
  one: ReadonlyMap<string, readonly BankLine[]>,
  other: ReadonlyMap<string, readonly BankLine[]>,
): BankLine | null {
  const more = [...one].filter(([key, lines]) => lines.length > (other.get(key)?.length ?? 0));
  const [found, ...others] = more;
  return found && others.length === 0 ? (found[1][0] ?? null) : null;
}

/** What the account held before a line. */
function before({ balance, amount }: BankLine): Decimal | null {
  return balance ? new Decimal(balance.value).minus(amount.value) : null;
}
