import type { Answered, FakeDirectory } from './directory.ts';

export function user(address: string, name: string, more: Answered = {}): Answered {
  const [givenName = '', ...family] = name.split(' ');
  return {
    kind: 'admin#directory#user',
    id: `u-${address}`,
    primaryEmail: address,
    name: { fullName: name, givenName, familyName: family.join(' ') },
    isAdmin: false,
    isDelegatedAdmin: false,
    lastLoginTime: '2026-11-20T07:30:00.000Z',
    creationTime: '2024-01-15T01:00:00.000Z',
    suspended: false,
    archived: false,
    isEnrolledIn2Sv: true,
    isEnforcedIn2Sv: true,
    orgUnitPath: '/',
    // What must not be asked for.
    recoveryEmail: 'private@home.example',
    recoveryPhone: '+639170000000',
    ...more,
  };
}

export function member(email: string, role = 'MEMBER', more: Answered = {}): Answered {
  return {
    kind: 'admin#directory#member',
    id: `m-${email}`,
    email,
    role,
    type: 'USER',
    status: 'ACTIVE',
    ...more,
  };
}

export function group(email: string, name: string, more: Answered = {}): Answered {
  return { kind: 'admin#directory#group', id: `g-${email}`, email, name, directMembersCount: '1', ...more };
}

const post = (title: string, department: string) => ({
  organizations: [{ title, department, primary: true }],
});
const reportsTo = (value: string) => ({ relations: [{ type: 'manager', value }] });

/** A small business: six who work there, one who left, an unused box, an outsider in a group. */
export function fillHarbor(directory: FakeDirectory): void {
  directory.page = 500;
  directory.closed.clear();
  directory.users = [
    user('marcus@harbor.example', 'Marcus Thorne', {
      ...post('Owner', 'Management'),
      isAdmin: true,
      isEnrolledIn2Sv: false,
      isEnforcedIn2Sv: false,
    }),
    user('cora@harbor.example', 'Corazon Valdez', {
      ...post('Operations Manager', 'Operations'),
      ...reportsTo('marcus@harbor.example'),
      aliases: ['ops@harbor.example', 'corazon.valdez@harbor.example'],
      nonEditableAliases: ['cora@harbor.example.test-google-a.com', 'cora@harbour.example'],
      lastLoginTime: '2026-11-25T23:30:00.000-08:00',
      phones: [
        { type: 'work', value: '+63 45 555 0101' },
        { type: 'home', value: '+63 45 555 9999' },
      ],
      externalIds: [{ type: 'organization', value: 'E001' }],
    }),
    user('it@harbor.example', 'Renato Macaraeg', {
      ...post('IT Support Specialist', 'IT'),
      ...reportsTo('cora@harbor.example'),
      isAdmin: true,
    }),
    user('joanna@harbor.example', 'Joanna Pineda', {
      ...post('HR Officer', 'HR'),
      ...reportsTo('cora@harbor.example'),
      isDelegatedAdmin: true,
      orgUnitPath: '/Office',
    }),
    user('vincent@harbor.example', 'Vincent David', {
      ...post('Legal Transcriptionist', 'Legal | Notes'),
      ...reportsTo('A manager elsewhere'),
      lastLoginTime: '2026-05-01T08:00:00.000Z',
    }),
    user('scanner@harbor.example', 'Office Scanner', {
      lastLoginTime: '1970-01-01T00:00:00.000Z',
      isEnrolledIn2Sv: false,
      isEnforcedIn2Sv: false,
    }),
    user('diana@harbor.example', 'Diana Rose Nuguid', {
      ...post('Travel Consultant', 'Travel'),
      suspended: true,
      suspensionReason: 'ADMIN',
      suspensionTime: '2025-09-30T10:00:00.000Z',
      aliases: ['travel@harbor.example'],
      lastLoginTime: '2025-09-29T10:00:00.000Z',
    }),
  ];
  directory.groups = [
    group('billing@harbor.example', 'Billing', {
      description: 'Invoices of clients and payments from them.',
      aliases: ['invoices@harbor.example'],
      directMembersCount: '3',
    }),
    group('staff@harbor.example', 'All staff'),
    group('travel-team@harbor.example', 'Travel team'),
  ];
  directory.members = {
    'billing@harbor.example': [
      member('adviser@outside.example'),
      member('cora@harbor.example', 'OWNER'),
      member('it@harbor.example', 'MANAGER'),
      member('staff@harbor.example', 'MEMBER', { type: 'GROUP' }),
    ],
    'staff@harbor.example': [
      { kind: 'admin#directory#member', id: 'C03az79cb', role: 'MEMBER', type: 'CUSTOMER' },
    ],
    'travel-team@harbor.example': [member('diana@harbor.example', 'OWNER', { status: 'SUSPENDED' })],
  };
  directory.roles = [
    {
      roleId: '1',
      roleName: '_SEED_ADMIN_ROLE',
      roleDescription: 'Google Workspace Administrator Seed Role',
      isSuperAdminRole: true,
      isSystemRole: true,
      rolePrivileges: [{ privilegeName: 'SUPER_ADMIN', serviceId: '0' }],
    },
    {
      roleId: '2',
      roleName: '_USER_MANAGEMENT_ADMIN_ROLE',
      roleDescription: 'User Management Administrator',
      isSystemRole: true,
      rolePrivileges: ['USERS_RETRIEVE', 'USERS_CREATE'].map((privilegeName) => ({
        privilegeName,
        serviceId: '0',
      })),
    },
  ];
  directory.assignments = [
    {
      roleAssignmentId: '11',
      roleId: '1',
      assignedTo: 'u-marcus@harbor.example',
      assigneeType: 'user',
      scopeType: 'CUSTOMER',
    },
    {
      roleAssignmentId: '12',
      roleId: '1',
      assignedTo: 'u-it@harbor.example',
      assigneeType: 'user',
      scopeType: 'CUSTOMER',
    },
    {
      roleAssignmentId: '13',
      roleId: '2',
      assignedTo: 'u-joanna@harbor.example',
      assigneeType: 'user',
      scopeType: 'ORG_UNIT',
      orgUnitId: '03office',
    },
  ];
  directory.units = [
    { orgUnitId: 'id:03root', orgUnitPath: '/', name: 'Harbor' },
    { orgUnitId: 'id:03office', orgUnitPath: '/Office', name: 'Office' },
  ];
  directory.domains = [
    {
      domainName: 'harbor.example',
      isPrimary: true,
      verified: true,
      domainAliases: [
        { domainAliasName: 'harbour.example', parentDomainName: 'harbor.example', verified: false },
      ],
    },
  ];
}
