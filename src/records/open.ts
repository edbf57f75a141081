import { existsSync } from 'node:fs';
import type { Handover } from '../contracts/handover.ts';
import { BatonError } from '../errors/error.ts';
import { databaseFile, openDatabase } from './database.ts';
import { StoredEvidence } from './evidence.ts';
import { readMeta } from './meta.ts';
import type { Database } from './tables.ts';

/**
 * Opens the evidence of a finished run, for reading only. Throws SITE_MISSING where generate has not run to its end,
 * WORKSPACE_NEWER, and what the disk says: a damaged database is no missing one.
 */
export async function openEvidence(
  stateDirectory: string,
  handover: Handover,
): Promise<{ evidence: StoredEvidence; database: Database; close(): Promise<void> }> {
  const missing = (cause?: unknown) =>
    new BatonError('SITE_MISSING', `There is no finished run in ${stateDirectory}.`, { cause });
  if (!existsSync(databaseFile(stateDirectory))) throw missing();
  const database = await openDatabase(stateDirectory, { readOnly: true });
  try {
    const asOf = await readMeta(database, 'asOf');
    if (asOf === null) throw missing();
    return {
      evidence: new StoredEvidence(database, handover, asOf),
      database,
      close: () => database.destroy(),
    };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
