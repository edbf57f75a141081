import type { Handover } from '../config/handover.ts';
import { BatonError } from '../errors/error.ts';
import { type Database, openDatabase } from './database.ts';
import { StoredEvidence } from './evidence.ts';
import { readMeta } from './meta.ts';

/**
 * Opens the evidence of a finished run, for reading only. Throws SITE_MISSING where generate has not run.
 */
export async function openEvidence(
  stateDirectory: string,
  handover: Handover,
): Promise<{ evidence: StoredEvidence; database: Database; close(): Promise<void> }> {
  let database: Database;
  try {
    database = await openDatabase(stateDirectory, { readOnly: true });
    const asOf = await readMeta(database, 'asOf');
    if (asOf === null) throw new Error('no run has finished');
    return {
      evidence: new StoredEvidence(database, handover, asOf),
      database,
      close: () => database.destroy(),
    };
  } catch (error) {
    throw new BatonError('SITE_MISSING', `There is no finished run in ${stateDirectory}.`, { cause: error });
  }
}
