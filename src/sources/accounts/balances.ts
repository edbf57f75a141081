import { type Balance, compare, continues, type Group, groupsOf, startOf } from './groups.ts';
import type { Run } from './statement.ts';

/**
 * Puts the runs of all files together to balances. Runs belong to one balance where they share a transaction or Wise's
 * number of it, or where one begins with the balance that another ends with. What continues nothing is taken to follow
 * after a gap only where nothing speaks for several balances in that currency: jars and profiles are not
 * checked against each other. `unsure` are the currencies in which it cannot be told whether something is missing.
 */
export function balancesOf(runs: readonly Run[]): { balances: Balance[]; unsure: string[] } {
  const balances: Balance[] = [];
  const unsure: string[] = [];
  const byCurrency = Map.groupBy(runs, (run) => run.currency);
  for (const [currency, own] of [...byCurrency].sort(([one], [other]) => compare(one, other))) {
    const chains = link(groupsOf(own));
    const several = severalBalances(chains);
    if (several && chains.slice(1).some(startsInTheMiddle)) unsure.push(currency);
    for (const chain of chains) {
      const before = several ? undefined : balances.at(-1);
      if (before?.currency === currency) before.transactions.push(...chain.transactions);
      else balances.push(chain);
    }
  }
  return { balances, unsure };
}

/** Links groups of which one begins in time with the balance that the other ends with. */
function link(groups: readonly Group[]): Group[] {
  const chains: Group[] = [];
  for (const group of groups) {
    const [last] = chains
      .filter((chain) => !overlap(chain, group) && agree(chain, group) && continued(chain, group))
      .sort((one, other) => compare(endOf(other), endOf(one)));
    if (last) {
      last.transactions.push(...group.transactions);
      for (const account of group.accounts) last.accounts.add(account);
    } else chains.push({ ...group, transactions: [...group.transactions] });
  }
  return chains;
}

function continued(chain: Group, group: Group): boolean {
  return continues(chain.transactions.at(-1), group.transactions[0]);
}

/** Whether a currency surely has several balances: two numbers, or two chains at the same time. */
function severalBalances(chains: readonly Group[]): boolean {
  if (new Set(chains.flatMap(({ accounts }) => [...accounts])).size > 1) return true;
  return chains.some((chain, at) => chains.slice(at + 1).some((other) => overlap(chain, other)));
}

/** A balance that begins with nothing has nothing before it. */
function startsInTheMiddle({ transactions }: Group): boolean {
  return transactions[0]?.variants[0].opening?.isZero() !== true;
}

function agree(one: Group, other: Group): boolean {
  return (
    one.accounts.size === 0 ||
    other.accounts.size === 0 ||
    [...one.accounts].some((id) => other.accounts.has(id))
  );
}

/** Of two groups, `one` begins first. At one day without times they are taken to follow each other. */
function overlap(one: Group, other: Group): boolean {
  const [end, start] = [endOf(one), startOf(other)];
  const length = Math.min(end.length, start.length);
  return end.slice(0, length) > start.slice(0, length);
}

function endOf({ transactions }: Group): string {
  return transactions.at(-1)?.stamp ?? '';
}
