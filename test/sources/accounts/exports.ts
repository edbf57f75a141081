/** Heads of real exports: Xero's invoices (bills have the same columns) and Wise's balance statement. */
const INVOICE =
  'ContactName,EmailAddress,POAddressLine1,POCity,POCountry,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,' +
  'InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,TaxAmount,' +
  'TrackingName1,TrackingOption1,TrackingName2,TrackingOption2,Currency,Type,Sent,Status';
const WISE =
  '"TransferWise ID",Date,Amount,Currency,Description,"Payment Reference","Running Balance","Exchange From","Exchange To","Exchange Rate",' +
  '"Payer Name","Payee Name","Payee Account Number",Merchant,"Total fees"';

const DEFAULTS: Record<string, string> = {
  ContactName: 'Acorn Ltd',
  EmailAddress: 'AP@acorn.example',
  Total: '110.00',
  TaxTotal: '10.00',
  InvoiceAmountPaid: '0.00',
  InvoiceAmountDue: '110.00',
  Description: 'Work',
  Quantity: '1.0000',
  UnitAmount: '100.00',
  LineAmount: '100.00',
  AccountCode: '200',
  TaxType: 'GST on Income',
  TaxAmount: '10.00',
  Currency: 'AUD',
  Type: 'Sales invoice',
  Sent: 'Sent',
  Status: 'Awaiting Payment',
};

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

export function invoiceCsv(...rows: Record<string, string>[]): string {
  const columns = INVOICE.split(',');
  const lines = rows.map((row) =>
    columns.map((column) => quoted(row[column] ?? DEFAULTS[column] ?? '')).join(','),
  );
  return `${[INVOICE, ...lines].join('\r\n')}\r\n`;
}

/** Rows of id, date, amount, balance. */
export function wiseCsv(...rows: [id: string, date: string, amount: string, balance: string][]): string {
  const lines = rows.map(
    ([id, date, amount, balance]) =>
      `${id},${date},${amount},EUR,"Paid, in full",INV-1,${balance},,,,Acorn Ltd,,,,0.50`,
  );
  return `${[WISE, ...lines].join('\n')}\n`;
}
