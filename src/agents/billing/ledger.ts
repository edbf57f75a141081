import type { Decimal } from 'decimal.js';
import type { Evidence } from '../../contracts/evidence.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { sumOf } from '../kit/money.ts';
import { type Credit, creditOf, isUncounted, overpaidOf } from './credits.ts';
import { FieldReader } from './fields.ts';
import { amountOf, currencyOf, dayOf, type Known, known, recordDay, textOf } from './known.ts';
import type { LedgerDocument, LedgerPayment } from './ledger-document.ts';

export type { Known, Proof } from './known.ts';

/** A row of a bank's statement; money in is positive. */
export interface BankRow {
  record: string;
  date: Known<string>;
  amount: Known<Decimal>;
  currency: string;
  party: string | null;
  /** Reference and description. */
  words: string;
  reference: Known<string> | null;
  /** What the account holds after it. */
  balance: Known<Decimal> | null;
  /** Record of the row before it, where the balance does not continue that row's. */
  breaksAfter: string | null;
}

export interface LedgerContact {
  record: string;
  name: Known<string>;
  terms: Known<string> | null;
}

export interface Ledger {
  invoices: LedgerDocument[];
  bills: LedgerDocument[];
  payments: LedgerPayment[];
  bank: BankRow[];
  contacts: LedgerContact[];
  /** Credit notes, overpayments and prepayments with something left of them. */
  credits: Credit[];
  /** Records of the ledger that lack what is needed to count them, as ids. */
  unread: string[];
}

/** The accounts of the business in order of their records; what a row does not say stays unknown. */
export async function readLedger(evidence: Evidence): Promise<Ledger> {
  const ledger: Ledger = {
    invoices: [],
    bills: [],
    payments: [],
    bank: [],
    contacts: [],
    credits: [],
    unread: [],
  };
  const kinds = ['invoice', 'bill', 'payment', 'bank-transaction', 'contact'] as const;
  for await (const record of evidence.records({ kinds }))
    if (!readRecord(record, ledger)) ledger.unread.push(record.id);
  attachPayments(ledger);
  for (const document of [...ledger.invoices, ...ledger.bills]) {
    const credit = overpaidOf(document, openAmount(document));
    if (credit) ledger.credits.push(credit);
  }
  return ledger;
}

function readRecord(record: BatonRecord, ledger: Ledger): boolean {
  const reader = new FieldReader(record);
  const credit = creditOf(reader);
  if (credit !== 'none') {
    if (credit !== null && credit !== 'settled') ledger.credits.push(credit);
    return credit !== null;
  }
  if (record.kind === 'payment') {
    const payment = paymentOf(reader);
    if (payment && payment !== 'void') ledger.payments.push(payment);
    return payment !== null;
  }
  if (record.kind === 'bank-transaction') {
    // Books that are held against themselves prove nothing, and beside a statement they count everything twice.
    if (record.data['entry'] === 'books') return true;
    const row = bankRowOf(reader);
    if (row) ledger.bank.push(row);
    return row !== null;
  }
  if (record.kind === 'contact') {
    const contact = contactOf(reader);
    if (contact) ledger.contacts.push(contact);
    return contact !== null;
  }
  const document = documentOf(reader);
  if (document?.kind === 'invoice') ledger.invoices.push(document);
  else if (document) ledger.bills.push(document);
  return document !== null;
}

function documentOf(reader: FieldReader): LedgerDocument | null {
  const { record } = reader;
  const number = textOf(reader, 'number', 'invoiceNumber', 'billNumber', 'documentNumber');
  const contact = textOf(reader, 'contact', 'contactName', 'customer', 'client', 'vendor', 'supplier');
  const currency = currencyOf(reader);
  const date = dayOf(reader, 'date', 'issued', 'invoiceDate', 'issueDate', 'billDate') ?? recordDay(record);
  const total = amountOf(reader, 'total', 'invoiceTotal', 'grandTotal', 'amount');
  const outstanding = amountOf(
    reader,
    'outstanding',
    'amountDue',
    'invoiceAmountDue',
    'balanceDue',
    'balance',
    'open',
  );
  if (!number || !contact || !currency || !date || !(total ?? outstanding)) return null;
  return {
    record: record.id,
    kind: record.kind === 'bill' ? 'bill' : 'invoice',
    number,
    contact,
    currency,
    date,
    due: dayOf(reader, 'due', 'dueDate'),
    total,
    paid: amountOf(reader, 'paid', 'amountPaid', 'invoiceAmountPaid'),
    outstanding,
    status: textOf(reader, 'status', 'state'),
    sent: sentOf(reader),
    reference: textOf(reader, 'reference'),
    addresses: record.people.flatMap(({ address }) => (address === null ? [] : [address.toLowerCase()])),
    payments: [],
  };
}

function sentOf(reader: FieldReader): Known<boolean> | null {
  const found = reader.field('sent', 'sentToContact', 'isSent');
  if (!found || !reader.record.text) return null;
  if (typeof found.value === 'boolean') return known(reader, found, found.value);
  const words = String(found.value).trim().toLowerCase();
  if (/^(?:sent|true|yes|1)$/.test(words)) return known(reader, found, true);
  return /^(?:false|no|0|not sent|unsent)$/.test(words) ? known(reader, found, false) : null;
}

function paymentOf(reader: FieldReader): LedgerPayment | 'void' | null {
  const status = reader.text('status')?.value ?? '';
  // What was paid in advance, or is paid back of it, pays no invoice.
  if (/overpayment|prepayment/i.test(reader.text('type')?.value ?? '')) return 'void';
  if (/delete|void|reject|cancel/i.test(status)) return 'void';
  const date = dayOf(reader, 'date', 'paymentDate', 'paidAt') ?? recordDay(reader.record);
  const paid = amountOf(reader, 'amount', 'paid', 'total');
  if (!date || !paid) return null;
  return {
    record: reader.record.id,
    date,
    amount: paid,
    currency: currencyOf(reader),
    number:
      reader.text('invoice', 'invoiceNumber', 'bill', 'billNumber', 'document', 'documentNumber')?.value ??
      null,
    contact: reader.text('contact', 'contactName', 'customer', 'client', 'vendor')?.value ?? null,
    account: textOf(reader, 'accountName', 'account', 'bankAccount'),
    direction: reader.text('direction')?.value ?? null,
  };
}

function bankRowOf(reader: FieldReader): BankRow | null {
  const date = dayOf(reader, 'date', 'valueDate', 'bookingDate', 'at') ?? recordDay(reader.record);
  const moved = amountOf(reader, 'amount', 'total');
  const currency = currencyOf(reader);
  if (!date || !moved || !currency) return null;
  const reference = textOf(reader, 'reference', 'paymentReference');
  const description = reader.text('description', 'details', 'narrative')?.value ?? '';
  return {
    record: reader.record.id,
    date,
    amount: moved,
    currency,
    party:
      reader.text(
        ...(moved.value.isNegative()
          ? ['payee', 'payeeName', 'contact', 'counterparty', 'name']
          : ['payer', 'payerName', 'contact', 'counterparty', 'name']),
      )?.value ?? null,
    words: `${reference?.value ?? ''} ${description}`.trim(),
    reference,
    balance: amountOf(reader, 'balance', 'runningBalance'),
    breaksAfter: breakOf(reader.record),
  };
}

function breakOf({ source, data }: BatonRecord): string | null {
  const { reconciles, after } = data;
  return reconciles === false && typeof after === 'string' ? `${source}/${after}` : null;
}

function contactOf(reader: FieldReader): LedgerContact | null {
  const name = textOf(reader, 'name', 'contactName', 'contact');
  if (!name) return null;
  // Xero's own words: a number of days and what they are counted from.
  const rule = textOf(reader, 'dueSales', 'dueDateSalesDay');
  const parts = /^(\d{1,3}) ([A-Za-z ]{4,40})$/.exec(rule?.value ?? '');
  const term = parts ? termOf(parts[1] as string, parts[2] as string) : null;
  return { record: reader.record.id, name, terms: rule && term ? { value: term, proof: rule.proof } : null };
}

function termOf(days: string, rule: string): string | null {
  switch (rule.toLowerCase().replaceAll(/[^a-z]/g, '')) {
    case 'daysafterbilldate':
    case 'daysafterinvoicedate':
      return `${days} days after the invoice date`;
    case 'daysafterbillmonth':
    case 'daysafterinvoicemonth':
      return `${days} days after the end of the invoice month`;
    case 'ofcurrentmonth':
      return `day ${days} of the invoice month`;
    case 'offollowingmonth':
      return `day ${days} of the month after the invoice`;
    default:
      return null;
  }
}

/** Gives each invoice its payments: by number, and by contact where both name one. */
function attachPayments(ledger: Ledger): void {
  const byNumber = new Map<string, LedgerDocument[]>();
  for (const one of [...ledger.invoices, ...ledger.bills])
    byNumber.set(one.number.value, [...(byNumber.get(one.number.value) ?? []), one]);
  for (const payment of ledger.payments) {
    const named = byNumber.get(payment.number ?? '') ?? [];
    const meant = named.filter(
      (one) =>
        payment.direction !== (one.kind === 'invoice' ? 'out' : 'in') &&
        (payment.contact === null || payment.contact === one.contact.value) &&
        (payment.currency === null || payment.currency === one.currency),
    );
    if (meant.length === 1) meant[0]?.payments.push(payment);
  }
  for (const one of [...ledger.invoices, ...ledger.bills])
    one.payments.sort((a, b) =>
      a.date.value === b.date.value ? compare(a.record, b.record) : compare(a.date.value, b.date.value),
    );
}

/** The day on which its payments reached its total; null where they do not, or do so only together with something else. */
export function paidOn({ payments, total }: LedgerDocument): string | null {
  const last = payments.at(-1);
  const sum = sumOf(payments.map(({ amount }) => amount.value));
  return last && total && sum.equals(total.value) && total.value.greaterThan(0) ? last.date.value : null;
}

/** What is still to be paid: as the ledger says, else total less paid; null where neither is known. */
export function openAmount(document: LedgerDocument): Known<Decimal> | null {
  if (isUncounted(document.status?.value ?? '')) return null;
  // What is called paid and has all of it open says two things.
  if (document.outstanding) return contradicts(document) ? null : document.outstanding;
  if (!document.paid || !document.total) return null;
  return { value: document.total.value.minus(document.paid.value), proof: document.paid.proof };
}

/** Whether the status says that all is paid, and the amounts that something is open. */
export function contradicts({ status, outstanding }: LedgerDocument): boolean {
  return status?.value.toUpperCase() === 'PAID' && outstanding?.value.greaterThan(0) === true;
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
