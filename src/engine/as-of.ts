import { sql } from 'kysely';
import type { Handover } from '../contracts/handover.ts';
import { readMeta, writeMeta } from '../records/meta.ts';
import type { Database } from '../records/tables.ts';

/**
 * The day the handover speaks of: the config's, or the newest day on which mail was sent or an entry was booked.
 * Without those the newest date of a document; their dates may lie ahead ("effective 2030"), so they come second.
 * Where nothing at all is dated, it is the day on which these records were first read, and stays that day.
 */
export async function asOfDay(handover: Handover, database: Database): Promise<string> {
  if (handover.asOf) return handover.asOf;
  const newest = async (kinds: string[]) => {
    const day = sql<string>`substr(at, 1, 10)`;
    const rows = await database
      .selectFrom('records')
      .select([day.as('day'), ({ fn }) => fn.countAll<number>().as('count')])
      .where('outcome', '=', 'business')
      .where('kind', 'in', kinds)
      .where('at', 'is not', null)
      .groupBy(day)
      .orderBy(day, 'desc')
      .execute();
    return newestInCompany(rows);
  };
  return (
    (await newest(['mail', 'payment', 'bank-transaction'])) ??
    (await newest(['invoice', 'bill', 'document', 'sheet', 'slides', 'code', 'contact'])) ??
    (await firstRead(database))
  );
}

async function firstRead(database: Database): Promise<string> {
  const known = await readMeta(database, 'firstRead');
  if (known !== null) return known;
  const today = new Date().toISOString().slice(0, 10);
  await writeMeta(database, 'firstRead', today);
  return today;
}

/** A day with the number of its records. */
export interface DatedDay {
  day: string;
  count: number;
}

/** Days that lie farther apart than this belong to different times. */
const YEAR = 366;
const QUARTER = 92;
/** A share of all records that no wrong clock reaches alone. */
const SHARE = 0.01;

/**
 * The newest day that does not come from a sender's wrong clock; null where there are none. Days come newest first.
 * Of times that lie years apart the newest one counts that has a few days and a share of all records, where none has
 * that the fullest one; in it, a day that stands alone is left out, unless all do.
 */
export function newestInCompany(days: readonly DatedDay[]): string | null {
  const times = timesOf(days);
  const all = recordsIn(days);
  const kept =
    times.find((time) => time.length >= 3 && recordsIn(time) >= all * SHARE) ??
    times.toSorted((one, other) => recordsIn(other) - recordsIn(one))[0] ??
    [];
  const near = kept.find((one, index) => {
    const neighbour = kept[index + 2];
    return neighbour !== undefined && daysApart(one, neighbour) <= QUARTER;
  });
  return (near ?? kept[0])?.day ?? null;
}

/** Days in groups that lie more than a year apart. */
function timesOf(days: readonly DatedDay[]): DatedDay[][] {
  const times: DatedDay[][] = [];
  for (const one of days) {
    const time = times.at(-1);
    const last = time?.at(-1);
    if (time && last && daysApart(last, one) <= YEAR) time.push(one);
    else times.push([one]);
  }
  return times;
}

function recordsIn(days: readonly DatedDay[]): number {
  return days.reduce((sum, { count }) => sum + Number(count), 0);
}

function daysApart(later: DatedDay, earlier: DatedDay): number {
  return (Date.parse(later.day) - Date.parse(earlier.day)) / 86_400_000;
}
