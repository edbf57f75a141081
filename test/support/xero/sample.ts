import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CLIENT, type XeroLists } from './fake.ts';
import { booksOf } from './from-csv.ts';

/** The sample business's exports. */
export const SAMPLE_FOLDER = path.join(import.meta.dirname, '../../../examples/harborlight/records/accounts');
export const SAMPLE_FILES = ['contacts', 'invoices', 'bills', 'payments'] as const;

/** What Xero would answer of the sample business. */
export async function sampleBooks(): Promise<XeroLists> {
  const [contacts = '', invoices = '', bills = '', payments = ''] = await Promise.all(
    SAMPLE_FILES.map((name) => readFile(path.join(SAMPLE_FOLDER, `xero-${name}.csv`), 'utf8')),
  );
  return booksOf({ contacts, invoices, bills, payments });
}

/** The key file of the fake's app. */
export async function writeKey(directory: string): Promise<void> {
  await writeFile(path.join(directory, 'xero.json'), JSON.stringify(CLIENT), { mode: 0o600 });
}
