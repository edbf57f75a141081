import { z } from 'zod';
import type { SiteState } from '../../contracts/run.ts';
import type { PageVersion } from '../../publish/merge.ts';
import type { Database } from '../../records/tables.ts';
import type { Coverage } from '../coverage.ts';
import { type Snapshot, snapshotSchema } from '../editions/snapshot.ts';
import { countPoints } from './points.ts';

/** What stands on the site, in figures: no word of a record is in it. */
export async function siteState(
  database: Database,
  { read, outcomes }: Coverage,
  pages: ReadonlyMap<string, PageVersion>,
): Promise<SiteState> {
  const written = [...pages.values()].map(({ page }) => page).filter((page) => page.generatedBy !== null);
  const sections = [...Map.groupBy(written, ({ section }) => section)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, list]) => ({
      id,
      pages: list.length,
      confidence: mean(list.map(({ confidence }) => confidence)) ?? 0,
      readiness: mean(list.map(({ readiness }) => readiness)) ?? 0,
      questions: list.reduce(
        (sum, { kind, questions }) => sum + (kind === 'questions' ? 0 : questions.length),
        0,
      ),
    }));
  return {
    read,
    outcomes,
    sources: await sourcesIn(database),
    confidence: mean(written.map(({ confidence }) => confidence)),
    readiness: mean(written.map(({ readiness }) => readiness)),
    sections,
    values: await valuesSince(database),
    ...(await countPoints(database)),
  };
}

/** Records by source and by what became of them. */
async function sourcesIn(database: Database): Promise<SiteState['sources']> {
  const rows = await database
    .selectFrom('records')
    .select((query) => [
      'source',
      'outcome',
      query.fn.countAll<number>().as('count'),
      query.fn.max('at').as('newest'),
    ])
    .groupBy(['source', 'outcome'])
    .orderBy('source')
    .orderBy('outcome')
    .execute();
  return [...Map.groupBy(rows, ({ source }) => source)].map(([name, list]) => ({
    name,
    records: list.reduce((sum, { count }) => sum + count, 0),
    outcomes: Object.fromEntries(list.map(({ outcome, count }) => [outcome, count])),
    newest: list.find(({ outcome }) => outcome === 'business')?.newest?.slice(0, 10) ?? null,
  }));
}

/** Of which values another one holds than at the edition before. */
async function valuesSince(database: Database): Promise<SiteState['values']> {
  const rows = await database
    .selectFrom('editions')
    .select('snapshot')
    .orderBy('number', 'desc')
    .limit(2)
    .execute();
  const [now, before] = rows.map(({ snapshot }) => readSnapshot(snapshot));
  const names = Object.keys(now?.values ?? {});
  const both = names.filter((name) => before?.values[name]);
  const changed = both.filter((name) => before?.values[name]?.value !== now?.values[name]?.value);
  return { known: names.length, compared: both.length, changed: changed.length };
}

function readSnapshot(json: string | null): Snapshot | null {
  return z.nullable(snapshotSchema).parse(json === null ? null : JSON.parse(json));
}

/** With three decimals, so that a page among a thousand shows. */
function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((1000 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 1000;
}
