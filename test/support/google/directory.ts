import type { Switchboard } from '../switchboard.ts';
import { fakeGoogle, type GoogleCall, type GoogleRoute, googleError, type Reply } from './fake.ts';
import type { GoogleTokens } from './tokens.ts';

/** An object as Google answers it. */
export type Answered = Record<string, unknown>;

const BASE = '/admin/directory/v1';

/** The directory of one Google Workspace as its interface answers; what it holds is written in the tests. */
export class FakeDirectory {
  readonly customer = 'C03az79cb';
  administrators = ['it@harbor.example'];
  users: Answered[] = [];
  groups: Answered[] = [];
  /** By address of the group. */
  members: Record<string, Answered[]> = {};
  /** Groups whose members the administrator may not read. */
  closed = new Set<string>();
  roles: Answered[] = [];
  assignments: Answered[] = [];
  units: Answered[] = [];
  domains: Answered[] = [];
  /** Entries on a page, where the call allows so many. */
  page = 500;

  serve(hosts: Switchboard, tokens: GoogleTokens): void {
    hosts.on('admin.googleapis.com', fakeGoogle('admin.directory_v1', tokens, this.#routes()));
  }

  #routes(): Record<string, GoogleRoute> {
    return {
      'directory.users.list': {
        route: `GET ${BASE}/users`,
        reply: (call) =>
          this.#checked(call) ?? this.#masked(call, 'users', this.#of(call, this.users, 'primaryEmail')),
      },
      'directory.groups.list': {
        route: `GET ${BASE}/groups`,
        reply: (call) =>
          this.#checked(call) ?? this.#masked(call, 'groups', this.#of(call, this.groups, 'email')),
      },
      'directory.members.list': {
        route: `GET ${BASE}/groups/{groupKey}/members`,
        reply: (call) => {
          const key = call.params['groupKey'];
          const group = this.groups.find(({ id, email }) => id === key || email === key);
          if (!group) return googleError(404, 'notFound', `Resource Not Found: groupKey`);
          const email = String(group['email']);
          if (this.closed.has(email)) return forbidden();
          return this.#paged(call, 'members', this.members[email] ?? []);
        },
      },
      'directory.roles.list': {
        route: `GET ${BASE}/customer/{customer}/roles`,
        reply: (call) => this.#checked(call) ?? this.#paged(call, 'items', this.roles),
      },
      'directory.roleAssignments.list': {
        route: `GET ${BASE}/customer/{customer}/roleassignments`,
        reply: (call) => this.#checked(call) ?? this.#paged(call, 'items', this.assignments),
      },
      'directory.orgunits.list': {
        route: `GET ${BASE}/customer/{customerId}/orgunits`,
        reply: (call) => this.#checked(call) ?? { organizationUnits: this.units },
      },
      'directory.domains.list': {
        route: `GET ${BASE}/customer/{customer}/domains`,
        reply: (call) => this.#checked(call) ?? { domains: this.domains },
      },
    };
  }

  #checked({ grant, params, query }: GoogleCall): Reply | null {
    if (!this.administrators.includes(grant.account)) return forbidden();
    const customer = params['customer'] ?? params['customerId'] ?? query.get('customer');
    const domain = query.get('domain');
    if (customer !== null && customer !== 'my_customer' && customer !== this.customer)
      return googleError(400, 'invalid', 'Invalid Input');
    if (domain !== null && !this.domains.some(({ domainName }) => domainName === domain))
      return googleError(404, 'domainNotFound', 'Domain not found.');
    return null;
  }

  #of({ query }: GoogleCall, list: Answered[], field: string): Answered[] {
    const domain = query.get('domain');
    return list.filter((one) => domain === null || String(one[field]).endsWith(`@${domain}`));
  }

  /** Only the fields that were asked for, as the parameter `fields` says. */
  #masked(call: GoogleCall, name: string, list: Answered[]): object {
    const mask = new RegExp(`\\b${name}\\(([^)]*)\\)`).exec(call.query.get('fields') ?? '')?.[1]?.split(',');
    const shown = list.map((one) =>
      mask ? Object.fromEntries(Object.entries(one).filter(([field]) => mask.includes(field))) : one,
    );
    return this.#paged(call, name, shown);
  }

  #paged({ query }: GoogleCall, name: string, list: Answered[]): object {
    const from = Number(query.get('pageToken') ?? '0');
    const to = from + Math.min(this.page, Number(query.get('maxResults') ?? '100'));
    const shown = list.slice(from, to);
    return {
      ...(shown.length > 0 && { [name]: shown }),
      ...(to < list.length && { nextPageToken: String(to) }),
    };
  }
}

export function forbidden(): Reply {
  return googleError(403, 'forbidden', 'Not Authorized to access this resource/api');
}
