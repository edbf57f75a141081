import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Internet, openInternet } from '../../support/internet.ts';
import { msDate } from '../../support/xero/fake.ts';
import { guid } from '../../support/xero/from-csv.ts';
import { openPlace, type Place } from '../../support/xero/place.ts';
import { invoice } from '../../support/xero/small.ts';

const LATER = msDate('2026-11-20T09:00:00Z');
let internet: Internet;
let place: Place;

beforeAll(async () => {
  internet = await openInternet();
});
afterAll(() => internet.close());
beforeEach(async () => {
  place = await openPlace(internet);
});
afterEach(async () => {
  vi.useRealTimers();
  await place.remove();
});

const textOf = (pulled: { records: { key: string; text: string }[] }, key: string) =>
  pulled.records.find((record) => record.key === key)?.text;
const listCalls = (path: string) => place.xero.calls.filter((call) => call.path.startsWith(`${path}?`));

describe('reading', () => {
  it('reads as many pages as Xero says there are, five at once at most', async () => {
    place.xero.lists['Invoices'] = Array.from({ length: 23 }, (_, index) => invoice(index + 1));
    place.xero.largestPage = 2;
    const pulled = await place.pull();
    expect(pulled.keys.filter((key) => key.startsWith('invoices/'))).toHaveLength(23);
    expect(listCalls('Invoices')).toHaveLength(12);
    expect(place.xero.mostInFlight).toBeLessThanOrEqual(5);
    expect(new Set(pulled.keys).size).toBe(pulled.keys.length);
  });

  it('takes a page that is not full for the last where Xero says nothing of pages', async () => {
    place.xero.saysPages = false;
    const pulled = await place.pull();
    expect(pulled.keys).toContain('invoices/INV-3');
    expect(listCalls('Invoices')).toHaveLength(1);
  });

  it('writes settings for a person who has never seen these books', async () => {
    const pulled = await place.pull();
    expect(textOf(pulled, 'settings/repeating-invoices')).toContain(
      '| Invoice | Client 1 | Retainer | every month on the 1st | 2026-12-01 |  | 14 days after its date | 550.00 | AUD | Authorised | yes | Bookkeeping, 500.00, 200 Sales |',
    );
    expect(textOf(pulled, 'settings/organisation')).toContain('| Financial year ends | 30 June |');
    expect(textOf(pulled, 'settings/organisation')).toContain(
      '| Locked for everyone but advisers until | 2026-06-30 |',
    );
    expect(textOf(pulled, 'settings/chart-of-accounts')).toContain(
      '| 200 | Sales | Revenue | GST on Income |',
    );
    expect(textOf(pulled, 'settings/tax-rates')).toContain(
      '| GST on Income | OUTPUT | 10 | 10 | GST 10 % | Active |',
    );
    expect(textOf(pulled, 'settings/users')).toContain('| Ada Ng | ada@small.example | Adviser | yes |');
    expect(textOf(pulled, 'settings/tracking')).toContain('| Region | Active | North | East |');
    expect(textOf(pulled, 'settings/contact-groups')).toContain('| Retainers | Active | Client 1 |');
    expect(textOf(pulled, 'settings/currencies')).toContain('| AUD | Australian Dollar |');
    expect(textOf(pulled, 'bank-transfers/2026')).toContain(
      '| 2026-05-01 | Business Account | Savings | 1000.00 |',
    );
    expect(textOf(pulled, 'journals/2026-05-31-Accrue rent')).toContain('| 200 Sales | Rent | 500.00 |  |');
    expect(textOf(pulled, 'journals/2026-05-31-Accrue rent')).toContain(
      '| 090 Business Account | Rent |  | 500.00 |',
    );
    expect(JSON.stringify(pulled.records)).not.toContain('never-shown');
  });

  it('writes money out of the bank as negative, and names accounts and taxes', async () => {
    const pulled = await place.pull();
    const record = pulled.records.find(({ key }) => key === 'bank/2026-05-04-R-9');
    expect(record?.data).toMatchObject({
      amount: '-12.34',
      account: 'Business Account',
      contact: 'Client 2',
    });
    expect(record?.text).toContain('AccountCode: 200 Sales\nTaxType: GST on Income');
    expect(record?.text).toContain('Date: 04/05/2026');
  });

  it('writes dates as the exports of the country do', async () => {
    Object.assign(place.xero.lists['Organisations']?.[0] ?? {}, { CountryCode: 'US' });
    const pulled = await place.pull();
    const record = pulled.records.find(({ key }) => key === 'invoices/INV-1');
    expect(record?.text).toContain('InvoiceDate: 03/02/2026');
    expect(record?.at).toBe('2026-03-02');
  });

  it('keeps amounts to the last digit, and refuses what no float could hold', async () => {
    internet.hosts.spoil(
      {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          pagination: { page: 1, pageSize: 1000, pageCount: 1, itemCount: 2 },
          Invoices: [
            { ...invoice(1), Total: 'BIG', AmountDue: 'BIG' },
            { ...invoice(2), Total: 'HUGE' },
          ],
        })
          .replaceAll('"BIG"', '12345678901.1234')
          .replaceAll('"HUGE"', '1234567890123.4567'),
      },
      ({ url }) => url.pathname.endsWith('/Invoices'),
    );
    const pulled = await place.pull();
    const record = pulled.records.find(({ key }) => key === 'invoices/INV-1');
    expect(record?.data['total']).toBe('12345678901.1234');
    expect(pulled.unreadable).toEqual([
      {
        key: `invoice/${guid('invoice', '2')}`,
        reason: '1234567890123.4567 has too many digits for an amount',
      },
    ]);
  });

  it('guesses neither what a thing is nor which way money went where its type is unknown', async () => {
    for (const [index, Type] of [undefined, 'NEWTYPE', 'constructor', '__proto__'].entries()) {
      place.xero.put('Invoices', 'InvoiceID', { ...invoice(20 + index), Type });
      place.xero.put('BankTransactions', 'BankTransactionID', {
        ...place.xero.lists['BankTransactions']?.[0],
        BankTransactionID: `b${index}`,
        Reference: `R-2${index}`,
        Type,
      });
    }
    Object.assign(place.xero.lists['Users']?.[0] ?? {}, { OrganisationRole: 'constructor' });
    const pulled = await place.pull();
    expect(pulled.keys.filter((key) => /INV-2\d|R-2/.test(key))).toEqual([]);
    expect(pulled.unreadable.map(({ reason }) => reason)).toEqual(
      ['', ' NEWTYPE', ' constructor', ' __proto__', '', ' NEWTYPE', ' constructor', ' __proto__'].map(
        (type) => `of a type that is not known${type && `:${type}`}`,
      ),
    );
    expect(textOf(pulled, 'settings/users')).toContain('| Constructor |');
  });

  it('tells credit notes, overpayments and prepayments as the exports do', async () => {
    const head = {
      Contact: { Name: 'Client 1' },
      Date: msDate('2026-06-01'),
      Total: 5,
      TotalTax: 0,
      CurrencyCode: 'AUD',
      LineItems: [],
      UpdatedDateUTC: LATER,
    };
    place.xero.lists['CreditNotes'] = [
      {
        ...head,
        CreditNoteID: 'c1',
        Type: 'ACCRECCREDIT',
        CreditNoteNumber: 'CN-1',
        Status: 'AUTHORISED',
        RemainingCredit: 5,
      },
      { ...head, CreditNoteID: 'c2', Type: 'ACCPAYCREDIT', CreditNoteNumber: 'SCN-1', Status: 'PAID' },
    ];
    place.xero.lists['Overpayments'] = [
      { ...head, OverpaymentID: 'o1', Type: 'RECEIVE-OVERPAYMENT', Status: 'AUTHORISED' },
    ];
    place.xero.lists['Prepayments'] = [
      { ...head, PrepaymentID: 'p1', Type: 'SPEND-PREPAYMENT', Status: 'PAID' },
    ];
    const byKey = new Map((await place.pull()).records.map((record) => [record.key, record]));
    expect(byKey.get('invoices/CN-1')?.data).toMatchObject({ type: 'credit-note', amountDue: '5.00' });
    expect(byKey.get('bills/SCN-1')?.data['type']).toBe('credit-note');
    expect(byKey.get('payments/2026-06-01-Client 1')?.data['type']).toBe('overpayment');
    const prepayment = byKey.get('payments/2026-06-01-Client 1~2');
    expect(prepayment?.data['type']).toBe('prepayment');
    expect(prepayment?.title).toBe('Bill prepayment (Client 1)');
  });
});

describe('what costs a call each', () => {
  it('asks for an aged report once, and again when an open invoice has changed', async () => {
    const report = (paid: string) => ({
      Reports: [
        {
          ReportTitles: ['Invoices', 'Client 1', 'Showing payments to 30 November 2026'],
          Rows: [
            { RowType: 'Header', Cells: [{ Value: 'Date' }, { Value: 'Number' }, { Value: 'Due' }] },
            {
              RowType: 'Section',
              Rows: [
                {
                  RowType: 'Row',
                  Cells: [{ Value: '2026-03-02T00:00:00' }, { Value: 'INV-1' }, { Value: paid }],
                },
              ],
            },
          ],
        },
      ],
    });
    const path = `Reports/AgedReceivablesByContact?contactId=${guid('contact', '1')}`;
    place.xero.singles[path] = report('110.00');
    const first = await place.pull();
    expect(textOf(first, 'aged-receivables/Client 1')).toContain('| 2026-03-02 | INV-1 | 110.00 |');
    place.xero.calls.length = 0;
    const second = await place.pull(first);
    expect(place.xero.calls.filter((call) => call.path.startsWith('Reports'))).toEqual([]);
    place.xero.singles[path] = report('50.00');
    place.xero.put('Invoices', 'InvoiceID', {
      ...invoice(1),
      AmountDue: 50,
      AmountPaid: 60,
      UpdatedDateUTC: LATER,
    });
    const third = await place.pull(second);
    expect(textOf(third, 'aged-receivables/Client 1')).toContain('50.00');
    for (const number of [1, 2, 3])
      place.xero.put('Invoices', 'InvoiceID', {
        ...invoice(number),
        Status: 'PAID',
        AmountDue: 0,
        UpdatedDateUTC: LATER,
      });
    const fourth = await place.pull(third);
    expect(fourth.gone).toContain('aged-receivables/Client 1');
  });

  it('names the contact of a report by its invoices where contacts are left out', async () => {
    place.xero.singles[`Reports/AgedReceivablesByContact?contactId=${guid('contact', '1')}`] = {
      Reports: [{ ReportTitles: ['Invoices', '# Client 1'], Rows: [] }],
    };
    const pulled = await place.pull(null, { leaveOut: ['contacts'] });
    expect(textOf(pulled, 'aged-receivables/Client 1')).toBe(
      '# Aged receivables: Client 1\n\nInvoices\nClient 1',
    );
  });

  it('asks for names of attachments only where there are some, and once', async () => {
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(1), HasAttachments: true });
    place.xero.singles[`Invoices/${guid('invoice', '1')}/Attachments`] = {
      Attachments: [{ FileName: 'signed.pdf', MimeType: 'application/pdf', ContentLength: 1234 }],
    };
    const first = await place.pull();
    expect(textOf(first, 'attachments/invoices/INV-1')).toContain('| signed.pdf | application/pdf | 1234 |');
    place.xero.calls.length = 0;
    const second = await place.pull({ ...first, cursor: null });
    expect(second.records).toEqual([]);
    expect(place.xero.calls.filter((call) => call.path.includes('/Attachments'))).toEqual([]);
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(1), UpdatedDateUTC: LATER });
    const third = await place.pull(second);
    expect(third.gone).toContain('attachments/invoices/INV-1');
  });

  it('leaves out what the owner does not want', async () => {
    const pulled = await place.pull(null, {
      leaveOut: ['settings', 'payments', 'manual-journals', 'bank-transfers', 'repeating-invoices'],
    });
    expect(new Set(pulled.keys.map((key) => key.split('/')[0]))).toEqual(
      new Set(['contacts', 'invoices', 'bank']),
    );
  });
});
