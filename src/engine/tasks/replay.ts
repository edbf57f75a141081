import { sectionWording } from '../../agents/wording/section-wording.ts';
import type { AgentDefinition } from '../../contracts/agent.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { TaskStore } from '../../contracts/task.ts';
import type { ComposedPage } from '../../publish/compose.ts';
import type { Database } from '../../records/tables.ts';
import { findViews } from '../discover.ts';
import { Workshop } from './agent-work.ts';
import { EvidenceDigests } from './evidence-digests.ts';
import { AgentPages } from './pages.ts';
import { answersNow, type Trace, traceSchema } from './traced-evidence.ts';

/** What an agent writes on the evidence as it stands, beside what is kept of its last run. Nothing is written. */
export interface Replay {
  /** Questions whose answers are others than in its last run, in words; null where it never ran to its end. */
  changedInputs: string[] | null;
  pages: { path: string; before: string | null; after: string | null }[];
}

/** Runs one agent as a run would, in this thread. `pages` are what a last-phase agent may know of others. */
export async function replayAgent(
  agent: AgentDefinition,
  { database, evidence, store }: { database: Database; evidence: Evidence; store: TaskStore },
  signal: AbortSignal,
): Promise<Replay> {
  const digests = new EvidenceDigests(database, evidence);
  const workshop = new Workshop(evidence, digests, await findViews());
  const kept = await store.find({ kind: 'agent', subject: agent.name });
  const pages = new AgentPages(store);
  const before = new Map((kept ? ((await pages.of(kept)) ?? []) : []).map((page) => [page.path, page.file]));
  const after = new Map<string, ComposedPage>();
  await workshop.run({
    agent,
    pages: await pages.summaries(agent.name),
    known: {},
    wording: sectionWording(null, agent.name, evidence, signal),
    signal,
    made: ({ path, composed }) => composed && after.set(path, composed),
    step: () => undefined,
  });
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const trace = kept?.input ? traceSchema.parse(JSON.parse(kept.input)) : null;
  return {
    changedInputs: trace && changed(trace, await answersNow(trace, digests)),
    pages: paths
      .map((path) => ({ path, before: before.get(path) ?? null, after: after.get(path)?.file ?? null }))
      .filter((page) => page.before !== page.after),
  };
}

function changed(then: Trace, now: Trace): string[] {
  const lists = now.queries
    .filter(([query, answer]) => new Map(then.queries).get(query) !== answer)
    .map(([query]) => query);
  return then.state === now.state
    ? lists
    : [`one of ${then.records.length} records read one by one`, ...lists];
}
