import type { BatonRecord, RawRecordInput } from '../../src/contracts/record.ts';
import { recordOf } from './memory-evidence.ts';

type Data = Record<string, string | boolean | null>;

/** An entry of accounts as a source writes it: `Column: value` lines, with typed data beside them. */
export function accountRecord(
  kind: RawRecordInput['kind'],
  key: string,
  at: string,
  data: Data,
): BatonRecord {
  const text = Object.entries(data)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  const contact = data['contact'];
  const people =
    typeof contact === 'string' ? [{ name: contact, address: null, role: 'contact' as const }] : [];
  return recordOf({ key, kind, title: key, text, at, data, people }, { source: 'accounts' });
}

function documentOf(
  kind: 'invoice' | 'bill',
  number: string,
  contact: string,
  issued: string,
  due: string | null,
  total: string,
  amountDue: string | null,
  more: Data,
): BatonRecord {
  return accountRecord(kind, `${kind}s/${number}`, issued, {
    type: kind,
    number,
    contact,
    issued,
    due,
    currency: 'EUR',
    total,
    amountDue,
    status: amountDue !== null && Number(amountDue) === 0 ? 'PAID' : 'AUTHORISED',
    ...more,
  });
}

export const invoiceOf = (
  number: string,
  contact: string,
  issued: string,
  due: string | null,
  total: string,
  amountDue: string | null,
  more: Data = {},
) => documentOf('invoice', number, contact, issued, due, total, amountDue, more);

export const billOf = (
  number: string,
  contact: string,
  issued: string,
  due: string | null,
  total: string,
  amountDue: string | null,
  more: Data = {},
) => documentOf('bill', number, contact, issued, due, total, amountDue, more);

/** A payment of an invoice by its number. */
export const paymentOf = (invoice: string, date: string, amount: string, more: Data = {}) =>
  accountRecord('payment', `payments/${date}-${invoice}-${amount}`, date, {
    date,
    amount,
    currency: 'EUR',
    invoice,
    status: 'AUTHORISED',
    ...more,
  });

/** A line of a bank's statement. */
export const bankLine = (date: string, amount: string, description: string, more: Data = {}) =>
  accountRecord('bank-transaction', `bank/${date}-${description}`, date, {
    date,
    amount,
    currency: 'EUR',
    description,
    ...more,
  });
