import { nearest } from '../../src/common/nearest.ts';
import type { LoadedHandover } from '../../src/config/load.ts';
import { LISTED_OUTCOMES, type ListedRecord, listRecords } from '../../src/engine/listing.ts';
import { type FileNotRead, filesNotRead } from '../../src/engine/not-read.ts';
import { BatonError } from '../../src/errors/error.ts';
import type { Database } from '../../src/records/tables.ts';
import { printable } from './progress.ts';

/** What can be listed: records by their outcome, what could not be read, and what was not read at all. */
export const LISTS = [...LISTED_OUTCOMES, 'unreadable', 'notRead'];

export interface LedgerLists {
  records: Omit<ListedRecord, 'notRead'>[];
  /** What the sources tried to read and could not; the ledger counts it. */
  unreadable: { source: string; key: string; reason: string }[];
  notRead: {
    /** Files below the path of a source that are in no other list. */
    files: FileNotRead[];
    /** Parts of records that are read otherwise. */
    parts: { id: string; title: string; what: string; count: number }[];
  };
}

/** The list that a word of the command line means; null for all. Throws USAGE. */
export function listNamed(word: string | undefined, listing: boolean): string | null {
  if (word === undefined) return null;
  const plain = (name: string) => name.toLowerCase().replaceAll(/[-_ ]/g, '');
  const found = LISTS.find((list) => plain(list) === plain(word));
  if (found !== undefined && listing) return found;
  if (found !== undefined) throw new BatonError('USAGE', `npm run -s ledger --: "${word}" goes with --list.`);
  const near = nearest(word, LISTS);
  throw new BatonError(
    'USAGE',
    `npm run -s ledger --: there is no list "${word}"; there are ${LISTS.join(', ')}.${near === null ? '' : ` Did you mean "${near}"?`}`,
  );
}

export async function ledgerLists(
  loaded: LoadedHandover,
  database: Database,
  wanted: string | null,
): Promise<LedgerLists> {
  const want = (list: string) => wanted === null || wanted === list;
  const lists: LedgerLists = { records: [], unreadable: [], notRead: { files: [], parts: [] } };
  for await (const { notRead, ...record } of listRecords(database)) {
    if (want(record.outcome)) lists.records.push(record);
    if (want('notRead'))
      lists.notRead.parts.push(...notRead.map((part) => ({ id: record.id, title: record.title, ...part })));
  }
  if (want('unreadable'))
    lists.unreadable = await database
      .selectFrom('unreadable')
      .selectAll()
      .orderBy('source')
      .orderBy('key')
      .execute();
  if (want('notRead'))
    lists.notRead.files = await filesNotRead(loaded, database, new AbortController().signal);
  return lists;
}

/** The lists as lines: a head with the count, then one line an entry. Empty lists stay out, unless all are. */
export function wordedLists({ records, unreadable, notRead }: LedgerLists): string {
  const lists: [string, string[]][] = LISTED_OUTCOMES.map((outcome) => [
    outcome,
    records
      .filter((record) => record.outcome === outcome)
      .map(({ id, title, reason }) => `${id}: ${title} (${reason})`),
  ]);
  lists.push(
    ['unreadable', unreadable.map(({ source, key, reason }) => `${source}/${key} (${reason})`)],
    [
      'files that were not read',
      notRead.files.map(({ source, path, reason }) => `${source}/${path} (${reason})`),
    ],
    [
      'parts of records that were not read',
      notRead.parts.map(({ id, title, what, count }) => `${id}: ${title} (${count} × ${what})`),
    ],
  );
  const shown = lists
    .filter(([, lines]) => lines.length > 0)
    .map(
      ([head, lines]) =>
        `${head}: ${lines.length}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}`,
    );
  return shown.length === 0 ? 'Nothing.\n' : shown.join('\n');
}
