import { oneLine } from '../folder/text/normalise.ts';
import { balancesOf } from './balances.ts';
import type { Balance } from './groups.ts';
import { type Check, checkRow } from './reconcile.ts';
import { type Located, runsOf, type Statement } from './statement.ts';
import { keyPart } from './table.ts';

/** What all statements together say of one row. */
export interface Place {
  /** Key of its record. */
  key: string;
  check: Check & {
    /** Key of the row before it, where the balance does not continue that row's. */
    after?: string;
  };
}

export interface Continuity {
  /** Of each row of a file, in the file's order; null where another file's row stands for it. */
  places: Map<string, (Place | null)[]>;
  /** What is missing between rows and files, in words for the owner. */
  gaps: string[];
}

/** More than this many gaps are counted, not listed. */
const LISTED = 20;

/**
 * Follows the running balance of every balance through all files: the same row in two files counts once, and a row
 * whose balance does not continue that of the row before it shows that something between them is missing.
 */
export function continuityOf(statements: readonly Statement[]): Continuity {
  const sorted = [...statements].sort((one, other) => (one.path < other.path ? -1 : 1));
  const { balances, unsure } = balancesOf(sorted.flatMap(runsOf));
  const chains = balances.map(rowsOf);
  const keys = keysOf(chains);
  const places = new Map(statements.map(({ path, rows }) => [path, rows.map((): Place | null => null)]));
  const gaps: string[] = [];
  for (const chain of chains)
    for (const [at, located] of chain.entries()) {
      const earlier = chain[at - 1];
      const check: Place['check'] = checkRow(earlier?.row, located.row);
      if (earlier && check.reconciles === false) {
        check.after = keys.get(earlier) as string;
        gaps.push(gapText(earlier, located));
      }
      const own = places.get(located.path) as (Place | null)[];
      own[located.index] = { key: keys.get(located) as string, check };
    }
  const more = gaps.length - LISTED;
  return {
    places,
    gaps: [
      ...gaps.slice(0, LISTED),
      ...(more > 0 ? [`Wise: and ${more} more places where the balance does not continue.`] : []),
      ...unsure.map(
        (currency) =>
          `Wise ${currency}: there are several balances, and statements of some begin in the middle. Whether earlier statements are missing cannot be told.`,
      ),
    ],
  };
}

function rowsOf({ transactions }: Balance): Located[] {
  return transactions.flatMap(({ variants }) => variants[0].rows);
}

/** Of several rows with one id (a payment and its refund, two ends of a move) the oldest has the plain key. */
function keysOf(chains: readonly Located[][]): Map<Located, string> {
  const keys = new Map<Located, string>();
  const byKey = Map.groupBy(chains.flat(), ({ row }) => `wise/${keyPart(row.currency)}/${keyPart(row.id)}`);
  const when = ({ row }: Located) => row.time ?? row.date;
  for (const [key, rows] of byKey)
    for (const [at, located] of rows
      .sort((one, other) => (when(one) < when(other) ? -1 : when(one) > when(other) ? 1 : 0))
      .entries())
      keys.set(located, at === 0 ? key : `${key}~${at + 1}`);
  return keys;
}

function gapText(earlier: Located, later: Located): string {
  const { currency, balance, amount } = later.row;
  const opening = balance?.minus(amount);
  const at = ({ path, row }: Located) => `${row.date} (${oneLine(path)}, row ${row.number})`;
  const money = (value: typeof balance | undefined) =>
    `${value?.toFixed(Math.max(2, value.decimalPlaces())) ?? '?'} ${currency}`;
  return (
    `Wise ${currency}: something is missing between ${at(earlier)}, which leaves ${money(earlier.row.balance)}, ` +
    `and ${at(later)}, which starts from ${money(opening)}. Export the statement of these days, ` +
    'unless the two files are of different balances.'
  );
}
