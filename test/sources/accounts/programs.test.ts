import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { source } from '../../../src/sources/accounts/index.ts';
import { pullAll } from '../../support/pull.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-programs-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function pull(name: string, file: string | Uint8Array, options: Record<string, unknown> = {}) {
  await writeFile(join(directory, name), file);
  const { records, unreadable } = await pullAll(source, directory, { path: '.', ...options });
  const fields = (...names: string[]) =>
    records.map(({ kind, data }) => [kind, ...names.map((field) => data[field])]);
  return { records, fields, unreadable: unreadable.map(({ reason }) => reason) };
}

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`;
const DOCUMENT = ['type', 'number', 'contact', 'issued', 'due', 'total', 'amountDue', 'status'] as const;

describe('QuickBooks', () => {
  it('reads the list of sales with its kinds of rows', async () => {
    const { records, fields, unreadable } = await pull(
      'x.csv',
      lines(
        'Date,Type,No.,Customer,Memo,Due date,Balance,Total,Status',
        '03/14/2026,Invoice,1001,Lund Supply,March,04/13/2026,$700.00,"$1,200.00",Open (due in 12 days)',
        '03/15/2026,Credit Memo,1002,Lund Supply,,03/15/2026,$-300.00,$-300.00,Unapplied',
        '03/16/2026,Payment,,Lund Supply,,03/16/2026,$0.00,$-500.00,Closed',
        '03/17/2026,Invoice,1003,Okafor Legal,,03/17/2026,$0.00,$100.00,Paid',
        '03/18/2026,Estimate,E-1,Okafor Legal,,03/18/2026,$0.00,$90.00,Pending',
      ),
    );
    expect(fields(...DOCUMENT)).toEqual([
      [
        'invoice',
        'invoice',
        '1001',
        'Lund Supply',
        '2026-03-14',
        '2026-04-13',
        '1200.00',
        '700.00',
        'AUTHORISED',
      ],
      [
        'invoice',
        'credit-note',
        '1002',
        'Lund Supply',
        '2026-03-15',
        '2026-03-15',
        '-300.00',
        '-300.00',
        'AUTHORISED',
      ],
      ['payment', 'Payment', undefined, 'Lund Supply', undefined, undefined, undefined, undefined, null],
      ['invoice', 'invoice', '1003', 'Okafor Legal', '2026-03-17', '2026-03-17', '100.00', '0.00', 'PAID'],
      ['sheet', ...DOCUMENT.map(() => undefined)],
    ]);
    // What is no entry of the accounts can still be read and searched.
    expect(records.at(-1)).toMatchObject({
      title: 'Other rows of x.csv',
      text: expect.stringContaining('| Estimate | E-1 |'),
    });
    expect(unreadable).toEqual([]);
  });

  it('reads a report on an account, with title lines, groups and totals', async () => {
    const { fields, unreadable } = await pull(
      'x.csv',
      lines(
        'Kestrel Bookkeeping Ltd,,,,,,,,',
        'Transaction Detail by Account,,,,,,,,',
        '"March 1-31, 2026",,,,,,,,',
        '',
        ',Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance',
        'Checking,,,,,,,,',
        ',03/14/2026,Check,12,Landlord,Rent,Rent,-400.00,600.00',
        ',03/15/2026,Deposit,,Lund Supply,INV 1001,Accounts Receivable,250.00,850.00',
        'Total for Checking,,,,,,,-150.00,',
      ),
    );
    expect(unreadable).toEqual([]);
    expect(fields('date', 'amount', 'contact')).toEqual([
      ['bank-transaction', '2026-03-14', '-400.00', 'Landlord'],
      ['bank-transaction', '2026-03-15', '250.00', 'Lund Supply'],
    ]);
  });

  it('reads open invoices that stand under the name of their customer', async () => {
    const { fields, records, unreadable } = await pull(
      'x.csv',
      lines(
        'Kestrel Bookkeeping Ltd',
        'Open Invoices',
        ',Date,Transaction Type,Num,Due Date,Open Balance',
        'Lund Supply,,,,,',
        ',03/14/2026,Invoice,1001,04/13/2026,700.00',
        'Total for Lund Supply,,,,,700.00',
        'Okafor Legal,,,,,',
        ',03/15/2026,Credit Memo,1002,03/15/2026,-50.00',
        ',03/16/2026,Payment,77,03/16/2026,-20.00',
        'TOTAL,,,,,630.00',
      ),
    );
    expect(unreadable).toEqual([]);
    expect(fields('type', 'number', 'contact', 'amountDue')).toEqual([
      ['invoice', 'invoice', '1001', 'Lund Supply', '700.00'],
      ['invoice', 'credit-note', '1002', 'Okafor Legal', '-50.00'],
      ['payment', 'overpayment', undefined, 'Okafor Legal', '20.00'],
    ]);
    expect(records[0]?.text).toMatch(/^Lund Supply\nDate: /);
  });

  it('reads customers', async () => {
    const { fields } = await pull(
      'x.csv',
      lines(
        'Name,Company name,Email,Phone,Street Address,City,Zip',
        'Jo Ash,Lund Supply,Jo@Lund.example,020 1,1 Road,Leeds,LS1',
      ),
    );
    expect(fields('name', 'email', 'phone', 'postalAddress')).toEqual([
      ['contact', 'Jo Ash', 'jo@lund.example', '020 1', '1 Road, LS1, Leeds'],
    ]);
  });
});

describe('Sage', () => {
  it('tells sales from purchases and credits by the codes of its audit trail', async () => {
    const { fields, unreadable } = await pull(
      'x.csv',
      lines(
        'Type,Date,Number,Customer,Details,Net,VAT,Gross,Outstanding',
        'SI,14/03/2026,101,LUND01,March,1000.00,200.00,1200.00,1200.00',
        'SC,15/03/2026,102,LUND01,Refund,250.00,50.00,300.00,300.00',
        'PI,15/03/2026,77,PAPER01,Paper,150.00,30.00,180.00,180.00',
        'SR,16/03/2026,,LUND01,Receipt,,,500.00,',
      ),
    );
    expect(unreadable).toEqual([]);
    expect(fields('type', 'number', 'contact', 'subtotal', 'tax', 'total', 'amountDue')).toEqual([
      ['invoice', 'invoice', '101', 'LUND01', '1000.00', '200.00', '1200.00', '1200.00'],
      ['invoice', 'credit-note', '102', 'LUND01', '250.00', '50.00', '300.00', '300.00'],
      ['bill', 'bill', '77', 'PAPER01', '150.00', '30.00', '180.00', '180.00'],
      ['payment', 'SR', undefined, 'LUND01', undefined, undefined, undefined, undefined],
    ]);
  });

  it('reads the list of sales invoices', async () => {
    const { fields } = await pull(
      'x.csv',
      lines(
        'Invoice Number,Customer,Date,Due Date,Reference,Net,VAT,Total,Outstanding,Status',
        'SI-1,Lund Supply,14/03/2026,13/04/2026,PO 7,"1,000.00",200.00,"1,200.00",700.00,Part Paid',
      ),
    );
    expect(fields(...DOCUMENT)).toEqual([
      [
        'invoice',
        'invoice',
        'SI-1',
        'Lund Supply',
        '2026-03-14',
        '2026-04-13',
        '1200.00',
        '700.00',
        'AUTHORISED',
      ],
    ]);
  });
});

describe('FreeAgent', () => {
  const head =
    'Contact Name,Reference,Dated On,Due On,Currency,Net Value,Sales Tax Value,Total Value,Paid Value,Due Value,Status';
  const row = 'Lund Supply,007,2026-03-14,2026-04-13,GBP,1000.0,200.0,1200.0,500.0,700.0,Overdue';

  it('reads invoices and bills, told apart by the name of the file where the columns are the same', async () => {
    const { fields } = await pull('invoices-2026.csv', lines(head, row));
    expect(fields(...DOCUMENT, 'currency')).toEqual([
      [
        'invoice',
        'invoice',
        '007',
        'Lund Supply',
        '2026-03-14',
        '2026-04-13',
        '1200.00',
        '700.00',
        'AUTHORISED',
        'GBP',
      ],
    ]);
    await rm(join(directory, 'invoices-2026.csv'));
    expect((await pull('bills-2026.csv', lines(head, row))).records[0]?.kind).toBe('bill');
  });

  it('asks which they are where nothing says it, and takes the word of the option', async () => {
    const asked = await pull('export.csv', lines(head, row));
    expect(asked.unreadable[0]).toContain('whether these are invoices or bills');
    const told = await pull('export.csv', lines(head, row), { columns: [{ kind: 'bills' }] });
    expect(told.records[0]?.kind).toBe('bill');
  });
});

describe('Holded', () => {
  it('reads sales and purchases in Spanish', async () => {
    const { fields, unreadable } = await pull(
      'x.csv',
      lines(
        'Fecha;Num;Vencimiento;Cliente;Descripción;Subtotal;IVA;Total;Cobrado;Pendiente;Estado',
        '14/03/2026;F260001;13/04/2026;Lund Supply;Marzo;1.000,00 €;210,00 €;1.210,00 €;510,00 €;700,00 €;Vencida',
        '15/03/2026;A260001;15/03/2026;Lund Supply;Abono;-100,00 €;-21,00 €;-121,00 €;0,00 €;-121,00 €;Pendiente',
        ';;;;Total;900,00 €;189,00 €;1.089,00 €;510,00 €;579,00 €;',
      ),
    );
    expect(unreadable).toEqual([]);
    expect(fields(...DOCUMENT, 'currency')).toEqual([
      [
        'invoice',
        'invoice',
        'F260001',
        'Lund Supply',
        '2026-03-14',
        '2026-04-13',
        '1210.00',
        '700.00',
        'AUTHORISED',
        'EUR',
      ],
      [
        'invoice',
        'credit-note',
        'A260001',
        'Lund Supply',
        '2026-03-15',
        '2026-03-15',
        '-121.00',
        '-121.00',
        'AUTHORISED',
        'EUR',
      ],
    ]);
  });

  it('reads its list in English, and purchases by their supplier', async () => {
    const { fields } = await pull(
      'x.csv',
      lines(
        'Date,Num,Due,Supplier,Description,Subtotal,IVA,Total,Paid,Pending,Status',
        '14/03/2026,C-9,13/04/2026,Paper Co,Paper,100.00,21.00,121.00,0.00,121.00,Pending',
      ),
    );
    expect(fields(...DOCUMENT)).toEqual([
      ['bill', 'bill', 'C-9', 'Paper Co', '2026-03-14', '2026-04-13', '121.00', '121.00', 'AUTHORISED'],
    ]);
  });
});

describe('a list of transactions', () => {
  it('has entries of the books beside its payments: what moves an account and is no document', async () => {
    const { records, unreadable } = await pull(
      'x.csv',
      lines(
        'Kestrel LLC,,,,,',
        'Transaction List by Date,,,,,',
        'Date,Transaction type,Num,Name,Account,Amount',
        '04/13/2026,Payment,2051,Lund,Operating 4410,90.00',
        '04/14/2026,Bill Payment,B-1,Landlord,Operating 4410,"-7,045.00"',
        '04/15/2026,Payroll,,Pay Co,Operating 4410,"-11,240.75"',
        '04/16/2026,Direct whatever,,Pay Co,Operating 4410,-1.00',
        'Date,Transaction type,Num,Name,Account,Amount',
        '04/24/2026,Deposit,,Harbor,Operating 4410,"9,112.40"',
        'TOTAL,,,,,"-9,084.35"',
        '"Accrual basis, June 26, 2026 04:33 PM",,,,,',
      ),
    );
    expect(unreadable).toEqual([]);
    expect(
      records.map(({ kind, data }) => [kind, data['amount'], data['entry'] ?? null, data['account']]),
    ).toEqual([
      ['bank-transaction', '-11240.75', 'books', 'Operating 4410'],
      ['bank-transaction', '-1.00', 'books', 'Operating 4410'],
      ['bank-transaction', '9112.40', 'books', 'Operating 4410'],
      ['payment', '90.00', null, null],
      ['payment', '7045.00', null, null],
    ]);
  });
});

describe('reports', () => {
  it("on accounts name the account of each row in Xero's groups, and have totals and titles that are no rows", async () => {
    const { fields, unreadable } = await pull(
      'x.csv',
      lines(
        'Account Transactions',
        'For the period 1 July 2026 to 30 October 2026',
        '',
        'Date,Source,Description,Reference,Debit,Credit,Running Balance',
        'Rent (469)',
        '01 Jul 2026,Payable Invoice,Landlord,R-1,6200.00,0.00,6200.00',
        'Total Rent (469),,,,6200.00,0.00,6200.00',
        '',
        'Cleaning (408)',
        '10 Jul 2026,Payable Invoice,Old Mill,M-1,385.00,0.00,385.00',
        'Total Cleaning (408),,,,385.00,0.00,385.00',
      ),
    );
    expect(unreadable).toEqual([]);
    expect(fields('amount', 'account', 'entry')).toEqual([
      ['bank-transaction', '6200.00', 'Rent (469)', 'books'],
      ['bank-transaction', '385.00', 'Cleaning (408)', 'books'],
    ]);
  });

  it.each([
    [
      'receivables.csv',
      lines(
        'Aged Receivables Summary',
        'As at 24 July 2026',
        '',
        'Contact,Current,< 1 Month,1 Month,2 Months,3+ Months,Total',
        'Lund,10.50,4.00,1.00,0.00,0.00,15.50',
        '"Vogt, Cults",1.00,0.00,0.00,2.00,0.00,3.00',
        'Total,11.50,4.00,1.00,2.00,0.00,18.50',
      ),
      { side: 'sales', asOf: '2026-07-24', total: '18.50' },
    ],
    [
      'offene-posten.csv',
      lines(
        'Offene Posten Debitoren zum 24.07.2026',
        'Kunde;bis 30 Tage;31 bis 60 Tage;61 - 90 Tage;über 90 Tage;Summe',
        'Lund;1.010,50;4,00;1,00;-1.000,00;15,50',
        '"Vogt, Cults";1,00;0,00;2,00;0,00;3,00',
        'Summe;1.011,50;4,00;3,00;-1.000,00;18,50',
      ),
      { side: 'sales', asOf: '2026-07-24', total: '18.50' },
    ],
  ])('that age what is open are one table each, told by its form: %s', async (name, file, told) => {
    const { records, unreadable } = await pull(name, file);
    expect(unreadable).toEqual([]);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      kind: 'sheet',
      data: {
        report: 'ageing',
        ...told,
        rows: [
          { contact: 'Lund', total: '15.50' },
          { contact: 'Vogt, Cults', total: '3.00' },
        ],
      },
    });
    expect(records[0]?.text).toContain('| Vogt, Cults | ');
  });

  it.each([
    // Sums of quarters and of years grow and add up too.
    ['Customer,Q1,Q2,Q3,Total', 'Lund,1.00,2.00,3.00,6.00'],
    ['Customer,1. Quartal,2. Quartal,Total', 'Lund,1.00,2.00,3.00'],
    ['Customer,2025,2026,Total', 'Lund,1.00,2.00,3.00'],
    // The last column is no sum.
    ['Customer,1 - 30,31 - 60,Total', 'Lund,1.00,2.00,4.00'],
  ])('that age nothing are not taken for one that does: %s', async (head, row) => {
    const { records } = await pull('sales.csv', lines(head, row, row));
    expect(records.filter(({ data }) => data['report'] === 'ageing')).toEqual([]);
  });
});

describe('lists in German', () => {
  it('that have no amounts of what is open tell it by the day of payment and the state', async () => {
    const { fields, unreadable } = await pull(
      'ausgangsrechnungen.csv',
      lines(
        'Rechnungsnr;Datum;Kunde;Netto;USt;Brutto;Fällig;Status;Bezahlt am',
        'RE-1;14.03.2026;Lund GmbH;100,00;19,00;119,00;13.04.2026;bezahlt;10.04.2026',
        'RE-2;14.03.2026;Lund GmbH;100,00;19,00;119,00;13.04.2026;1. Mahnung 08.05.2026;',
        'RE-3;14.03.2026;Lund GmbH;100,00;19,00;119,00;13.04.2026;Beleg fehlt, gesperrt;',
        'RE-4;14.03.2026;Lund GmbH;100,00;19,00;119,00;13.04.2026;teilbezahlt;',
        'RE-5;14.03.2026;Lund GmbH;100,00;19,00;119,00;13.04.2026;beim Anwalt;',
        'RE-6;14.03.2026;Lund GmbH;100,00;19,00;119,00;13.04.2026;storniert;',
        'Summe;;;600,00;114,00;714,00;;;',
      ),
    );
    expect(unreadable).toEqual([]);
    expect(fields('number', 'settled', 'paidOn').map(([, ...told]) => told)).toEqual([
      ['RE-1', true, '2026-04-10'],
      ['RE-2', false, null],
      ['RE-3', false, null],
      ['RE-4', null, null],
      ['RE-5', null, null],
      ['RE-6', null, null],
    ]);
  });

  it('reads open items with their states', async () => {
    const { fields, unreadable } = await pull(
      'x.csv',
      lines(
        'Rechnungsnummer;Rechnungsdatum;Kunde;Fälligkeit;Netto;USt;Brutto;Offen;Status;Währung',
        'RE-1;14.03.2026;Lund GmbH;13.04.2026;1.000,00;190,00;1.190,00;1.190;überfällig;EUR',
        'RE-2;15.03.2026;Lund GmbH;14.04.2026;100,00;19,00;119,00;0,00;bezahlt;EUR',
        'RE-3;16.03.2026;Lund GmbH;15.04.2026;100,00;19,00;119,00;119,00;storniert;EUR',
      ),
    );
    expect(unreadable).toEqual([]);
    expect(
      fields(...DOCUMENT).map(([, , number, , , , total, open, status]) => [number, total, open, status]),
    ).toEqual([
      ['RE-1', '1190.00', '1190.00', 'AUTHORISED'],
      ['RE-2', '119.00', '0.00', 'PAID'],
      ['RE-3', '119.00', '119.00', 'VOIDED'],
    ]);
  });
});

describe('DATEV', () => {
  const header = (category: string, name: string, start = '20250701') =>
    `"EXTF";700;${category};"${name}";13;20260401120000000;;"RE";"";"";29098;55003;${start};4;20250701;20260630;"März";"WD";1;0;0;"EUR";;;;;"03";;;"";""`;
  const columns =
    'Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;WKZ Basis-Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Belegfeld 2;Skonto;Buchungstext;Postensperre';

  it('reads bookings with the sign of their side and the year of the fiscal year', async () => {
    const file = lines(
      header('21', 'Buchungsstapel'),
      columns,
      '1190,00;"S";"EUR";;;"";10000;8400;"";1503;"RE-1";"";;"Lund März";0',
      '1.250,5;"H";"";;;"";1200;4210;"";107;"";"";;"Miete für Juli";0',
      '5,00;"X";"EUR";;;"";1200;4970;"";3112;"";"";;"Gebühr";0',
      'fünf;"S";"EUR";;;"";1200;4970;"";3112;"";"";;"Gebühr";0',
      '5,00;"S";"EUR";;;"";1200;4970;"";3102;"";"";;"Gebühr";0',
    );
    const { fields, records, unreadable } = await pull('EXTF.csv', Buffer.from(file, 'latin1'));
    expect(fields('date', 'amount', 'currency', 'account', 'contraAccount', 'description', 'entry')).toEqual([
      ['bank-transaction', '2026-03-15', '1190.00', 'EUR', '10000', '8400', 'Lund März', 'books'],
      ['bank-transaction', '2025-07-01', '-1250.50', 'EUR', '1200', '4210', 'Miete für Juli', 'books'],
    ]);
    expect(records[0]?.text).toContain('Umsatz (ohne Soll/Haben-Kz): 1190,00');
    expect(unreadable).toEqual([
      'row 5: amount not understood: 5,00 X (neither S nor H)',
      'row 6: amount not understood: fünf',
      'row 7: date not understood: 3102 (it is no day of the fiscal year in the first line)',
    ]);
  });

  it('reads debtors and creditors as contacts, and names what it does not read', async () => {
    const parties = await pull(
      'x.csv',
      Buffer.from(
        lines(
          header('16', 'Debitoren/Kreditoren'),
          'Konto;Name (Adressattyp Unternehmen);Unternehmensgegenstand;Name (Adressattyp natürl. Person);Vorname (Adressattyp natürl. Person);Straße;Postleitzahl;Ort;Land;Telefon;E-Mail',
          '10000;"Lund GmbH";"";"";"";"Weg 1";"10115";"Berlin";"DE";"030 1";"Info@Lund.example"',
          '70000;"";"";"Ash";"Jo";"";"";"";"";"";""',
        ),
        'latin1',
      ),
    );
    expect(parties.fields('name', 'accountNumber', 'email', 'postalAddress')).toEqual([
      ['contact', 'Lund GmbH', '10000', 'info@lund.example', 'Weg 1, 10115, Berlin, DE'],
      ['contact', 'Jo Ash', '70000', null, null],
    ]);
    const other = await pull(
      'x.csv',
      lines(header('20', 'Kontenbeschriftungen'), 'Konto;Kontenbeschriftung', '1200;Bank'),
    );
    expect(other.unreadable[0]).toContain('Kontenbeschriftungen');
  });
});

it('keeps a document of which one amount is not understood, and says which', async () => {
  const { fields, unreadable } = await pull(
    'x.csv',
    lines(
      'Invoice no,Customer,Date,Due date,Total,Outstanding',
      '1,Lund,2026-03-14,2026-04-13,100.00,100.00',
      '2,Lund,2026-03-14,2026-04-13,about 50,50.00',
    ),
  );
  expect(fields('number', 'total', 'amountDue')).toEqual([
    ['invoice', '1', '100.00', '100.00'],
    ['invoice', '2', null, '50.00'],
  ]);
  expect(unreadable).toEqual(['row 3: amount not understood: about 50']);
});

it('does not take rows of one number with different totals for one document', async () => {
  const { fields, unreadable } = await pull(
    'x.csv',
    lines(
      'Invoice no,Customer,Date,Due date,Total',
      '1,Lund,2026-03-14,2026-04-13,100.00',
      '1,Lund,2026-03-14,2026-04-13,50.00',
      '2,Lund,2026-03-14,2026-04-13,70.00',
      '2,Lund,2026-03-14,2026-04-13,70.00',
    ),
  );
  expect(fields('number', 'total')).toEqual([['invoice', '2', '70.00']]);
  expect(unreadable).toEqual([expect.stringContaining('different amounts in "Total"')]);
});

it('takes what was due at first for no open amount, where it stays beside what is paid', async () => {
  const { fields } = await pull(
    'invoices.csv',
    lines(
      'Customer,Customer Name,Number,Date (UTC),Due Date (UTC),Amount Due,Amount Paid,Currency,Status,Total',
      'c_1,Lund,AB-1,2026-03-13 10:00,2026-04-12 10:00,1200.00,500.00,gbp,open,1200.00',
      'c_2,Okafor,AB-2,2026-03-14 10:00,2026-04-12 10:00,120.00,120.00,gbp,paid,120.00',
    ),
  );
  expect(fields('contact', 'total', 'paid', 'amountDue')).toEqual([
    ['invoice', 'Lund', '1200.00', '500.00', null],
    ['invoice', 'Okafor', '120.00', '120.00', null],
  ]);
});
