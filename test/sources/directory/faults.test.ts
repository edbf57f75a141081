import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BatonError } from '../../../src/errors/error.ts';
import { googleError } from '../../support/google/fake.ts';
import { type Pulled, standing } from '../../support/pull.ts';
import type { Answer, Asked } from '../../support/switchboard.ts';
import { openHarbor, type Setup } from './setup.ts';

let harbor: Setup;
let whole: Pulled;
beforeAll(async () => {
  harbor = await openHarbor();
  whole = await harbor.pull();
});
beforeEach(() => {
  harbor.refill();
  harbor.fake.page = 2;
});
afterAll(() => harbor.close());

const LISTS: [string, RegExp][] = [
  ['users', /\/users$/],
  ['groups', /v1\/groups$/],
  ['members', /\/members$/],
  ['roles', /\/roles$/],
  ['role assignments', /\/roleassignments$/],
  ['domains', /\/domains$/],
];
/** A list, at its second page where it has one. */
const later = (list: RegExp) => {
  let seen = 0;
  return ({ url }: Asked) => {
    if (!list.test(url.pathname)) return false;
    seen += 1;
    return seen === 2 || /domains$/.test(url.pathname);
  };
};

async function failure(pulled: Promise<unknown>): Promise<BatonError> {
  const thrown = await pulled.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(BatonError);
  const error = thrown as BatonError;
  expect(`${error.message} ${error.hint} ${JSON.stringify(error)}`).not.toMatch(/ey[JI]|Bearer|PRIVATE|ya29/);
  expect(error.cause).toBeUndefined();
  return error;
}

/** After what stopped a pull, the next one has everything, and nothing was lost. */
async function completes(): Promise<void> {
  harbor.internet.hosts.reset();
  const next = await harbor.pull(whole);
  expect(next.records).toEqual([]);
  expect(next.gone).toEqual([]);
}

const PASSING: Answer[] = [
  { status: 429, body: {} },
  { status: 429, headers: { 'retry-after': '0' }, body: {} },
  googleError(403, 'quotaExceeded', 'Quota exceeded').answer,
  { status: 503, body: 'oops' },
  { fault: 'reset' },
  { fault: 'cut' },
  { fault: 'slow' },
  { status: 200, headers: { 'content-type': 'application/json' }, body: '{"users": [{"id' },
];

describe.each(LISTS.map((one, index) => [...one, index] as const))('the list of %s', (_, list, index) => {
  it('survives limits, broken connections and a token that has run out', async () => {
    // Every list meets two of them, and every one of them is met.
    for (const more of [0, 4])
      harbor.internet.hosts.spoil(PASSING[(index + more) % PASSING.length] as Answer, later(list));
    harbor.internet.hosts.spoil(() => {
      harbor.tokens.expire();
      return googleError(401, 'authError', 'Invalid Credentials').answer;
    }, later(list));
    expect([...standing(await harbor.pull())].sort()).toEqual([...standing(whole)].sort());
  });
});

describe('a pull stops, and loses nothing', () => {
  it.each([
    [
      'a limit of the day',
      googleError(403, 'dailyLimitExceeded', 'Daily Limit Exceeded').answer,
      'SERVICE_BUSY',
    ],
    ['an hour to wait', { status: 429, headers: { 'retry-after': '3600' }, body: {} }, 'SERVICE_BUSY'],
    [
      'a sign-in that is taken back',
      googleError(401, 'authError', 'Invalid Credentials').answer,
      'SIGN_IN_REFUSED',
    ],
    ['an answer of another kind', { body: [] }, 'SERVICE_FAILED'],
    ['a status of another kind', { status: 418, body: {} }, 'SERVICE_FAILED'],
  ])('at %s', async (_, answer, name) => {
    // What is not known beforehand may be met in any list; for the rest a few stand for all.
    for (const [, list] of name === 'SERVICE_FAILED' ? LISTS : LISTS.filter((_one, at) => at % 2 === 0)) {
      harbor.internet.hosts.spoil(answer, ({ url }) => list.test(url.pathname), 99);
      const error = await failure(harbor.pull(whole));
      expect(error.name).toBe(name);
      harbor.internet.hosts.reset();
    }
    await completes();
  });

  it('at a later page that is refused, rather than take the list for complete', async () => {
    harbor.fake.page = 1;
    for (const [, list] of LISTS.slice(0, 4)) {
      harbor.internet.hosts.spoil(
        googleError(400, 'invalid', 'Invalid pageToken').answer,
        ({ url }) => list.test(url.pathname) && url.searchParams.has('pageToken'),
      );
      const pulled = harbor.pull(whole);
      expect((await failure(pulled)).name).toBe('SERVICE_FAILED');
      harbor.internet.hosts.reset();
    }
    await completes();
  });

  it('at a list of pages that goes in a circle', async () => {
    harbor.internet.hosts.spoil(
      { body: { users: [], nextPageToken: '1' } },
      ({ url }) => url.pathname.endsWith('/users'),
      99,
    );
    expect((await failure(harbor.pull(whole))).message).toContain('comes round to the same page');
  });

  it('at users that are none', async () => {
    harbor.internet.hosts.spoil({ body: {} }, ({ url }) => url.pathname.endsWith('/users'));
    expect((await failure(harbor.pull(whole))).message).toContain('not even the administrator');
    await completes();
  });

  it('where the account is no administrator', async () => {
    const error = await failure(harbor.pull(whole, { administrator: 'cora@harbor.example' }));
    expect(error.name).toBe('ACCESS_DENIED');
    expect(error.message).toContain('no administrator');
    expect(error.hint).toContain('"administrator"');
  });

  it('where there is no such account', async () => {
    harbor.tokens.accounts = ['cora@harbor.example'];
    const error = await failure(harbor.pull(whole));
    expect(error.name).toBe('SIGN_IN_REFUSED');
    expect(error.message).toContain('There is no account it@harbor.example');
  });

  it('where the interface is switched off', async () => {
    const off = {
      code: 403,
      message: 'Admin SDK API has not been used in project 1 before or it is disabled.',
      errors: [{ reason: 'accessNotConfigured' }],
    };
    harbor.internet.hosts.spoil(
      { status: 403, body: { error: off } },
      ({ url }) => url.host === 'admin.googleapis.com',
      9,
    );
    const error = await failure(harbor.pull(whole));
    expect(error.name).toBe('ACCESS_DENIED');
    expect(error.message).toContain('Admin SDK API is switched off');
    await completes();
  });
});

describe('a part that the administrator may not read', () => {
  it.each([
    ['groups', /v1\/groups$/],
    ['roles', /\/roleassignments$/],
    ['domains', /\/domains$/],
  ])('%s: is left as it was, and the rest is read', async (_, list) => {
    harbor.internet.hosts.spoil(
      googleError(403, 'forbidden', 'Not Authorized to access this resource/api').answer,
      ({ url }) => list.test(url.pathname),
      9,
    );
    const next = await harbor.pull(whole);
    expect(next.gone).toEqual([]);
    expect(next.records).toEqual([]);
    expect(next.events.filter(({ type }) => type === 'note')).toHaveLength(1);
  });
});

it('takes strange answers as far as they go', async () => {
  const users = [
    {
      id: 7,
      primaryEmail: 'IT@Harbor.Example',
      name: 'It',
      aliases: 'none',
      organizations: [1, { title: 'a\nb' }],
      isAdmin: 'yes',
    },
    null,
    { primaryEmail: 'x@harbor.example', lastLoginTime: 'yesterday', relations: { type: 'manager' } },
  ];
  harbor.internet.hosts.spoil({ body: { users } }, ({ url }) => url.pathname.endsWith('/users'));
  const text = (await harbor.pull()).records.find(({ key }) => key === 'users')?.text ?? '';
  expect(text).toContain('| it@harbor.example | a b | it@harbor.example |');
  expect(text).toContain('| x@harbor.example |  | x@harbor.example |');
});
