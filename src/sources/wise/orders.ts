import type { RawRecordInput } from '../../contracts/record.ts';
import { nameOf, type Profile, type Recipient, type Transfer } from './shapes.ts';
import { amount, clean, record, table } from './sheet.ts';

/** As in sheets.ts: plain facts of the list. */
const ORDERS =
  'Transfer orders at Wise: a list, not a statement. Not in it: card payments, money that came in, changes of currency, ' +
  'moves between own balances, fees. In it too: orders that were cancelled or refunded. It shows no balance, and its ' +
  'sums are not what was paid; the balance statements (CSV) say that.';

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

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
