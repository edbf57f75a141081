import type { RawRecordInput } from '../../../contracts/record.ts';
import type { Assignment, Group, Role, Unit, User } from '../answers.ts';
import { compare, counted, isActive, nameOf, stateOf } from '../people.ts';
import { section, sheetRecord, tableOf } from './sheet.ts';

/** So many privileges of a role are named; the rest is counted. */
const PRIVILEGES = 12;
/** Up to so many super administrators are named in a sentence. */
const NAMED = 6;

interface Lists {
  users: readonly User[];
  groups: readonly Group[];
  roles: readonly Role[];
  assignments: readonly Assignment[];
  /** Null where their names could not be read. */
  units: readonly Unit[] | null;
}

interface Held {
  holder: string;
  address: string;
  role: Role | null;
  roleName: string;
  scope: string;
  condition: string;
}

/** Who administers what. A table of its own says it in the words of a list of systems. */
export function administratorsRecord({ users, groups, roles, assignments, units }: Lists): RawRecordInput {
  const byId = new Map(roles.map((role) => [role.roleId, role]));
  const held = assignments
    .map((assignment): Held => {
      const role = byId.get(assignment.roleId) ?? null;
      return {
        ...holderOf(assignment, users, groups),
        role,
        roleName: role === null ? `a role that is not listed (id ${assignment.roleId})` : roleName(role),
        scope: scopeOf(assignment, units),
        condition: assignment.condition,
      };
    })
    .sort(
      (one, other) =>
        Number(other.role?.isSuperAdminRole ?? false) - Number(one.role?.isSuperAdminRole ?? false) ||
        compare(one.roleName, other.roleName) ||
        compare(one.address, other.address) ||
        compare(one.holder, other.holder) ||
        compare(one.scope, other.scope),
    );
  // Where only one domain is listed, those of the others are known by their roles alone.
  const unlisted = held.filter(({ role, address }) => role?.isSuperAdminRole === true && address === '');
  const supers = [
    ...users
      .filter(({ isAdmin }) => isAdmin)
      .map((user) => ({ name: nameOf(user), state: isActive(user) ? '' : ` (${stateOf(user)})` })),
    ...unlisted.map(({ holder }) => ({ name: holder, state: '' })),
  ];
  const limited = held.filter(({ role }) => role?.isSuperAdminRole !== true);
  const used = roles
    .filter(
      ({ roleId, isSuperAdminRole }) => !isSuperAdminRole && assignments.some((one) => one.roleId === roleId),
    )
    .sort((one, other) => compare(roleName(one), roleName(other)));
  return sheetRecord({
    key: 'administrators',
    title: 'Administrators of Google Workspace',
    parts: [
      summary(supers, limited.length),
      tableOf(
        ['Google Workspace'],
        [
          { head: 'System', cell: (system) => system },
          {
            head: 'Super administrators, who may grant every access',
            cell: () => supers.map(({ name, state }) => `${name}${state}`).join(', '),
          },
          {
            head: 'Held roles below that',
            cell: () => limited.map(({ roleName: name, holder }) => `${name}: ${holder}`).join('; '),
            optional: true,
          },
        ],
      ),
      section('Who holds which role', held, [
        { head: 'Administrator', cell: ({ holder }) => holder },
        { head: 'Email', cell: ({ address }) => address },
        { head: 'Administrator role', cell: (one) => one.roleName },
        { head: 'Holds for', cell: ({ scope }) => scope },
        { head: 'Condition', cell: ({ condition }) => condition, optional: true },
      ]),
      section('What the roles allow', used, [
        { head: 'Administrator role', cell: roleName },
        { head: 'Name at Google', cell: (role) => role.roleName },
        { head: 'Description', cell: ({ roleDescription }) => roleDescription, optional: true },
        { head: 'Privileges', cell: privilegesOf },
      ]),
    ],
  });
}

function holderOf(
  { assignedTo, assigneeType }: Assignment,
  users: readonly User[],
  groups: readonly Group[],
): { holder: string; address: string } {
  const user = users.find(({ id }) => id === assignedTo);
  if (user) return { holder: nameOf(user), address: user.primaryEmail };
  const group = groups.find(({ id }) => id === assignedTo);
  if (group) return { holder: `everybody in the group ${group.name || group.email}`, address: group.email };
  const kind = assigneeType.toLowerCase() === 'group' ? 'a group' : 'an account';
  return { holder: `${kind} that is not in the lists (id ${assignedTo})`, address: '' };
}

/** `_USER_MANAGEMENT_ADMIN_ROLE`, as Google names the roles that it brings, is "User management admin". */
function roleName({ roleName: name, isSuperAdminRole, isSystemRole }: Role): string {
  if (isSuperAdminRole) return 'Super administrator';
  const core = /^_(\w+?)_ROLE$/.exec(name)?.[1];
  if (!isSystemRole || core === undefined) return name;
  const words = core.replaceAll('_', ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function scopeOf({ scopeType, orgUnitId }: Assignment, units: readonly Unit[] | null): string {
  if (scopeType !== 'ORG_UNIT')
    return scopeType === 'CUSTOMER' ? 'the whole organisation' : scopeType.toLowerCase();
  const path = units?.find((unit) => unit.orgUnitId === orgUnitId)?.orgUnitPath;
  return path
    ? `the organisational unit ${path}`
    : `an organisational unit whose name was not read (id ${orgUnitId})`;
}

function privilegesOf({ rolePrivileges }: Role): string {
  const names = [...new Set(rolePrivileges.map(({ privilegeName }) => privilegeName))].filter(
    (one) => one !== '',
  );
  names.sort();
  const more = names.length - PRIVILEGES;
  return `${names.slice(0, PRIVILEGES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function summary(supers: readonly { name: string }[], others: number): string {
  const names =
    supers.length > 0 && supers.length <= NAMED ? ` (${supers.map(({ name }) => name).join(', ')})` : '';
  const times = others === 1 ? 'once' : `${others} times`;
  const rest =
    others === 0 ? 'no other administrator role is held' : `other administrator roles are held ${times}`;
  return `Google Workspace has ${counted(supers.length, 'super administrator')}${names}; ${rest}.`;
}
