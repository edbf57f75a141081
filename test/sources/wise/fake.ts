import type { Answer, Asked, Switchboard } from '../../support/switchboard.ts';

export const TOKEN = '0b9f3a52-6d2e-4c1d-9f6e-3a1b2c4d5e6f';

type Json = Record<string, unknown>;

/**
 * A small stand-in for api.wise.com, ours: routes, parameters and fields are those of https://docs.wise.com/api-reference.
 * Amounts are written into the answer as texts of numbers, so that they arrive to the digit.
 */
export class FakeWise {
  tokens = new Set([TOKEN]);
  profiles: Json[] = [];
  balances = new Map<number, Json[]>();
  recipients = new Map<number, Json[]>();
  transfers = new Map<number, Json[]>();
  /** Most transfers a page holds, whatever was asked for. */
  largestPage = 100;
  /** Parts that are refused, as `balances/7`, with the answer. */
  readonly refused = new Map<string, Answer>();

  constructor(hosts: Switchboard) {
    hosts.on('api.wise.com', (asked) => this.#answer(asked));
  }

  addProfile(id: number, type: 'PERSONAL' | 'BUSINESS', name: string): void {
    this.profiles.push({
      id,
      type,
      publicId: `p-${id}`,
      ...(type === 'BUSINESS'
        ? { businessName: name, registrationNumber: '12144939', companyType: 'LIMITED' }
        : { fullName: name, dateOfBirth: '1977-07-01', phoneNumber: '+3725064992' }),
      currentState: 'VISIBLE',
      updatedAt: '2026-03-02T09:15:00',
    });
  }

  addBalance(profile: number, id: number, currency: string, value: string, more: Json = {}): void {
    const amount = { value: exact(value), currency };
    push(this.balances, profile, {
      id,
      currency,
      type: 'STANDARD',
      name: null,
      investmentState: 'NOT_INVESTED',
      amount,
      reservedAmount: { value: 0, currency },
      cashAmount: amount,
      totalWorth: amount,
      creationTime: '2020-05-20T14:43:16.658Z',
      modificationTime: '2026-05-20T14:43:16.658Z',
      visible: true,
      ...more,
    });
  }

  addRecipient(profile: number, id: number, fullName: string, accountNumber = '37778842'): void {
    push(this.recipients, profile, {
      id,
      profileId: profile,
      name: { fullName },
      currency: 'GBP',
      country: 'GB',
      type: 'SortCode',
      legalEntityType: 'PERSON',
      active: true,
      accountSummary: `(04-00-75) ${accountNumber}`,
      displayFields: [
        { key: 'details/sortCode', label: 'UK sort code', value: '04-00-75' },
        { key: 'details/accountNumber', label: 'Account number', value: accountNumber },
      ],
      ownedByCustomer: false,
    });
  }

  addTransfer(profile: number, id: number, created: string, more: Json = {}): void {
    push(this.transfers, profile, {
      id,
      user: 1,
      targetAccount: 40000000,
      status: 'outgoing_payment_sent',
      rate: exact('1.1234500000000000001'),
      created,
      business: profile,
      details: { reference: `INV-${id}` },
      hasActiveIssues: false,
      sourceCurrency: 'EUR',
      sourceValue: exact('100.10'),
      targetCurrency: 'GBP',
      targetValue: exact('0.1'),
      ...more,
    });
  }

  #answer({ method, url, headers }: Asked): Answer {
    if (method !== 'GET') throw new Error(`${method} ${url}: this source only reads`);
    if (url.search.includes(TOKEN)) throw new Error('the token stands in an address');
    if (!this.tokens.has((headers.authorization ?? '').replace(/^Bearer /, '')))
      // Wise repeats the token here.
      return json(
        { error: 'invalid_token', error_description: (headers.authorization ?? '').replace('Bearer ', '') },
        401,
      );
    const query = (name: string) => url.searchParams.get(name);
    if (url.pathname === '/v2/profiles') return json(this.profiles);
    const balances = /^\/v4\/profiles\/(\d+)\/balances$/.exec(url.pathname);
    if (balances && query('types') === 'STANDARD,SAVINGS')
      return (
        this.refused.get(`balances/${balances[1]}`) ?? json(this.balances.get(Number(balances[1])) ?? [])
      );
    if (url.pathname === '/v2/accounts') {
      const profile = query('profileId') ?? '';
      const all = this.recipients.get(Number(profile)) ?? [];
      const from = Number(query('seekPosition') ?? 0);
      const rest = all.filter(({ id }) => Number(id ?? 0) >= from);
      const size = Math.min(20, Number(query('size') ?? 20));
      return (
        this.refused.get(`recipients/${profile}`) ??
        json({
          content: rest.slice(0, size),
          seekPositionForNext: rest[size]?.['id'] ?? null,
          seekPositionForCurrent: rest[0]?.['id'] ?? null,
          size,
        })
      );
    }
    if (url.pathname === '/v1/transfers') {
      const profile = query('profile') ?? '';
      const offset = Number(query('offset'));
      const limit = Math.min(this.largestPage, Number(query('limit')));
      const all = this.transfers.get(Number(profile)) ?? [];
      return this.refused.get(`transfers/${profile}`) ?? json(all.slice(offset, offset + limit));
    }
    return json({ errors: [{ code: 'NOT_FOUND', message: 'not found' }] }, 404);
  }
}

/** A number that stands in the answer as these digits. */
function exact(digits: string): string {
  return `exact:${digits}`;
}

function json(value: unknown, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value).replaceAll(/"exact:([^"]+)"/g, '$1'),
  };
}

function push(map: Map<number, Json[]>, profile: number, entry: Json): void {
  map.set(profile, [...(map.get(profile) ?? []), entry]);
}
