import { sql } from 'kysely';
import type { Handover } from '../config/handover.ts';
import type { Database } from '../records/database.ts';
import { readMeta, writeMeta } from '../records/meta.ts';

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
      .select(day.as('day'))
      .distinct()
      .where('outcome', '=', 'business')
      .where('kind', 'in', kinds)
      .where('at', 'is not', null)
      .orderBy(day, 'desc')
      .limit(40)
      .execute();
    return newestInCompany(rows.map((row) => row.day));
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

/**
 * A day that stands alone, far ahead of all others, is a sender's wrong clock: the newest day is taken that has two
 * more within the quarter before it; where none has, the newest.
 */
function newestInCompany(days: string[]): string | null {
  const near = days.find((day, index) => {
    const neighbour = days[index + 2];
    return neighbour !== undefined && Date.parse(day) - Date.parse(neighbour) <= 92 * 86_400_000;
  });
  return near ?? days[0] ?? null;
}
