import { existsSync } from 'node:fs';
import type { LoadedHandover } from '../../config/load.ts';
import { BatonError } from '../../errors/error.ts';
import { readEdition, writeEdition } from '../../publish/edition.ts';
import { databaseFile, openDatabase } from '../../records/database.ts';
import { lockWorkspace } from '../../records/lock.ts';
import type { Database } from '../../records/tables.ts';
import { logHead } from '../log/append.ts';

/** Reads the store beside whatever runs. Throws SITE_MISSING where no run has ended yet. */
export async function readStore<Answer>(
  state: string,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  refuseMissing(state);
  const database = await openDatabase(state, { readOnly: true });
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

/**
 * Changes the store alone, and tells the manifest where the log stands then: an end that is cut off would take the note
 * of it along. Throws SITE_MISSING, and WORKSPACE_LOCKED beside a run.
 */
export async function writeStore<Answer>(
  { paths }: LoadedHandover,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  refuseMissing(paths.state);
  const release = lockWorkspace(paths.state);
  try {
    const database = await openDatabase(paths.state);
    try {
      const answer = await work(database);
      const edition = await readEdition(paths.content);
      const log = await logHead(database);
      if (edition) await writeEdition(paths.content, { ...edition, log });
      return answer;
    } finally {
      await database.destroy();
    }
  } finally {
    release();
  }
}

function refuseMissing(state: string): void {
  if (!existsSync(databaseFile(state)))
    throw new BatonError('SITE_MISSING', `There is no finished run in ${state}.`);
}
