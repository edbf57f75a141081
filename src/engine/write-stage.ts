import { digestOf, stableJson } from '../common/digest.ts';
import type { LoadedHandover } from '../config/load.ts';
import type { Models } from '../contracts/model.ts';
import type { TaskError } from '../contracts/task.ts';
import type { ErrorData } from '../errors/error.ts';
import type { PageVersion } from '../publish/merge.ts';
import { deletedPages } from '../publish/store.ts';
import { publishPages } from '../publish/write.ts';
import { stoppable } from '../records/breathing.ts';
import { StoredEvidence } from '../records/evidence.ts';
import { readMeta, writeMeta } from '../records/meta.ts';
import type { Database } from '../records/tables.ts';
import { droppedWordings, writeWordings } from '../records/wordings.ts';
import { codeDigest } from './code-digest.ts';
import { contentState } from './content-state.ts';
import { findViews, placeAgents } from './discover.ts';
import { Editions } from './editions/keeper.ts';
import { SeenEditions } from './editions/seen.ts';
import { pageBases, writeCitations } from './page-store.ts';
import {
  countWaiting,
  openPhases,
  PolicyDesk,
  reviewState,
  type ShadowShare,
  shadowShares,
} from './policy/index.ts';
import type { Progress } from './progress.ts';
import { Workshop } from './tasks/agent-work.ts';
import { AskingLane } from './tasks/asking-lane.ts';
import { EvidenceDigests } from './tasks/evidence-digests.ts';
import type { AgentLane } from './tasks/lane.ts';
import { StoredTasks } from './tasks/store.ts';
import { superviseAgents } from './tasks/supervisor.ts';
import { inSpan } from './telemetry/spans.ts';

/** Folders of src whose code decides what pages say. */
const CODE = ['agents', 'views', 'lexicon', 'publish', 'engine', 'links', 'records', 'config', 'common'];

export interface WriteResult {
  /** Neither evidence, code nor pages had changed: no agent ran. */
  unchanged: boolean;
  written: number;
  kept: number;
  removed: number;
  /** Statements that did not resolve and were left out. */
  dropped: number;
  /** Pages that wait for a person's decision. */
  waiting: number;
  /** Sections in shadow, against what is published. */
  shadow: ShadowShare[];
  problems: ErrorData[];
  /** What stands on the site now, by path; null where no agent ran. */
  published: ReadonlyMap<string, PageVersion> | null;
}

/** Has the agents run and publishes what they wrote. One that fails leaves its pages as they were and the rest goes on. */
export async function writePages(
  loaded: LoadedHandover,
  database: Database,
  asOf: string,
  progress: Progress,
  signal: AbortSignal,
  models: Models | null = null,
): Promise<WriteResult> {
  const { handover, paths } = loaded;
  const phaseOf = await openPhases(handover, database);
  const code = await codeDigest(CODE);
  const links = (await readMeta(database, 'links')) ?? '';
  const key = digestOf(links, await reviewState(database), code, asOf);
  const sameWork = (await readMeta(database, 'pages')) === key;
  if (sameWork && (await readMeta(database, 'content')) === (await contentState(paths.content))) {
    for (const path of await deletedPages(pageBases(database))) noteDeleted(path, progress);
    const held = { waiting: await countWaiting(database), shadow: await shadowShares(database) };
    const nothing = { written: 0, kept: 0, removed: 0, dropped: 0, problems: [], published: null };
    return { unchanged: true, ...nothing, ...held };
  }
  const evidence = new StoredEvidence(stoppable(database, signal), handover, asOf);
  const policy = await PolicyDesk.open(handover, database, evidence, phaseOf, key);
  const places = await placeAgents(handover.agents);
  const digests = new EvidenceDigests(database, evidence);
  const supervised = await superviseAgents(places, {
    store: new StoredTasks(database),
    digests,
    lane: { state: paths.state, handover, asOf },
    program: digestOf(code, stableJson(handover)),
    limits: handover.limits,
    pass: (composed) => policy.pass(composed),
    step: ({ done, total, label }) => progress.step(done, total, label),
    askingLane: wordingLanes(models, evidence, new Workshop(evidence, digests, await findViews())),
    signal,
  });
  const problems = supervised.failed.map(({ agent, error, before }) => wordedFailure(agent, error, before));
  if (process.env['BATON_DEBUG']) for (const { stack } of supervised.failed) progress.note(stack);
  const failed = supervised.failed.map(({ agent }) => agent);
  const { pages } = supervised;
  const titles = new Map(
    places.flatMap(({ agent: { sections } }) => sections.map(({ id, title }) => [id, title] as const)),
  );
  const editions = new SeenEditions(new Editions(database, evidence, titles));
  const settled = await policy.settle(pages, failed);
  const published = await inSpan('publish', 'publish', () =>
    publishPages(settled, {
      directory: paths.content,
      store: pageBases(database),
      evidence,
      failed,
      editions,
      signal,
    }),
  );
  for (const path of published.deleted) noteDeleted(path, progress);
  for (const { from, to } of published.moved)
    progress.note(`"${from}" is written to ${to}.mdx, where a person moved it`);
  problems.push(
    ...published.refused.map(({ error }) => error),
    ...published.unsettled.map(({ error }) => error),
  );
  const refused = new Set([...published.refused.map(({ path }) => path), ...published.deleted]);
  await writeCitations(
    database,
    pages.filter((page) => !refused.has(page.path)),
  );
  await writeWordings(database, supervised.worded, new Set(pages.map(({ path }) => path)));
  for (const { reason, count } of await droppedWordings(database))
    progress.note(
      `${count} sentences of the language model were left out (${reason}); the records' own words stand there`,
    );
  await writeMeta(database, 'pages', failed.length === 0 && !supervised.unanswered ? key : '');
  await writeMeta(database, 'content', await contentState(paths.content));
  // What an agent proposed and no record proves is a matter for its maintainer.
  const shown = process.env['BATON_DEBUG'] ? published.dropped : [];
  for (const one of shown) progress.note(`left out of ${one.path}: ${one.text.slice(0, 80)} (${one.reason})`);
  return {
    unchanged: false,
    written: published.written.length,
    kept: published.unchanged.length,
    removed: published.removed.length,
    dropped: published.dropped.length,
    waiting: await countWaiting(database),
    shadow: await shadowShares(database),
    problems,
    published: editions.published,
  };
}

/** By section: where agents work whose pages a model words. */
function wordingLanes(
  models: Models | null,
  evidence: StoredEvidence,
  workshop: Workshop,
): (section: string) => AgentLane | null {
  return (section) =>
    models !== null && (models.serves('write', section) || models.serves('interview', section))
      ? new AskingLane(workshop, evidence, models)
      : null;
}

function noteDeleted(path: string, progress: Progress): void {
  progress.note(
    `"${path}" is not written: a person deleted its file. An empty file ${path}.mdx brings it back.`,
  );
}

/** What a person is told of an agent that failed: now, or before and not tried since. */
function wordedFailure(agent: string, error: TaskError, before: boolean): ErrorData {
  const since = before ? ' It was not tried again: npm run retry gives it another chance.' : '';
  return {
    name: error.name as ErrorData['name'],
    message: `The agent "${agent}" stopped: ${error.message}${since}`,
    hint: error.hint,
    retryable: error.retryable,
  };
}
