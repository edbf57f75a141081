import { randomUUID } from 'node:crypto';
import type { Answer, Asked, Switchboard } from '../switchboard.ts';

/** An object as the interface writes it. */
export type XeroObject = Record<string, unknown>;

/** The lists of an organisation, by the name in the answer. */
export type XeroLists = Record<string, XeroObject[]>;

export const CLIENT = {
  clientId: 'ABCDEF0123456789ABCDEF0123456789',
  clientSecret: 'Xk-secret-of-the-test_0123456789',
};

const PATHS: Record<string, string> = {
  Organisation: 'Organisations',
};

const PAGED = new Set([
  'Contacts',
  'Invoices',
  'CreditNotes',
  'Overpayments',
  'Prepayments',
  'Payments',
  'BankTransactions',
  'ManualJournals',
]);

/**
 * A small Xero of ours: it keeps lists in memory and answers reads of them as Xero does, in pages, by
 * If-Modified-Since, with its header fields of limits, and with refresh tokens that rotate. What it knows of Xero is
 * what these tests need; whether calls are valid is for the test against Xero's own specification to say.
 */
export class FakeXero {
  lists: XeroLists = {};
  /** Reports and attachments, by path below the interface: `Invoices/1/Attachments`. */
  singles: Record<string, object> = {};
  /** Organisations that the app is connected to. */
  connections: { tenantId: string; tenantName: string; tenantType: string }[] = [];
  /** Most objects on a page, whatever is asked for. */
  largestPage = 1000;
  /** Whether lists say how many pages there are. */
  saysPages = true;
  /** Paths whose scope the app lacks. */
  refused = new Set<string>();
  dayRemaining = 5000;
  /** Valid refresh tokens. One that was used is gone. */
  refreshTokens = new Set<string>();
  accessTokens = new Set<string>();
  /** Calls of the accounting interface: path with query. */
  calls: { path: string; since: string | null }[] = [];
  inFlight = 0;
  mostInFlight = 0;
  #tokens = 0;

  serve(hosts: Switchboard): void {
    hosts.on('identity.xero.com', (asked) => this.#identity(asked));
    hosts.on('api.xero.com', (asked) => this.#api(asked));
  }

  /** Adds or replaces an object by its id, as changed now. */
  put(list: string, idField: string, object: XeroObject): void {
    this.lists[list] ??= [];
    const all = this.lists[list];
    const index = all.findIndex((one) => one[idField] === object[idField]);
    if (index < 0) all.push(object);
    else all[index] = object;
  }

  grant(): string {
    const token = `refresh-${randomUUID()}`;
    this.refreshTokens.add(token);
    return token;
  }

  #identity({ method, url, headers, body }: Asked): Answer {
    if (method !== 'POST' || url.pathname !== '/connect/token') return { status: 404, body: '' };
    const basic = Buffer.from(`${CLIENT.clientId}:${CLIENT.clientSecret}`).toString('base64');
    if (headers.authorization !== `Basic ${basic}`) return { status: 400, body: { error: 'invalid_client' } };
    const asked = new URLSearchParams(body);
    this.#tokens += 1;
    const access = `access-${this.#tokens}-${randomUUID()}`;
    if (asked.get('grant_type') === 'client_credentials') {
      this.accessTokens.add(access);
      return { body: { access_token: access, expires_in: 1800, token_type: 'Bearer' } };
    }
    const used = asked.get('refresh_token') ?? '';
    if (asked.get('grant_type') !== 'refresh_token' || !this.refreshTokens.delete(used))
      return { status: 400, body: { error: 'invalid_grant' } };
    this.accessTokens.add(access);
    return {
      body: { access_token: access, refresh_token: this.grant(), expires_in: 1800, token_type: 'Bearer' },
    };
  }

  async #api(asked: Asked): Promise<Answer> {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await new Promise((done) => setTimeout(done, 1));
    this.inFlight -= 1;
    return this.#answer(asked);
  }

  #answer({ method, url, headers }: Asked): Answer {
    const token = (headers.authorization ?? '').replace(/^Bearer /, '');
    if (!this.accessTokens.has(token))
      return {
        status: 401,
        body: { Title: 'Unauthorized', Status: 401, Detail: 'TokenExpired: token expired' },
      };
    if (method !== 'GET') return { status: 405, body: '' };
    if (url.pathname === '/connections') return { body: this.connections };
    const path = url.pathname.replace('/api.xro/2.0/', '');
    this.calls.push({
      path: path + url.search,
      since: (headers['if-modified-since'] as string | undefined) ?? null,
    });
    const tenant = headers['xero-tenant-id'];
    if (this.connections.length > 0 && !this.connections.some(({ tenantId }) => tenantId === tenant))
      return { status: 403, body: { Title: 'Forbidden', Status: 403, Detail: 'AuthenticationUnsuccessful' } };
    if (this.refused.has(path))
      return {
        status: 401,
        body: { Title: 'Unauthorized', Status: 401, Detail: 'AuthorizationUnsuccessful' },
      };
    this.dayRemaining -= 1;
    if (this.dayRemaining < 0)
      return {
        status: 429,
        headers: { 'retry-after': '30000', 'x-rate-limit-problem': 'day', 'x-daylimit-remaining': '0' },
        body: '',
      };
    const limits = { 'x-daylimit-remaining': String(this.dayRemaining), 'x-minlimit-remaining': '59' };
    const single = this.singles[path] ?? this.singles[path + url.search];
    if (single !== undefined) return { headers: limits, body: single };
    const name = PATHS[path] ?? path;
    if (!/^\w+$/.test(name)) return { status: 404, headers: limits, body: 'not found' };
    return {
      headers: limits,
      body: this.#list(name, url, headers['if-modified-since'] as string | undefined),
    };
  }

  #list(name: string, url: URL, since: string | undefined): object {
    const all = (this.lists[name] ?? []).filter(
      (one) => since === undefined || momentOf(one['UpdatedDateUTC']) >= Date.parse(since),
    );
    if (!PAGED.has(name)) return { Status: 'OK', [name]: all };
    const size = Math.min(Number(url.searchParams.get('pageSize') ?? 100), this.largestPage);
    const page = Number(url.searchParams.get('page') ?? 1);
    return {
      Status: 'OK',
      ...(this.saysPages && {
        pagination: { page, pageSize: size, pageCount: Math.ceil(all.length / size), itemCount: all.length },
      }),
      [name]: all.slice((page - 1) * size, page * size),
    };
  }
}

/** Midnight of a day, and any other moment, as the interface writes them. */
export function msDate(iso: string): string {
  return `/Date(${Date.parse(iso)}+0000)/`;
}

function momentOf(value: unknown): number {
  return Number(/-?\d+/.exec(String(value))?.[0] ?? 0);
}
