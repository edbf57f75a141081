import type { RawRecordInput } from '../../records/record.ts';
import { instantOf } from '../folder/text/dates.ts';
import { normaliseText, oneLine } from '../folder/text/normalise.ts';
import { tableText } from '../folder/text/table.ts';
import { type Balance, nameOf, type Profile, type Recipient, type Transfer } from './api.ts';
import { moneyOf } from './json.ts';

/*
 * What is said here stands beside the words of the business and is quoted like them: plain facts of the list, no
 * rule and no advice. Titles name no bank matters: accounts of payees must not be taken for those of the business.
 */
const ORDERS =
  'Transfer orders at Wise: a list, not a statement. Not in it: card payments, money that came in, changes of currency, ' +
  'moves between own balances, fees. In it too: orders that were cancelled or refunded. It shows no balance, and its ' +
  'sums are not what was paid; the balance statements (CSV) say that.';
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

/** One sheet a year of creation, by Wise's own clock. */
export function transferRecords(
  profile: Profile,
  transfers: readonly Transfer[],
  recipients: readonly Recipient[],
): RawRecordInput[] {
  const names = new Map(recipients.map(({ id, name }) => [id, name?.fullName ?? null]));
  const byYear = Map.groupBy(
    transfers,
    ({ created }) => /^(\d{4})-\d{2}-\d{2}/.exec(created ?? '')?.[1] ?? 'undated',
  );
  return [...byYear]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([year, rows]) => {
      const when = year === 'undated' ? 'without a date' : year;
      const title = `Outgoing orders ${when}: ${clean(nameOf(profile))} (not a statement)`;
      const sorted = [...rows].sort((one, other) => compare(one.created ?? '', other.created ?? ''));
      const body = table([
        ['Transfer', 'Created', 'Status', 'Recipient', 'From', 'To', 'Rate', 'Reference', 'Open issues'],
        ...sorted.map((one) => [
          one.id,
          one.created,
          one.status,
          recipientText(one.targetAccount, names),
          amount(one.sourceValue, one.sourceCurrency),
          amount(one.targetValue, one.targetCurrency),
          one.rate,
          one.details?.reference || one.reference,
          one.hasActiveIssues ? 'yes' : null,
        ]),
      ]);
      return record(`transfers/${profile.id}/${year}`, 'sheet', title, [ORDERS, body], null, rows.length);
    });
}

function recipientText(account: string | null, names: ReadonlyMap<string, string | null>): string | null {
  const name = account === null ? null : (names.get(account) ?? null);
  return name === null ? account && `recipient ${account}` : `${name} (${account})`;
}

function record(
  key: string,
  kind: 'document' | 'sheet',
  title: string,
  parts: readonly string[],
  at: string | null,
  rows?: number,
): RawRecordInput {
  return {
    key,
    kind,
    title,
    text: [`# ${title}`, ...parts].join('\n\n'),
    path: null,
    parent: null,
    people: [],
    at: at === null ? null : instantOf(at),
    data: rows === undefined ? {} : { rows },
  };
}

function table(rows: readonly (readonly (string | null)[])[]): string {
  return tableText(
    rows.map((row) => row.map((cell) => clean(cell ?? ''))),
    true,
  );
}

function clean(text: string): string {
  return oneLine(normaliseText(text)).replace(/^#+ /, '');
}

function amount(value: string | null, currency: string | null): string | null {
  const money = moneyOf(value);
  return money === null ? null : `${money} ${currency ?? ''}`.trim();
}

function yesNo(value: boolean | null): string | null {
  return value === null ? null : value ? 'yes' : 'no';
}

function filled(value: string | null): value is string {
  return value !== null && value.trim() !== '';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
