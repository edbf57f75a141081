import { mkdirSync, writeFileSync } from 'node:fs';
import { currencies, wiseStatements } from './build/accounts-wise.ts';
import { contacts, payments, salesInvoices, vendorBills } from './build/accounts-xero.ts';
import { readLedger } from './build/ledger.ts';

/** Writes records/accounts from answers/ledger.csv: `node examples/harborlight/build-accounts.ts`. */
const ledger = readLedger(new URL('./answers/ledger.csv', import.meta.url));
const folder = new URL('./records/accounts/', import.meta.url);
mkdirSync(folder, { recursive: true });
const statements = wiseStatements(ledger);
const files: [string, string][] = [
  ['xero-invoices.csv', salesInvoices(ledger)],
  ['xero-bills.csv', vendorBills()],
  ['xero-contacts.csv', contacts()],
  ['xero-payments.csv', payments(ledger)],
  ...currencies.map((currency): [string, string] => [`wise-statement-${currency}.csv`, statements[currency]]),
];
for (const [name, text] of files) writeFileSync(new URL(name, folder), text);
