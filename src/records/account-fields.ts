import type { Told } from '../contracts/accounts.ts';
import type { Range } from '../contracts/passage.ts';
import type { BatonRecord } from '../contracts/record.ts';

/** Lines of `Column: value` have no longer names. */
const LONGEST_NAME = 60;

/** Columns of the exports that sources know by name, for each field of `data`; others are named in `data.columns`. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  number: ['invoicenumber'],
  contact: ['contactname', 'contact', 'payee', 'from', 'to'],
  issued: ['invoicedate', 'date'],
  due: ['duedate'],
  paid: ['invoiceamountpaid', 'amountpaid'],
  amountDue: ['invoiceamountdue', 'amountdue'],
  status: ['status'],
  sentToContact: ['sent'],
  currency: ['currency', 'currencycode'],
  date: ['date', 'paymentdate'],
  amount: ['amount', 'paymentamount', 'debit', 'credit'],
  invoice: ['invoicenumber'],
  account: ['accountname', 'bankaccount', 'account', 'accountcode'],
  reference: ['reference', 'paymentreference'],
  balance: ['runningbalance', 'balance'],
  payer: ['payername'],
  payee: ['payeename'],
  name: ['contactname'],
  email: ['emailaddress'],
  phone: ['phonenumber', 'ddinumber'],
  mobile: ['mobilenumber'],
  country: ['pocountry', 'sacountry'],
  postalAddress: ['poaddressline1'],
  streetAddress: ['saaddressline1'],
  dueSales: ['duedatesalesday'],
  dueBills: ['duedatebillday'],
};

/** Where the fields of an entry of the accounts stand in its text: the line of their column, else its first line. */
export class AccountFields {
  readonly #record: BatonRecord;
  readonly #named: Readonly<Record<string, string>>;
  readonly #lines = new Map<string, Range>();
  #first: Range | null = null;

  constructor(record: BatonRecord, columns: Readonly<Record<string, string>>) {
    this.#record = record;
    this.#named = columns;
    let start = 0;
    for (const line of record.text.split('\n')) {
      const end = start + line.trimEnd().length;
      if (end > start) this.#first ??= { start, end };
      const colon = line.indexOf(':');
      const key = colon > 0 && colon <= LONGEST_NAME ? keyOf(line.slice(0, colon)) : '';
      if (key !== '' && end > start + colon + 1 && !this.#lines.has(key))
        this.#lines.set(key, { start, end });
      start += line.length + 1;
    }
  }

  /** A value of a field with its place; null where there is none, or no text that could be cited. */
  told<Value>(field: string, value: Value | null | undefined): Told<Value> | null {
    if (value === null || value === undefined) return null;
    const range = this.place(field) ?? this.#first;
    return range && { value, cite: { record: this.#record.id, ...range } };
  }

  /** What all lines say, without the names of their columns. */
  words(): string {
    return [...this.#lines.values()]
      .map(({ start, end }) => this.#record.text.slice(this.#record.text.indexOf(':', start) + 1, end).trim())
      .join(' ');
  }

  /** The line of a field; null where no line is its own. */
  place(field: string): Range | null {
    const named = this.#named[field];
    for (const key of [...(named ? [keyOf(named)] : []), ...(COLUMNS[field] ?? []), keyOf(field)]) {
      const line = this.#lines.get(key);
      if (line) return line;
    }
    return null;
  }
}

function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
