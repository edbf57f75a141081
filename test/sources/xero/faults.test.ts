import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BatonError } from '../../../src/errors/error.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { type Pulled, standing } from '../../support/pull.ts';
import type { Answer } from '../../support/switchboard.ts';
import { CLIENT, msDate } from '../../support/xero/fake.ts';
import { openPlace, type Place } from '../../support/xero/place.ts';
import { invoice } from '../../support/xero/small.ts';

let internet: Internet;
let place: Place;
let whole: string[];

beforeAll(async () => {
  internet = await openInternet();
});
afterAll(() => internet.close());
beforeEach(async () => {
  place = await openPlace(internet);
  place.xero.largestPage = 2;
  whole ??= [...standing(await place.pull()).keys()].sort();
});
afterEach(() => place.remove());

/** Spoils the answer to the second page of invoices. */
function spoilSecondPage(answer: Answer, times = 1): void {
  internet.hosts.spoil(
    answer,
    ({ url }) => url.pathname.endsWith('/Invoices') && url.searchParams.get('page') === '2',
    times,
  );
}

function expectNoSecrets(said: unknown): void {
  const text = JSON.stringify(said, (_key, value) =>
    value instanceof Error
      ? { ...value, message: value.message, stack: value.stack, cause: value.cause }
      : value,
  );
  for (const secret of [
    CLIENT.clientSecret,
    'Bearer',
    ...place.xero.accessTokens,
    ...place.xero.refreshTokens,
  ])
    expect(text).not.toContain(secret);
}

function expectWhole(...pulls: Pulled[]): void {
  expect([...standing(...pulls).keys()].sort()).toEqual(whole);
  const keys = pulls.flatMap((pulled) => pulled.keys);
  expect(new Set(keys).size).toBe(keys.length);
}

describe('survived', () => {
  const faults: [string, Answer][] = [
    [
      'the limit of the minute',
      { status: 429, headers: { 'retry-after': '1', 'x-rate-limit-problem': 'minute' }, body: '' },
    ],
    ['too many at once', { status: 429, headers: { 'x-rate-limit-problem': 'concurrent' }, body: '' }],
    ['500', { status: 500, body: 'oops' }],
    [
      '503 in HTML',
      { status: 503, headers: { 'content-type': 'text/html' }, body: '<html>Service unavailable</html>' },
    ],
    [
      'HTML with 200',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Maintenance</html>' },
    ],
    ['a reset connection', { fault: 'reset' }],
    ['an answer that is cut off', { fault: 'cut' }],
    ['an answer in drips', { fault: 'slow' }],
  ];
  it.each(faults)('%s', async (_name, answer) => {
    spoilSecondPage(answer);
    const pulled = await place.pull();
    expectWhole(pulled);
    expect(pulled.unreadable).toEqual([]);
  });

  it('a token that runs out between two pages', async () => {
    internet.hosts.spoil(
      () => {
        place.xero.accessTokens.clear();
        return {
          status: 401,
          body: { Title: 'Unauthorized', Status: 401, Detail: 'TokenExpired: token expired at 11/26/2026' },
        };
      },
      ({ url }) => url.pathname.endsWith('/Invoices') && url.searchParams.get('page') === '2',
    );
    const pulled = await place.pull();
    expectWhole(pulled);
    expectNoSecrets(pulled.events);
  });

  it('an answer that nothing has changed', async () => {
    const first = await place.pull();
    internet.hosts.spoil({ status: 304 }, ({ url }) => url.pathname.endsWith('/Payments'));
    const second = await place.pull(first);
    expect(second.gone).toEqual([]);
    expectWhole(first, second);
  });
});

describe('stopped, and gone on with', () => {
  const stops: [string, Answer, string, RegExp][] = [
    [
      'the limit of the day',
      { status: 429, headers: { 'retry-after': '30000', 'x-rate-limit-problem': 'day' }, body: '' },
      'SERVICE_BUSY',
      /limit of the day.*about 9 hours/,
    ],
    [
      'the limit of the day without a time',
      { status: 429, headers: { 'x-rate-limit-problem': 'day' }, body: '' },
      'SERVICE_BUSY',
      /no more calls to the organisation today/,
    ],
    [
      'an organisation that is not connected any more',
      { status: 403, body: { Title: 'Forbidden', Status: 403, Detail: 'AuthenticationUnsuccessful' } },
      'ACCESS_DENIED',
      /not connected to this app any more/,
    ],
    [
      'a sign-in that is not accepted any more',
      { status: 401, body: { Title: 'Unauthorized', Status: 401, Detail: 'TokenInvalidSignature' } },
      'SIGN_IN_REFUSED',
      /does not accept the sign-in of this app any more/,
    ],
  ];
  it.each(stops)('%s', async (_name, answer, error, message) => {
    const first = await place.pull();
    place.xero.put('Invoices', 'InvoiceID', {
      ...invoice(1),
      Reference: 'new',
      UpdatedDateUTC: msDate('2026-11-20'),
    });
    internet.hosts.spoil(answer, ({ url }) => url.pathname.endsWith('/Invoices'), 9);
    const before = { ...first, events: [...first.events] };
    const thrown = await place.failing(before);
    expect(thrown).toMatchObject({ name: error, message: expect.stringMatching(message) });
    expect(thrown.hint).not.toBe('');
    expectNoSecrets(thrown);
    internet.hosts.reset();
    const second = await place.pull(first);
    expect(second.gone).toEqual([]);
    expect(standing(first, second).get('invoices/INV-1')?.text).toContain('Reference: new');
    expect([...standing(first, second).keys()].sort()).toEqual(whole);
  });

  const odd: [string, string, Answer, RegExp][] = [
    ['users without a list', '/Users', { status: 200, body: { Status: 'OK' } }, /without a list of Users/],
    ['accounts without a list', '/Accounts', { status: 200, body: {} }, /without a list of Accounts/],
    ['no report', '/AgedReceivablesByContact', { status: 200, body: { Reports: [] } }, /the aged report/],
    ['304', '/Invoices', { status: 304 }, /without a list of Invoices/],
    ['400', '/Invoices', { status: 400, body: { Message: 'odd' } }, /answered 400 for invoices \(odd\)/],
  ];
  it.each(odd)('%s where another answer belongs', async (_name, path, answer, message) => {
    const first = await place.pull();
    place.xero.put('Invoices', 'InvoiceID', {
      ...invoice(1),
      UpdatedDateUTC: msDate('2026-11-20'),
      Total: 111,
    });
    internet.hosts.spoil(answer, ({ url }) => url.pathname.endsWith(path), 9);
    const thrown = await place.failing({ ...first, cursor: null });
    expect(thrown).toMatchObject({ name: 'SERVICE_FAILED', message: expect.stringMatching(message) });
    internet.hosts.reset();
    expect([...standing(first, await place.pull(first)).keys()].sort()).toEqual(whole);
  });

  it('a first pull that the limit of the day stops five times loses and repeats nothing', async () => {
    const parts: Pulled[] = [];
    for (const calls of [3, 6, 7, 9, 12]) {
      place.xero.dayRemaining = calls;
      parts.push(await partOf(parts));
    }
    place.xero.dayRemaining = 5000;
    parts.push(await place.pull(merged(parts)));
    expectWhole(...parts);
  });

  it('a revoked app empties nothing', async () => {
    const first = await place.pull();
    place.xero.accessTokens.clear();
    internet.hosts.spoil(
      { status: 400, body: { error: 'invalid_client' } },
      ({ url }) => url.host === 'identity.xero.com',
      9,
    );
    const thrown = await place.failing(first);
    expect(thrown.name).toBe('SIGN_IN_REFUSED');
    expectNoSecrets(thrown);
  });

  it('errors of the sign-in service are waited out', async () => {
    internet.hosts.spoil({ status: 503, body: 'busy' }, ({ url }) => url.host === 'identity.xero.com', 2);
    expectWhole(await place.pull());
  });
});

it('a report that Xero refuses of one contact is named, and holds nothing up', async () => {
  internet.hosts.spoil({ status: 400, body: { Detail: 'no such contact' } }, ({ url }) =>
    url.pathname.endsWith('/AgedReceivablesByContact'),
  );
  const first = await place.pull();
  expect(first.unreadable).toMatchObject([{ reason: expect.stringContaining('no such contact') }]);
  expect([...standing(first).keys()].sort()).toEqual(whole.filter((key) => !key.startsWith('aged-')));
  expect((await place.pull(first)).unreadable).toEqual([]);
});

describe('a scope that the app lacks', () => {
  it('is said, empties nothing, and the rest is read', async () => {
    const first = await place.pull();
    place.xero.refused = new Set(['Payments', 'ManualJournals', 'Reports/AgedReceivablesByContact']);
    place.xero.put('Invoices', 'InvoiceID', {
      ...invoice(1),
      Reference: 'new',
      UpdatedDateUTC: msDate('2026-11-20'),
    });
    const second = await place.pull(first);
    expect(second.gone).toEqual([]);
    expect(second.keys).toEqual(['invoices/INV-1']);
    expect(second.unreadable.map(({ key }) => key)).toEqual([
      'not-readable/payments-Payments',
      'not-readable/manual-journals-ManualJournals',
      'not-readable/aged-reports-reports',
    ]);
    expect(second.unreadable[0]?.reason).toContain('Xero does not let this app read payments');
    expect(second.events.filter(({ type }) => type === 'note')).toHaveLength(3);
    const again = await place.pull(second);
    expect(again.unreadable).toEqual(second.unreadable);
    place.xero.refused.clear();
    const third = await place.pull(again);
    expect(third.unreadable).toEqual([]);
    expect([...standing(first, second, again, third).keys()].sort()).toEqual(whole);
  });

  it('stops where the settings may not be read, for all names come from there', async () => {
    place.xero.refused = new Set(['Accounts']);
    expect(await place.failing()).toMatchObject({
      name: 'ACCESS_DENIED',
      message: expect.stringContaining('read accounts'),
    });
  });
});

/** A pull to its error, as the store would hold it: everything that was yielded. */
async function partOf(before: Pulled[]): Promise<Pulled> {
  const { source } = await import('../../../src/sources/xero/index.ts');
  const { mapItems, pullContext } = await import('../../support/pull.ts');
  const base = merged(before);
  const part: Pulled = { ...base, events: [], records: [], keys: [], kept: [], gone: [], unreadable: [] };
  const context = pullContext(source.options.parse({ credentials: 'xero.json' }), place.directory, {
    cursor: part.cursor,
    items: mapItems(part.items),
  });
  const thrown = await (async () => {
    for await (const event of source.pull(context)) {
      part.events.push(event);
      if (event.type === 'record') part.keys.push(event.record.key);
      if (event.type === 'cursor') part.cursor = event.cursor;
      if (event.type === 'item') {
        if (event.value === null) part.items.delete(event.id);
        else part.items.set(event.id, event.value);
      }
    }
  })().then(
    () => null,
    (error: unknown) => error as BatonError,
  );
  expect(thrown?.name).toBe('SERVICE_BUSY');
  return part;
}

function merged(parts: Pulled[]): Pulled {
  const last = parts.at(-1);
  return {
    events: [],
    records: [],
    keys: [],
    cursor: last?.cursor ?? null,
    items: new Map(last?.items),
    kept: [],
    gone: [],
    unreadable: [],
  };
}
