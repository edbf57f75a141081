import { z } from 'zod';
import type { RawRecordInput } from '../../../contracts/record.ts';
import { readContacts } from '../../accounts/contacts.ts';
import type { Names } from '../names.ts';
import { flagField, idField, line, listOf, momentField, numberText, textField } from '../values.ts';
import { tableOf } from './table.ts';

const termSchema = z
  .object({ Day: textField, Type: textField })
  .nullish()
  .catch(null)
  .transform((term) => term ?? { Day: '', Type: '' });

const trackingSchema = z.object({ TrackingCategoryName: textField, TrackingOptionName: textField });

export const contactSchema = z.object({
  ContactID: idField,
  ContactStatus: textField,
  Name: textField,
  AccountNumber: textField,
  EmailAddress: textField,
  FirstName: textField,
  LastName: textField,
  CompanyNumber: textField,
  TaxNumber: textField,
  BankAccountDetails: textField,
  BatchPayments: z.object({ BankAccountNumber: textField, BankAccountName: textField }).nullish().catch(null),
  AccountsReceivableTaxType: textField,
  AccountsPayableTaxType: textField,
  Addresses: listOf(
    z.object({
      AddressType: textField,
      AttentionTo: textField,
      AddressLine1: textField,
      AddressLine2: textField,
      AddressLine3: textField,
      AddressLine4: textField,
      City: textField,
      Region: textField,
      PostalCode: textField,
      Country: textField,
    }),
  ),
  Phones: listOf(
    z.object({
      PhoneType: textField,
      PhoneNumber: textField,
      PhoneAreaCode: textField,
      PhoneCountryCode: textField,
    }),
  ),
  ContactPersons: listOf(z.object({ FirstName: textField, LastName: textField, EmailAddress: textField })),
  Website: textField,
  Discount: textField,
  SalesDefaultAccountCode: textField,
  PurchasesDefaultAccountCode: textField,
  SalesTrackingCategories: listOf(trackingSchema),
  PurchasesTrackingCategories: listOf(trackingSchema),
  PaymentTerms: z.object({ Bills: termSchema, Sales: termSchema }).nullish().catch(null),
  HasAttachments: flagField,
  UpdatedDateUTC: momentField,
});

export type XeroContact = z.infer<typeof contactSchema>;

const ADDRESS = [
  'AddressLine1',
  'AddressLine2',
  'AddressLine3',
  'AddressLine4',
  'City',
  'Region',
  'PostalCode',
  'Country',
] as const;
const PERSONS = [1, 2, 3, 4, 5];

/** Columns of Xero's export of contacts, in its order. */
const COLUMNS = [
  'ContactName',
  'AccountNumber',
  'EmailAddress',
  'FirstName',
  'LastName',
  'POAttentionTo',
  ...ADDRESS.map((part) => `PO${part}`),
  'SAAttentionTo',
  ...ADDRESS.map((part) => `SA${part}`),
  'PhoneNumber',
  'FaxNumber',
  'MobileNumber',
  'DDINumber',
  'SkypeName',
  'BankAccountName',
  'BankAccountNumber',
  'TaxNumber',
  'AccountsReceivableTaxCodeName',
  'AccountsPayableTaxCodeName',
  'Website',
  'Discount',
  'CompanyNumber',
  'DueDateBillDay',
  'DueDateBillTerm',
  'DueDateSalesDay',
  'DueDateSalesTerm',
  'SalesAccount',
  'PurchasesAccount',
  'TrackingName1',
  'SalesTrackingOption1',
  'PurchasesTrackingOption1',
  'DefaultTaxBills',
  'DefaultTaxSales',
  ...PERSONS.flatMap((at) => [`Person${at}FirstName`, `Person${at}LastName`, `Person${at}Email`]),
];

/** What invoices repeat of their contact. */
export const INVOICE_CONTACT_COLUMNS = [
  'EmailAddress',
  ...ADDRESS.map((part) => `PO${part}`),
  ...ADDRESS.map((part) => `SA${part}`),
];

/** The contact as a row of the export; what is empty is left out. */
export function contactRow(contact: XeroContact, names: Names): Record<string, string> {
  const {
    SalesTrackingCategories: sales,
    PurchasesTrackingCategories: purchases,
    PaymentTerms: terms,
  } = contact;
  const category = sales[0]?.TrackingCategoryName || purchases[0]?.TrackingCategoryName || '';
  const option = (list: typeof sales) =>
    list.find((one) => one.TrackingCategoryName === category)?.TrackingOptionName ?? '';
  const row: Record<string, string> = {
    ContactName: contact.Name,
    AccountNumber: contact.AccountNumber,
    EmailAddress: contact.EmailAddress,
    FirstName: contact.FirstName,
    LastName: contact.LastName,
    ...address(contact, 'POBOX', 'PO'),
    ...address(contact, 'STREET', 'SA'),
    PhoneNumber: phone(contact, 'DEFAULT'),
    FaxNumber: phone(contact, 'FAX'),
    MobileNumber: phone(contact, 'MOBILE'),
    DDINumber: phone(contact, 'DDI'),
    BankAccountName: contact.BatchPayments?.BankAccountName ?? '',
    BankAccountNumber: contact.BankAccountDetails || (contact.BatchPayments?.BankAccountNumber ?? ''),
    TaxNumber: contact.TaxNumber,
    AccountsReceivableTaxCodeName: names.tax(contact.AccountsReceivableTaxType),
    AccountsPayableTaxCodeName: names.tax(contact.AccountsPayableTaxType),
    Website: contact.Website,
    Discount: numberText(contact.Discount),
    CompanyNumber: contact.CompanyNumber,
    DueDateBillDay: terms?.Bills.Day ?? '',
    DueDateBillTerm: terms?.Bills.Type ?? '',
    DueDateSalesDay: terms?.Sales.Day ?? '',
    DueDateSalesTerm: terms?.Sales.Type ?? '',
    SalesAccount: contact.SalesDefaultAccountCode,
    PurchasesAccount: contact.PurchasesDefaultAccountCode,
    TrackingName1: category,
    SalesTrackingOption1: option(sales),
    PurchasesTrackingOption1: option(purchases),
  };
  for (const [index, person] of contact.ContactPersons.slice(0, PERSONS.length).entries()) {
    row[`Person${index + 1}FirstName`] = person.FirstName;
    row[`Person${index + 1}LastName`] = person.LastName;
    row[`Person${index + 1}Email`] = person.EmailAddress;
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
}

/** Throws where the contact has no name. */
export function contactRecord(row: Record<string, string>): RawRecordInput {
  const [record] = readContacts(tableOf(COLUMNS, [row])).records;
  if (!record) throw new Error('no contact name');
  return { ...record, title: line(record.title), path: null };
}

function address(contact: XeroContact, type: string, prefix: string): Record<string, string> {
  const found = contact.Addresses.find(({ AddressType }) => AddressType === type);
  if (!found) return {};
  const parts = ADDRESS.map((part) => [`${prefix}${part}`, found[part]] as const);
  return { [`${prefix}AttentionTo`]: found.AttentionTo, ...Object.fromEntries(parts) };
}

/** Country, area and number as one: `+63 45 000 6800`. */
function phone(contact: XeroContact, type: string): string {
  const found = contact.Phones.find(({ PhoneType }) => PhoneType === type);
  if (!found || found.PhoneNumber === '') return '';
  const country = /^\d+$/.test(found.PhoneCountryCode)
    ? `+${found.PhoneCountryCode}`
    : found.PhoneCountryCode;
  return [country, found.PhoneAreaCode, found.PhoneNumber].filter((part) => part !== '').join(' ');
}
