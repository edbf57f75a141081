import { z } from 'zod';
import { BatonError } from '../errors/error.ts';
import { OUTCOMES } from '../records/record.ts';

const zone = z
  .string()
  .refine(
    (name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC',
    'not an IANA time zone',
  );

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
    pattern: z
      .string()
      .optional()
      .describe('Regular expression (flags "iu") on title and text. Example: "dentist|school fees".'),
  })
  .refine(
    (match) => Object.values(match).some((value) => value !== undefined),
    'name at least one of source, address, label, path, pattern',
  );

/** The config of one handover. Relative paths are resolved against the config file's folder. */
export const handoverSchema = z.strictObject({
  company: z.string().min(1).describe('Name of the business. Example: "Harborlight Remote Staffing, Inc."'),
  title: z.string().optional().describe('Title of the site; default: "<company> handover".'),
  leaving: z
    .strictObject({
      name: z.string().min(1),
      addresses: z
        .array(z.email())
        .default([])
        .describe('Every address of theirs; aliases that the records prove are added.'),
      role: z.string().optional(),
    })
    .describe('The person whose work is handed over.'),
  successor: z
    .strictObject({ name: z.string().min(1), addresses: z.array(z.email()).default([]) })
    .optional(),
  domains: z
    .array(z.string())
    .default([])
    .describe('Mail domains of the business. Example: ["harborlight.example"].'),
  asOf: z.iso
    .date()
    .optional()
    .describe('The day the handover speaks of; default: the newest date in the records.'),
  timeZone: zone.default('UTC').describe('IANA zone that dates are shown in. Example: "Asia/Manila".'),
  sources: z
    .array(
      z.looseObject({
        use: z.string().describe('Folder name under src/sources. Example: "folder".'),
        name: z
          .string()
          .regex(/^[a-z][a-z0-9-]*$/)
          .describe('Name of this source, the first part of its records\' ids. Example: "documents".'),
      }),
    )
    .min(1)
    .describe("Where records come from; the other fields are the source's own options."),
  triage: z
    .array(
      z.strictObject({
        match: matchSchema,
        outcome: z.enum(OUTCOMES),
        reason: z.string().min(1),
      }),
    )
    .default([])
    .describe('Your word over the built-in triage; the first rule that matches wins.'),
  people: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        addresses: z.array(z.string()).default([]),
        names: z.array(z.string()).default([]),
        organisation: z.string().optional(),
      }),
    )
    .default([])
    .describe('Who is who, where Baton asks or errs: these addresses and names are one person.'),
  authority: z
    .array(
      z.strictObject({
        match: matchSchema,
        rank: z.int().min(-10).max(10),
      }),
    )
    .default([])
    .describe(
      'Which records outrank others when values differ: higher wins before newer does. Documents are 1, mails 0 unless you say.',
    ),
  agents: z.array(z.string()).optional().describe('Agents to run, by folder name; default: all.'),
  state: z.string().default('.baton').describe('Folder of the database.'),
  content: z.string().default('src/content/handover').describe('Folder that the pages are written to.'),
  dist: z.string().default('dist').describe('Folder that the site is built to.'),
  base: z.string().default('/').describe('Path the site is served under. Example: "/handover/".'),
});

export type Handover = z.infer<typeof handoverSchema>;
export type HandoverInput = z.input<typeof handoverSchema>;

/** Checks a config; errors name every field at once. */
export function defineHandover(input: HandoverInput): Handover {
  const parsed = handoverSchema.safeParse(input);
  if (!parsed.success)
    throw new BatonError('CONFIG_INVALID', `The config does not fit:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
