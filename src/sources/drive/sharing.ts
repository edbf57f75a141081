import type { RawRecordInput } from '../../contracts/record.ts';
import { tableText } from '../folder/text/table.ts';
import type { DriveFile, Permission } from './file.ts';
import type { Grant, Sharing } from './item.ts';

/** What belongs to the business. */
export interface Inside {
  addresses: ReadonlySet<string>;
  domains: readonly string[];
}

const CONSUMER = /^(?:gmail|googlemail)\.com$/;

/** The business's own addresses and domains; the accounts that are read are its own, and so are their domains. */
export function insideOf(
  ownAddresses: readonly string[],
  ownDomains: readonly string[],
  accounts: readonly string[],
): Inside {
  const domains = [...ownDomains, ...accounts.map(domainOf).filter((domain) => !CONSUMER.test(domain))];
  return {
    addresses: new Set([...ownAddresses, ...accounts].map((address) => address.toLowerCase())),
    domains: [...new Set(domains.map((domain) => domain.toLowerCase()))],
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

export function isInside(inside: Inside, address: string): boolean {
  return inside.addresses.has(address) || isInsideDomain(inside, domainOf(address));
}

function isInsideDomain(inside: Inside, domain: string): boolean {
  return inside.domains.some((own) => domain === own || domain.endsWith(`.${own}`));
}

const ROLES: Record<string, string> = {
  reader: 'view',
  commenter: 'comment',
  writer: 'edit',
  fileOrganizer: 'edit and move',
  organizer: 'manage',
};

/** What a role at Google lets somebody do. */
export function roleText(role: string): string {
  return Object.hasOwn(ROLES, role) ? (ROLES[role] ?? role) : role;
}

/** Who outside of the business has been let in by these permissions, in order of their ids. */
export function outsideGrants(permissions: readonly Permission[], inside: Inside): Grant[] {
  const grants: Grant[] = [];
  for (const permission of permissions) {
    const { id, role, deleted, view, permissionDetails } = permission;
    // Members of a shared drive are in the sheet of the shared drives.
    const isMember =
      permissionDetails.length > 0 &&
      permissionDetails.every(({ permissionType }) => permissionType === 'member');
    const isNone = role === 'owner' || deleted || view === 'metadata';
    const who = isNone || isMember ? null : outsider(permission, inside);
    if (who !== null) grants.push([id, who, role]);
  }
  return grants.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

function outsider(
  { type, emailAddress, domain, displayName, allowFileDiscovery }: Permission,
  inside: Inside,
) {
  if (type === 'anyone')
    return allowFileDiscovery ? 'everyone on the internet, found by search' : 'anyone who has the link';
  if (type === 'domain')
    return isInsideDomain(inside, domain) ? null : `everyone at ${domain || displayName}`;
  if (emailAddress === '') return displayName === '' ? null : displayName;
  return isInside(inside, emailAddress) ? null : emailAddress;
}

export function sharingOf(file: DriveFile, grants: Grant[]): Sharing | undefined {
  if (grants.length === 0) return undefined;
  const by = file.owners.map(({ name, address }) => address || name).join(', ');
  return { by, to: grants, in: file.parents[0] ?? null };
}

/** A file or folder as the sheet lists it, with what is above it. */
export interface Shared {
  id: string;
  path: string;
  isFolder: boolean;
  sharing: Sharing;
}

const MOST_ROWS = 5000;

/**
 * The sheet of what is shared outside; null where nothing is. What comes from a folder that is listed itself is not
 * listed again.
 */
export function sharingRecord(shared: readonly Shared[], key: string): RawRecordInput | null {
  const folders = new Map(shared.filter(({ isFolder }) => isFolder).map((one) => [one.id, one.sharing]));
  const rows = shared
    .flatMap(({ path, isFolder, sharing }) => {
      const above = new Set(folders.get(sharing.in ?? '')?.to.map((grant) => grant.join('\n')) ?? []);
      const name = path.slice(path.lastIndexOf('/') + 1);
      return sharing.to
        .filter((grant) => !above.has(grant.join('\n')))
        .map(([, who, role]) => [
          isFolder ? `${name} (folder, with all in it)` : name,
          path,
          who,
          roleText(role),
          sharing.by,
        ]);
    })
    .sort((one, other) => compare(one.join('\n'), other.join('\n')))
    // Several accounts may have the same file of somebody else.
    .filter((row, at, all) => at === 0 || row.join('\n') !== all[at - 1]?.join('\n'));
  if (rows.length === 0) return null;
  const left = rows.length - MOST_ROWS;
  return {
    key,
    kind: 'sheet',
    title: 'Files shared outside of the business',
    text: [
      '# Files shared outside of the business',
      'Public links in Google Drive, and files and folders that people or domains outside of the business can open. ' +
        'Sharing by others, which the accounts that were read may not see, is not in it.',
      tableText([['Name', 'Path', 'Shared with', 'May', 'Owner'], ...rows.slice(0, MOST_ROWS)], true),
      left > 0 ? `${left} more rows are not listed.` : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    path: null,
    parent: null,
    people: [],
    at: null,
    data: { stateOf: 'Google Drive' },
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
