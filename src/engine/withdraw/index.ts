import type { LoadedHandover } from '../../config/load.ts';
import { readEdition, writeEdition } from '../../publish/edition.ts';
import { openDatabase } from '../../records/database.ts';
import { lockWorkspace } from '../../records/lock.ts';
import { purgeWhatIsLeft } from '../../records/purge.ts';
import type { Database } from '../../records/tables.ts';
import { logHead } from '../log/append.ts';
import { restore, withdraw } from './apply.ts';
import { planWithdrawal, type WithdrawalPlan } from './plan.ts';

export type { WithdrawalPlan } from './plan.ts';

/**
 * Takes a record out, with its copies and what came with it: `confirm` is shown what falls, and nothing is touched where
 * it refuses. The store is rid of the bytes at once; pages and site are with the next generate and build. Returns null
 * where it was refused. Throws RECORD_UNKNOWN, RECORD_AMBIGUOUS and WORKSPACE_LOCKED.
 */
export async function withdrawRecord(
  loaded: LoadedHandover,
  asked: { record: string; why: string; who: string },
  confirm: (plan: WithdrawalPlan) => Promise<boolean>,
): Promise<WithdrawalPlan | null> {
  return onStore(loaded, async (database) => {
    const plan = await planWithdrawal(database, asked.record);
    if (!(await confirm(plan))) return null;
    await withdraw(database, plan, asked.why, asked.who);
    await witness(loaded, database);
    // Pages are still those of before: what is kept of them goes with the next generate, and is overwritten then.
    await purgeWhatIsLeft(database, false);
    return plan;
  });
}

/** Lets a record that was taken out in again, with the next generate. Returns the ids that may come. */
export async function restoreRecord(
  loaded: LoadedHandover,
  asked: { record: string; who: string },
): Promise<string[]> {
  return onStore(loaded, async (database) => {
    const ids = await restore(database, loaded.handover, asked.record, asked.who);
    await witness(loaded, database);
    return ids;
  });
}

async function onStore<Answer>(
  { paths }: LoadedHandover,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const release = lockWorkspace(paths.state);
  try {
    const database = await openDatabase(paths.state);
    try {
      return await work(database);
    } finally {
      await database.destroy();
    }
  } finally {
    release();
  }
}

/** The manifest tells where the log stands now: an end that is cut off would take the note of this with it. */
async function witness({ paths }: LoadedHandover, database: Database): Promise<void> {
  const edition = await readEdition(paths.content);
  if (edition) await writeEdition(paths.content, { ...edition, log: await logHead(database) });
}
