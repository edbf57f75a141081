import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { source } from '../../../src/sources/accounts/index.ts';
import { pullAll } from '../../support/pull.ts';
import { invoiceCsv, wiseCsv } from './exports.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-accounts-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function pull(files: Record<string, string>, options: Record<string, unknown> = {}) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  const pulled = await pullAll(source, directory, { path: '.', ...options });
  return { ...pulled, byKey: new Map(pulled.records.map((record) => [record.key, record])) };
}

it('makes one invoice of all its lines, with money as decimal strings', async () => {
  const { byKey } = await pull({
    'whatever.csv': invoiceCsv(
      {
        InvoiceNumber: 'INV-7',
        InvoiceDate: '28/02/2026',
        DueDate: '14/03/2026',
        Total: '1,650.00',
        TaxTotal: '150.0000',
        LineAmount: '1000.0000',
      },
      {
        InvoiceNumber: 'INV-7',
        InvoiceDate: '28/02/2026',
        DueDate: '14/03/2026',
        Total: '1,650.00',
        TaxTotal: '150.0000',
        Description: 'More | work',
        LineAmount: '500.0000',
        UnitAmount: '12.3456',
      },
    ),
  });
  const invoice = byKey.get('invoices/INV-7');
  expect(invoice).toMatchObject({ kind: 'invoice', at: '2026-02-28' });
  expect(invoice?.people).toEqual([{ name: 'Acorn Ltd', address: 'ap@acorn.example', role: 'contact' }]);
  expect(invoice?.data).toMatchObject({
    number: 'INV-7',
    issued: '2026-02-28',
    due: '2026-03-14',
    subtotal: '1500.00',
    tax: '150.00',
    total: '1650.00',
    amountDue: '110.00',
    status: 'AUTHORISED',
    statusAsExported: 'Awaiting Payment',
    sentToContact: true,
  });
  expect(invoice?.data['lines']).toMatchObject([
    { lineAmount: '1000.00' },
    { lineAmount: '500.00', unitAmount: '12.3456' },
  ]);
  expect(invoice?.text).toContain('InvoiceNumber: INV-7\n');
  expect(invoice?.text.match(/^\| .*Work|More \\\| work/gm)).toHaveLength(2);
});

it('tells bills, credit notes and overpayments by their type, and the same number of two suppliers apart', async () => {
  const { byKey } = await pull({
    'x.csv': invoiceCsv(
      { Type: 'Bill', InvoiceNumber: '016', InvoiceDate: '28/02/2026' },
      { Type: 'Bill', InvoiceNumber: '016', InvoiceDate: '28/02/2026', ContactName: 'Birch Ltd' },
      { Type: 'Sales credit note', InvoiceNumber: 'CN-1', InvoiceDate: '28/02/2026' },
      { Type: 'Sales overpayment', InvoiceNumber: '', InvoiceDate: '28/02/2026' },
      { Type: 'Bill prepayment', InvoiceNumber: '', InvoiceDate: '01/03/2026' },
    ),
  });
  expect([...byKey.keys()]).toEqual([
    'bills/016',
    'bills/016~2',
    'invoices/CN-1',
    'payments/2026-02-28-Acorn Ltd',
    'payments/2026-03-01-Acorn Ltd',
  ]);
  expect(byKey.get('payments/2026-02-28-Acorn Ltd')?.title).toBe('Sales overpayment (Acorn Ltd)');
  expect(byKey.get('payments/2026-03-01-Acorn Ltd')?.title).toBe('Bill prepayment (Acorn Ltd)');
  expect(byKey.get('bills/016~2')?.data['contact']).toBe('Birch Ltd');
  expect(byKey.get('invoices/CN-1')?.data['type']).toBe('credit-note');
});

it('reads the order of day and month off the whole file', async () => {
  const american = invoiceCsv({ InvoiceNumber: 'A', InvoiceDate: '03/04/2026', DueDate: '03/18/2026' });
  const { byKey } = await pull({ 'us.csv': american });
  expect(byKey.get('invoices/A')?.at).toBe('2026-03-04');
});

it('refuses a file whose dates do not tell, and reads it once the option does', async () => {
  const files = {
    'x.csv': invoiceCsv({ InvoiceNumber: 'A', InvoiceDate: '03/04/2026', DueDate: '05/04/2026' }),
  };
  const refused = await pull(files);
  expect(refused.records).toEqual([]);
  expect(refused.unreadable[0]?.reason).toContain('dateOrder');
  expect((await pull(files, { dateOrder: 'dmy' })).byKey.get('invoices/A')?.at).toBe('2026-04-03');
  expect((await pull(files, { dateOrder: 'mdy' })).byKey.get('invoices/A')?.at).toBe('2026-03-04');
});

it('reads the day first in statements of Wise, whatever the order in files of Xero', async () => {
  const files = { 'w.csv': wiseCsv(['T1', '03-04-2026', '100.00', '100.00']) };
  for (const dateOrder of ['auto', 'dmy', 'mdy', 'ymd'])
    expect((await pull(files, { dateOrder })).byKey.get('wise/EUR/T1')?.at, dateOrder).toBe('2026-04-03');
});

it('tells which way a payment went, and what was paid back', async () => {
  const types = {
    ACCRECPAYMENT: 'in',
    ACCPAYPAYMENT: 'out',
    ARCREDITPAYMENT: 'out',
    APCREDITPAYMENT: 'in',
    AROVERPAYMENTPAYMENT: 'out',
    APOVERPAYMENTPAYMENT: 'in',
    ARPREPAYMENTPAYMENT: 'out',
    APPREPAYMENTPAYMENT: 'in',
  };
  const rows = Object.keys(types).map((type) => `${type},28/02/2026,${type},10.00`);
  const { records } = await pull({
    'p.csv': `${['PaymentID,Date,PaymentType,Amount', ...rows].join('\n')}\n`,
  });
  expect(Object.fromEntries(records.map(({ data }) => [data['type'], data['direction']]))).toEqual(types);
});

it('checks the running balance of a Wise statement, in either order', async () => {
  const rows: [string, string, string, string][] = [
    ['T3', '03-03-2026', '-40.00', '100.00'],
    ['T2', '02-03-2026', '50.00', '150.00'],
    ['T1', '01-03-2026', '100.00', '100.00'],
  ];
  const good = await pull({ 'w.csv': wiseCsv(...rows) });
  expect(good.records.map((record) => record.data['reconciles'])).toEqual([false, true, null]);
  expect(good.byKey.get('wise/EUR/T3')?.data).toMatchObject({
    expectedBalance: '110.00',
    amount: '-40.00',
    date: '2026-03-03',
  });
  const reversed = await pull({ 'w.csv': wiseCsv(...[...rows].reverse()) });
  expect(reversed.records.map((record) => record.data['reconciles'])).toEqual([null, true, false]);
});

it('leaves out a row that two statements share', async () => {
  const row: [string, string, string, string] = ['T1', '01-03-2026', '100.00', '100.00'];
  const { keys } = await pull({
    'a.csv': wiseCsv(row),
    'b.csv': wiseCsv(['T2', '02-03-2026', '1.00', '101.00'], row),
  });
  expect(keys.sort()).toEqual(['wise/EUR/T1', 'wise/EUR/T2']);
});

it('reads contacts, payments and an account transactions report with title lines', async () => {
  const { byKey } = await pull({
    'contacts.csv':
      '*ContactName,AccountNumber,EmailAddress,FirstName,LastName,POCity,POCountry,DueDateSalesDay,DueDateSalesTerm\nAcorn Ltd,A1,Ap@Acorn.example,Jo,Ash,Leeds,UK,14,of the following month\n',
    'payments.csv':
      'PaymentID,Date,PaymentType,ContactName,InvoiceNumber,CurrencyCode,Amount,Status\np1,28/02/2026,ACCRECPAYMENT,Acorn Ltd,INV-7,AUD,110.00,AUTHORISED\n',
    'report.csv':
      'Account Transactions\nAcorn Pty\n\nDate,Source,Description,Reference,Debit,Credit,Running Balance\nBusiness Account,,,,,,\n02 Sep 2026,Payable Payment,Birch,BR-1,,60.17,939.83\nTotal,,,,,60.17,\n',
  });
  expect(byKey.get('contacts/Acorn Ltd')).toMatchObject({
    kind: 'contact',
    data: { email: 'ap@acorn.example', postalAddress: 'Leeds, UK', dueSales: '14 of the following month' },
  });
  expect(byKey.get('contacts/Acorn Ltd')?.people.map((person) => person.name)).toEqual([
    'Acorn Ltd',
    'Jo Ash',
  ]);
  expect(byKey.get('payments/2026-02-28-INV-7')?.data).toMatchObject({
    invoice: 'INV-7',
    amount: '110.00',
    direction: 'in',
  });
  expect(byKey.get('bank/2026-09-02-BR-1')?.data).toMatchObject({ amount: '-60.17', balance: '939.83' });
});

it('names the columns of a file that it does not know', async () => {
  const { unreadable } = await pull({ 'x.csv': 'Name,Colour\nAna,red\n' });
  expect(unreadable).toEqual([{ key: 'x.csv', reason: expect.stringContaining('Name, Colour') }]);
});

it('names a row without a date and goes on', async () => {
  const { unreadable, keys } = await pull({
    'x.csv': invoiceCsv(
      { InvoiceNumber: 'A', InvoiceDate: 'soon' },
      { InvoiceNumber: 'B', InvoiceDate: '28/02/2026' },
    ),
  });
  expect(unreadable).toEqual([{ key: 'x.csv#2', reason: 'row 2: no invoice date' }]);
  expect(keys).toEqual(['invoices/B']);
});

it('takes the newer of two exports for what it says of the same invoice, and never joins two suppliers', async () => {
  const invoice = (paid: string, more: Record<string, string> = {}) => ({
    InvoiceNumber: 'INV-7',
    InvoiceDate: '15/02/2026',
    DueDate: '28/02/2026',
    Total: '100.00',
    InvoiceAmountPaid: paid,
    ...more,
  });
  const { byKey } = await pull({
    'a-march.csv': invoiceCsv(invoice('0.00')),
    'b-june.csv': invoiceCsv(
      invoice('100.00'),
      invoice('0.00', { InvoiceNumber: 'INV-9', InvoiceDate: '15/05/2026' }),
    ),
  });
  expect([...byKey.keys()].sort()).toEqual(['invoices/INV-7', 'invoices/INV-7~2', 'invoices/INV-9']);
  expect(byKey.get('invoices/INV-7')?.data['paid']).toBe('100.00');
  expect(byKey.get('invoices/INV-7')?.data['olderExportOf']).toBeUndefined();
  expect(byKey.get('invoices/INV-7~2')?.data['olderExportOf']).toBe('invoices/INV-7');
});
