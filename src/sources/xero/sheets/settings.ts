import { z } from 'zod';
import type { RawRecordInput } from '../../../contracts/record.ts';
import { MONTHS } from '../../kit/months.ts';
import type { WHOLES } from '../client.ts';
import type { Names } from '../names.ts';
import { dateField, flagField, line, listIn, listOf, numberText, textField } from '../values.ts';
import { sheetRecord, words, yesNo } from './sheet.ts';

type Row = readonly string[];

/** A list of settings and its sheet. */
export interface Setting {
  list: keyof typeof WHOLES;
  record(answer: unknown, names: Names): RawRecordInput | null;
}

const addressSchema = z.object({
  AddressType: textField,
  AddressLine1: textField,
  AddressLine2: textField,
  AddressLine3: textField,
  AddressLine4: textField,
  City: textField,
  Region: textField,
  PostalCode: textField,
  Country: textField,
});

const organisationSchema = z.object({
  Name: textField,
  LegalName: textField,
  OrganisationType: textField,
  CountryCode: textField,
  BaseCurrency: textField,
  Timezone: textField,
  RegistrationNumber: textField,
  TaxNumber: textField,
  PaysTax: flagField,
  FinancialYearEndDay: textField,
  FinancialYearEndMonth: textField,
  SalesTaxBasis: textField,
  SalesTaxPeriod: textField,
  DefaultSalesTax: textField,
  DefaultPurchasesTax: textField,
  PeriodLockDate: dateField,
  EndOfYearLockDate: dateField,
  OrganisationStatus: textField,
  Edition: textField,
  Class: textField,
  ShortCode: textField,
  IsDemoCompany: flagField,
  Addresses: listOf(addressSchema),
});

function organisationRows(organisation: z.infer<typeof organisationSchema>): Row[] {
  const month = MONTHS[Number(organisation.FinancialYearEndMonth) - 1];
  const rows: Row[] = [
    ['Name', organisation.Name],
    ['Legal name', organisation.LegalName],
    ['Type', words(organisation.OrganisationType)],
    ['Country', organisation.CountryCode],
    ['Base currency', organisation.BaseCurrency],
    ['Time zone', organisation.Timezone],
    ['Registration number', organisation.RegistrationNumber],
    ['Tax number', organisation.TaxNumber],
    ['Registered for sales tax', yesNo(organisation.PaysTax)],
    ['Financial year ends', month ? `${organisation.FinancialYearEndDay} ${month}` : ''],
    ['Sales tax basis', words(organisation.SalesTaxBasis)],
    ['Sales tax period', words(organisation.SalesTaxPeriod)],
    ['Default tax on sales', organisation.DefaultSalesTax],
    ['Default tax on purchases', organisation.DefaultPurchasesTax],
    ['Locked for everyone but advisers until', organisation.PeriodLockDate],
    ['Locked for everyone until', organisation.EndOfYearLockDate],
    ['Status', words(organisation.OrganisationStatus)],
    ['Plan', words(organisation.Class)],
    ['Short code', organisation.ShortCode],
    ['Demo company', organisation.IsDemoCompany ? 'yes' : ''],
    ...organisation.Addresses.map((address) => [
      `Address (${words(address.AddressType)})`,
      [
        address.AddressLine1,
        address.AddressLine2,
        address.AddressLine3,
        address.AddressLine4,
        address.City,
        address.Region,
        address.PostalCode,
        address.Country,
      ]
        .filter((part) => part !== '')
        .join(', '),
    ]),
  ];
  return rows.filter(([, value]) => value !== '');
}

export const SETTINGS: readonly Setting[] = [
  {
    list: 'Organisations',
    record(answer, names) {
      const [organisation] = listIn('Organisations', organisationSchema, answer);
      if (!organisation) return null;
      return sheetRecord(
        'settings/organisation',
        `Organisation in Xero: ${names.organisation.name}`,
        ['Setting', 'Value'],
        organisationRows(organisation),
      );
    },
  },
  setting(
    'Accounts',
    'settings/chart-of-accounts',
    'Chart of accounts',
    [
      'Code',
      'Name',
      'Type',
      'Tax',
      'Description',
      'Bank account',
      'Currency',
      'Takes payments',
      'Used by Xero as',
      'Status',
    ],
    z.object({
      Code: textField,
      Name: textField,
      Type: textField,
      TaxType: textField,
      Description: textField,
      BankAccountNumber: textField,
      CurrencyCode: textField,
      EnablePaymentsToAccount: flagField,
      SystemAccount: textField,
      Status: textField,
    }),
    (account, names) => [
      account.Code,
      account.Name,
      words(account.Type),
      names.tax(account.TaxType),
      account.Description,
      account.BankAccountNumber,
      account.CurrencyCode,
      yesNo(account.EnablePaymentsToAccount),
      words(account.SystemAccount),
      words(account.Status),
    ],
  ),
  setting(
    'TaxRates',
    'settings/tax-rates',
    'Tax rates',
    ['Name', 'Code', 'Rate in %', 'Effective rate in %', 'Components', 'Status'],
    z.object({
      Name: textField,
      TaxType: textField,
      DisplayTaxRate: textField,
      EffectiveRate: textField,
      Status: textField,
      TaxComponents: listOf(z.object({ Name: textField, Rate: textField, IsCompound: flagField })),
    }),
    (rate) => [
      rate.Name,
      rate.TaxType,
      numberText(rate.DisplayTaxRate),
      numberText(rate.EffectiveRate),
      rate.TaxComponents.map(({ Name, Rate, IsCompound }) =>
        `${Name} ${numberText(Rate)} %${IsCompound ? ' (compound)' : ''}`.trim(),
      ).join('; '),
      words(rate.Status),
    ],
  ),
  setting(
    'Currencies',
    'settings/currencies',
    'Currencies',
    ['Code', 'Name'],
    z.object({ Code: textField, Description: textField }),
    (currency) => [currency.Code, currency.Description],
  ),
  setting(
    'TrackingCategories',
    'settings/tracking',
    'Tracking categories',
    ['Category', 'Status', 'Options', 'Archived options'],
    z.object({
      Name: textField,
      Status: textField,
      Options: listOf(z.object({ Name: textField, Status: textField })),
    }),
    (category) => {
      const options = (isActive: boolean) =>
        category.Options.filter(({ Status }) => (Status === '' || Status === 'ACTIVE') === isActive)
          .map(({ Name }) => Name)
          .join('; ');
      return [category.Name, words(category.Status), options(true), options(false)];
    },
  ),
  setting(
    'Users',
    'settings/users',
    'Users of Xero',
    ['Name', 'Address', 'Role', 'Subscriber'],
    z.object({
      FirstName: textField,
      LastName: textField,
      EmailAddress: textField,
      OrganisationRole: textField,
      IsSubscriber: flagField,
    }),
    (user) => [
      `${user.FirstName} ${user.LastName}`.trim(),
      user.EmailAddress,
      ROLES.get(user.OrganisationRole) ?? words(user.OrganisationRole),
      yesNo(user.IsSubscriber),
    ],
  ),
];

/** Xero's words for its roles. */
const ROLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    READONLY: 'Read only',
    INVOICEONLY: 'Invoice only',
    STANDARD: 'Standard',
    FINANCIALADVISER: 'Adviser',
    MANAGEDCLIENT: 'Managed client',
    CASHBOOKCLIENT: 'Cashbook client',
  }),
);

export const CONTACT_GROUPS: Setting = setting(
  'ContactGroups',
  'settings/contact-groups',
  'Contact groups',
  ['Group', 'Status', 'Contacts'],
  z.object({ Name: textField, Status: textField, Contacts: listOf(z.object({ Name: textField })) }),
  (group) => [group.Name, words(group.Status), group.Contacts.map(({ Name }) => Name).join('; ')],
);

function setting<Schema extends z.ZodType>(
  list: keyof typeof WHOLES,
  key: string,
  title: string,
  head: Row,
  schema: Schema,
  row: (object: z.infer<Schema>, names: Names) => Row,
): Setting {
  return {
    list,
    record: (answer, names) =>
      sheetRecord(
        key,
        title,
        head,
        listIn(list, schema, answer).map((object) => row(object, names).map(line)),
      ),
  };
}
