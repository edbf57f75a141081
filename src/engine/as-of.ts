import { sql } from 'kysely';
import type { Handover } from '../config/handover.ts';
import type { Database } from '../records/database.ts';

/**
 * The day the handover speaks of: the config's, or the newest day on which mail was sent or an entry was booked.
 * Documents do not count: their dates may lie ahead ("effective 2030"). Without any date: 1970-01-01.
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
    '1970-01-01'
  );
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
