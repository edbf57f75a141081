import { z } from 'zod';
import { blockSchema } from '../contracts/draft.ts';

/** One id of the page's citations, or several with a space between. */
const citationIds = z
  .string()
  .regex(/^c[1-9][0-9]*(?: c[1-9][0-9]*)*$/, 'one or several citation ids: "c1" or "c1 c2"');
const citationId = z.string().regex(/^c[1-9][0-9]*$/, 'one citation id: "c1"');

const block = new Map(blockSchema.options.map((option) => [option.shape.type.value, option]));
const diagram = block.get('diagram') as Extract<
  (typeof blockSchema)['options'][number],
  { shape: { type: { value: 'diagram' } } }
>;

export interface ComponentDefinition {
  summary: string;
  /** Attributes by name; others are refused. An attribute that is not a string is written as JSON in braces. */
  attributes: z.ZodObject;
  /** `none`: self-closing. `inline`: text, citations, links. `blocks`: inline or blocks. A list: only these components. */
  children: 'none' | 'inline' | 'blocks' | readonly string[];
  /** The component that it must stand in, if any. */
  inside?: string;
  /** Attributes that hold citation ids. */
  cites: readonly string[];
}

/** Every component that a page may hold; the site implements each under src/components. Documented in docs/pages.md. */
export const COMPONENTS = {
  Cite: {
    summary: 'The proof of the words before it: opens its quotes.',
    attributes: z.strictObject({ id: citationIds }),
    children: 'none',
    cites: ['id'],
  },
  Flagged: {
    summary:
      'Words that must not be repeated without a warning: superseded, retired, in conflict, an account that nobody confirmed, or an instruction to a machine.',
    attributes: z.strictObject({
      status: z.enum(['superseded', 'retired', 'conflict', 'unconfirmed', 'instruction']),
      note: z.string(),
      value: z.string().min(1).optional(),
      by: citationIds.optional(),
    }),
    children: 'blocks',
    cites: ['by'],
  },
  Computed: {
    summary: 'A value that code computed from the records cited after it.',
    attributes: z.strictObject({ method: z.string() }),
    children: 'inline',
    cites: [],
  },
  RecordLink: {
    summary: 'A link to the page of a record.',
    attributes: z.strictObject({ id: z.string().min(1) }),
    children: 'inline',
    cites: [],
  },
  Quotation: {
    summary: 'The quote of a citation, verbatim, set off.',
    attributes: z.strictObject({ cite: citationId }),
    children: 'none',
    cites: ['cite'],
  },
  SourceCode: {
    summary: 'The quote of a citation, verbatim, as code.',
    attributes: z.strictObject({
      cite: citationId,
      language: z
        .string()
        .regex(/^[a-z0-9+#-]+$/)
        .optional(),
    }),
    children: 'none',
    cites: ['cite'],
  },
  Notice: {
    summary: 'A box with a title.',
    attributes: z.strictObject({ tone: z.enum(['note', 'warning', 'danger']), title: z.string() }),
    children: 'blocks',
    cites: [],
  },
  Conflict: {
    summary: 'One subject with different values; holds two sides or more.',
    attributes: z.strictObject({
      subject: z.string(),
      state: z.enum(['resolved', 'conflict']),
      resolution: z.string(),
    }),
    children: ['Side'],
    cites: [],
  },
  Side: {
    summary: 'One value of a conflict with its proof.',
    attributes: z.strictObject({
      value: z.string(),
      standing: z.enum(['in-force', 'coming', 'superseded', 'conflict']),
      cites: citationIds,
    }),
    children: 'none',
    inside: 'Conflict',
    cites: ['cites'],
  },
  Question: {
    summary: 'What the records do not say: a question for the person who leaves. `name` is the slot.',
    attributes: z.strictObject({ name: z.string() }),
    children: 'inline',
    cites: [],
  },
  Diagram: {
    summary: 'A graph, drawn at build time.',
    attributes: z.strictObject({ title: z.string(), nodes: diagram.shape.nodes, edges: diagram.shape.edges }),
    children: 'none',
    cites: [],
  },
} as const satisfies Record<string, ComponentDefinition>;

export type ComponentName = keyof typeof COMPONENTS;

/** The definition of a component, or null for a name that is none. */
export function componentOf(name: string | null | undefined): ComponentDefinition | null {
  return name && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : null;
}
