import { z } from 'zod';
import { PAGE_KINDS } from './draft.ts';

/**
 * How far a section goes by itself. shadow: its pages are made and compared, none is published. supervised: routine
 * pages are published, the rest waits for a person. autonomous: what is below the thresholds is published, new or not.
 * optimise: as autonomous, and its drift is watched.
 */
export const PHASES = ['shadow', 'supervised', 'autonomous', 'optimise'] as const;
export const phaseSchema = z.enum(PHASES);

/** What a page may hold that a person wants to see first. */
export const SENSITIVE = ['unconfirmed-account', 'account', 'instruction'] as const;

/** What may be new on a page against what is published. */
export const NOVELTIES = ['conflict', 'account', 'payee', 'amount'] as const;

/** Where the currency is not named by itself. */
export const ANY_CURRENCY = 'any';

const decimal = z
  .string()
  .regex(
    /^\d{1,15}(?:\.\d{1,4})?$/,
    'is no amount: write digits, and a point before decimals, such as "2500.00".',
  );

/** From where on a page waits for a person. Higher lets more through, but for `confidence` and `sensitivity`. */
export const thresholdsSchema = z.strictObject({
  confidence: z
    .number()
    .min(0)
    .max(1)
    .default(0.6)
    .describe('A page below this confidence waits; 0 lets all through. Example: 0.7.'),
  money: z
    .record(
      z.string().regex(/^(?:[A-Z]{3}|any)$/, 'is no currency: three capital letters, or "any".'),
      decimal,
    )
    .default({ [ANY_CURRENCY]: '10000' })
    .describe(
      'By currency, the amount from which on money is for a person: a new amount of the accounts, and either side of an open conflict. "any" is for currencies that are not named. Example: {"USD": "5000", "any": "10000"}.',
    ),
  sensitivity: z
    .array(z.enum(SENSITIVE))
    .default(['unconfirmed-account', 'instruction'])
    .describe(
      'What must not come onto a page unseen: bank details that a mail alone gives, any bank details, words that give orders to a machine. Example: ["unconfirmed-account", "account"].',
    ),
  conflicts: z
    .int()
    .min(0)
    .default(3)
    .describe('So many open conflicts may stand on a page, of whatever kind. Example: 1.'),
  changed: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe(
      'Share of what a published page quotes that may be gone from its next version, 0 to 1; 1 lets all through. Example: 0.3.',
    ),
  new: z
    .array(z.enum(NOVELTIES))
    .default([...NOVELTIES])
    .describe(
      'What a page of a supervised section does not bring by itself, against what is published: an open conflict, bank details, somebody who is paid, an amount that prose states. Example: ["account", "payee"].',
    ),
});

/** What may be published by itself, and what waits for a person. */
export const policySchema = z.strictObject({
  phases: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'is no id of a section: "billing".'), phaseSchema)
    .default({})
    .describe(
      'How far each section goes by itself, by its id; without it, "supervised". A higher one than a person raised it to is refused. Example: {"billing": "shadow"}.',
    ),
  thresholds: thresholdsSchema
    .prefault({})
    .describe('From where on a page waits for a person, whatever its phase.'),
  kinds: z
    .partialRecord(z.enum(PAGE_KINDS), z.strictObject(overrides(thresholdsSchema.shape)))
    .default({})
    .describe(
      'Other thresholds for pages of a kind. A field that is left out is as Baton has it for the kind (docs/review.md), else as in `thresholds`. Example: {"template": {"confidence": 0.3}}.',
    ),
});

/** Fields of the thresholds, each of which may be left out, without their defaults. */
function overrides(shape: typeof thresholdsSchema.shape) {
  return {
    confidence: shape.confidence.unwrap().optional(),
    money: shape.money.unwrap().optional(),
    sensitivity: shape.sensitivity.unwrap().optional(),
    conflicts: shape.conflicts.unwrap().optional(),
    changed: shape.changed.unwrap().optional(),
    new: shape.new.unwrap().optional(),
  };
}

export type Phase = (typeof PHASES)[number];
export type Novelty = (typeof NOVELTIES)[number];
export type Sensitive = (typeof SENSITIVE)[number];
export type Thresholds = z.infer<typeof thresholdsSchema>;
export type Policy = z.infer<typeof policySchema>;
