import type { Edition } from '../../publish/edition.ts';
import type { Database } from '../../records/tables.ts';
import { type Break, verifyChain, type Witness } from './chain.ts';
import { logRows } from './read.ts';

export interface Verification {
  /** How many entries hold. */
  entries: number;
  /** Digest of the last that does. */
  head: string;
  /** How many places outside of the log it was held against. */
  witnesses: number;
  broken: Break[];
}

/**
 * Holds the log against itself, against every edition that was made with it, and the manifest in the content folder
 * against what the log says of its pages. `manifest`: null where there is none.
 */
export async function verifyLog(database: Database, manifest: Edition | null): Promise<Verification> {
  const editions = await database.selectFrom('editions').selectAll().orderBy('number').execute();
  const witnesses: Witness[] = editions.map(({ number, log_entries, log_head }) => ({
    name: `edition ${number}`,
    entries: log_entries,
    head: log_head,
  }));
  if (manifest?.log) witnesses.push({ name: 'edition.json', ...manifest.log });
  const { entries, head, broken } = await verifyChain(logRows(database), witnesses);
  if (broken.length === 0) broken.push(...(await otherPages(database, manifest)));
  return { entries, head, witnesses: witnesses.length, broken };
}

/** Pages of the manifest that the log never said were published so. */
async function otherPages(database: Database, manifest: Edition | null): Promise<Break[]> {
  if (!manifest?.log) return [];
  const rows = await database
    .selectFrom('decisions')
    .select(['seq', 'subject', 'output'])
    .where('kind', '=', 'publish')
    .where('seq', '<=', manifest.log.entries)
    .orderBy('seq')
    .execute();
  const last = new Map(rows.map((row) => [row.subject, row]));
  return Object.entries(manifest.pages).flatMap(([path, digest]): Break[] => {
    const entry = last.get(path);
    return entry?.output === digest
      ? []
      : [{ seq: entry?.seq ?? 0, reason: `edition.json names another text of the page "${path}"` }];
  });
}
