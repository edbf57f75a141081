import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { processes } from '../common/apart/pool.ts';
import type { LoadedHandover } from '../config/load.ts';
import { BatonError } from '../errors/error.ts';
import { type Planned, PlannedModels } from '../models/plan.ts';
import { keptBack } from '../models/request.ts';
import { corrections } from '../records/corrections.ts';
import { databaseFile, openDatabase } from '../records/database.ts';
import { StoredEvidence } from '../records/evidence.ts';
import { nameByFile } from '../records/letterhead.ts';
import { lockWorkspace } from '../records/lock.ts';
import type { Database } from '../records/tables.ts';
import { taughtHandover, toldTriage } from './corrections/taught.ts';
import { readWithModel } from './model-stage.ts';
import type { Progress } from './progress.ts';
import { pullSources } from './pull.ts';
import { readRecords } from './read-stage.ts';
import { redactAgain } from './redact-again.ts';
import { triageRecords } from './triage-stage.ts';

export interface DryRun {
  plans: Planned[];
  /** Business records that are not sent, with the reason. */
  keptBack: { record: string; reason: string }[];
  /** Records that triage left out: they are not sent either. */
  leftOut: number;
}

/**
 * What a run would ask of the language model: the sources are read as a run reads them, in a copy of the store that is
 * thrown away, and nothing is sent to a model. Throws MODEL_OFF where the config names none.
 */
export async function dryRun(
  loaded: LoadedHandover,
  progress: Progress,
  signal: AbortSignal,
): Promise<DryRun> {
  const { handover, paths } = loaded;
  if (!handover.model)
    throw new BatonError('MODEL_OFF', 'The config names no language model: nothing would be sent.');
  const scratch = await mkdtemp(path.join(tmpdir(), 'baton-dry-'));
  // Where nothing was read yet there is nothing to copy, and nothing is made.
  const isThere = existsSync(databaseFile(paths.state));
  const release = isThere ? lockWorkspace(paths.state) : () => undefined;
  try {
    if (isThere) await copyStore(paths.state, scratch);
    const database = await openDatabase(scratch);
    try {
      await readAll({ ...loaded, paths: { ...paths, state: scratch } }, database, progress, signal);
      const models = new PlannedModels({ settings: handover.model, database });
      progress.stage('Count what would be asked');
      await readWithModel(handover, database, models, progress, signal);
      progress.done('nothing was sent');
      return { plans: [...models.plans.values()], ...(await staying(loaded, database)) };
    } finally {
      await processes().close();
      await database.destroy();
    }
  } finally {
    release();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function readAll(
  loaded: LoadedHandover,
  database: Database,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  progress.stage('Read the sources, in a copy');
  await redactAgain(database, progress, signal);
  await pullSources(loaded, database, progress, signal);
  await nameByFile(database, loaded.handover.company);
  const told = await corrections(new StoredEvidence(database, loaded.handover, ''));
  await triageRecords(loaded.handover, database, progress, toldTriage(told));
  const handover = taughtHandover(loaded.handover, told);
  const { read, unchanged } = await readRecords(handover, database, progress, signal);
  progress.done(`${read} records read, ${unchanged} unchanged`);
}

/** The store as it stands, without its log of changes: one file that belongs to nobody else. */
async function copyStore(state: string, scratch: string): Promise<void> {
  const database = await openDatabase(state, { readOnly: true });
  try {
    await sql`VACUUM INTO ${databaseFile(scratch)}`.execute(database);
  } finally {
    await database.destroy();
  }
}

async function staying(
  { handover }: LoadedHandover,
  database: Database,
): Promise<Pick<DryRun, 'keptBack' | 'leftOut'>> {
  const evidence = new StoredEvidence(database, handover, '');
  const kept: DryRun['keptBack'] = [];
  for await (const record of evidence.records()) {
    const reason = handover.model ? keptBack(record, handover.model) : null;
    if (reason !== null) kept.push({ record: record.id, reason });
  }
  const outcomes = (await evidence.register()).outcomes;
  const leftOut = outcomes
    .filter(({ outcome }) => outcome !== 'business')
    .reduce((sum, { count }) => sum + count, 0);
  return { keptBack: kept, leftOut };
}
