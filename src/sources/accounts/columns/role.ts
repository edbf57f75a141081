/** What a column of a bank's statement, a list of invoices or bills, or a list of contacts holds. */
export const ROLES = [
  'date',
  'valueDate',
  'due',
  'paidOn',
  'amount',
  'debit',
  'credit',
  'side',
  'balance',
  'currency',
  'description',
  'party',
  'customer',
  'supplier',
  'reference',
  'account',
  'type',
  'number',
  'net',
  'tax',
  'total',
  'paid',
  'open',
  'status',
  'card',
  'email',
  'phone',
  'mobile',
  'website',
  'taxNumber',
  'address',
  'city',
  'postcode',
  'country',
  'contactNumber',
  'firstName',
  'lastName',
] as const;

export type Role = (typeof ROLES)[number];

/** What a row of a list of documents is: `movement` moves an account and is no document; `other` moves nothing. */
export type DocumentType =
  | 'invoice'
  | 'bill'
  | 'sales-credit-note'
  | 'bill-credit-note'
  | 'credit-note'
  | 'payment'
  | 'payment-in'
  | 'payment-out'
  | 'movement'
  | 'other';

/** How a document stands, in the words of Xero's interface, which the ledger knows. */
export type DocumentStatus = 'DRAFT' | 'SUBMITTED' | 'AUTHORISED' | 'PAID' | 'VOIDED' | 'DELETED';

/**
 * The words of one language in exports of banks and of accounting programs. Names are compared without case, accents,
 * spaces and punctuation; earlier ones are preferred. Separated by commas.
 */
export interface AccountWords {
  columns: Partial<Record<Role, string>>;
  types?: Partial<Record<DocumentType, string>>;
  statuses?: Partial<Record<DocumentStatus, string>>;
  /** Words of titles and names of files: single words, each by itself. */
  sides?: { sales: string; purchases: string };
  /** First words of rows that sum up, and are no entries. */
  totals: string;
  /** What a row says that carries a balance over, in an entry's place. */
  carried: string;
  /** States of an invoice of which nothing is paid, where the list has no amounts for it. */
  unpaid?: string;
  /** States of an invoice of which a part is paid. */
  part?: string;
  /** States of an entry that has not moved the account, or never will. */
  unbooked?: string;
  /** Words by which a bank thanks for money that a card's holder paid in. */
  thanks?: string;
}
