import { msDate, type XeroLists, type XeroObject } from './fake.ts';
import { guid } from './from-csv.ts';

const CHANGED = msDate('2026-11-14T08:00:00.123Z');

export function contact(number: number): XeroObject {
  return {
    ContactID: guid('contact', String(number)),
    ContactStatus: 'ACTIVE',
    Name: `Client ${number}`,
    EmailAddress: `office${number}@client.example`,
    Addresses: [],
    Phones: [],
    HasAttachments: false,
    UpdatedDateUTC: CHANGED,
  };
}

export function invoice(number: number): XeroObject {
  return {
    Type: 'ACCREC',
    InvoiceID: guid('invoice', String(number)),
    InvoiceNumber: `INV-${number}`,
    Contact: { ContactID: guid('contact', '1'), Name: 'Client 1' },
    Date: msDate(`2026-03-${String((number % 28) + 1).padStart(2, '0')}`),
    DueDate: msDate('2026-04-30'),
    Status: 'AUTHORISED',
    SentToContact: true,
    LineItems: [
      {
        Description: 'Work',
        Quantity: 1,
        UnitAmount: 100,
        LineAmount: 100,
        AccountCode: '200',
        TaxType: 'OUTPUT',
        TaxAmount: 10,
        Tracking: [],
      },
    ],
    SubTotal: 100,
    TotalTax: 10,
    Total: 110,
    AmountPaid: 0,
    AmountDue: 110,
    CurrencyCode: 'AUD',
    HasAttachments: false,
    UpdatedDateUTC: CHANGED,
  };
}

export function payment(number: number): XeroObject {
  return {
    PaymentID: guid('payment', String(number)),
    Date: msDate('2026-04-02'),
    Amount: 55.5,
    PaymentType: 'ACCRECPAYMENT',
    Status: 'AUTHORISED',
    IsReconciled: true,
    Account: { AccountID: guid('account', '090'), Code: '090' },
    Invoice: { InvoiceNumber: `INV-${number}`, Contact: { Name: 'Client 1' }, CurrencyCode: 'AUD' },
    UpdatedDateUTC: CHANGED,
  };
}

/** Books with a little of everything. */
export function smallBooks(): XeroLists {
  return {
    Organisations: [
      {
        OrganisationID: guid('small'),
        Name: 'Small Pty Ltd',
        CountryCode: 'AU',
        BaseCurrency: 'AUD',
        FinancialYearEndDay: 30,
        FinancialYearEndMonth: 6,
        APIKey: 'never-shown',
        PeriodLockDate: msDate('2026-06-30'),
      },
    ],
    Accounts: [
      {
        AccountID: guid('account', '090'),
        Code: '090',
        Name: 'Business Account',
        Type: 'BANK',
        Status: 'ACTIVE',
      },
      {
        AccountID: guid('account', '200'),
        Code: '200',
        Name: 'Sales',
        Type: 'REVENUE',
        TaxType: 'OUTPUT',
        Status: 'ACTIVE',
      },
    ],
    TaxRates: [
      {
        Name: 'GST on Income',
        TaxType: 'OUTPUT',
        EffectiveRate: 10,
        DisplayTaxRate: 10,
        Status: 'ACTIVE',
        TaxComponents: [{ Name: 'GST', Rate: 10, IsCompound: false }],
      },
    ],
    TrackingCategories: [
      {
        Name: 'Region',
        Status: 'ACTIVE',
        Options: [
          { Name: 'North', Status: 'ACTIVE' },
          { Name: 'East', Status: 'ARCHIVED' },
        ],
      },
    ],
    Currencies: [{ Code: 'AUD', Description: 'Australian Dollar' }],
    Users: [
      {
        UserID: guid('user'),
        FirstName: 'Ada',
        LastName: 'Ng',
        EmailAddress: 'ada@small.example',
        OrganisationRole: 'FINANCIALADVISER',
        IsSubscriber: true,
      },
    ],
    ContactGroups: [{ Name: 'Retainers', Status: 'ACTIVE', Contacts: [{ Name: 'Client 1' }] }],
    Contacts: [contact(1), contact(2), contact(3)],
    Invoices: [invoice(1), invoice(2), invoice(3)],
    Payments: [payment(1), payment(3)],
    BankTransactions: [
      {
        BankTransactionID: guid('bank', '1'),
        Type: 'SPEND',
        Contact: { ContactID: guid('contact', '2'), Name: 'Client 2' },
        LineItems: [{ Description: 'Paper', AccountCode: '200', TaxType: 'OUTPUT' }],
        BankAccount: { AccountID: guid('account', '090'), Code: '090' },
        Date: msDate('2026-05-04'),
        Reference: 'R-9',
        CurrencyCode: 'AUD',
        Status: 'AUTHORISED',
        Total: 12.34,
        TotalTax: 1.12,
        IsReconciled: true,
        UpdatedDateUTC: CHANGED,
      },
    ],
    ManualJournals: [
      {
        ManualJournalID: guid('journal', '1'),
        Narration: 'Accrue rent',
        Date: msDate('2026-05-31'),
        Status: 'POSTED',
        JournalLines: [
          { AccountCode: '200', LineAmount: 500, Description: 'Rent' },
          { AccountCode: '090', LineAmount: -500, Description: 'Rent' },
        ],
        UpdatedDateUTC: CHANGED,
      },
    ],
    BankTransfers: [
      {
        BankTransferID: guid('transfer', '1'),
        FromBankAccount: { AccountID: guid('account', '090'), Name: 'Business Account' },
        ToBankAccount: { AccountID: guid('account', '091'), Name: 'Savings' },
        Amount: 1000,
        Date: msDate('2026-05-01'),
        Status: 'AUTHORISED',
      },
    ],
    RepeatingInvoices: [
      {
        RepeatingInvoiceID: guid('repeating', '1'),
        Type: 'ACCREC',
        Contact: { Name: 'Client 1' },
        Reference: 'Retainer',
        Status: 'AUTHORISED',
        Total: 550,
        CurrencyCode: 'AUD',
        ApprovedForSending: true,
        Schedule: {
          Period: 1,
          Unit: 'MONTHLY',
          DueDate: 14,
          DueDateType: 'DAYSAFTERBILLDATE',
          StartDate: msDate('2025-01-01'),
          NextScheduledDate: msDate('2026-12-01'),
        },
        LineItems: [{ Description: 'Bookkeeping', LineAmount: 500, AccountCode: '200' }],
      },
    ],
  };
}
