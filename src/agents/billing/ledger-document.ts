import type { Decimal } from 'decimal.js';
import type { Known } from './known.ts';

export interface LedgerPayment {
  record: string;
  date: Known<string>;
  amount: Known<Decimal>;
  currency: string | null;
  /** Number of the invoice or bill it pays. */
  number: string | null;
  contact: string | null;
  account: Known<string> | null;
  /** `in` from a customer, `out` to a supplier; null where it is not said. */
  direction: string | null;
}

/** An invoice or bill as the ledger has it. What it does not say is null. */
export interface LedgerDocument {
  record: string;
  kind: 'invoice' | 'bill';
  number: Known<string>;
  contact: Known<string>;
  currency: string;
  date: Known<string>;
  due: Known<string> | null;
  /** Null in lists that say only what is open. */
  total: Known<Decimal> | null;
  paid: Known<Decimal> | null;
  outstanding: Known<Decimal> | null;
  status: Known<string> | null;
  sent: Known<boolean> | null;
  reference: Known<string> | null;
  /** Mail addresses of the contact, lower-case. */
  addresses: string[];
  /** Payments that name it, in order of date. */
  payments: LedgerPayment[];
}
