import { z } from 'zod';

/** What a record is. One shape serves all: what is special to a kind lies in `data`. */
export const RECORD_KINDS = [
  'mail',
  'document',
  'sheet',
  'slides',
  'code',
  'invoice',
  'bill',
  'payment',
  'bank-transaction',
  'contact',
  'correction',
] as const;

/** An instant with its zone (`2026-03-02T09:15:00+08:00`, `…Z`) or a plain date (`2026-03-02`). Never a guess. */
export const whenSchema = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

export const personRefSchema = z.strictObject({
  name: z.string().describe('As written in the record; empty where only an address stands.'),
  address: z.string().nullable().describe('Mail address in lower case, or null.'),
  role: z.enum(['from', 'to', 'cc', 'bcc', 'reply-to', 'author', 'editor', 'owner', 'contact']),
});

/**
 * What a part of a mail's text is. Offsets are UTF-16 units into the record's `text`. Segments do not overlap,
 * are in order, and may leave gaps of white space. A record without segments is all `new`.
 */
export const segmentSchema = z.strictObject({
  role: z.enum(['header', 'new', 'quoted', 'forwarded', 'signature']),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

/** JSON, as it is stored. */
export const jsonSchema = z.json();

/** What a source yields: a record before triage and redaction. */
export const rawRecordSchema = z.strictObject({
  key: z
    .string()
    .min(1)
    .max(900)
    .describe('Stable within the source and telling: a path, a Message-ID, `invoices/INV-0042`.'),
  kind: z.enum(RECORD_KINDS),
  title: z.string().describe('Subject, document title or file name, invoice number.'),
  text: z
    .string()
    .describe(
      'Normalised text: LF, no NUL, no lone surrogate. Documents are Markdown-like: `#` headings, `- `/`1. ` items, ' +
        '`| cell | cell |` rows with a `| --- |` line below the head row. A mail starts with its header lines ' +
        '(From, To, Cc, Date, Subject), a blank line, then the body. A row of an account is `Column: value` lines.',
    ),
  path: z
    .string()
    .nullable()
    .describe(
      "Path of the file within the source, with `/`; an attachment has its mail's path plus `/` and its name.",
    ),
  parent: z
    .string()
    .nullable()
    .describe("Key of the record that this one came with: an attachment's mail, a row's file."),
  people: z.array(personRefSchema),
  at: whenSchema
    .nullable()
    .describe('When it was sent, issued or last changed, by its own word; null where it does not say.'),
  modified: whenSchema
    .nullable()
    .default(null)
    .describe('When the container says it was changed (docx core properties, file time); weaker than `at`.'),
  labels: z.array(z.string()).default([]).describe('Gmail labels, mailbox folders, tags.'),
  segments: z.array(segmentSchema).default([]),
  data: z
    .record(z.string(), jsonSchema)
    .default({})
    .describe('What is special to the kind, as plain JSON; money as decimal strings. See docs/records.md.'),
});

export const OUTCOMES = ['business', 'duplicate', 'bulk', 'private', 'outOfScope'] as const;

/** What triage decided of a record, and why. `by` names the rule: `config`, or the built-in one. */
export const triageSchema = z.strictObject({
  outcome: z.enum(OUTCOMES),
  reason: z.string().min(1),
  by: z.string().min(1),
  of: z
    .string()
    .nullable()
    .default(null)
    .describe('For a duplicate: the id of the record that stands for it.'),
});

/** A record as it is stored: redacted, triaged, with its digest. `id` is `<source name>/<key>`. */
export const recordSchema = rawRecordSchema.omit({ key: true, parent: true }).extend({
  id: z.string().min(1),
  source: z.string().min(1).describe('Name of the source in the config.'),
  parent: z.string().nullable().describe('Id of the parent record.'),
  digest: z.string().describe('SHA-256 (hex) of the redacted text: what citations are checked against.'),
  triage: triageSchema,
});

export type When = z.infer<typeof whenSchema>;
export type PersonRef = z.infer<typeof personRefSchema>;
export type Segment = z.infer<typeof segmentSchema>;
export type RawRecord = z.infer<typeof rawRecordSchema>;
export type RawRecordInput = z.input<typeof rawRecordSchema>;
export type Triage = z.infer<typeof triageSchema>;
export type Outcome = (typeof OUTCOMES)[number];
/** Named with the prefix because `Record` is a TypeScript built-in. */
export type BatonRecord = z.infer<typeof recordSchema>;
