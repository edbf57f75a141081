import { processes } from '../common/apart/pool.ts';
import type { LoadedHandover } from '../config/load.ts';
import type { Run } from '../contracts/run.ts';
import { stoppable } from '../records/breathing.ts';
import { corrections } from '../records/corrections.ts';
import { openDatabase } from '../records/database.ts';
import { StoredEvidence } from '../records/evidence.ts';
import { nameByFile } from '../records/letterhead.ts';
import { lockWorkspace } from '../records/lock.ts';
import { writeMeta } from '../records/meta.ts';
import { purgeWhatIsLeft } from '../records/purge.ts';
import type { Database } from '../records/tables.ts';
import { listNotTaken, type NotTaken } from '../records/unreadable.ts';
import { asOfDay } from './as-of.ts';
import { logCorrections } from './corrections/log.ts';
import { taughtHandover, toldTriage } from './corrections/taught.ts';
import { addsUp, type Coverage, coverage } from './coverage.ts';
import { type Doubt, findDoubts } from './doubts/index.ts';
import { deriveLinks } from './link-stage.ts';
import { readWithModel, wordedReading } from './model-stage.ts';
import { closeModels, openModels, wordedUse } from './models.ts';
import type { Progress } from './progress.ts';
import { pullSources } from './pull.ts';
import type { PullCount } from './pull-count.ts';
import { readRecords } from './read-stage.ts';
import { redactAgain } from './redact-again.ts';
import { recordRun } from './runs/record-run.ts';
import type { Slow } from './runs/slow.ts';
import { triageRecords } from './triage-stage.ts';
import { type WriteResult, writePages } from './write-stage.ts';

export interface RunResult {
  coverage: Coverage;
  addsUp: boolean;
  /** What could not be read or understood, with the reason. */
  unreadable: NotTaken[];
  pages: WriteResult;
  /** What is allowed and probably not meant. */
  doubts: Doubt[];
  /** What the run took, wrote and left, as the store keeps it. */
  run: Run;
  /** What took much longer than it mostly does. */
  slow: Slow[];
}

/**
 * One whole run: read the sources, decide, read the records, link, write the pages. Each stage does only what its
 * inputs ask for, so a second run on the same records writes nothing. Killed at any instant, the next run goes on.
 * Throws WORKSPACE_LOCKED, CONFIG_INVALID, SOURCE_MISSING; what is wrong with one record is in the result.
 */
export async function runHandover(
  loaded: LoadedHandover,
  progress: Progress,
  signal: AbortSignal,
): Promise<RunResult> {
  const release = lockWorkspace(loaded.paths.state);
  const database = await openDatabase(loaded.paths.state);
  try {
    return await recordRun(loaded, database, progress, signal, (told) =>
      runStages(loaded, database, told, signal),
    );
  } finally {
    await database.destroy();
    release();
  }
}

async function runStages(
  loaded: LoadedHandover,
  database: Database,
  progress: Progress,
  signal: AbortSignal,
): Promise<Omit<RunResult, 'run' | 'slow'> & { pulled: PullCount }> {
  try {
    progress.stage('Read the sources');
    const cutAgain = await redactAgain(database, progress, signal);
    if (cutAgain > 0) progress.note(`${cutAgain} stored records held what is now cut as a secret.`);
    const pulled = await pullSources(loaded, database, progress, signal).catch(async (error: unknown) => {
      // What was cut is overwritten also where no source can be asked; pages are still those of the run before.
      if (!signal.aborted) await purgeWhatIsLeft(database, false);
      throw error;
    });
    progress.done(
      `${pulled.added} new, ${pulled.changed} changed or read anew, ${pulled.removed} gone, ${pulled.unreadable} unreadable`,
    );

    await nameByFile(database, loaded.handover.company);
    progress.stage('Decide what belongs to the business');
    const told = await corrections(new StoredEvidence(database, loaded.handover, ''));
    await logCorrections(database, told);
    const outcomes = await triageRecords(
      loaded.handover,
      stoppable(database, signal),
      progress,
      toldTriage(told),
    );
    const handover = taughtHandover(loaded.handover, told);
    progress.done(
      [...outcomes]
        .sort()
        .map(([outcome, count]) => `${count} ${outcome}`)
        .join(', '),
    );

    progress.stage('Find facts, steps, duties and promises');
    const read = await readRecords(handover, database, progress, signal);
    progress.done(`${read.read} records read, ${read.unchanged} unchanged`);
    const models = await openModels(handover, database);
    if (models) progress.stage('Ask the language model what the rules do not see');
    const said = await readWithModel(handover, database, models, progress, signal);
    if (said) progress.done(wordedReading(said));
    // What comes now needs the memory, and none of them.
    await processes().close();

    const asOf = await asOfDay(handover, database);
    await writeMeta(database, 'asOf', asOf);
    progress.stage('Link threads, people, values and duties');
    const links = await deriveLinks(handover, database, asOf, progress, signal);
    progress.done(links ? [...links].map(([kind, count]) => `${count} ${kind}`).join(', ') : 'unchanged');

    progress.stage('Write the pages');
    const pages = await writePages({ ...loaded, handover }, database, asOf, progress, signal, models);
    progress.done(
      pages.unchanged
        ? 'unchanged'
        : `${pages.written} written, ${pages.kept} unchanged, ${pages.removed} removed`,
    );

    for (const line of models ? wordedUse(models) : []) progress.note(line);
    await closeModels(database, models);
    await purgeWhatIsLeft(database, true);
    const ledger = await coverage(database);
    const unreadable = await listNotTaken(database);
    const doubts = await findDoubts(loaded, database, signal);
    return { pulled, coverage: ledger, addsUp: addsUp(ledger), unreadable, pages, doubts };
  } finally {
    await processes().close();
  }
}
