import type { RawRecordInput } from '../../contracts/record.ts';
import { type Balance, nameOf, type Profile, type Recipient } from './shapes.ts';
import { amount, clean, filled, record, table, yesNo } from './sheet.ts';

/*
 * What is said here stands beside the words of the business and is quoted like them: plain facts of the list, no
 * rule and no advice. Titles name no bank matters: accounts of payees must not be taken for those of the business.
 */
const PAYEES = 'Accounts of others, and own ones elsewhere, as saved at Wise to send money to.';
const BALANCES = 'The balances and jars that Wise lists, each with what it held when it was asked.';

export function profileRecord(profile: Profile): RawRecordInput {
  const { address } = profile;
  const place = address && [
    address.addressFirstLine,
    address.postCode,
    address.city,
    address.stateCode,
    address.countryIso2Code ?? address.countryIso3Code,
  ];
  const rows: [string, string | null][] = [
    ['Profile', profile.id],
    ['Type', profile.type],
    ['Name', clean(nameOf(profile))],
    ['Registration number', profile.registrationNumber],
    ['Company type', profile.companyType],
    ["Owner's role", profile.companyRole],
    ['Business', profile.businessFreeFormDescription],
    ['Web site', profile.webpage],
    ['Mail address', profile.email],
    ['Address', place?.filter((part) => part !== null && part !== '').join(', ') ?? null],
    ['State', profile.currentState],
    ['Created', profile.createdAt],
    ['Last changed', profile.updatedAt],
  ];
  return record(
    `profiles/${profile.id}`,
    'document',
    `Wise profile: ${clean(nameOf(profile))}`,
    [table([['Field', 'Value'], ...rows.filter(([, value]) => filled(value))])],
    profile.updatedAt,
  );
}

export function balancesRecord(profile: Profile, balances: readonly Balance[]): RawRecordInput {
  const body =
    balances.length === 0
      ? 'Wise lists no balance here.'
      : table([
          [
            'Balance',
            'Currency',
            'Type',
            'Name',
            'Amount',
            'Reserved',
            'Cash',
            'Total worth',
            'Invested',
            'Opened',
            'Last changed',
            'Shown',
          ],
          ...balances.map((one) => [
            one.id,
            one.currency,
            one.type === 'SAVINGS' ? 'SAVINGS (jar)' : one.type,
            one.name,
            ...[one.amount, one.reservedAmount, one.cashAmount, one.totalWorth].map(
              (sum) => sum && amount(sum.value, sum.currency),
            ),
            one.investmentState,
            one.creationTime,
            one.modificationTime,
            yesNo(one.visible),
          ]),
        ]);
  return record(
    `balances/${profile.id}`,
    'sheet',
    `Wise balances: ${clean(nameOf(profile))}`,
    [BALANCES, body],
    null,
    balances.length,
  );
}

export function recipientsRecord(profile: Profile, recipients: readonly Recipient[]): RawRecordInput {
  const body =
    recipients.length === 0
      ? 'Wise lists no recipient here.'
      : table([
          ['Recipient', 'Name', 'Currency', 'Country', 'Account', 'Details', 'Kind', 'Own account'],
          ...recipients.map((one) => [
            one.id,
            one.name?.fullName ?? null,
            one.currency,
            one.country,
            one.accountSummary,
            one.displayFields
              .filter(({ value }) => filled(value))
              .map(({ label, value }) => (filled(label) ? `${label}: ${value}` : value))
              .join('; '),
            [one.type, one.legalEntityType].filter(filled).join(', '),
            yesNo(one.ownedByCustomer),
          ]),
        ]);
  return record(
    `recipients/${profile.id}`,
    'sheet',
    `Payees of payments: ${clean(nameOf(profile))}`,
    [PAYEES, body],
    null,
    recipients.length,
  );
}
