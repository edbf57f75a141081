import { createHash } from 'node:crypto';
import { parseCsv } from '../../../src/sources/folder/text/csv.ts';
import { msDate, type XeroLists, type XeroObject } from './fake.ts';

type Row = Record<string, string>;

/** The same id for the same words, in the shape of Xero's. */
export function guid(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

const CHANGED = '2026-11-14T08:00:00Z';
const TAXES: Record<string, string> = {
  'Zero Rated Export': 'ZERORATEDEXPORT',
  'Tax Exempt': 'EXEMPTOUTPUT',
};

function rowsOf(csv: string): Row[] {
  const [head = [], ...rows] = parseCsv(csv);
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

/** `28/11/2024` as the interface writes it. */
function day(cell: string | undefined): string | undefined {
  const [date, month, year] = (cell ?? '').split('/');
  return year ? msDate(`${year}-${month}-${date}`) : undefined;
}

const amount = (cell: string | undefined) => (cell ? Number(cell) : undefined);

/** What an organisation's interface answers whose exports are these files: the same objects, in its own shape. */
export function booksOf(files: {
  contacts: string;
  invoices: string;
  bills: string;
  payments: string;
}): XeroLists {
  const contacts = rowsOf(files.contacts);
  const payments = rowsOf(files.payments);
  return {
    Organisations: [
      {
        OrganisationID: guid('organisation'),
        Name: 'Harborlight',
        LegalName: 'Harborlight Remote Inc.',
        CountryCode: 'PH',
        BaseCurrency: 'PHP',
        Timezone: 'SINGAPORESTANDARDTIME',
      },
    ],
    TaxRates: Object.entries(TAXES).map(([Name, TaxType]) => ({
      Name,
      TaxType,
      Status: 'ACTIVE',
      EffectiveRate: 0,
    })),
    Accounts: accountsOf(payments),
    TrackingCategories: [
      { Name: 'Client', Status: 'ACTIVE', Options: [] },
      { Name: 'Agreement', Status: 'ACTIVE', Options: [] },
    ],
    Contacts: contacts.map(contactOf),
    Invoices: [
      ...documentsOf(rowsOf(files.invoices), 'ACCREC'),
      ...documentsOf(rowsOf(files.bills), 'ACCPAY'),
    ],
    Payments: payments.map(paymentOf),
  };
}

function accountsOf(payments: Row[]): XeroObject[] {
  const names = new Map(payments.map((row) => [row['AccountCode'] ?? '', row['AccountName'] ?? '']));
  return [...names].map(([Code, Name]) => ({
    AccountID: guid('account', Code),
    Code,
    Name,
    Type: 'BANK',
    Status: 'ACTIVE',
  }));
}

function contactOf(row: Row): XeroObject {
  const [country = '', area = '', ...number] = (row['PhoneNumber'] ?? '').split(' ');
  const tracking = (option: string | undefined) =>
    option ? [{ TrackingCategoryName: row['TrackingName1'], TrackingOptionName: option }] : [];
  return {
    ContactID: guid('contact', row['ContactName'] ?? ''),
    ContactStatus: 'ACTIVE',
    Name: row['ContactName'],
    AccountNumber: row['AccountNumber'] || undefined,
    EmailAddress: row['EmailAddress'],
    FirstName: row['FirstName'],
    LastName: row['LastName'],
    Addresses: [
      { AddressType: 'STREET', City: '', Region: '', PostalCode: '', Country: '' },
      { AddressType: 'POBOX', City: row['POCity'], Region: '', PostalCode: '', Country: row['POCountry'] },
    ],
    Phones: [
      { PhoneType: 'DDI', PhoneNumber: '', PhoneAreaCode: '', PhoneCountryCode: '' },
      {
        PhoneType: 'DEFAULT',
        PhoneNumber: number.join(' '),
        PhoneAreaCode: area,
        PhoneCountryCode: country.replace('+', ''),
      },
    ],
    AccountsReceivableTaxType: TAXES[row['AccountsReceivableTaxCodeName'] ?? ''] ?? '',
    AccountsPayableTaxType: TAXES[row['AccountsPayableTaxCodeName'] ?? ''] ?? '',
    SalesTrackingCategories: tracking(row['SalesTrackingOption1']),
    PurchasesTrackingCategories: tracking(row['PurchasesTrackingOption1']),
    ...(row['DueDateSalesDay'] && {
      PaymentTerms: { Sales: { Day: Number(row['DueDateSalesDay']), Type: row['DueDateSalesTerm'] } },
    }),
    ContactPersons: row['Person1FirstName']
      ? [
          {
            FirstName: row['Person1FirstName'],
            LastName: row['Person1LastName'],
            EmailAddress: row['Person1Email'],
          },
        ]
      : [],
    HasAttachments: false,
    UpdatedDateUTC: msDate(CHANGED),
  };
}

function documentsOf(rows: Row[], type: string): XeroObject[] {
  const groups = Map.groupBy(rows, (row) => `${row['ContactName']}\n${row['InvoiceNumber']}`);
  return [...groups.values()].map((lines) => {
    const head = lines[0] as Row;
    return {
      Type: type,
      InvoiceID: guid(type, head['ContactName'] ?? '', head['InvoiceNumber'] ?? ''),
      InvoiceNumber: head['InvoiceNumber'],
      Reference: head['Reference'],
      Contact: {
        ContactID: guid('contact', head['ContactName'] ?? ''),
        Name: head['ContactName'],
        Addresses: [],
      },
      Date: day(head['InvoiceDate']),
      DueDate: day(head['DueDate']),
      Status: head['Status'],
      SentToContact: head['Sent'] === 'Sent',
      LineAmountTypes: 'Exclusive',
      LineItems: lines.map(lineOf),
      SubTotal: Number(head['Total']) - Number(head['TaxTotal']),
      TotalTax: amount(head['TaxTotal']),
      Total: amount(head['Total']),
      AmountPaid: amount(head['InvoiceAmountPaid']),
      AmountDue: amount(head['InvoiceAmountDue']),
      CurrencyCode: head['Currency'],
      HasAttachments: false,
      UpdatedDateUTC: msDate(CHANGED),
    };
  });
}

function lineOf(row: Row): XeroObject {
  return {
    Description: row['Description'],
    Quantity: amount(row['Quantity']),
    UnitAmount: amount(row['UnitAmount']),
    DiscountRate: amount(row['Discount']),
    LineAmount: amount(row['LineAmount']),
    AccountCode: row['AccountCode'],
    TaxType: TAXES[row['TaxType'] ?? ''] ?? row['TaxType'],
    TaxAmount: amount(row['TaxAmount']),
    Tracking: [1, 2]
      .filter((at) => row[`TrackingOption${at}`])
      .map((at) => ({ Name: row[`TrackingName${at}`], Option: row[`TrackingOption${at}`] })),
  };
}

function paymentOf(row: Row): XeroObject {
  return {
    PaymentID: row['PaymentID'],
    Date: day(row['Date']),
    Amount: amount(row['Amount']),
    Reference: row['Reference'],
    PaymentType: row['PaymentType'],
    Status: row['Status'],
    IsReconciled: row['IsReconciled'] === 'TRUE',
    Account: { AccountID: guid('account', row['AccountCode'] ?? ''), Code: row['AccountCode'] },
    Invoice: {
      Type: row['PaymentType'] === 'ACCPAYPAYMENT' ? 'ACCPAY' : 'ACCREC',
      InvoiceNumber: row['InvoiceNumber'],
      Contact: { ContactID: guid('contact', row['ContactName'] ?? ''), Name: row['ContactName'] },
      CurrencyCode: row['CurrencyCode'],
    },
    UpdatedDateUTC: msDate(CHANGED),
  };
}
