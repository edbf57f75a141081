import { z } from 'zod';
import type { Handover } from '../../contracts/handover.ts';
import type { Span } from '../../contracts/run.ts';
import type { TaskError } from '../../contracts/task.ts';
import type { WordingNote } from '../../contracts/wording.ts';
import type { ComposedPage } from '../../publish/compose.ts';
import { traceSchema } from './traced-evidence.ts';

/** Raised when what is said between the supervisor and a lane, or kept of it, has another shape or meaning. */
export const AGENT_CONTRACT = 1;

/** What a lane works in, told once. */
export interface LaneData {
  state: string;
  handover: Handover;
  asOf: string;
}

/** What an agent of the last phase may know of the others' pages. */
export const pageSummarySchema = z.strictObject({
  path: z.string(),
  title: z.string(),
  section: z.string(),
  kind: z.string(),
  summary: z.string(),
  status: z.string(),
  confidence: z.number(),
  readiness: z.number(),
  questions: z.array(z.strictObject({ slot: z.string(), text: z.string() })),
});

/** One agent to run: the address of its module, and what is known of pages that it wrote before. */
export const orderSchema = z.strictObject({
  contract: z.literal(AGENT_CONTRACT),
  module: z.string(),
  pages: z.array(pageSummarySchema).readonly(),
  /** Path of a page → key that it was composed with. */
  known: z.record(z.string(), z.string()),
});

export type AgentOrder = z.infer<typeof orderSchema>;

/** A page that was composed, or that would come out as it did: it is not composed again. */
export type PageMade = {
  path: string;
  key: string;
  composed: ComposedPage | null;
  /** What became of the sentences that a model worded for it. */
  notes: readonly WordingNote[];
};

/** What an agent did: checked where it arrives, apart from the pages, which publish checks one by one. */
export const outcomeSchema = z.strictObject({
  contract: z.literal(AGENT_CONTRACT),
  trace: traceSchema,
  views: z.array(z.string()).describe('Views that stand built in the lane now.'),
  paths: z.array(z.string()).describe('Paths of its pages, in its order.'),
  final: z.boolean().describe('False where a question to a model is still to be answered.'),
});

export type AgentOutcome = z.infer<typeof outcomeSchema>;

/** Why an agent failed. `system`: the disk or the store did, which no agent is to blame for. */
export type AgentFailure = TaskError & { system: boolean; stack: string };

export type ToLane = { run: AgentOrder } | { abort: true };
export type FromLane =
  | { page: PageMade }
  | { step: { done: number; total: number | null; label: string } }
  /** How long it took, comes before what came of it. */
  | { spans: Span[] }
  | { outcome: AgentOutcome }
  | { failed: AgentFailure };
