import type { RawRecordInput } from '../../../contracts/record.ts';
import type { Domain } from '../answers.ts';
import { compare, counted } from '../people.ts';
import { sheetRecord, tableOf } from './sheet.ts';

/** Up to so many domains are named in a sentence. */
const NAMED = 6;

interface Row {
  name: string;
  kind: string;
  verified: boolean | null;
}

/** Names of all domains and aliases of domains. */
export function namesOf(domains: readonly Domain[]): string[] {
  return rowsOf(domains)
    .map(({ name }) => name)
    .filter((name) => name !== '');
}

export function domainsRecord(domains: readonly Domain[]): RawRecordInput {
  const rows = rowsOf(domains);
  const listed = rows.slice(0, NAMED).map(({ name, kind, verified }) => {
    const open = verified === false ? ', not verified' : '';
    return `${name} (${kind}${open})`;
  });
  const more = rows.length - listed.length;
  return sheetRecord({
    key: 'domains',
    title: 'Domains of Google Workspace',
    parts: [
      rows.length === 0
        ? 'Google Workspace lists no domain.'
        : `Google Workspace holds ${counted(rows.length, 'domain')}: ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
      tableOf(rows, [
        { head: 'Domain', cell: ({ name }) => name },
        { head: 'Kind', cell: ({ kind }) => kind },
        {
          head: 'Verified',
          cell: ({ verified }) => (verified === null ? '' : verified ? 'yes' : 'no'),
          optional: true,
        },
      ]),
    ],
  });
}

function rowsOf(domains: readonly Domain[]): Row[] {
  const sorted = [...domains].sort(
    (one, other) =>
      Number(other.isPrimary) - Number(one.isPrimary) || compare(one.domainName, other.domainName),
  );
  return sorted.flatMap(({ domainName, isPrimary, verified, domainAliases }) => [
    { name: domainName, kind: isPrimary ? 'primary' : 'secondary', verified },
    ...[...domainAliases]
      .sort((one, other) => compare(one.domainAliasName, other.domainAliasName))
      .map((alias) => ({
        name: alias.domainAliasName,
        kind: `alias of ${domainName}`,
        verified: alias.verified,
      })),
  ]);
}
