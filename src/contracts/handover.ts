import { z } from 'zod';
import { messageOf } from '../errors/error.ts';
import { modelSettingsSchema } from './model-settings.ts';
import { policySchema } from './policy.ts';
import { OUTCOMES } from './record.ts';
import { timeZoneNamed } from './time-zone.ts';

/** A zone by any of its names, in the case of the tz database. */
const zone = z.string().transform((name, context) => {
  const known = timeZoneNamed(name);
  if (known !== null) return known;
  context.addIssue({ code: 'custom', params: { timeZone: name }, input: name });
  return z.NEVER;
});

/** A text that says something: of spaces alone a page would have no name. */
const words = z.string().regex(/\S/, 'is empty.');

const pattern = z.string().superRefine((source, context) => {
  try {
    new RegExp(source, 'iu');
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: `is no regular expression: ${messageOf(error).split(': ').at(-1)}.`,
      input: source,
    });
  }
});

/** Which records a rule is for. Every field that is given must match; globs know `*`, `**` and `?`. */
export const matchSchema = z
  .strictObject({
    source: z.string().optional().describe('Name of a source. Example: "mailbox".'),
    address: z
      .string()
      .optional()
      .describe('Glob on any address of the record. Example: "*@newsletter.example".'),
    label: z.string().optional().describe('Glob on a label or mail folder. Example: "Personal/**".'),
    path: z.string().optional().describe('Glob on the path in the source. Example: "archive/**".'),
    pattern: pattern
      .optional()
      .describe('Regular expression (flags "iu") on title and text. Example: "dentist|school fees".'),
  })
  .refine(
    (match) => Object.values(match).some((value) => value !== undefined),
    'is empty: name at least one of source, address, label, path, pattern.',
  );

const minutes = z.int().positive().max(480);

/** Minutes that an item saves, as the owner states them: where none are stated, no hours are told. */
const outcomesSchema = z.strictObject({
  minutesPerQuestion: minutes
    .optional()
    .describe('Minutes that a question saves which the records answer now. Example: 15.'),
  minutesPerLoop: minutes
    .optional()
    .describe('Minutes that an open request or promise saves which was seen closed. Example: 10.'),
  minutesPerConflict: minutes.optional().describe('Minutes that a settled contradiction saves. Example: 30.'),
  minutesPerSearch: minutes
    .optional()
    .describe('Minutes that a question saves which `npm run ask` answered. Example: 5.'),
  keepWords: z
    .boolean()
    .default(false)
    .describe(
      'Whether the words of questions to `npm run ask` that had no answer are kept in the state folder; else they are counted only. Example: true.',
    ),
});

/** The config of one handover. Relative paths are resolved against the config file's folder. */
export const handoverSchema = z.strictObject({
  company: words.describe('Name of the business. Example: "Harborlight Remote Staffing, Inc."'),
  title: z
    .string()
    .optional()
    .describe(
      'Title of the site; without it, the company and the word "handover". Example: "Harborlight handover".',
    ),
  leaving: z
    .strictObject({
      name: words.describe('Name. Example: "Corazon Valdez".'),
      addresses: z
        .array(z.email().toLowerCase())
        .default([])
        .describe(
          'Every mail address of theirs; aliases that the records prove are added. Example: ["cora@harborlight.example"].',
        ),
      role: z.string().optional().describe('What they are in the business. Example: "Operations Manager".'),
    })
    .describe('The person whose work is handed over.'),
  successor: z
    .strictObject({
      name: words.describe('Name. Example: "Daniel Reyes".'),
      addresses: z
        .array(z.email().toLowerCase())
        .default([])
        .describe('Their mail addresses. Example: ["daniel.reyes@harborlight.example"].'),
    })
    .optional()
    .describe('The person who takes the work over.'),
  domains: z
    .array(z.string().toLowerCase())
    .default([])
    .describe('Mail domains of the business; their subdomains count too. Example: ["harborlight.example"].'),
  asOf: z.iso
    .date()
    .optional()
    .describe(
      'The day the handover speaks of; without it, the newest day in mail and accounts. Example: "2026-11-20".',
    ),
  timeZone: zone.prefault('UTC').describe('IANA zone that dates are shown in. Example: "Asia/Manila".'),
  sources: z
    .array(
      z.looseObject({
        use: z.string().describe('Folder name under src/sources. Example: "folder".'),
        name: z
          .string()
          .regex(/^[a-z][a-z0-9-]*$/, {
            error: ({ input }) =>
              `is "${input}": it takes small letters, digits and "-", and begins with a letter, such as "documents".`,
          })
          .describe('Name of this source, the first part of its records\' ids. Example: "documents".'),
      }),
    )
    .min(1)
    .describe("Where records come from; the other fields of an entry are the source's own options, below."),
  triage: z
    .array(
      z.strictObject({
        match: matchSchema.describe('Which records; every field that is given must match.'),
        outcome: z.enum(OUTCOMES).describe('What becomes of these records. Example: "private".'),
        reason: words.describe('Why, for the coverage page. Example: "Family mail".'),
      }),
    )
    .default([])
    .describe('Your word over the built-in triage; the first rule that matches wins.'),
  people: z
    .array(
      z.strictObject({
        name: words.describe('Name that the site shows. Example: "Liezl Manansala".'),
        addresses: z
          .array(z.string().toLowerCase())
          .default([])
          .describe('Addresses of this one person. Example: ["liezl@harborlight.example"].'),
        names: z
          .array(z.string())
          .default([])
          .describe('Other spellings of the name in the records. Example: ["Liezl M."].'),
        organisation: z
          .string()
          .optional()
          .describe('Name of the organisation they belong to. Example: "Wattlebird Accounting".'),
        not: z
          .array(z.string())
          .optional()
          .describe(
            'Addresses and names of others whom Baton must never take for them. Example: ["l.m@other.example"].',
          ),
      }),
    )
    .default([])
    .describe('Who is who, where Baton asks or errs: these addresses and names are one person.'),
  authority: z
    .array(
      z.strictObject({
        match: matchSchema.describe('Which records; every field that is given must match.'),
        rank: z.int().min(-10).max(10).describe('From -10 to 10; higher wins. Example: 5.'),
      }),
    )
    .default([])
    .describe(
      'Which records outrank others when values differ: higher wins before newer does. Documents are 1, mails 0 unless you say.',
    ),
  agents: z
    .array(z.string())
    .optional()
    .describe(
      'Agents to run, by folder name under src/agents; without it, all. Example: ["start", "billing"].',
    ),
  limits: z
    .strictObject({
      agentMinutes: z
        .number()
        .positive()
        .max(1440)
        .default(30)
        .describe('Minutes that one agent may take before it is ended. Example: 60.'),
      attempts: z
        .int()
        .min(1)
        .max(10)
        .default(3)
        .describe('How often an agent that ran out of time is tried in one run. Example: 1.'),
      sideBySide: z
        .int()
        .min(1)
        .max(32)
        .optional()
        .describe('Agents that work at the same time; without it, one a processor. Example: 2.'),
    })
    .prefault({})
    .describe('What a run may use.'),
  corrections: z
    .string()
    .default('corrections')
    .describe(
      'Folder of what people set right with `npm run review`; keep it with the config. Example: "corrections".',
    ),
  policy: policySchema
    .prefault({})
    .describe('What is published by itself, and what waits for a person: docs/review.md.'),
  model: modelSettingsSchema
    .extend({
      keepBack: z
        .array(matchSchema)
        .default([])
        .describe('Records that are never sent to it, business or not. Example: [{ path: "hr/**" }].'),
    })
    .optional()
    .describe(
      'A language model that reads and words beside the rules; without it none is asked. docs/models.md says what it costs and what it sees.',
    ),
  state: z.string().default('.baton').describe('Folder of the database. Example: "state".'),
  content: z
    .string()
    .default('src/content/handover')
    .describe(
      'Folder that the pages are written to; keep it in a private repository of its own. Example: "content".',
    ),
  dist: z.string().default('dist').describe('Folder that the site is built to. Example: "site".'),
  base: z.string().default('/').describe('Path the site is served under. Example: "/handover/".'),
  runPage: z
    .boolean()
    .default(false)
    .describe(
      'Whether the site has a page on its own runs, for the owner: times, drift, outcomes. The copy of the one who takes over needs none. Example: true.',
    ),
  telemetry: z
    .strictObject({
      endpoint: z
        .url({ protocol: /^https?$/ })
        .describe('Address of an OpenTelemetry receiver (OTLP over HTTP). Example: "http://localhost:4318".'),
    })
    .optional()
    .describe(
      'Where times and counts of each run are sent; nowhere without it, unless OTEL_EXPORTER_OTLP_ENDPOINT is set in the environment.',
    ),
  outcomes: outcomesSchema
    .optional()
    .describe('What the page on runs tells of what the handover was good for.'),
});

export type Handover = z.infer<typeof handoverSchema>;
export type HandoverInput = z.input<typeof handoverSchema>;
