import type { Handover } from '../../contracts/handover.ts';
import type { Run } from '../../contracts/run.ts';
import type { Database } from '../../records/tables.ts';
import { type Alarm, driftOf, lastOfEachEdition, type WrittenRun } from './drift.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';
import { countPoints, type PointCounts } from './points.ts';
import { searchCounts, unansweredWords } from './searches.ts';
import { type Slow, slowParts } from './slow.ts';
import { newestRuns } from './store.ts';

/** Editions and runs that are told. */
const EDITIONS = 12;
const RUNS = 15;
const WORDS = 20;

/** What the owner is told of runs: on the site's page on them, and by `npm run runs`. */
export interface RunReport {
  /** Newest first, a line each. */
  runs: Run[];
  /** The last run of each edition, newest first; the first is what stands on the site. */
  editions: WrittenRun[];
  alarms: Alarm[];
  slow: Slow[];
  /** What is open now. */
  open: PointCounts;
  outcomes: Outcomes;
  /** Words of searches without an answer, where the config keeps them. */
  words: { words: string; times: number }[];
}

/** Gathers it from the store, which may be open for reading only. */
export async function runReport(
  database: Database,
  { outcomes }: Pick<Handover, 'outcomes'>,
): Promise<RunReport> {
  const runs = await newestRuns(database);
  const editions = lastOfEachEdition(runs);
  const [newest] = editions;
  const points = await countPoints(database);
  return {
    runs: runs.slice(0, RUNS),
    editions: editions.slice(0, EDITIONS),
    alarms: [...endings(runs), ...driftOf(editions)],
    slow: newest ? slowParts(newest, runs) : [],
    open: points.open,
    outcomes: outcomesOf(points.closed, await searchCounts(database), outcomes),
    words: outcomes?.keepWords ? await unansweredWords(database, WORDS) : [],
  };
}

/** A site that is not renewed shows nothing of it by itself. One run that somebody stopped is no alarm. */
function endings(runs: readonly Run[]): Alarm[] {
  const at = runs.findIndex(({ how }) => how === 'done' || how === 'nothing to do');
  const since = (at < 0 ? runs : runs.slice(0, at)).filter(({ how }) => how !== 'going on');
  const [last] = since;
  if (!last || (last.how !== 'failed' && since.length < 2)) return [];
  const count = since.length === 1 ? 'The last run' : `The last ${since.length} runs`;
  return [
    {
      about: 'failure',
      what: `${count} did not come to an end${last.error === null ? '' : ` (${last.error})`}: the site shows the records of a run before.`,
      remedy: 'Run npm run generate and do what it says.',
    },
  ];
}
