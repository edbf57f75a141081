import type { LogEntry } from '../../contracts/log.ts';
import { BatonError } from '../../errors/error.ts';
import { findRecord } from '../../records/find.ts';
import type { Database } from '../../records/tables.ts';
import { entryOf, logRows } from './read.ts';

/** Decisions on a record, and on values that it states. */
export interface RecordTrace {
  record: string;
  entries: LogEntry[];
  /** Why triage took it so, as the store has it; null where the record is not there. */
  reason: string | null;
  /** Why a person took it out; null where nobody did. */
  withdrawn: string | null;
}

/** Every decision behind a page: on the page, on the records that it stands on, on the config. */
export interface PageTrace {
  page: string;
  /** The citation that was asked for; null for all of the page. */
  citation: string | null;
  entries: LogEntry[];
  records: RecordTrace[];
}

/**
 * The decisions behind a page, or behind one citation on it (`c3`). Throws PAGE_UNKNOWN where the log knows no such
 * page, or the page no such citation.
 */
export async function tracePage(
  database: Database,
  page: string,
  citation: string | null,
): Promise<PageTrace> {
  const entries: LogEntry[] = [];
  for await (const row of logRows(database))
    if (
      row.subject === 'handover' ||
      (row.subject === page && ['publish', 'gate', 'wait', 'review'].includes(row.kind))
    )
      entries.push(entryOf(row));
  const last = entries.findLast(({ kind }) => kind === 'publish');
  if (!last) throw new BatonError('PAGE_UNKNOWN', `The log knows no page "${page}".`);
  const cited =
    citation === null
      ? last.inputs.map(([record]) => record)
      : [await recordOfCitation(database, page, citation)];
  return { page, citation, entries, records: await traceRecords(database, cited) };
}

async function recordOfCitation(database: Database, page: string, id: string): Promise<string> {
  const row = await database
    .selectFrom('page_citations')
    .select('record')
    .where('page', '=', page)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row) return row.record;
  throw new BatonError('PAGE_UNKNOWN', `The page "${page}" has no citation "${id}".`);
}

/**
 * The id that is meant by a whole id or an ending of one, of a record that is there or was taken out. Throws
 * RECORD_UNKNOWN and RECORD_AMBIGUOUS.
 */
export async function recordInLog(database: Database, words: string): Promise<string> {
  const out = await database
    .selectFrom('withdrawn')
    .select('record')
    .where((where) => where.or([where('record', '=', words), where('record', 'like', `%/${words}`)]))
    .execute();
  return out.length === 1 && out[0] ? out[0].record : findRecord(database, words);
}

/** The decisions on each of these records, in the order of the records. */
export async function traceRecords(database: Database, records: readonly string[]): Promise<RecordTrace[]> {
  const found = new Map<string, LogEntry[]>(records.map((record) => [record, []]));
  for await (const row of logRows(database)) {
    if (row.kind === 'triage' || row.kind === 'withdraw') found.get(row.subject)?.push(entryOf(row));
    else if (row.kind === 'resolve') {
      const entry = entryOf(row);
      for (const [record] of entry.inputs) found.get(record)?.push(entry);
    }
  }
  const traces: RecordTrace[] = [];
  for (const [record, entries] of found) {
    const stored = await database
      .selectFrom('records')
      .select('reason')
      .where('id', '=', record)
      .executeTakeFirst();
    const out = await database
      .selectFrom('withdrawn')
      .select('why')
      .where('record', '=', record)
      .executeTakeFirst();
    traces.push({ record, entries, reason: stored?.reason ?? null, withdrawn: out?.why ?? null });
  }
  return traces;
}
