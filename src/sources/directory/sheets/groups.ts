import type { RawRecordInput } from '../../../contracts/record.ts';
import type { Group, Member } from '../answers.ts';
import { aliasesOf, compare, counted, domainOf } from '../people.ts';
import { section, sheetRecord, tableOf } from './sheet.ts';

/** A group as far as it could be read. */
export interface GroupRead {
  key: string;
  group: Group;
  /** Null where the members may not be read. */
  members: Member[] | null;
  /** Addresses of the owners: read now, or remembered from when they could be read; null where neither. */
  owners: string[] | null;
}

/** Up to so many members are named in a sentence. */
const NAMED = 6;
const ROLES = ['OWNER', 'MANAGER', 'MEMBER'];

function titleOf({ name, email }: Group): string {
  return name === '' || name.toLowerCase() === email ? email : `${name} (${email})`;
}

export function ownersIn(members: readonly Member[]): string[] {
  return members
    .filter(({ role, email }) => role === 'OWNER' && email !== '')
    .map(({ email }) => email)
    .sort();
}

/** Domains of the organisation; null where they are not known, and nobody is said to be from outside. */
export type Inside = ReadonlySet<string> | null;

/** An address at none of the domains; everybody of the organisation (type CUSTOMER) has no address. */
function isOutside({ email }: Member, domains: Inside): boolean {
  return domains !== null && email !== '' && !domains.has(domainOf(email));
}

/** All groups in one list. `within` says of which domain they are, where not of all. */
export function groupsRecord(groups: readonly GroupRead[], domains: Inside, within: string): RawRecordInput {
  const ownerless = groups.filter(({ owners }) => owners?.length === 0).length;
  const open = groups.filter(({ members }) => members?.some((member) => isOutside(member, domains))).length;
  const closed = groups.filter(({ members }) => members === null).length;
  return sheetRecord({
    key: 'groups',
    title: 'Groups of Google Workspace',
    parts: [
      [
        `Google Workspace holds ${counted(groups.length, 'group')}${within}.`,
        open > 0 && `${counted(open, 'group has', 'groups have')} members from outside of the organisation.`,
        ownerless > 0 && `${counted(ownerless, 'group has', 'groups have')} no owner.`,
        closed > 0 && `The members of ${counted(closed, 'group')} could not be read.`,
      ]
        .filter((part) => part)
        .join(' '),
      tableOf(groups, [
        { head: 'Group', cell: ({ group }) => group.name || group.email },
        { head: 'Email', cell: ({ group }) => group.email },
        { head: 'Aliases', cell: ({ group }) => aliasesOf(group).join(', '), optional: true },
        { head: 'Description', cell: ({ group }) => group.description, optional: true },
        {
          head: 'Members',
          cell: ({ group, members }) =>
            members === null ? group.directMembersCount : String(members.length),
        },
        { head: 'Owners', cell: ({ owners }) => ownersText(owners) },
        {
          head: 'From outside',
          cell: ({ members }) =>
            (members ?? [])
              .filter((member) => isOutside(member, domains))
              .map(({ email }) => email)
              .sort()
              .join(', '),
          optional: true,
        },
      ]),
    ],
    // A group is nobody's alias, whoever may send as it.
    data: { aliases: groups.flatMap(({ group }) => [group.email, ...aliasesOf(group)].map((one) => [one])) },
  });
}

function ownersText(owners: readonly string[] | null): string {
  if (owners === null) return 'could not be read';
  return owners.length === 0 ? 'none' : owners.join(', ');
}

/** One group with its members; owners first, then managers, then by address. */
export function groupRecord(
  key: string,
  group: Group,
  members: readonly Member[],
  names: ReadonlyMap<string, string>,
  domains: Inside,
): RawRecordInput {
  const sorted = [...members].sort(
    (one, other) => rank(one) - rank(other) || compare(one.email, other.email) || compare(one.id, other.id),
  );
  const aliases = aliasesOf(group);
  const outside = sorted.filter((member) => isOutside(member, domains)).length;
  return sheetRecord({
    key,
    place: `groups/${titleOf(group).replaceAll('/', ' ')}`,
    title: `Group ${titleOf(group)}`,
    parts: [
      group.description === '' ? '' : `Description: ${group.description}`,
      [
        members.length === 0
          ? `Nobody is in the group ${group.email}.`
          : `The group ${group.email} has ${counted(members.length, 'member')}${membersInWords(sorted, names)}.`,
        outside > 0 && `${outside} of them ${outside === 1 ? 'is' : 'are'} from outside of the organisation.`,
        aliases.length > 0 && `Its other addresses: ${aliases.join(', ')}.`,
      ]
        .filter((part) => part)
        .join(' '),
      section('Members', sorted, [
        { head: 'Member', cell: (member) => memberName(member, names) },
        { head: 'Email', cell: ({ email }) => email },
        { head: 'Role in the group', cell: ({ role }) => role.toLowerCase() },
        { head: 'Type', cell: (member) => typeOf(member, domains) },
        { head: 'Status', cell: ({ status }) => status.toLowerCase(), optional: true },
      ]),
    ],
  });
}

function rank({ role }: Member): number {
  const at = ROLES.indexOf(role);
  return at < 0 ? ROLES.length : at;
}

/** All of a small group, the owners of a larger one. */
function membersInWords(sorted: readonly Member[], names: ReadonlyMap<string, string>): string {
  const named =
    sorted.length <= NAMED ? sorted : sorted.filter(({ role }) => role === 'OWNER').slice(0, NAMED);
  const words = named.map((member) => {
    const name = memberName(member, names);
    return member.role === 'OWNER' && sorted.length <= NAMED ? `${name} (owner)` : name;
  });
  if (words.length === 0) return '';
  return `${sorted.length <= NAMED ? ': ' : '; owned by '}${words.join(', ')}`;
}

/** A member of type CUSTOMER has no address and stands for all users of the organisation. */
function memberName({ email, type }: Member, names: ReadonlyMap<string, string>): string {
  return names.get(email) ?? (email || (type === 'CUSTOMER' ? 'all users of the organisation' : ''));
}

function typeOf(member: Member, domains: Inside): string {
  const kind = member.type === 'CUSTOMER' ? 'all users' : member.type.toLowerCase();
  return isOutside(member, domains) ? `${kind || 'address'} from outside` : kind;
}
