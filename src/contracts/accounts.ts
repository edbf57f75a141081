import { z } from 'zod';
import type { Reference } from './reference.ts';

/** A decimal as records hold it: plain digits, a point, perhaps a minus. Never a binary number. */
export const decimalSchema = z.string().regex(/^-?\d+(?:\.\d+)?$/);

const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? null : value))
  .nullish()
  .catch(null);
const amount = decimalSchema.nullish().catch(null);
const day = z.iso.date().nullish().catch(null);
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .nullish()
  .catch(null);
const flag = z.boolean().nullish().catch(null);
const columns = z.record(z.string(), z.string()).catch({}).default({});

/** A line of an invoice, bill or credit note. */
export const accountLineSchema = z.object({
  description: text,
  quantity: amount,
  unitAmount: amount,
  lineAmount: amount,
  accountCode: text,
});

/**
 * `data` of an invoice, bill or credit note, and of an overpayment or prepayment. Some programs list the latter among
 * payments: then the day is `date` and the total `amount`.
 */
export const documentDataSchema = z.object({
  type: z.enum(['invoice', 'bill', 'credit-note', 'overpayment', 'prepayment']),
  number: text,
  contact: text,
  reference: text,
  issued: day,
  date: day,
  due: day,
  currency,
  tax: amount,
  amount,
  total: amount,
  paid: amount,
  amountDue: amount,
  paidOn: day,
  settled: flag,
  status: text,
  statusAsExported: text,
  sentToContact: flag,
  direction: z.enum(['in', 'out']).nullish().catch(null),
  lines: z.array(accountLineSchema).catch([]).default([]),
  columns,
});

/** `data` of a payment. */
export const paymentDataSchema = z.object({
  date: z.iso.date(),
  amount: decimalSchema,
  currency,
  type: text,
  direction: z.enum(['in', 'out']).nullish().catch(null),
  invoice: text,
  contact: text,
  reference: text,
  account: text,
  status: text,
  columns,
});

/** `data` of a line of a bank's statement, or of the books of a bank account. */
export const bankLineDataSchema = z.object({
  date: z.iso.date(),
  amount: decimalSchema,
  currency,
  contact: text,
  payer: text,
  payee: text,
  merchant: text,
  account: text,
  balance: amount,
  reconciles: flag,
  after: text,
  entry: text,
  columns,
});

/** `data` of a contact. */
export const contactDataSchema = z.object({
  name: z.string().trim().min(1),
  accountNumber: text,
  email: text,
  phone: text,
  mobile: text,
  website: text,
  taxNumber: text,
  postalAddress: text,
  streetAddress: text,
  country: text,
  dueSales: text,
  dueBills: text,
});

/** A value with the place in its record that states it: the line of its column, or the first line where it has none. */
export interface Told<Value> {
  value: Value;
  cite: Reference;
}

/** Whom it concerns: who owes the business, or whom it owes. */
export type AccountSide = 'sales' | 'purchases';

export type AccountLine = z.infer<typeof accountLineSchema>;

/** An invoice, bill or credit note, or what was paid in advance or too much. Amounts are decimal strings. */
export interface DocumentEntry {
  kind: 'invoice' | 'bill' | 'credit-note' | 'overpayment' | 'prepayment';
  side: AccountSide;
  record: string;
  number: Told<string> | null;
  party: Told<string> | null;
  /** Mail addresses of the party, in lower case. */
  addresses: readonly string[];
  /** ISO 4217. */
  currency: string | null;
  /** Where the currency stands. */
  currencyCite: Reference | null;
  issued: Told<string>;
  due: Told<string> | null;
  total: Told<string> | null;
  paid: Told<string> | null;
  /** What the program says is still open; of a credit what is left of it. */
  open: Told<string> | null;
  /** The day on which the accounts call it paid. */
  settledOn: Told<string> | null;
  /** Whether it is paid as a whole, where the accounts have no amounts for that: they call it so, or give the day. */
  settled: Told<boolean> | null;
  /** `DRAFT`, `SUBMITTED`, `AUTHORISED`, `PAID`, `VOIDED`, `DELETED`, or the export's own word in capitals. */
  state: Told<string> | null;
  /** The state in the export's own words. */
  stateWritten: string | null;
  sent: Told<boolean> | null;
  reference: Told<string> | null;
  lines: readonly AccountLine[];
  /** What the first line is for. */
  subject: Told<string> | null;
}

/** A payment of an invoice or bill; or of a credit, which is paid back. */
export interface PaymentEntry {
  kind: 'payment';
  record: string;
  date: Told<string>;
  amount: Told<string>;
  currency: string | null;
  /** `in` from a customer, `out` to a supplier; null where it is not said. */
  direction: 'in' | 'out' | null;
  /** Whether a credit is paid back. */
  refund: boolean;
  /** Number of the invoice, bill or credit note. */
  document: string | null;
  party: Told<string> | null;
  account: Told<string> | null;
  reference: Told<string> | null;
  state: string | null;
}

/** A line of a bank's statement; money in is positive. */
export interface BankLineEntry {
  kind: 'bank-line';
  record: string;
  date: Told<string>;
  amount: Told<string>;
  currency: string | null;
  /** Who paid, or was paid. */
  party: Told<string> | null;
  /** Everything that the line says, without the names of its columns. */
  words: string;
  /** Number or name of the bank account. */
  account: Told<string> | null;
  /** Where the currency stands. */
  currencyCite: Reference | null;
  /** What the account holds after it. */
  balance: Told<string> | null;
  /** Whether its source followed the balance from the line before; null where it did not. */
  follows: boolean | null;
  /** Record of the line whose balance it does not follow. */
  breaksAfter: string | null;
  /** What somebody booked, not what a bank says. */
  books: boolean;
}

/** Days and what they are counted from. */
export interface PaymentTerm {
  days: number;
  from: 'invoice-date' | 'end-of-invoice-month' | 'day-of-invoice-month' | 'day-of-next-month';
}

export interface ContactEntry {
  kind: 'contact';
  record: string;
  name: Told<string>;
  accountNumber: Told<string> | null;
  email: Told<string> | null;
  phone: Told<string> | null;
  mobile: Told<string> | null;
  website: Told<string> | null;
  taxNumber: Told<string> | null;
  address: Told<string> | null;
  country: Told<string> | null;
  terms: Record<AccountSide, Told<PaymentTerm> | null>;
}

/** A record of the accounts as programs ask for it. */
export type AccountEntry = DocumentEntry | PaymentEntry | BankLineEntry | ContactEntry;
