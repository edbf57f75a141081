const PREFIX = 'https://www.googleapis.com/auth/';

/** Name of the interface as messages have it. Google Cloud lists it as "Admin SDK API". */
export const SERVICE = 'Admin SDK';

/**
 * What is read, each with its scope, all of them read-only. Settings of groups and the tokens that users gave to apps
 * can only be had with scopes that also allow writing (`apps.groups.settings`, `admin.directory.user.security`): they
 * are not read.
 */
export const PARTS = {
  users: {
    scope: `${PREFIX}admin.directory.user.readonly`,
    what: 'Users',
    why: 'users, their aliases, last sign-in and two-step verification',
  },
  groups: {
    scope: `${PREFIX}admin.directory.group.readonly`,
    what: 'Groups and their members',
    why: 'groups, their aliases, owners and members',
  },
  roles: {
    scope: `${PREFIX}admin.directory.rolemanagement.readonly`,
    what: 'Roles of administrators',
    why: 'who holds which role of an administrator',
  },
  units: {
    scope: `${PREFIX}admin.directory.orgunit.readonly`,
    what: 'Names of organisational units',
    why: 'names of the organisational units that a role is limited to',
  },
  domains: {
    scope: `${PREFIX}admin.directory.domain.readonly`,
    what: 'Domains',
    why: 'domains of the business, to tell members from outside',
  },
} as const;

export type Part = keyof typeof PARTS;
