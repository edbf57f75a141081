import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Check } from '../../../src/contracts/access.ts';
import { BatonError } from '../../../src/errors/error.ts';
import { source } from '../../../src/sources/wise/index.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { type Pulled, pullAll, pullContext, standing } from '../../support/pull.ts';
import type { Asked } from '../../support/switchboard.ts';
import { FakeWise, TOKEN } from './fake.ts';

let internet: Internet;
let directory: string;
let wise: FakeWise;
const OPTIONS = { credentials: 'token.txt' };

beforeAll(async () => {
  internet = await openInternet();
});
afterAll(() => internet.close());

beforeEach(async () => {
  internet.hosts.reset();
  directory = await mkdtemp(join(tmpdir(), 'baton-wise-api-'));
  await writeFile(join(directory, 'token.txt'), `${TOKEN}\n`, { mode: 0o600 });
  wise = new FakeWise(internet.hosts);
  wise.addProfile(5, 'PERSONAL', 'Sam Lee');
  wise.addProfile(7, 'BUSINESS', 'Acme Ltd');
  wise.addBalance(7, 1, 'EUR', '90071992547409.93');
  wise.addRecipient(7, 40000000, 'John Doe');
  wise.addTransfer(7, 3, '2026-02-01 08:00:00');
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const pull = (before: Pulled | null = null, options: Record<string, unknown> = OPTIONS) =>
  pullAll(source, directory, options, before);

/** What a pull threw, and what was committed before that. */
async function fails(before: Pulled | null = null): Promise<BatonError> {
  const error = await pull(before).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BatonError);
  const { message, hint, cause } = error as BatonError;
  expect(`${message} ${hint} ${String(cause)} ${JSON.stringify(error)}`).not.toContain(TOKEN);
  return error as BatonError;
}

async function checks(): Promise<Check[]> {
  const context = pullContext(source.options.parse(OPTIONS), directory);
  const found: Check[] = [];
  for await (const check of source.check?.(context) ?? []) found.push(check);
  expect(JSON.stringify(found)).not.toContain(TOKEN);
  return found;
}

describe('what is read', () => {
  it('makes sheets of balances, jars, recipients and transfer orders, amounts to the digit', async () => {
    wise.addBalance(7, 2, 'EUR', '5.5', { type: 'SAVINGS', name: 'Tax | 2026' });
    wise.addBalance(7, 3, 'JPY', '1E+3');
    const held = standing(await pull());
    expect([...held.keys()].sort()).toEqual(['balances/7', 'profiles/7', 'recipients/7', 'transfers/7/2026']);
    const balances = held.get('balances/7');
    expect(balances?.kind).toBe('sheet');
    expect(balances?.text).toContain('| 1 | EUR | STANDARD |  | 90071992547409.93 EUR | 0 EUR |');
    expect(balances?.text).toContain('| 2 | EUR | SAVINGS (jar) | Tax \\| 2026 | 5.50 EUR |');
    expect(balances?.text).toContain('| 1000 JPY |');
    expect(held.get('recipients/7')?.text).toContain(
      '| 40000000 | John Doe | GBP | GB | (04-00-75) 37778842 | UK sort code: 04-00-75; Account number: 37778842 |',
    );
    expect(held.get('transfers/7/2026')?.text).toContain(
      '| 3 | 2026-02-01 08:00:00 | outgoing_payment_sent | John Doe (40000000) | 100.10 EUR | 0.10 GBP | 1.1234500000000000001 | INV-3 |',
    );
    expect(held.get('profiles/7')).toMatchObject({ kind: 'document', at: '2026-03-02' });
  });

  it('says that transfer orders are no statement, and makes no entry of an account of them', async () => {
    const { records } = await pull();
    const transfers = records.find(({ key }) => key === 'transfers/7/2026');
    expect(transfers?.title).toContain('(not a statement)');
    expect(transfers?.text).toContain('Transfer orders at Wise: a list, not a statement.');
    expect(transfers?.text).toContain('Not in it: card payments, money that came in');
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(['document', 'sheet']));
    expect(internet.hosts.asked.map(({ url }) => url.pathname).join()).not.toContain('statement');
  });

  it('leaves the personal profile of the owner alone unless asked for it, and its birthday always', async () => {
    expect((await pull()).keys.filter((key) => key.includes('/5'))).toEqual([]);
    expect(internet.hosts.asked.some(({ url }) => url.href.includes('profiles/5'))).toBe(false);
    const all = await pull(null, { ...OPTIONS, profiles: 'all' });
    expect(all.keys).toContain('profiles/5');
    expect(JSON.stringify(all.records)).not.toMatch(/1977-07-01|5064992/);
    // Taken out of the config again, it goes.
    expect((await pull(all)).gone.sort()).toEqual(['balances/5', 'profiles/5', 'recipients/5']);
  });

  it('follows all pages, however many a page holds', async () => {
    for (let id = 100; id < 345; id += 1) wise.addTransfer(7, id, '2025-05-05 10:00:00');
    for (let id = 1; id < 48; id += 1) wise.addRecipient(7, id, `Person ${id}`);
    wise.largestPage = 30;
    const held = standing(await pull());
    expect(held.get('transfers/7/2025')?.data['rows']).toBe(245);
    expect(held.get('recipients/7')?.data['rows']).toBe(48);
    wise.largestPage = 100;
    expect(standing(await pull())).toEqual(held);
  });

  it('takes a transfer once that two pages hold because a new one came meanwhile', async () => {
    for (let id = 100; id < 105; id += 1) wise.addTransfer(7, id, '2025-05-05 10:00:00');
    wise.largestPage = 2;
    let asked = 0;
    const first = wise.transfers.get(7) ?? [];
    internet.hosts.spoil(
      (one) => {
        asked += 1;
        const all = asked < 2 ? first : [{ ...first[0], id: 999 }, ...first];
        const offset = Number(one.url.searchParams.get('offset'));
        return {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(all.slice(offset, offset + 2)).replaceAll(/"exact:([^"]+)"/g, '$1'),
          status: 200,
        };
      },
      ({ url }) => url.pathname === '/v1/transfers',
      100,
    );
    const held = standing(await pull());
    expect(held.get('transfers/7/2025')?.data['rows']).toBe(5);
    expect(held.get('transfers/7/2026')?.data['rows']).toBe(1);
  });

  it('stops where Wise sends one page again and again', async () => {
    const page = { status: 200, headers: { 'content-type': 'application/json' }, body: '[{"id":1}]' };
    internet.hosts.spoil(page, ({ url }) => url.pathname === '/v1/transfers', 100);
    expect((await fails()).name).toBe('SERVICE_FAILED');
  });
});

describe('the next pull', () => {
  it('yields nothing where nothing changed, and what changed where something did', async () => {
    wise.addTransfer(7, 1, '2024-02-01 08:00:00');
    const first = await pull();
    const second = await pull(first);
    expect(second.events.filter(({ type }) => type !== 'progress')).toEqual([
      { type: 'cursor', cursor: first.cursor },
    ]);
    const [transfer] = wise.transfers.get(7) ?? [];
    Object.assign(transfer ?? {}, { status: 'bounced_back' });
    expect((await pull(second)).keys).toEqual(['transfers/7/2026']);
    wise.transfers.set(7, (wise.transfers.get(7) ?? []).slice(0, 1));
    expect((await pull(second)).gone).toEqual(['transfers/7/2024']);
  });

  it('names entries without an id, until they have one', async () => {
    wise.transfers.get(7)?.push({ id: null, status: 'processing' });
    const first = await pull();
    expect(first.unreadable).toEqual([
      { key: 'transfers/7/entries', reason: '1 of its entries are not what Wise describes: they have no id' },
    ]);
    wise.transfers.get(7)?.pop();
    const second = await pull(first);
    expect(second.unreadable).toEqual([]);
    expect(second.records).toEqual([]);
  });
});

describe('what Wise refuses', () => {
  it('a token that was revoked stops the pull and empties nothing', async () => {
    const first = await pull();
    wise.tokens.clear();
    const error = await fails(first);
    expect(error.name).toBe('SIGN_IN_REFUSED');
    expect(error.message).toContain('invalid_token');
    expect(error.hint).toContain('new API token');
    wise.tokens.add(TOKEN);
    expect((await pull(first)).records).toEqual([]);
  });

  it('a token that runs out between two pages loses nothing and repeats nothing', async () => {
    for (let id = 100; id < 250; id += 1) wise.addTransfer(7, id, '2025-05-05 10:00:00');
    internet.hosts.spoil(
      { status: 401, body: { error: 'invalid_token', error_description: TOKEN } },
      ({ url }) => url.searchParams.get('offset') === '100',
    );
    const before = await pulledUntilError();
    expect(before.error?.name).toBe('SIGN_IN_REFUSED');
    expect(before.keys).toEqual(['profiles/7', 'balances/7', 'recipients/7']);
    const rest = await pull(before);
    expect(rest.keys).toEqual(['transfers/7/2025', 'transfers/7/2026']);
    expect(standing(before, rest).get('transfers/7/2025')?.data['rows']).toBe(150);
  });

  it('what asks for a second factor is named, with the way out, and the rest is read', async () => {
    const first = await pull();
    wise.refused.set('balances/7', {
      status: 403,
      headers: { 'x-2fa-approval': 'be2a-secret-approval', 'x-2fa-approval-result': 'REJECTED' },
    });
    wise.addRecipient(7, 40000001, 'Jane Roe');
    const second = await pull(first);
    expect(second.unreadable).toEqual([
      { key: 'balances/7/list', reason: expect.stringMatching(/second factor.*CSV.*connect-wise/) },
    ]);
    expect(second.keys).toEqual(['recipients/7']);
    expect(second.gone).toEqual([]);
    expect(JSON.stringify(second.events)).not.toContain('be2a-secret');
    wise.refused.clear();
    expect((await pull(second)).unreadable).toEqual([]);
  });

  it('a token that opens no part of any profile stops the pull', async () => {
    for (const part of ['balances', 'recipients', 'transfers'])
      wise.refused.set(`${part}/7`, { status: 403, body: { error: 'forbidden' } });
    const error = await fails();
    expect(error.name).toBe('ACCESS_DENIED');
    expect(error.message).toContain('the balances of Acme Ltd (forbidden)');
  });

  it('a profile of a business that is not there is said, and nothing is emptied', async () => {
    const first = await pull();
    wise.profiles = wise.profiles.filter(({ type }) => type === 'PERSONAL');
    const error = await fails(first);
    expect(error.name).toBe('ACCESS_DENIED');
    expect(error.hint).toContain('"all"');
    wise.profiles = [];
    expect((await fails(first)).message).toContain('no profile to this token');
  });

  it('a token that Wise repeats in what it says is not repeated, whatever its shape', async () => {
    const token = 'live_Abcdefgh0123456789';
    await writeFile(join(directory, 'token.txt'), token);
    wise.tokens = new Set([token]);
    wise.refused.set('recipients/7', { status: 403, body: { message: `no right for ${token}` } });
    const { unreadable } = await pull();
    expect(unreadable[0]?.reason).toContain('no right for');
    expect(JSON.stringify(unreadable)).not.toContain(token);
  });

  it('a part that is not found is named, and what was read of it stays', async () => {
    const first = await pull();
    wise.refused.set('recipients/7', { status: 404, body: {} });
    const second = await pull(first);
    expect(second.unreadable).toEqual([
      { key: 'recipients/7/list', reason: 'Wise answered 404 for the recipients of Acme Ltd' },
    ]);
    expect(second.gone).toEqual([]);
  });

  it('another address is not followed', async () => {
    internet.hosts.spoil({ status: 302, headers: { location: 'https://elsewhere.example/v2/profiles' } });
    expect((await fails()).name).toBe('SERVICE_FAILED');
    expect(internet.hosts.asked).toHaveLength(1);
  });
});

describe('faults on the way', () => {
  const anyOf = (path: string) => (asked: Asked) => asked.url.pathname === path;

  it.each([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }],
    ['429 without Retry-After', { status: 429 }],
    ['500', { status: 500, body: { error: 'Internal Server Error' } }],
    ['503 with Retry-After', { status: 503, headers: { 'retry-after': '0' } }],
    ['a reset connection', { fault: 'reset' as const }],
    ['a body that is cut off', { fault: 'cut' as const }],
    ['a body of half a JSON', { status: 200, body: '[{"id": 1, "stat' }],
    ['slow bytes', { fault: 'slow' as const }],
  ])('survives %s', async (_name, answer) => {
    const calm = standing(await pull());
    for (const path of ['/v2/profiles', '/v1/transfers']) internet.hosts.spoil(answer, anyOf(path));
    expect(standing(await pull())).toEqual(calm);
  });

  it('says how long to wait when Wise asks for more than minutes', async () => {
    internet.hosts.spoil({ status: 429, headers: { 'retry-after': '7200' } }, anyOf('/v1/transfers'));
    const before = await pulledUntilError();
    expect(before.error?.name).toBe('SERVICE_BUSY');
    expect(before.error?.message).toContain('2 hours');
    expect((await pull(before)).keys).toEqual(['transfers/7/2026']);
  });

  it('gives up on what never gets better, and goes on there the next time', async () => {
    internet.hosts.spoil({ status: 503, headers: { 'retry-after': '0' } }, anyOf('/v2/accounts'), 7);
    const before = await pulledUntilError();
    expect(before.error?.name).toBe('SERVICE_FAILED');
    expect(before.keys).toEqual(['profiles/7', 'balances/7']);
    expect((await pull(before)).keys).toEqual(['recipients/7', 'transfers/7/2026']);
  });

  it('does not take another answer for an empty list', async () => {
    const first = await pull();
    internet.hosts.spoil({ status: 200, body: '{"content":null}' }, anyOf('/v2/accounts'));
    expect((await fails(first)).name).toBe('SERVICE_FAILED');
  });
});

describe('the token file', () => {
  it('is missed where it is not there, and never quoted where it holds something else', async () => {
    expect((await pull(null, { credentials: 'none.json' }).catch((error) => error)).name).toBe(
      'SIGN_IN_MISSING',
    );
    for (const text of ['', '{"token": 5}', `{"token": "${TOKEN}"`, `two words ${TOKEN}`]) {
      await writeFile(join(directory, 'token.txt'), text);
      expect((await fails()).name).toBe('CONFIG_INVALID');
    }
    expect(internet.hosts.asked).toEqual([]);
  });

  it('is sent to Wise alone, and stands in no event', async () => {
    const { events } = await pull();
    expect(JSON.stringify(events)).not.toContain(TOKEN);
    expect(new Set(internet.hosts.asked.map(({ url }) => url.host))).toEqual(new Set(['api.wise.com']));
    for (const { headers, url } of internet.hosts.asked) {
      expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
      expect(url.href).not.toContain(TOKEN);
    }
  });
});

describe('doctor', () => {
  it('finds everything in order', async () => {
    expect((await checks()).map(({ what, state }) => [what, state])).toEqual([
      ['Wise token', 'ok'],
      ['Wise profiles', 'ok'],
      ['Wise balances of Acme Ltd', 'ok'],
      ['Wise recipients of Acme Ltd', 'ok'],
      ['Wise transfers of Acme Ltd', 'ok'],
    ]);
  });

  it('goes on after what is refused, and says what to do', async () => {
    await rm(join(directory, 'token.txt'));
    await writeFile(join(directory, 'token.txt'), TOKEN, { mode: 0o644 });
    wise.refused.set('balances/7', { status: 403, headers: { 'x-2fa-approval': 'x' } });
    const found = await checks();
    expect(found.map(({ state }) => state)).toEqual(['warning', 'ok', 'missing', 'ok', 'ok']);
    expect(found[0]?.remedy).toContain('chmod 600');
    expect(found[2]?.remedy).toContain('CSV');
    wise.tokens.clear();
    expect((await checks()).at(-1)).toMatchObject({ what: 'Wise profiles', state: 'missing' });
    await rm(join(directory, 'token.txt'));
    expect(await checks()).toMatchObject([{ what: 'Wise token', state: 'missing' }]);
  });
});

/** What was committed before the error, as the engine keeps it, and the error. */
async function pulledUntilError(): Promise<Pulled & { error: BatonError | null }> {
  let error: BatonError | null = null;
  const pulled = await pullAll(
    {
      ...source,
      async *pull(context) {
        try {
          yield* source.pull(context as Parameters<typeof source.pull>[0]);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(BatonError);
          error = thrown as BatonError;
        }
      },
    },
    directory,
    OPTIONS,
  );
  return { ...pulled, error };
}
