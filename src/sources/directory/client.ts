import type { admin_directory_v1 } from 'googleapis/build/src/apis/admin/directory_v1.js';
import type { MethodOptions } from 'googleapis-common';
import type { z } from 'zod';
import type { AccessContext } from '../../contracts/access.ts';
import { BatonError, messageOf } from '../../errors/error.ts';
import { actAs } from '../google/auth.ts';
import { callGoogle, type GoogleCalls } from '../google/call.ts';
import { judgeGoogle } from '../google/errors.ts';
import { tokenBucket } from '../kit/pace.ts';
import { withRetry } from '../kit/retry.ts';
import { hasStatus, ServiceError } from '../kit/service-error.ts';
import {
  type Assignment,
  assignmentsSchema,
  type Domain,
  domainsSchema,
  GROUP_FIELDS,
  type Group,
  groupsSchema,
  type Member,
  membersSchema,
  type Role,
  rolesSchema,
  type Unit,
  USER_FIELDS,
  type User,
  unitsSchema,
  usersSchema,
} from './answers.ts';
import type { DirectoryOptions } from './options.ts';
import { PARTS, type Part, SERVICE } from './parts.ts';

/** Google allows 2,400 calls a minute and user (https://developers.google.com/workspace/admin/directory/v1/limits). */
const CALLS_PER_MINUTE = 2000;

/** Nothing can be read of this part: its scope was not granted, or the administrator's role does not reach it. */
export class PartRefused extends Error {
  override readonly name = 'PartRefused';
}

interface Opened {
  api: admin_directory_v1.Admin;
  calls: GoogleCalls;
}

/** Asks for one page of a list. */
type Ask = (
  api: admin_directory_v1.Admin,
  pageToken: { pageToken?: string },
  options: MethodOptions,
) => Promise<{ data: unknown }>;

/** The lists of the directory. Each is whole when it returns; a part that may not be read throws PartRefused. */
export class DirectoryClient {
  readonly #context: AccessContext<DirectoryOptions>;
  readonly #pace = tokenBucket(CALLS_PER_MINUTE);
  readonly #opened = new Map<Part, Promise<Opened>>();

  constructor(context: AccessContext<DirectoryOptions>) {
    this.#context = context;
  }

  /**
   * All users, or about the first `most`. Throws ACCESS_DENIED, SOURCE_MISSING, SIGN_IN_…: without users there is no
   * directory.
   */
  async users(most = Number.POSITIVE_INFINITY): Promise<User[]> {
    const { administrator, customer, domain } = this.#context.options;
    const ask: Ask = (api, pageToken, options) =>
      api.users.list(
        {
          ...(domain === undefined ? { customer } : { domain }),
          maxResults: Math.min(500, most),
          orderBy: 'email',
          fields: `nextPageToken,users(${USER_FIELDS.join(',')})`,
          ...pageToken,
        },
        options,
      );
    try {
      return await this.#list('users', usersSchema, ({ users }) => users, ask, most);
    } catch (error) {
      if (hasStatus(error, 403))
        throw new BatonError(
          'ACCESS_DENIED',
          `${administrator} may not list the users: it is no administrator of this Google Workspace, or its role does not include reading users (${error.message}).`,
          {
            hint: 'Name an administrator in the option "administrator", or give that account a role that may read users.',
          },
        );
      if (hasStatus(error, 400, 404))
        throw new BatonError(
          'SOURCE_MISSING',
          `Google knows no ${domain === undefined ? `customer ${customer}` : `domain ${domain}`} whose users ${administrator} could list (${error.message}).`,
          { hint: 'Mend "customer" or "domain" in the options of the source, or leave them out.' },
        );
      throw failed(error);
    }
  }

  groups(): Promise<Group[]> {
    const { customer, domain } = this.#context.options;
    return this.#part(
      'groups',
      groupsSchema,
      ({ groups }) => groups,
      (api, pageToken, options) =>
        api.groups.list(
          {
            ...(domain === undefined ? { customer } : { domain }),
            maxResults: 200,
            fields: `nextPageToken,groups(${GROUP_FIELDS.join(',')})`,
            ...pageToken,
          },
          options,
        ),
    );
  }

  /** Throws ServiceError where this group is gone (404) or closed to the administrator (403). */
  members(groupKey: string): Promise<Member[]> {
    const ask: Ask = (api, pageToken, options) =>
      api.members.list({ groupKey, maxResults: 200, ...pageToken }, options);
    return this.#list('groups', membersSchema, ({ members }) => members, ask);
  }

  roles(): Promise<Role[]> {
    const { customer } = this.#context.options;
    return this.#part(
      'roles',
      rolesSchema,
      ({ items }) => items,
      (api, pageToken, options) => api.roles.list({ customer, maxResults: 100, ...pageToken }, options),
    );
  }

  assignments(): Promise<Assignment[]> {
    const { customer } = this.#context.options;
    return this.#part(
      'roles',
      assignmentsSchema,
      ({ items }) => items,
      (api, pageToken, options) =>
        api.roleAssignments.list({ customer, maxResults: 200, ...pageToken }, options),
    );
  }

  units(): Promise<Unit[]> {
    const { customer } = this.#context.options;
    return this.#part(
      'units',
      unitsSchema,
      ({ organizationUnits }) => organizationUnits,
      (api, _, options) => api.orgunits.list({ customerId: customer, type: 'allIncludingParent' }, options),
    );
  }

  domains(): Promise<Domain[]> {
    const { customer } = this.#context.options;
    return this.#part(
      'domains',
      domainsSchema,
      ({ domains }) => domains,
      (api, _, options) => api.domains.list({ customer }, options),
    );
  }

  async #part<Page extends z.ZodType, Item>(
    part: Part,
    schema: Page,
    itemsOf: (page: z.infer<Page>) => Item[],
    ask: Ask,
  ): Promise<Item[]> {
    try {
      return await this.#list(part, schema, itemsOf, ask);
    } catch (error) {
      const denied = error instanceof BatonError && error.name === 'ACCESS_DENIED';
      if (denied || hasStatus(error, 400, 403, 404)) throw new PartRefused(messageOf(error));
      throw failed(error);
    }
  }

  /** Every page. What the service refuses after the first page is a failure of the list, not a missing right. */
  async #list<Page extends z.ZodType, Item>(
    part: Part,
    schema: Page,
    itemsOf: (page: z.infer<Page>) => Item[],
    ask: Ask,
    most = Number.POSITIVE_INFINITY,
  ): Promise<Item[]> {
    const { api, calls } = await this.#open(part);
    const items: Item[] = [];
    const tokens = new Set<string>();
    for (let pageToken: string | null = null; ; ) {
      const at: { pageToken?: string } = pageToken === null ? {} : { pageToken };
      const data = await callGoogle(calls, 1, (options) => ask(api, at, options)).catch((error: unknown) => {
        throw pageToken === null ? error : failed(error);
      });
      const parsed = schema.safeParse(data);
      if (!parsed.success)
        throw new BatonError(
          'SERVICE_FAILED',
          `${SERVICE}: the list of ${part} is not what Google describes.`,
        );
      items.push(...itemsOf(parsed.data));
      const next: string | null = (parsed.data as { nextPageToken?: string | null }).nextPageToken ?? null;
      if (next === null || items.length >= most) return items;
      if (tokens.has(next))
        throw new BatonError(
          'SERVICE_FAILED',
          `${SERVICE}: the list of ${part} comes round to the same page again.`,
        );
      tokens.add(next);
      pageToken = next;
    }
  }

  #open(part: Part): Promise<Opened> {
    const known = this.#opened.get(part) ?? this.#openNew(part);
    this.#opened.set(part, known);
    return known;
  }

  /** A token for the scope of one part: where all were asked for at once, one that is missing would refuse them all. */
  async #openNew(part: Part): Promise<Opened> {
    const { options, signal } = this.#context;
    const { administrator } = options;
    try {
      const auth = await actAs({ ...this.#context, ...options }, administrator, [PARTS[part].scope]);
      await withRetry(() => auth.getAccessToken(), {
        service: 'Google',
        signal,
        judge: (thrown) => judgeGoogle(thrown, SERVICE, administrator),
      });
      const { admin } = await import('googleapis/build/src/apis/admin/index.js');
      const calls = { auth, account: administrator, service: SERVICE, signal, pace: this.#pace };
      return { api: admin({ version: 'directory_v1', auth }), calls };
    } catch (error) {
      // The users' token was given just now: what is refused here is the scope.
      const refused = error instanceof BatonError && /^(?:SIGN_IN_REFUSED|ACCESS_DENIED)$/.test(error.name);
      if (part !== 'users' && refused) throw new PartRefused(messageOf(error));
      throw error;
    }
  }
}

/** What to throw for an answer that nothing here can decide on. */
export function failed(error: unknown): unknown {
  if (!(error instanceof ServiceError)) return error;
  return new BatonError(
    'SERVICE_FAILED',
    `${SERVICE} answered with status ${error.status}: ${error.message}`,
  );
}
