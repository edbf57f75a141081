import { z } from 'zod';
import { BatonError } from '../errors/error.ts';
import { type PageDraft, pageDraftSchema } from './draft.ts';
import type { Evidence } from './evidence.ts';
import type { FindingKind } from './finding-kinds.ts';
import type { LinkKind } from './link-kinds.ts';
import type { ViewName, Views } from './view.ts';
import type { Writer } from './writer.ts';

/** What an agent is told beside the evidence. */
export interface AgentContext extends Views {
  evidence: Evidence;
  writer: Writer;
  signal: AbortSignal;
  /** Pages that agents before this one wrote in this run, without their blocks; only for agents of the last phase. */
  pages: readonly PageSummary[];
  report(progress: { done: number; total: number | null; label: string }): void;
}

/** What the start page and the registers may know of another page. */
export interface PageSummary {
  path: string;
  title: string;
  section: string;
  kind: string;
  summary: string;
  status: string;
  confidence: number;
  readiness: number;
  questions: { slot: string; text: string }[];
}

/**
 * One agent: it composes the pages of its sections from evidence, through the writer, and does no I/O.
 * Its output is checked by `pageDraftSchema` and by publish; what does not resolve is dropped and logged.
 */
export interface AgentDefinition {
  name: string;
  /** Raise it when its pages change for the same evidence. */
  version: number;
  summary: string;
  sections: readonly { id: string; title: string; order: number; summary: string }[];
  /** Which kinds of findings and links, and which views it reads; others are not handed to it. */
  reads: {
    findings: readonly FindingKind[];
    links: readonly LinkKind[];
    views: readonly ViewName[];
  };
  /** Kinds of pages it writes. */
  writes: readonly string[];
  /** `last` agents run after all others and see the summaries of their pages. */
  phase: 'section' | 'last';
  compose(context: AgentContext): AsyncIterable<PageDraft>;
}

const definitionSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().positive(),
  summary: z.string().min(1),
  sections: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z][a-z0-9-]*$/),
        title: z.string(),
        order: z.number(),
        summary: z.string(),
      }),
    )
    .min(1),
  reads: z.object({
    findings: z.array(z.string()),
    links: z.array(z.string()),
    views: z.array(z.string()),
  }),
  writes: z.array(z.string()).min(1),
});

/** Declares an agent; refuses what is incomplete, naming it. */
export function defineAgent(definition: AgentDefinition): AgentDefinition {
  const checked = definitionSchema.safeParse(definition);
  if (!checked.success) {
    throw new BatonError(
      'DEFINITION_INVALID',
      `The agent "${definition.name}": ${z.prettifyError(checked.error)}`,
    );
  }
  return definition;
}

export { type PageDraft, pageDraftSchema };
