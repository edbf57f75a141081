import { z } from 'zod';

import { whenSchema } from './record.ts';
import { referenceSchema } from './reference.ts';

/** The data of the links that agents read. */

/** A conversation: its records in order of time, each with the record it answers. */
export const threadSchema = z.strictObject({
  subject: z.string().describe('Without Re:, Fwd:, AW: and the like.'),
  records: z.array(z.string()).min(1),
  parents: z.record(z.string(), z.string()).describe('Record id → id of the record it answers or forwards.'),
  people: z.array(z.string()).describe('Keys of the person links that wrote or received, most active first.'),
  first: whenSchema.nullable(),
  last: whenSchema.nullable(),
});

/** A person with every address and spelling known; `proposed` are likely aliases that a person must confirm. */
export const personSchema = z.strictObject({
  name: z.string(),
  addresses: z.array(z.string()),
  names: z.array(z.string()),
  organisation: z.string().nullable().describe('Key of the organisation link.'),
  standing: z.enum(['leaving', 'inside', 'outside']).describe('leaving = who hands over (all aliases).'),
  sent: z.int(),
  received: z.int(),
  first: whenSchema.nullable(),
  last: whenSchema.nullable(),
  proposed: z.array(z.strictObject({ key: z.string(), reason: z.string() })),
});

export const organisationSchema = z.strictObject({
  name: z.string(),
  domains: z.array(z.string()),
  people: z.array(z.string()).describe('Keys of person links.'),
  own: z.boolean(),
});

/** Two records with the same content. `record` is the one that is left out for `of`. */
export const duplicateSchema = z.strictObject({
  record: z.string(),
  of: z.string(),
  how: z.enum(['identical', 'same-text', 'same-message']),
});

/** One statement of a value: where it stands and what it says. */
export const statementSchema = referenceSchema.extend({
  value: z.string().describe('Normal form: `21`, `AUD 1850.00`, `P30D`, `+63455551234`.'),
  written: z
    .string()
    .describe('For the reader, as the record writes it: `25th`, `six months`, `0117 496 0142`.'),
  figure: z
    .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
    .describe(
      'Where in the record the value itself stands: a part of the statement, which may state others too.',
    ),
  at: whenSchema.nullable(),
  standing: z
    .enum(['in-force', 'coming', 'superseded', 'conflict'])
    .describe('coming = announced, holds from a day after the as-of day on.'),
});

/** The same subject and attribute stated with different values: which one holds, and why. */
export const valueSchema = z.strictObject({
  subject: z.string().describe('In words from the records: "daily rate", "Northwind payment terms".'),
  attribute: z
    .string()
    .describe('Type of the value: divisor, money, percentage, duration, identifier, phone, date…'),
  state: z.enum(['resolved', 'conflict']),
  reason: z.string().describe('Why that one holds, or why none can be chosen, in a sentence for the reader.'),
  statements: z.array(statementSchema).min(2),
  told: referenceSchema.optional().describe('The words of the person who settled it, where one did.'),
});

/** What was asked or promised in mail, and whether it was done. */
export const loopSchema = z.strictObject({
  type: z.enum(['request', 'promise', 'question']),
  statement: referenceSchema,
  by: z.string().nullable().describe('Who must act: key of a person link.'),
  to: z.string().nullable().describe('Who waits: key of a person link.'),
  made: whenSchema.nullable(),
  due: z.iso.date().nullable(),
  dueIn: referenceSchema
    .nullable()
    .describe('Where the day is said, if not in the statement: the request that a promise answers.'),
  promised: referenceSchema.nullable().describe('Of what was asked: where who must act says that they will.'),
  state: z
    .enum(['open', 'closed', 'late', 'broken'])
    .describe('late = closed after its due date; broken = open and past its due date.'),
  closedBy: referenceSchema.nullable(),
  signs: z.array(z.string()).describe('What speaks for and against that it is waited for.'),
  score: z
    .int()
    .describe('Their points: the more, the likelier; what is not likely enough is kept, and listed nowhere.'),
});

/** What was settled by somebody who may: where it is said, by whom, and when. */
export const decisionLinkSchema = z.strictObject({
  statement: referenceSchema,
  by: z.string().nullable().describe('Who settled it: key of a person link; null where a paper tells it.'),
  made: whenSchema.nullable(),
  likely: z.number().min(0).max(1).describe('How likely it settles something; docs/confidence.md.'),
});

/** What recurs: its rule, when it was last seen done, when it is due next. */
export const obligationLinkSchema = z.strictObject({
  what: z.string(),
  who: z.string().nullable().describe('Who does it, as written; null where the words do not say.'),
  statements: z.array(referenceSchema).min(1),
  cadence: z.string().describe('In words: "every Friday", "monthly, by the 15th".'),
  frame: referenceSchema
    .nullable()
    .describe('The heading that says when, where the first statement alone does not.'),
  rule: z
    .string()
    .nullable()
    .describe('RFC 5545 RRULE, or null where the cadence is an event ("before renewal").'),
  next: z.iso.date().nullable().describe('First date from the as-of date on, that day included.'),
  shift: z
    .enum(['before', 'after'])
    .nullable()
    .describe('Where a day goes that falls on a weekend; `next` has it applied.'),
  looked: z.boolean().describe('Whether records were looked through for times it was done.'),
  runs: z
    .array(referenceSchema.extend({ at: whenSchema }))
    .describe('Evidence that it was done, newest first.'),
  missed: z
    .array(referenceSchema.extend({ date: z.iso.date().nullable() }))
    .describe('Evidence that it was not done.'),
  likely: z.number().min(0).max(1).describe('How likely it is a duty of the business; docs/confidence.md.'),
});

/**
 * A range that must not be repeated without a warning: a superseded value, a retired account, an account that a
 * mail alone gives, one side of an
 * open conflict, an instruction to a machine. Whoever quotes it anywhere on the site shows the flag.
 */
export const flagSchema = referenceSchema.extend({
  status: z.enum(['superseded', 'retired', 'conflict', 'unconfirmed', 'instruction']),
  note: z.string().describe('What holds instead, in a sentence for the reader.'),
  by: referenceSchema.nullable().describe('The statement that holds instead, where there is one.'),
});

export const STANDINGS = [
  'in-force',
  'superseded',
  'draft',
  'template',
  'example',
  'another-party',
  'law',
] as const;

/**
 * What a document is to the business. `in-force` where nothing says otherwise; `another-party` is a paper by which
 * somebody else tells how they work (a supplier's terms, a machine's manual); a contract between the business and
 * somebody is its own. `law` is the text of a lawgiver alone.
 */
export const standingSchema = z.strictObject({
  record: z.string(),
  standing: z.enum(STANDINGS),
  by: z
    .string()
    .nullable()
    .describe('Of what is superseded: id of the record that holds instead, where it is known.'),
  reason: z.string().describe('Why, in a sentence for the reader.'),
  statement: referenceSchema.nullable().describe('The words of the record that say so, where there are any.'),
});

export type Thread = z.infer<typeof threadSchema>;
export type Person = z.infer<typeof personSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Duplicate = z.infer<typeof duplicateSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Value = z.infer<typeof valueSchema>;
export type Loop = z.infer<typeof loopSchema>;
export type DecisionLink = z.infer<typeof decisionLinkSchema>;
export type ObligationLink = z.infer<typeof obligationLinkSchema>;
export type Flag = z.infer<typeof flagSchema>;
export type Standing = z.infer<typeof standingSchema>;

/** Every kind of link with its data. A link of another kind declares its own in its file, as findings do. */
export interface LinkKinds {
  thread: Thread;
  person: Person;
  organisation: Organisation;
  duplicate: Duplicate;
  value: Value;
  loop: Loop;
  decision: DecisionLink;
  obligation: ObligationLink;
  flag: Flag;
  standing: Standing;
}
export type LinkKind = keyof LinkKinds;

/** What holds between records. `key` is deterministic and unique within the kind. */
export interface LinkOf<Kind extends LinkKind> {
  kind: Kind;
  key: string;
  data: LinkKinds[Kind];
}
