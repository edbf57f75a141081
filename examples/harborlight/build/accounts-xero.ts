import { Decimal } from 'decimal.js';
import { addDays, monthName, months, workingDayOnOrBefore } from './calendar.ts';
import { clientNamed, clients, type Currency, csv, type Invoice, roles } from './ledger.ts';
import { identifier } from './seed.ts';

const address = (kind: 'PO' | 'SA') =>
  ['AddressLine1', 'AddressLine2', 'AddressLine3', 'AddressLine4', 'City', 'Region', 'PostalCode', 'Country'].map(
    (part) => `${kind}${part}`,
  );
const lineColumns = [
  'TaxType', 'TaxAmount', 'TrackingName1', 'TrackingOption1', 'TrackingName2', 'TrackingOption2', 'Currency', 'Type', 'Sent', 'Status',
];
const invoiceColumns = [
  'ContactName', 'EmailAddress', ...address('PO'), ...address('SA'), 'InvoiceNumber', 'Reference', 'InvoiceDate', 'DueDate',
  'PlannedDate', 'Total', 'TaxTotal', 'InvoiceAmountPaid', 'InvoiceAmountDue', 'InventoryItemCode', 'Description', 'Quantity',
  'UnitAmount', 'Discount', 'LineAmount', 'AccountCode', ...lineColumns,
];
const billColumns = [
  'ContactName', 'EmailAddress', ...address('PO'), 'InvoiceNumber', 'Reference', 'InvoiceDate', 'DueDate', 'PlannedDate', 'Total',
  'TaxTotal', 'InvoiceAmountPaid', 'InvoiceAmountDue', 'InventoryItemCode', 'Description', 'Quantity', 'UnitAmount', 'LineAmount',
  'AccountCode', ...lineColumns,
];
const contactColumns = [
  'ContactName', 'AccountNumber', 'EmailAddress', 'FirstName', 'LastName', ...address('PO'), ...address('SA'), 'PhoneNumber',
  'FaxNumber', 'MobileNumber', 'DDINumber', 'SkypeName', 'BankAccountName', 'BankAccountNumber', 'TaxNumber',
  'AccountsReceivableTaxCodeName', 'AccountsPayableTaxCodeName', 'Website', 'Discount', 'CompanyNumber', 'DueDateBillDay',
  'DueDateBillTerm', 'DueDateSalesDay', 'DueDateSalesTerm', 'SalesAccount', 'PurchasesAccount', 'TrackingName1',
  'SalesTrackingOption1', 'PurchasesTrackingOption1', 'DefaultTaxBills', 'DefaultTaxSales', 'Person1FirstName', 'Person1LastName',
  'Person1Email',
];
const paymentColumns = [
  'PaymentID', 'Date', 'PaymentType', 'ContactName', 'InvoiceNumber', 'Reference', 'AccountCode', 'AccountName', 'CurrencyCode',
  'Amount', 'Status', 'IsReconciled',
];
const banks: Readonly<Record<Currency | 'PHP', [string, string]>> = {
  AUD: ['090', 'Wise AUD'],
  USD: ['091', 'Wise USD'],
  GBP: ['092', 'Wise GBP'],
  SGD: ['093', 'Wise SGD'],
  PHP: ['094', 'Wise PHP'],
};
const slashed = (day: string) => day.split('-').reverse().join('/');

/** One row a line, as Xero exports sales invoices; the whole-dollar rounding of a discount is its own line. */
export function salesInvoices(ledger: readonly Invoice[]): string {
  const rows = ledger.flatMap((invoice) => {
    const client = clientNamed(invoice.client);
    const discounted = new Decimal(invoice.fee).times(new Decimal(100).minus(invoice.discount)).div(100);
    const rounding = new Decimal(invoice.total).minus(discounted);
    const common = {
      ContactName: client.name,
      EmailAddress: client.payables ?? client.mail,
      POCountry: client.country,
      InvoiceNumber: invoice.number,
      Reference: `${invoice.sa} ${invoice.serviceMonth}`,
      InvoiceDate: slashed(invoice.date),
      DueDate: slashed(invoice.due),
      Total: invoice.total,
      TaxTotal: '0.00',
      InvoiceAmountPaid: invoice.paid,
      InvoiceAmountDue: invoice.outstanding,
      Quantity: '1.0000',
      AccountCode: invoice.account,
      TaxType: 'Zero Rated Export',
      TaxAmount: '0.00',
      TrackingName1: 'Client',
      TrackingOption1: client.short,
      TrackingName2: 'Agreement',
      TrackingOption2: invoice.sa,
      Currency: invoice.currency,
      Type: 'Sales invoice',
      Sent: 'Sent',
      Status: invoice.status,
    };
    const fee = {
      ...common,
      Description: `Remote staffing: ${roles[invoice.person]}, ${invoice.person}, ${monthName(invoice.serviceMonth)}`,
      UnitAmount: invoice.fee,
      Discount: invoice.discount === '0' ? '' : invoice.discount,
      LineAmount: discounted.toFixed(2),
    };
    const amount = rounding.toFixed(2);
    return rounding.isZero()
      ? [fee]
      : [fee, { ...common, Description: 'Rounding', UnitAmount: amount, Discount: '', LineAmount: amount }];
  });
  return csv(invoiceColumns, rows);
}

interface Bill {
  vendor: string;
  mail: string;
  number: string;
  reference: string;
  date: string;
  due: string;
  paid: string;
  description: string;
  quantity: number;
  unit: string;
  account: string;
}

const bill = (
  [vendor, mail]: readonly [string, string], number: string, reference: string, date: string, due: string,
  description: string, quantity: number, unit: string, account: string, paid = workingDayOnOrBefore(due),
): Bill => ({ vendor, mail, number, reference, date, due, paid, description, quantity, unit, account });

const vendors = {
  rent: ['Lantern Building Leasing Corp.', 'leasing@lanternbuilding.example'],
  internet: ['Brightpath Fiber', 'noc@brightpath.example'],
  law: ['Santos-Villamor Law Office', 'elena@santosvillamor.example'],
  audit: ['Dela Fuente & Co. CPAs', 'ramon@delafuentecpa.example'],
  health: ['Medalya Health HMO', 'grace.uy@medalya.example'],
  laptops: ['Clarkline Computers', 'sales@clarkline.example'],
} as const;

function bills(): Bill[] {
  const monthly = months('2024-11', '2026-11').flatMap((month) => [
    bill(vendors.rent, `LB-${month.replace('-', '')}-214`, 'Unit 214', `${month}-01`, `${month}-05`, `Office rent, Unit 214, ${monthName(month)}`, 1, '48500.00', '469'),
    bill(vendors.internet, `BPF-${month.replace('-', '')}`, 'BF-220418', `${month}-02`, `${month}-12`, `Internet, account BF-220418, ${monthName(month)}`, 1, '6800.00', '489'),
    bill(vendors.law, `SV-${month}`, 'Retainer', `${month}-03`, addDays(`${month}-03`, 15), `Legal retainer, ${monthName(month)}`, 1, '15000.00', '412'),
  ]);
  const single = [
    bill(vendors.health, 'MED-25-0117', 'Renewal 2025', '2025-01-13', '2025-01-31', 'HMO cover for one year, per head', 10, '18200.00', '478'),
    bill(vendors.health, 'MED-26-0142', 'Renewal 2026', '2026-01-12', '2026-01-31', 'HMO cover for one year, per head', 17, '18200.00', '478'),
    bill(vendors.laptops, 'CLK-26-0611', 'Laptop', '2026-06-08', '2026-06-22', 'Laptop', 1, '38900.00', '710', '2026-06-19'),
  ];
  return [...monthly, ...single].sort((a, b) => (a.date === b.date ? (a.number < b.number ? -1 : 1) : a.date < b.date ? -1 : 1));
}

export function vendorBills(): string {
  const rows = bills().map((one) => {
    const total = new Decimal(one.unit).times(one.quantity).toFixed(2);
    return {
      ContactName: one.vendor,
      EmailAddress: one.mail,
      POCountry: 'Philippines',
      InvoiceNumber: one.number,
      Reference: one.reference,
      InvoiceDate: slashed(one.date),
      DueDate: slashed(one.due),
      Total: total,
      TaxTotal: '0.00',
      InvoiceAmountPaid: total,
      InvoiceAmountDue: '0.00',
      Description: one.description,
      Quantity: `${one.quantity}.0000`,
      UnitAmount: one.unit,
      LineAmount: total,
      AccountCode: one.account,
      TaxType: 'Tax Exempt',
      TaxAmount: '0.00',
      Currency: 'PHP',
      Type: 'Bill',
      Status: 'PAID',
    };
  });
  return csv(billColumns, rows);
}

export function contacts(): string {
  const customers = clients.map((client) => ({
    ContactName: client.name,
    EmailAddress: client.payables ?? client.mail,
    FirstName: client.first,
    LastName: client.last,
    POCountry: client.country,
    PhoneNumber: client.phone ?? '',
    AccountsReceivableTaxCodeName: 'Zero Rated Export',
    DueDateSalesDay: String(client.termDays),
    DueDateSalesTerm: 'DAYSAFTERBILLDATE',
    TrackingName1: 'Client',
    SalesTrackingOption1: client.short,
    Person1FirstName: client.payables ? client.first : '',
    Person1LastName: client.payables ? client.last : '',
    Person1Email: client.payables ? client.mail : '',
  }));
  const people: Record<string, [string, string, string]> = {
    [vendors.rent[0]]: ['', '', ''],
    [vendors.internet[0]]: ['', '', '+63 45 000 6800'],
    [vendors.law[0]]: ['Elena', 'Santos', ''],
    [vendors.audit[0]]: ['Ramon', 'dela Fuente', ''],
    [vendors.health[0]]: ['Grace', 'Uy', ''],
    [vendors.laptops[0]]: ['', '', ''],
  };
  const suppliers = Object.values(vendors).map(([name, mail]) => ({
    ContactName: name,
    AccountNumber: name === vendors.internet[0] ? 'BF-220418' : '',
    EmailAddress: mail,
    FirstName: people[name]?.[0] ?? '',
    LastName: people[name]?.[1] ?? '',
    POCountry: 'Philippines',
    PhoneNumber: people[name]?.[2] ?? '',
    AccountsPayableTaxCodeName: 'Tax Exempt',
  }));
  return csv(contactColumns, [...customers, ...suppliers].sort((a, b) => (a.ContactName < b.ContactName ? -1 : 1)));
}

/** Receipts, the one cash refund, and payments of bills, oldest first. */
export function payments(ledger: readonly Invoice[]): string {
  const row = (day: string, type: string, contact: string, invoice: string, reference: string, currency: Currency | 'PHP', amount: string) => ({
    day,
    PaymentID: identifier(`payment ${invoice} ${day}`),
    Date: slashed(day),
    PaymentType: type,
    ContactName: contact,
    InvoiceNumber: invoice,
    Reference: reference,
    AccountCode: banks[currency][0],
    AccountName: banks[currency][1],
    CurrencyCode: currency,
    Amount: amount,
    Status: 'AUTHORISED',
    IsReconciled: 'TRUE',
  });
  const received = ledger
    .filter((one) => one.paidDate !== '')
    .map((one) => row(one.paidDate, 'ACCRECPAYMENT', one.client, one.number, `${one.sa} ${one.serviceMonth}`, one.currency, one.paid));
  const refund = row('2026-05-05', 'ARCREDITPAYMENT', 'Wattlebird Accounting Pty Ltd', 'HCN-0029', 'SA-2025-014 2026-04', 'AUD', '272.00');
  const paid = bills().map((one) =>
    row(one.paid, 'ACCPAYPAYMENT', one.vendor, one.number, one.reference, 'PHP', new Decimal(one.unit).times(one.quantity).toFixed(2)),
  );
  const rows = [...received, refund, ...paid].sort((a, b) => (a.day + a.InvoiceNumber < b.day + b.InvoiceNumber ? -1 : 1));
  return csv(paymentColumns, rows);
}
