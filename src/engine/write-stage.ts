import { z } from 'zod';
import { extractiveWriter } from '../agents/extractive-writer.ts';
import { digestOf } from '../common/digest.ts';
import type { LoadedHandover } from '../config/load.ts';
import { type AgentDefinition, type PageSummary, pageDraftSchema } from '../contracts/agent.ts';
import { BatonError, type ErrorData, messageOf } from '../errors/error.ts';
import { systemError } from '../errors/from-system.ts';
import { answered } from '../publish/answered.ts';
import { type ComposedPage, composePage } from '../publish/compose.ts';
import { deletedPages } from '../publish/store.ts';
import { publishPages } from '../publish/write.ts';
import { stoppable } from '../records/breathing.ts';
import { corrections, type Told } from '../records/corrections.ts';
import { StoredEvidence } from '../records/evidence.ts';
import { readMeta, writeMeta } from '../records/meta.ts';
import type { Database } from '../records/tables.ts';
import { codeDigest } from './code-digest.ts';
import { contentState } from './content-state.ts';
import { findAgents, findViews } from './discover.ts';
import { Editions } from './editions/keeper.ts';
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
import { restrictedEvidence } from './restricted-evidence.ts';
import { BuiltViews } from './views.ts';

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
}

/** Runs the agents and publishes what they wrote. An agent that fails leaves its pages as they were and the rest goes on. */
export async function writePages(
  loaded: LoadedHandover,
  database: Database,
  asOf: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<WriteResult> {
  const { handover, paths } = loaded;
  const phaseOf = await openPhases(handover, database);
  const key = digestOf(
    (await readMeta(database, 'links')) ?? '',
    await reviewState(database),
    await codeDigest([
      'agents',
      'views',
      'lexicon',
      'publish',
      'engine',
      'links',
      'records',
      'config',
      'common',
    ]),
    asOf,
  );
  const sameWork = (await readMeta(database, 'pages')) === key;
  if (sameWork && (await readMeta(database, 'content')) === (await contentState(paths.content))) {
    for (const path of await deletedPages(pageBases(database))) noteDeleted(path, progress);
    const held = { waiting: await countWaiting(database), shadow: await shadowShares(database) };
    return { unchanged: true, written: 0, kept: 0, removed: 0, dropped: 0, ...held, problems: [] };
  }
  const evidence = new StoredEvidence(stoppable(database, signal), handover, asOf);
  const views = new BuiltViews(evidence, await findViews());
  const told = await corrections(evidence);
  const policy = await PolicyDesk.open(handover, database, evidence, phaseOf, key);
  const pages: ComposedPage[] = [];
  const problems: ErrorData[] = [];
  const failed: string[] = [];
  const agents = await findAgents(handover.agents);
  for (const agent of agents) {
    signal.throwIfAborted();
    try {
      const composed = await runAgent(agent, evidence, views, told, pages, progress, signal);
      pages.push(...(await policy.pass(composed)));
    } catch (error) {
      signal.throwIfAborted();
      // A full disk or a damaged store stops every agent: it is told as what it is, once.
      const system = systemError(error);
      if (system) throw system;
      failed.push(agent.name);
      problems.push(
        new BatonError('AGENT_FAILED', `The agent "${agent.name}" stopped: ${messageOf(error)}`, {
          cause: error,
        }).toData(),
      );
      if (process.env['BATON_DEBUG'])
        progress.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  const titles = new Map(
    agents.flatMap(({ sections }) => sections.map(({ id, title }) => [id, title] as const)),
  );
  const published = await publishPages(await policy.settle(pages, failed), {
    directory: paths.content,
    store: pageBases(database),
    evidence,
    failed,
    editions: new Editions(database, evidence, titles),
    signal,
  });
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
  await writeMeta(database, 'pages', failed.length === 0 ? key : '');
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
  };
}

function noteDeleted(path: string, progress: Progress): void {
  progress.note(
    `"${path}" is not written: a person deleted its file. An empty file ${path}.mdx brings it back.`,
  );
}

async function runAgent(
  agent: AgentDefinition,
  evidence: StoredEvidence,
  views: BuiltViews,
  told: readonly Told[],
  before: readonly ComposedPage[],
  progress: Progress,
  signal: AbortSignal,
): Promise<ComposedPage[]> {
  const drafts = agent.compose({
    evidence: restrictedEvidence(evidence, agent),
    view: (name) => views.view(name),
    writer: extractiveWriter,
    signal,
    pages: agent.phase === 'last' ? before.map(summaryOf) : [],
    report: ({ done, total, label }) => progress.step(done, total, `${agent.name}: ${label}`),
  });
  const pages: ComposedPage[] = [];
  const paths = new Set(before.map((page) => page.path));
  for await (const draft of drafts) {
    const parsed = pageDraftSchema.safeParse(draft);
    if (!parsed.success)
      throw new Error(`the page ${draft.path} does not fit: ${z.prettifyError(parsed.error)}`);
    if (!agent.writes.includes(parsed.data.kind))
      throw new Error(
        `the page ${draft.path} is a ${parsed.data.kind}, which the agent does not declare to write`,
      );
    if (paths.has(draft.path)) throw new Error(`two pages have the path ${draft.path}`);
    paths.add(draft.path);
    pages.push(await composePage(answered(parsed.data, told), { evidence, agent, writer: extractiveWriter }));
    progress.step(pages.length, null, `${agent.name}: ${draft.path}`);
  }
  return pages;
}

function summaryOf({ path, page }: ComposedPage): PageSummary {
  const { title, section, kind, summary, status, confidence, readiness, questions } = page;
  return { path, title, section, kind, summary, status, confidence, readiness, questions };
}
