import {
  type AccountEntry,
  type BankLineEntry,
  bankLineDataSchema,
  type ContactEntry,
  contactDataSchema,
  type DocumentEntry,
  documentDataSchema,
  type PaymentEntry,
  type PaymentTerm,
  paymentDataSchema,
  type Told,
} from '../contracts/accounts.ts';
import type { BatonRecord } from '../contracts/record.ts';
import { AccountFields } from './account-fields.ts';
import { cellsOf } from './cells.ts';

/** Kinds of records that are entries of accounts. */
export const ACCOUNT_KINDS = ['invoice', 'bill', 'payment', 'bank-transaction', 'contact'] as const;

/**
 * What a record of the accounts says, typed and with the place of each value: the one reader of such records. Null of a
 * record of another kind, and of one whose `data` lacks what its kind always has.
 */
export function accountEntryOf(record: BatonRecord): AccountEntry | null {
  switch (record.kind) {
    case 'invoice':
    case 'bill':
      return documentOf(record);
    case 'payment':
      return documentOf(record) ?? paymentOf(record);
    case 'bank-transaction':
      return bankLineOf(record);
    case 'contact':
      return contactOf(record);
    default:
      return null;
  }
}

function documentOf(record: BatonRecord): DocumentEntry | null {
  const parsed = documentDataSchema.safeParse(record.data);
  if (!parsed.success) return null;
  const { data } = parsed;
  const fields = new AccountFields(record, data.columns);
  const issued = fields.told('issued', data.issued) ?? fields.told('date', data.date);
  if (!issued) return null;
  const total = fields.told('total', data.total) ?? fields.told('amount', data.amount);
  const isNegative = total?.value.startsWith('-') === true && /[1-9]/.test(total.value);
  const isPaid = data.type === 'invoice' || data.type === 'bill';
  const currency = data.currency ?? null;
  return {
    // A program that knows no credit notes writes them as invoices below zero.
    kind: isPaid ? (isNegative ? 'credit-note' : record.kind === 'bill' ? 'bill' : 'invoice') : data.type,
    side: record.kind === 'bill' || data.direction === 'out' ? 'purchases' : 'sales',
    record: record.id,
    number: fields.told('number', data.number),
    party: fields.told('contact', data.contact),
    addresses: record.people.flatMap(({ address }) => (address === null ? [] : [address.toLowerCase()])),
    currency,
    currencyCite: fields.told('currency', currency)?.cite ?? null,
    issued,
    due: fields.told('due', data.due),
    total,
    paid: fields.told('paid', data.paid),
    open: fields.told('amountDue', data.amountDue),
    settledOn: fields.told('paidOn', data.paidOn),
    settled: fields.told('settled', data.settled),
    state: fields.told('status', data.status?.toUpperCase()),
    stateWritten: data.statusAsExported ?? data.status ?? null,
    sent: fields.told('sentToContact', data.sentToContact),
    reference: fields.told('reference', data.reference),
    lines: data.lines,
    subject: subjectOf(record, fields, data.lines[0]?.description),
  };
}

/** The description of the first line: its cell in the table of lines, else a field of the entry. */
function subjectOf(
  { id, text }: BatonRecord,
  fields: AccountFields,
  description: string | null | undefined,
): Told<string> | null {
  const place = fields.place('description');
  if (place) {
    const line = text.slice(place.start, place.end);
    return { value: line.slice(line.indexOf(':') + 1).trim(), cite: { record: id, ...place } };
  }
  const table = description ? text.indexOf('\n| ---') : -1;
  const start = text.indexOf('\n', table + 1) + 1;
  if (table < 0 || start === 0) return null;
  const end = text.indexOf('\n', start);
  const cell = cellsOf(text.slice(start, end < 0 ? text.length : end), start).find(
    ({ text: words }) => words !== '' && sameWords(words, description ?? ''),
  );
  return cell ? { value: cell.text, cite: { record: id, start: cell.start, end: cell.end } } : null;
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return words(one) === words(other);
}

function paymentOf(record: BatonRecord): PaymentEntry | null {
  const parsed = paymentDataSchema.safeParse(record.data);
  if (!parsed.success) return null;
  const { data } = parsed;
  const fields = new AccountFields(record, data.columns);
  const [date, amount] = [fields.told('date', data.date), fields.told('amount', data.amount)];
  if (!date || !amount) return null;
  return {
    kind: 'payment',
    record: record.id,
    date,
    amount,
    currency: data.currency ?? null,
    direction: data.direction ?? null,
    // Xero's types of what is paid back: ARCREDITPAYMENT, APOVERPAYMENTPAYMENT.
    refund: /^A[RP](?:CREDIT|OVERPAYMENT|PREPAYMENT)PAYMENT$/.test(data.type ?? ''),
    document: data.invoice ?? null,
    party: fields.told('contact', data.contact),
    account: fields.told('account', data.account),
    reference: fields.told('reference', data.reference),
    state: data.status?.toUpperCase() ?? null,
  };
}

function bankLineOf(record: BatonRecord): BankLineEntry | null {
  const parsed = bankLineDataSchema.safeParse(record.data);
  if (!parsed.success) return null;
  const { data } = parsed;
  const fields = new AccountFields(record, data.columns);
  const [date, amount] = [fields.told('date', data.date), fields.told('amount', data.amount)];
  if (!date || !amount) return null;
  const away = data.amount.startsWith('-');
  return {
    kind: 'bank-line',
    record: record.id,
    date,
    amount,
    currency: data.currency ?? null,
    party:
      (away ? fields.told('payee', data.payee) : fields.told('payer', data.payer)) ??
      fields.told('merchant', data.merchant) ??
      fields.told('contact', data.contact),
    words: fields.words(),
    account: fields.told('account', data.account),
    currencyCite: fields.told('currency', data.currency)?.cite ?? null,
    balance: fields.told('balance', data.balance),
    follows: data.reconciles ?? null,
    breaksAfter: data.reconciles === false && data.after ? `${record.source}/${data.after}` : null,
    books: data.entry === 'books',
  };
}

function contactOf(record: BatonRecord): ContactEntry | null {
  const parsed = contactDataSchema.safeParse(record.data);
  if (!parsed.success) return null;
  const { data } = parsed;
  const fields = new AccountFields(record, {});
  const name = fields.told('name', data.name);
  if (!name) return null;
  return {
    kind: 'contact',
    record: record.id,
    name,
    accountNumber: fields.told('accountNumber', data.accountNumber),
    email: fields.told('email', data.email),
    phone: fields.told('phone', data.phone),
    mobile: fields.told('mobile', data.mobile),
    website: fields.told('website', data.website),
    taxNumber: fields.told('taxNumber', data.taxNumber),
    address:
      fields.told('postalAddress', data.postalAddress) ?? fields.told('streetAddress', data.streetAddress),
    country: fields.told('country', data.country),
    terms: {
      sales: fields.told('dueSales', termOf(data.dueSales)),
      purchases: fields.told('dueBills', termOf(data.dueBills)),
    },
  };
}

/** Xero's words for what days are counted from, as its screens and as its API write them. */
const TERMS: ReadonlyMap<string, PaymentTerm['from']> = new Map([
  ['daysafterbilldate', 'invoice-date'],
  ['daysafterinvoicedate', 'invoice-date'],
  ['daysafterbillmonth', 'end-of-invoice-month'],
  ['daysafterinvoicemonth', 'end-of-invoice-month'],
  ['ofcurrentmonth', 'day-of-invoice-month'],
  ['offollowingmonth', 'day-of-next-month'],
]);

function termOf(written: string | null | undefined): PaymentTerm | null {
  const [, days, rule = ''] = /^(\d{1,3}) ([A-Za-z ]{4,40})$/.exec(written ?? '') ?? [];
  const from = TERMS.get(rule.toLowerCase().replaceAll(' ', ''));
  return days && from ? { days: Number(days), from } : null;
}
