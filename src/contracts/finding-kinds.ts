import { z } from 'zod';

/** The data of the findings that links and agents read. */

const decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .describe('Decimal as a string, without grouping.');

export const moneySchema = z.strictObject({
  amount: decimal,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .describe('ISO 4217; null where the text has only a symbol that several currencies share.'),
  per: z.string().nullable().describe('"hour", "day", "month", "person"…; null for a plain amount.'),
});
export const percentageSchema = z.strictObject({ value: decimal, of: z.string().nullable() });
export const dateSchema = z.strictObject({
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$|^--\d{2}-\d{2}$/)
    .describe('ISO date, or year-month, year, or `--MM-DD` where no year is written.'),
  inferredYear: z.boolean().describe("The year was taken from the record's own date."),
});
export const durationSchema = z.strictObject({
  amount: decimal,
  unit: z.enum(['minute', 'hour', 'day', 'business-day', 'week', 'month', 'year']),
  role: z.enum(['within', 'before', 'after', 'for', 'every']).nullable(),
});
/** A number that something is divided by: "monthly rate ÷ 21", "divided by 21.75 days". */
export const divisorSchema = z.strictObject({
  value: decimal,
  dividend: z.string().nullable(),
  result: z.string().nullable(),
});
export const identifierSchema = z.strictObject({
  scheme: z
    .string()
    .describe(
      'iban, swift-bic, bsb, sort-code, routing-number, account-number, tax-id, abn, tin, invoice, agreement, code, url, domain…',
    ),
  value: z.string().describe('As written, inner white space folded.'),
  label: z.string().nullable().describe('What the text calls it.'),
});
export const addressSchema = z.strictObject({ lines: z.string(), country: z.string().nullable() });
export const phoneSchema = z.strictObject({
  number: z.string().describe('As written.'),
  digits: z.string(),
  label: z.string().nullable(),
});

/** If/unless/when/except/never/only: what holds under which condition. Ranges are within the finding's quote. */
export const conditionSchema = z.strictObject({
  word: z.enum(['if', 'unless', 'when', 'except', 'never', 'only', 'always', 'until', 'above', 'below']),
  condition: z.string(),
  consequence: z.string(),
});
/** A departure from a rule, granted or standing. */
export const exceptionSchema = z.strictObject({
  for: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
});
export const obligationSchema = z.strictObject({
  what: z.string(),
  who: z.string().nullable(),
  cadence: z
    .string()
    .describe('As written: "every Friday", "by the 15th of each month", "60 days before renewal".'),
  rule: z.string().nullable().describe('RFC 5545 RRULE without DTSTART, or null for an event.'),
  event: z.string().nullable(),
  day: z.iso
    .date()
    .nullable()
    .describe('The day that is named with its year: the only one, or the next one that a table gives.'),
  shift: z
    .enum(['before', 'after'])
    .nullable()
    .describe('Where the day goes that falls on a weekend, by the same row or passage.'),
  frame: z
    .strictObject({ start: z.int(), end: z.int() })
    .nullable()
    .describe('The heading that says when, where the words alone do not.'),
  act: z
    .enum(['must', 'instruction', 'first', 'passive', 'moves', 'actor', 'state', 'none', 'row'])
    .describe('How the words tell the act; `row`: a table says it by its columns.'),
  subject: z
    .string()
    .nullable()
    .describe('Who or what the sentence is of, as written; null where it does not say.'),
  signs: z
    .array(z.string())
    .describe('What speaks for and against a duty; what is published is likely enough by their weights.'),
});
export const requestSchema = z.strictObject({
  type: z.enum(['request', 'question']),
  of: z
    .string()
    .nullable()
    .describe('Who is asked: name or address as written; null = the one the mail is to.'),
  form: z
    .enum(['asked', 'need', 'bare', 'question', 'leave', 'owed'])
    .describe(
      'By words that ask, as a need of the writer, by an instruction alone, as a question, for leave to act, or as what somebody named still owes.',
    ),
  due: z.iso.date().nullable(),
  deadline: z.boolean().describe('The day is a deadline ("by"), not the day itself ("on").'),
  conditional: z.boolean().describe('It hangs on a case that may never come.'),
  standing: z.boolean().describe('It asks for something always, or never: a rule and no errand.'),
  crowd: z.boolean().describe('The mail greets many at once, and nobody by name: "Dear customers".'),
  reader: z.boolean().describe('It speaks of its reader: "you", "your".'),
  each: z.boolean().describe('Each of several readers is asked: "could you both".'),
});
export const promiseSchema = z.strictObject({
  due: z.iso.date().nullable(),
  strength: z.enum(['firm', 'tentative']),
  bare: z.boolean().describe('It says nothing of what is promised: "will do".'),
  crowd: z.boolean().describe('The mail greets many at once: "Dear all".'),
  reader: z.boolean().describe('It speaks of its reader: "I will send you".'),
});
/** A sentence by which something is settled, whoever says it. */
export const decisionSchema = z.strictObject({
  act: z
    .enum(['decides', 'agrees', 'sets', 'chooses', 'permits', 'revokes', 'directs', 'none'])
    .describe(
      'How: by its own word, as an answer to a proposal, by a day from which it holds, by its form, or by no word for it.',
    ),
  bare: z.boolean().describe('It says nothing of what is settled: "Yes."'),
  signs: z
    .array(z.string())
    .describe(
      'What speaks for and against that something is settled; who says it to whom is told elsewhere.',
    ),
});
/** What a sentence of a mail says to something that was asked or promised before. */
export const answerSchema = z.strictObject({
  says: z
    .enum(['done', 'received', 'withdrawn', 'yes', 'no', 'noted', 'states'])
    .describe(
      '`noted`: it was seen, and nothing is done yet; `states`: the first sentence that merely tells something.',
    ),
});
export const contactSchema = z.strictObject({
  name: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
});
export const formulaSchema = z.strictObject({
  result: z.string().describe('What is computed, in words.'),
  expression: z.string().describe('Right-hand side, as written.'),
  terms: z.array(z.string()),
  form: z.enum(['prose', 'code', 'sheet']),
});
/** A state that something is said to have, or a change of it: "is closed", "no longer used", "DRAFT → AUTHORISED", "replaced by". */
export const stateSchema = z.strictObject({
  subject: z.string(),
  from: z.string().nullable(),
  to: z.string().describe('retired, replaced, active, or the state as written.'),
  effective: z.string().nullable().describe('ISO date where the text gives one.'),
});

export type Money = z.infer<typeof moneySchema>;
export type Percentage = z.infer<typeof percentageSchema>;
export type DateFinding = z.infer<typeof dateSchema>;
export type Duration = z.infer<typeof durationSchema>;
export type Divisor = z.infer<typeof divisorSchema>;
export type Identifier = z.infer<typeof identifierSchema>;
export type Address = z.infer<typeof addressSchema>;
export type Phone = z.infer<typeof phoneSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Exception = z.infer<typeof exceptionSchema>;
export type Obligation = z.infer<typeof obligationSchema>;
export type Request = z.infer<typeof requestSchema>;
export type Promised = z.infer<typeof promiseSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Formula = z.infer<typeof formulaSchema>;
export type State = z.infer<typeof stateSchema>;

/**
 * Every kind of finding with its data. An extractor of another kind declares its own in its file:
 * `declare module '…/contracts/finding-kinds.ts' { interface FindingKinds { 'purchase-order': PurchaseOrder } }`.
 */
export interface FindingKinds {
  money: Money;
  percentage: Percentage;
  date: DateFinding;
  duration: Duration;
  divisor: Divisor;
  identifier: Identifier;
  address: Address;
  phone: Phone;
  condition: Condition;
  exception: Exception;
  obligation: Obligation;
  request: Request;
  promise: Promised;
  answer: Answer;
  decision: Decision;
  contact: Contact;
  formula: Formula;
  state: State;
}
export type FindingKind = keyof FindingKinds;
