import type { LoadedHandover } from '../../config/load.ts';
import type { Run, RunWork } from '../../contracts/run.ts';
import { asBatonError } from '../../errors/from-system.ts';
import { readEdition } from '../../publish/edition.ts';
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
import { siteState } from './state.ts';
import { beginRun, endRun, newestRuns } from './store.ts';
import { tookOf } from './took.ts';

/** Folders of src by which the same records can give another site. */
const CODE = [
  'sources',
  'records',
  'findings',
  'links',
  'views',
  'agents',
  'publish',
  'lexicon',
  'common',
  'engine',
];

/** What the stages of a run have to say of it. */
interface Told {
  pulled: PullCount;
  pages: WriteResult;
  coverage: Coverage;
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
): Promise<Result & { run: Run }> {
  const program = await programOf(CODE);
  const id = await beginRun(database, program);
  const target = telemetryTarget(handover, process.env);
  const recorder = new SpanRecorder({ fine: target !== null });
  const before = await readEdition(paths.content);
  const keep = async (ending: Parameters<typeof endRun>[2]) => {
    const run = await endRun(database, id, ending);
    if (target !== null && !signal.aborted)
      for (const line of await sendTelemetry(target, recorder.spans(), run)) progress.note(line);
    return run;
  };
  let result: Result;
  try {
    result = await recorder.run('run', 'generate', async () => {
      const traced = tracedProgress(progress);
      try {
        return await stages(traced.progress);
      } finally {
        traced.end();
      }
    });
  } catch (thrown) {
    const error = asBatonError(thrown).name;
    const work = workOf(recorder, null, null);
    const how = signal.aborted ? 'stopped' : 'failed';
    await keep({ how, error, edition: before?.number ?? null, work, state: null }).catch(() => {
      // The store may be what failed: the error that is thrown on says so.
    });
    throw thrown;
  }
  const after = await readEdition(paths.content);
  const { pulled, pages, coverage } = result;
  const work = { ...workOf(recorder, pulled, pages), ...(await besideOf(database)) };
  const { held, ...rest } = work;
  const counted = pages.published && countPages(before?.pages ?? {}, after?.pages ?? {}, pages);
  if (pages.published) {
    const evidence = new StoredEvidence(database, handover, after?.asOf ?? '');
    const [loops, values] = [await evidence.links('loop'), await evidence.links('value')];
    const last = (await newestRuns(database)).find(({ state }) => state !== null);
    await notePoints(database, pointsOf(pages.published, loops, values), {
      edition: after?.number ?? 0,
      pages: new Set([...pages.published.keys()].map(pageKey)),
      otherProgram: last !== undefined && last.program !== program,
    });
  }
  const run = await keep({
    how: pages.unchanged ? 'nothing to do' : 'done',
    error: null,
    edition: after?.number ?? null,
    work: { ...rest, pages: counted && { ...counted, held } },
    state: pages.published && (await siteState(database, coverage, pages.published)),
  });
  return { ...result, run };
}

function workOf(
  recorder: SpanRecorder,
  pulled: PullCount | null,
  pages: WriteResult | null,
): Omit<RunWork, 'pages'> & { pages: null } {
  const took = tookOf(recorder.spans());
  return {
    took,
    pulled,
    pages: null,
    leftOut: pages?.dropped ?? 0,
    failedAgents: took
      .filter(({ kind, error }) => kind === 'agent' && error !== null)
      .map(({ name }) => name),
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
