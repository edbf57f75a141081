import type { Decimal } from 'decimal.js';
import type { FieldReader } from './fields.ts';
import { amountOf, currencyOf, dayOf, type Known, known, recordDay, textOf } from './known.ts';
import type { LedgerDocument } from './ledger-document.ts';

/** What is left of a credit note, an overpayment or a prepayment: it is taken off what is owed. */
export interface Credit {
  record: string;
  /** Whether it lowers what clients owe, or what the business owes. */
  side: 'sales' | 'purchases';
  what: 'credit note' | 'overpayment' | 'prepayment';
  number: Known<string> | null;
  contact: Known<string>;
  currency: string;
  date: Known<string>;
  /** Above zero, whatever sign the program writes. */
  open: Known<Decimal>;
}

/**
 * The credit that a record is: by its type, or as an invoice below zero. `none` where it is something else, `settled`
 * where nothing is left of it or it does not count, null where it does not say what is needed to count it.
 */
export function creditOf(reader: FieldReader): Credit | 'none' | 'settled' | null {
  const { record } = reader;
  if (!['invoice', 'bill', 'payment'].includes(record.kind)) return 'none';
  const total = amountOf(reader, 'total', 'invoiceTotal', 'grandTotal', 'amount');
  const what = kindOf(reader.text('type', 'invoiceType')?.value ?? '', record.kind, total?.value);
  if (what === null) return 'none';
  if (isUncounted(reader.text('status', 'state')?.value ?? '')) return 'settled';
  const open = leftOf(reader, total);
  const contact = textOf(reader, 'contact', 'contactName', 'customer', 'client', 'vendor', 'supplier');
  const currency = currencyOf(reader);
  const date = dayOf(reader, 'date', 'issued', 'invoiceDate', 'issueDate', 'billDate') ?? recordDay(record);
  if (open?.value.isZero()) return 'settled';
  if (!open || !contact || !currency || !date) return null;
  return {
    record: record.id,
    side: isPurchase(reader) ? 'purchases' : 'sales',
    what,
    number: textOf(reader, 'number', 'invoiceNumber', 'billNumber', 'documentNumber'),
    contact,
    currency,
    date,
    open,
  };
}

/** What was paid of an invoice or bill beyond its total; null where nothing was. */
export function overpaidOf(document: LedgerDocument, open: Known<Decimal> | null): Credit | null {
  if (!open?.value.isNegative() || open.value.isZero()) return null;
  const { record, kind, number, contact, currency, date } = document;
  return {
    record,
    side: kind === 'bill' ? 'purchases' : 'sales',
    what: 'overpayment',
    number,
    contact,
    currency,
    date,
    open: { value: open.value.abs(), proof: open.proof },
  };
}

/** Whether a document of this state is none that is owed: not issued yet, or taken back. */
export function isUncounted(status: string): boolean {
  return /^(?:void|voided|deleted|draft|submitted|cancelled|canceled)$/i.test(status.trim());
}

function kindOf(type: string, record: string, total: Decimal | undefined): Credit['what'] | null {
  if (/overpayment/i.test(type) && !/overpaymentpayment/i.test(type)) return 'overpayment';
  if (/prepayment/i.test(type) && !/prepaymentpayment/i.test(type)) return 'prepayment';
  if (record === 'payment') return null;
  if (/credit/i.test(type)) return 'credit note';
  return total?.isNegative() && !total.isZero() ? 'credit note' : null;
}

function isPurchase(reader: FieldReader): boolean {
  if (reader.record.kind !== 'payment') return reader.record.kind === 'bill';
  const direction = reader.text('direction')?.value;
  return direction === undefined ? /bill|spend|purchase|^AP/i.test(typeLine(reader)) : direction === 'out';
}

/** The program's own word for what it is, where `data` has another. */
function typeLine(reader: FieldReader): string {
  return /^Type: (.+)$/m.exec(reader.record.text)?.[1] ?? reader.text('type')?.value ?? '';
}

/** As the ledger says, else the total less what was used of it. */
function leftOf(reader: FieldReader, total: Known<Decimal> | null): Known<Decimal> | null {
  const left = amountOf(
    reader,
    'outstanding',
    'amountDue',
    'invoiceAmountDue',
    'balanceDue',
    'remainingCredit',
    'balance',
    'open',
  );
  if (left) return { value: left.value.abs(), proof: left.proof };
  const used = amountOf(reader, 'paid', 'amountPaid', 'invoiceAmountPaid', 'appliedAmount');
  if (!total || !used) return null;
  const value = total.value.abs().minus(used.value.abs());
  return known(reader, { range: used.proof }, value.isNegative() ? value.minus(value) : value);
}
