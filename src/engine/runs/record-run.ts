import type { LoadedHandover } from '../../config/load.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Run, RunWork, SiteState } from '../../contracts/run.ts';
import { asBatonError } from '../../errors/from-system.ts';
import { type Edition, readEdition } from '../../publish/edition.ts';
import type { PageVersion } from '../../publish/merge.ts';
import { StoredEvidence } from '../../records/evidence.ts';
import type { Database } from '../../records/tables.ts';
import type { Coverage } from '../coverage.ts';
import { CHANGES_PAGE } from '../editions/changes-page.ts';
import { programOf } from '../log/append.ts';
import type { Progress } from '../progress.ts';
import type { PullCount } from '../pull-count.ts';
import { sendTelemetry, telemetryTarget } from '../telemetry/send.ts';
import { SpanRecorder } from '../telemetry/spans.ts';
import { tracedProgress } from '../telemetry/stages.ts';
import type { WriteResult } from '../write-stage.ts';
import { besideOf } from './beside.ts';
import { notePoints, pageKey, pointsOf } from './points.ts';
import { type Slow, slowParts } from './slow.ts';
import { siteState } from './state.ts';
import { beginRun, type Ending, endRun, lastProgram, newestRuns } from './store.ts';
import { tookOf } from './took.ts';

/** Folders of src by which the same records can give another site. */
const CODE = 'sources records findings links views agents publish lexicon common engine'.split(' ');

/** What the stages of a run have to say of it. */
interface Told {
  pulled: PullCount;
  pages: WriteResult;
  coverage: Coverage;
}

/** One run as it is kept account of. */
interface Account {
  database: Database;
  handover: Handover;
  program: string;
  recorder: SpanRecorder;
  /** When it began, ISO. */
  began: string;
  /** The edition that stood before it. */
  before: Edition | null;
}

/**
 * Runs the stages and keeps account of it in the store, however it ends: what it took, what it wrote, what stands on the
 * site. Where an OTLP endpoint is named, its spans and figures are sent there. Throws what `stages` throws.
 */
export async function recordRun<Result extends Told>(
  { handover, paths }: LoadedHandover,
  database: Database,
  progress: Progress,
  signal: AbortSignal,
  stages: (progress: Progress) => Promise<Result>,
): Promise<Result & { run: Run; slow: Slow[] }> {
  const program = await programOf(CODE);
  const began = new Date().toISOString();
  const id = await beginRun(database, program, began);
  const target = telemetryTarget(handover, process.env);
  const recorder = new SpanRecorder({ fine: target !== null });
  const before = await readEdition(paths.content);
  const account = { database, handover, program, recorder, began, before };
  const keep = async (ending: Ending): Promise<Run> => {
    const run = await endRun(database, id, ending);
    if (target !== null && !signal.aborted)
      for (const line of await sendTelemetry(target, recorder.spans(), run)) progress.note(line);
    return run;
  };
  try {
    const result = await recorder.run('run', 'generate', async () => {
      const traced = tracedProgress(progress);
      try {
        return await stages(traced.progress);
      } finally {
        traced.end();
      }
    });
    const run = await keep(await endingOf(account, result, await readEdition(paths.content)));
    const slow = run.state === null ? [] : slowParts(run, await newestRuns(database));
    return { ...result, run, slow };
  } catch (thrown) {
    const how = signal.aborted ? 'stopped' : 'failed';
    const edition = before?.number ?? null;
    await keep({ how, error: asBatonError(thrown).name, edition, work: workOf(recorder), state: null }).catch(
      () => {
        // The store may be what failed: the error that is thrown on says so.
      },
    );
    throw thrown;
  }
}

async function endingOf(account: Account, told: Told, after: Edition | null): Promise<Ending> {
  const { database, recorder, began, before } = account;
  const { pulled, pages, coverage } = told;
  const { held, deadLetters, cost } = await besideOf(database, began);
  const written = pages.published && countPages(before?.pages ?? {}, after?.pages ?? {}, pages);
  return {
    how: pages.unchanged ? 'nothing to do' : 'done',
    error: null,
    edition: after?.number ?? null,
    work: {
      ...workOf(recorder),
      pulled,
      pages: written && { ...written, held },
      leftOut: pages.dropped,
      deadLetters,
      cost,
    },
    state: pages.published && (await stateAfter(account, pages.published, coverage, after)),
  };
}

/** Brings the register of open points up to date, and counts what stands. */
async function stateAfter(
  { database, handover, program }: Account,
  published: ReadonlyMap<string, PageVersion>,
  coverage: Coverage,
  after: Edition | null,
): Promise<SiteState> {
  const evidence = new StoredEvidence(database, handover, after?.asOf ?? '');
  const points = pointsOf(published, await evidence.links('loop'), await evidence.links('value'));
  const last = await lastProgram(database);
  await notePoints(database, points, {
    edition: after?.number ?? 0,
    pages: new Set([...published.keys()].map(pageKey)),
    otherProgram: last !== null && last !== program,
  });
  return siteState(database, coverage, published);
}

/** What is known of a run by its spans alone. */
function workOf(recorder: SpanRecorder): RunWork {
  const took = tookOf(recorder.spans());
  const failed = took.filter(({ kind, error }) => kind === 'agent' && error !== null);
  return {
    took,
    pulled: null,
    pages: null,
    leftOut: 0,
    failedAgents: failed.map(({ name }) => name),
    deadLetters: null,
    cost: [],
  };
}

/** Pages against those of the manifest before. The page that tells of editions is told of by no count. */
function countPages(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  { problems }: WriteResult,
): Omit<NonNullable<RunWork['pages']>, 'held'> {
  const counts = { made: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (path === CHANGES_PAGE) continue;
    if (!(path in before)) counts.made += 1;
    else if (!(path in after)) counts.removed += 1;
    else counts[before[path] === after[path] ? 'unchanged' : 'changed'] += 1;
  }
  return { ...counts, refused: problems.filter(({ name }) => name === 'PAGE_REFUSED').length };
}
