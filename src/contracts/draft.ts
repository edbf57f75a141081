import { z } from 'zod';
import { referenceSchema } from './reference.ts';

/** Kinds of knowledge pages; the words of the site's facet "kind". */
export const PAGE_KINDS = [
  'process',
  'lifecycle',
  'rule',
  'values',
  'obligations',
  'party',
  'system',
  'template',
  'role',
  'law',
  'thread',
  'matter',
  'decision',
  'questions',
  'document',
  'register',
  'start',
] as const;

/** A statement with the ranges that prove it. Its text is what the reader sees; the quote is taken from the record. */
export const claimSchema = z.strictObject({
  type: z.literal('claim'),
  text: z.string().min(1),
  cites: z.array(referenceSchema).min(1).max(24),
  /** A value computed by code from the cited records, with the method in words ("sum of amount due of 12 invoices"). */
  computed: z.string().optional(),
  /** The language model that worded the text, as `provider/model`; absent where none did. */
  wordedBy: z.string().optional(),
});

/**
 * What stands in a line. `text`, `strong` and `code` are for words of the site itself (labels, lead-ins, names of
 * columns): anything that asserts something about the business is a `claim`.
 */
export const inlineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('strong'), text: z.string() }),
  z.strictObject({ type: z.literal('code'), text: z.string() }),
  z.strictObject({
    type: z.literal('page'),
    text: z.string(),
    path: z.string().describe('Path of a page, without base or slashes at the ends: `billing/process`.'),
  }),
  z.strictObject({ type: z.literal('record'), text: z.string(), record: z.string() }),
  claimSchema,
]);

const inlines = z.array(inlineSchema);

export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    text: z.string().min(1),
  }),
  z.strictObject({ type: z.literal('paragraph'), inlines }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(inlines).min(1) }),
  z.strictObject({
    type: z.literal('table'),
    columns: z.array(z.string()).min(1),
    align: z.array(z.enum(['left', 'right'])).optional(),
    rows: z.array(z.array(inlines)).min(1),
  }),
  /** Verbatim text of a record, set off as a quotation. */
  z.strictObject({ type: z.literal('quotation'), cite: referenceSchema }),
  z.strictObject({
    type: z.literal('code'),
    language: z.string().regex(/^[a-z0-9+#-]*$/),
    cite: referenceSchema,
  }),
  z.strictObject({
    type: z.literal('notice'),
    tone: z.enum(['note', 'warning', 'danger']),
    title: z.string(),
    inlines,
  }),
  /** Same subject, different values. `standing` of each side; `resolution` says which holds and why. */
  z.strictObject({
    type: z.literal('conflict'),
    subject: z.string(),
    resolution: z.string(),
    state: z.enum(['resolved', 'conflict']),
    sides: z
      .array(
        z.strictObject({
          value: z.string(),
          standing: z.enum(['in-force', 'coming', 'superseded', 'conflict']),
          cites: z.array(referenceSchema).min(1),
        }),
      )
      .min(2),
  }),
  /** An empty slot, or a gap that the records show: a question for the person who leaves. */
  z.strictObject({
    type: z.literal('question'),
    slot: z.string(),
    text: z.string().min(1),
    wordedBy: z.string().optional().describe('The language model that worded it, as `provider/model`.'),
  }),
  /** A checked graph; every node is named by an edge or stands alone. Drawn as SVG at build time. */
  z.strictObject({
    type: z.literal('diagram'),
    title: z.string(),
    nodes: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z0-9-]+$/),
          label: z.string(),
          note: z.string().optional(),
        }),
      )
      .min(1)
      .max(40),
    edges: z
      .array(z.strictObject({ from: z.string(), to: z.string(), label: z.string().optional() }))
      .max(80),
  }),
]);

/** What a page lists, by kind: what programs that read pages ask for. */
export const ENTRY_TYPES = [
  'duty',
  'open-loop',
  'decision',
  'system',
  'step',
  'branch',
  'exception',
  'handoff',
  'matter',
] as const;

/** The fields of an entry beside its citations. What the records do not say is left out. */
export const entryFieldsSchema = z.strictObject({
  type: z.enum(ENTRY_TYPES),
  of: z.string().optional().describe('What it is a part of: the name of the process that a step is of.'),
  name: z.string().optional().describe('Name of a system or matter.'),
  cadence: z.string().optional().describe('Of a duty, in the words of the page: "every Friday".'),
  due: z.iso.date().optional().describe('The day by which it is due.'),
  who: z.string().optional().describe('Who must act: name, or address where no name is known.'),
  owesWhom: z.string().optional().describe('Who waits.'),
  grantedBy: z.string().optional().describe('Who grants access to a system.'),
  likely: z.number().min(0).max(1).optional().describe('How likely it is right; docs/confidence.md.'),
});

/** One thing that a page lists, as data: what it says stands on the page too, with the same citations. */
export const entrySchema = entryFieldsSchema.extend({ cites: z.array(referenceSchema).min(1).max(24) });

/** What an agent hands to publish: a page before its citations are numbered and its file is written. */
export const pageDraftSchema = z.strictObject({
  path: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){0,3}$/),
  section: z.string(),
  kind: z.enum(PAGE_KINDS),
  title: z.string().min(1),
  summary: z
    .string()
    .describe('One or two sentences for lists and search; made of words that the page proves.'),
  /** Position in the section's list; lower first. Pages of 1000 and above are listed on the section's index only. */
  order: z.number().default(500),
  blocks: z.array(blockSchema),
  /** Every required slot of the page's kind, filled or not. Readiness is the share that is filled. */
  slots: z.array(z.strictObject({ name: z.string(), filled: z.boolean(), question: z.string() })).default([]),
  /** What the page lists, as data. An entry none of whose citations stands on the page is left out. */
  entries: z.array(entrySchema).default([]),
  /** Facets and search words. */
  people: z
    .array(z.string())
    .default([])
    .describe('Names of people and organisations that the page is about.'),
  years: z.array(z.int()).default([]),
  aliases: z.array(z.string()).default([]).describe('Other words a reader may search for.'),
});

export type Claim = z.infer<typeof claimSchema>;
export type Inline = z.infer<typeof inlineSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type PageDraft = z.input<typeof pageDraftSchema>;
export type CheckedPageDraft = z.infer<typeof pageDraftSchema>;
