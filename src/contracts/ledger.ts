import type {
  AccountSide,
  BankLineEntry,
  ContactEntry,
  DocumentEntry,
  PaymentEntry,
  PaymentTerm,
  Told,
} from './accounts.ts';
import type { Reference } from './reference.ts';

/** How long something is due on the day of the handover, in days. `undated` says no due date. */
export const AGES = ['not-due', '1-30', '31-60', '61-90', 'over-90', 'undated'] as const;
export type Age = (typeof AGES)[number];

/** A figure with the places that it comes from. Amounts are decimal strings. */
export interface Figure<Value = string> {
  value: Value;
  /** How code worked it out, in words; null where its one cell states it. */
  method: string | null;
  cells: readonly Reference[];
}

/** What paid an invoice or bill: a payment of the accounts, or a line of the bank that names its number. */
export interface LedgerPayment {
  record: string;
  by: 'payment' | 'bank-line';
  date: Told<string>;
  /** Without a sign. */
  amount: Told<string>;
  account: Told<string> | null;
}

/** An invoice or bill that says what is needed to count it. */
export interface LedgerDocument extends DocumentEntry {
  kind: 'invoice' | 'bill';
  party: Told<string>;
  /** ISO 4217; the one that all else in the accounts names where this does not say it; empty where there is none. */
  currency: string;
  /** Whether it was issued and not taken back: others are in no sum. */
  counts: boolean;
  /**
   * What is still to be paid, as the accounts say, else total less paid, else the total where they call it unpaid; below
   * zero where too much was paid. Null where none is told, where it does not count, and where it is called paid and open at once.
   */
  left: Figure | null;
  /** What credits took off it: total less what was paid and what is open; null where nothing was. */
  credited: Figure | null;
  /** Days from the due date to the day of the handover; negative before it is due, null without a due date. */
  overdue: number | null;
  age: Age;
  /** In order of their dates. */
  payments: readonly LedgerPayment[];
  /** Lines of the bank that name its number, whatever they add up to. */
  bankLines: readonly LedgerPayment[];
  /** The day on which payments reached the total exactly, or that the accounts give; null where neither is told. */
  paidOn: Told<string> | null;
  /** Whether nothing is left of it: the accounts say so, or payments reached the total. */
  whole: boolean;
}

/** A credit note, overpayment or prepayment of which something is left. */
export interface LedgerCredit {
  record: string;
  kind: 'credit-note' | 'overpayment' | 'prepayment';
  side: AccountSide;
  number: Told<string> | null;
  party: Told<string>;
  currency: string;
  issued: Told<string>;
  /** Above zero, whatever sign the program writes. */
  left: Figure;
}

/** What one party owes, or is owed, in one currency. */
export interface PartyBalance {
  side: AccountSide;
  party: Told<string>;
  currency: string;
  /** Open documents, the longest due first. */
  documents: readonly LedgerDocument[];
  credits: readonly LedgerCredit[];
  /** What is open of the documents, before credits. */
  open: Figure;
  /** What is left of the credits; null where there is none. */
  credit: Figure | null;
  /** What is open less what is left of credits; negative where the party is in credit. */
  balance: Figure;
  /** What is open and past its due date, before credits; null where nothing is. */
  overdue: Figure | null;
  /** What is open by age, before credits; an age without documents is absent. */
  aged: ReadonlyMap<Age, Figure>;
}

/** What all parties of a side owe in one currency. */
export interface SideTotal {
  side: AccountSide;
  currency: string;
  /** Open documents. */
  documents: number;
  /** What is left of all credits; null where there is none. */
  credits: Figure | null;
  open: Figure;
  aged: ReadonlyMap<Age, Figure>;
  /** Sum of the balances of parties that owe: the credit of one lowers no debt of another. */
  owed: Figure;
  /** What is open less all credits, as programs total it: not what those who owe must pay. */
  net: Figure;
}

/** How a party pays in one currency: over documents whose payments reached their total exactly. */
export interface PayingRecord {
  side: AccountSide;
  party: Told<string>;
  currency: string;
  /** All documents of the party that count. */
  documents: readonly LedgerDocument[];
  /** Those of which nothing is left, oldest first. */
  whole: readonly LedgerDocument[];
  /** Those whose day of payment is known, oldest first. */
  paid: readonly LedgerDocument[];
  terms: Told<PaymentTerm> | null;
  /** Days from issue to the last payment: median and 90th percentile; null where none was paid in full. */
  days: { median: Figure<number>; most: Figure<number> } | null;
  /** Of those with a due date, how many were paid after it, and the median of days from the due date. */
  late: { count: Figure<number>; of: number; median: Figure<number> } | null;
}

/** A line of a bank's statement. */
export interface BankLine extends BankLineEntry {
  /** ISO 4217; empty where the statement does not say it. */
  currency: string;
}

/** One bank account in one currency, as its statements tell. */
export interface BankAccount {
  /** Its number or name; null where the statements do not say it. */
  account: Told<string> | null;
  currency: string;
  lines: number;
  first: Told<string>;
  last: Told<string>;
  /** What it holds after the last line; null where the statements do not tell it for certain. */
  balance: Told<string> | null;
}

/** Two lines of a statement between which something is missing: the balance of one does not lead to the other. */
export interface StatementGap {
  earlier: BankLine;
  later: BankLine;
}

/** A report of the accounts that ages what is open, against the documents and credits of its side. */
export interface AgeingCheck {
  record: string;
  side: AccountSide;
  /** The day that the report is of; null where it does not say it. */
  asOf: string | null;
  currency: string;
  /** What the report says in all; null where it has no such row. */
  total: Told<string> | null;
  open: Figure;
  /** Parties of which both say the same. */
  agreeing: number;
  /** Parties of which they say different things; null where one of them does not name the party. */
  differing: readonly { party: string; report: Told<string> | null; open: Figure | null }[];
}

/** The currency of what names none: the only one that the accounts name, with places where they do. */
export interface SuppliedCurrency {
  code: string;
  cites: readonly Reference[];
}

/** The view `ledger`: what the accounts of the business show on the day of the handover. Lists are in a fixed order. */
export interface Ledger {
  asOf: string;
  /** Null where the accounts name several currencies or none, and where all of them name their own. */
  supplied: SuppliedCurrency | null;
  invoices: readonly LedgerDocument[];
  bills: readonly LedgerDocument[];
  /** Credits with something left of them. */
  credits: readonly LedgerCredit[];
  /** Payments that count. */
  payments: readonly PaymentEntry[];
  /** Lines of statements; what somebody booked is not among them. */
  bank: readonly BankLine[];
  contacts: readonly ContactEntry[];
  /** By side, currency and name; parties with something open or credited. */
  balances: readonly PartyBalance[];
  totals: readonly SideTotal[];
  /** By side, name and currency. */
  paying: readonly PayingRecord[];
  accounts: readonly BankAccount[];
  gaps: readonly StatementGap[];
  /** In order of their records. */
  ageing: readonly AgeingCheck[];
  /**
   * Records that are in no sum because they do not say enough: party, number, amount or what is open. Null of a side where
   * the kind of the record does not tell it.
   */
  uncounted: readonly { record: string; side: AccountSide | null }[];
}
