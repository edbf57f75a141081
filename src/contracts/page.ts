import { z } from 'zod';
import { entryFieldsSchema, PAGE_KINDS } from './draft.ts';

/** A quote in a record. Offsets are UTF-16 units: `text.slice(start, end) === quote`; `digest` is the record's. */
export const citationSchema = z.strictObject({
  id: z.string().regex(/^c[1-9][0-9]*$/),
  record: z.string(),
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Name of a section: a part of addresses, as its index stands there. */
const sectionSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens: "billing"');

/**
 * The frontmatter of a page: the one schema that the generator writes by and the site reads by.
 * `digest` is the SHA-256 of the body as generated: a body that differs from it was edited by a person.
 */
export const pageSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().optional(),
  section: sectionSchema,
  kind: z.enum(PAGE_KINDS),
  summary: z.string(),
  order: z.number(),
  status: z
    .enum(['ready', 'incomplete', 'conflict', 'retired'])
    .describe(
      'conflict: an open conflict stands on it; retired: nothing that it states holds any more; incomplete: a required slot is empty.',
    ),
  confidence: z.number().min(0).max(1).describe('Computed; docs/confidence.md.'),
  readiness: z
    .number()
    .min(0)
    .max(1)
    .describe('Share of required slots that are filled; 1 where the kind requires none.'),
  generatedBy: z
    .strictObject({
      agent: z.string(),
      version: z.int(),
      writer: z.string(),
      model: z.string().nullable(),
    })
    .nullable()
    .describe('null: a person wrote the page.'),
  asOf: z.iso
    .date()
    .optional()
    .describe('The day of its newest source; none where no source bears a day, or a person wrote the page.'),
  sources: z.array(z.string()).describe('Ids of the records it cites, in order of first citation.'),
  citations: z.array(citationSchema),
  questions: z.array(z.strictObject({ slot: z.string(), text: z.string() })),
  people: z.array(z.string()),
  years: z.array(z.int()),
  aliases: z.array(z.string()),
  entries: z
    .array(entryFieldsSchema.extend({ cites: z.array(z.string()).min(1) }))
    .optional()
    .describe('What the page lists, as data, each with the ids of its citations.'),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  unsettled: z
    .array(z.strictObject({ kept: z.string(), generated: z.string() }))
    .optional()
    .describe(
      "Passages where a person's text was kept although the records now say something else, as Markdown. Delete an entry to settle it.",
    ),
});

/** The frontmatter of a page that a person wrote: it needs a title and no more. */
export const ownPageSchema = z.strictObject({
  title: z.union([z.string().regex(/\S/, 'some words'), z.number().transform(String)]),
  description: z.string().optional(),
  section: sectionSchema.optional().describe('Default: the folder that the file lies in, else `notes`.'),
  kind: z.enum(PAGE_KINDS).default('document'),
  summary: z.string().optional().describe('Default: the description.'),
  order: z.number().default(500),
  citations: z.array(citationSchema).default([]),
  people: z.array(z.string()).default([]),
  years: z.array(z.int()).default([]),
  aliases: z.array(z.string()).default([]),
});

export type Citation = z.infer<typeof citationSchema>;
export type Page = z.infer<typeof pageSchema>;
