import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BatonError } from '../../../src/errors/error.ts';
import { actAs } from '../../../src/sources/google/auth.ts';
import { callGoogle } from '../../../src/sources/google/call.ts';
import { openPrivateStore } from '../../../src/sources/kit/private-store.ts';
import { ServiceError } from '../../../src/sources/kit/service-error.ts';
import { fakeGoogle, googleError } from '../../support/google/fake.ts';
import { GoogleTokens, writeServiceAccount } from '../../support/google/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';

const SCOPE = 'https://www.googleapis.com/auth/gmail.readonly';
let internet: Internet;
let tokens: GoogleTokens;
let directory: string;
let credentials: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'baton-google-'));
  credentials = await writeServiceAccount(directory);
  internet = await openInternet();
  tokens = new GoogleTokens();
  await tokens.start(internet);
  internet.hosts.on(
    'gmail.googleapis.com',
    fakeGoogle('gmail.v1', tokens, {
      'gmail.users.getProfile': {
        route: 'GET /gmail/v1/users/{userId}/profile',
        reply: ({ grant }) => ({ emailAddress: grant.account, historyId: '9007199254740993' }),
      },
      'gmail.users.messages.get': {
        route: 'GET /gmail/v1/users/{userId}/messages/{id}',
        reply: () => googleError(404, 'notFound', 'Requested entity was not found.'),
      },
    }),
  );
});
beforeEach(() => {
  internet.hosts.reset();
  tokens.accounts = null;
  tokens.delegated = null;
});
afterAll(async () => {
  await tokens.stop();
  await internet.close();
  await rm(directory, { recursive: true, force: true });
});

async function profile(scope = SCOPE, file = credentials): Promise<unknown> {
  const { gmail } = await import('googleapis/build/src/apis/gmail/index.js');
  const access = { baseDirectory: directory, credentials: file, privateStore: openPrivateStore(directory) };
  const auth = await actAs(access, 'sam@acme.example', [scope]);
  const signal = new AbortController().signal;
  const calls = { auth, account: 'sam@acme.example', service: 'Gmail', signal };
  const api = gmail({ version: 'v1', auth });
  return callGoogle(calls, 1, (options) => api.users.getProfile({ userId: 'me' }, options));
}

const failure = async (promise: Promise<unknown>) => {
  const thrown = await promise.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(BatonError);
  const { name, message, hint } = thrown as BatonError;
  expect(`${message} ${hint} ${JSON.stringify(thrown)}`).not.toMatch(/ey[JI]|Bearer|PRIVATE/);
  expect((thrown as BatonError).cause).toBeUndefined();
  return { name, message, hint };
};

describe('a call to Google', () => {
  it('acts as the account, by the delegation of the service account', async () => {
    expect(await profile()).toEqual({ emailAddress: 'sam@acme.example', historyId: '9007199254740993' });
  });

  it.each([
    ['429 without a time', { status: 429, body: {} }],
    ['429 with a time', { status: 429, headers: { 'retry-after': '1' }, body: {} }],
    ['403 of the quota', googleError(403, 'userRateLimitExceeded', 'Quota exceeded').answer],
    ['500', { status: 500, body: 'oops' }],
    ['a reset connection', { fault: 'reset' as const }],
    ['an answer that is cut off', { fault: 'cut' as const }],
    ['an answer in drips', { fault: 'slow' as const }],
    [
      'half an answer that says it is whole',
      { status: 200, headers: { 'content-type': 'application/json' }, body: '{"emailAddress": "sa' },
    ],
  ])('survives %s', async (_, answer) => {
    internet.hosts.spoil(answer, ({ url }) => url.host === 'gmail.googleapis.com');
    expect(await profile()).toMatchObject({ emailAddress: 'sam@acme.example' });
  });

  it('waits as long as it is told', async () => {
    internet.hosts.spoil({ status: 429, headers: { 'retry-after': '2' } }, ({ url }) =>
      url.host.startsWith('gmail'),
    );
    const started = performance.now();
    await profile();
    expect(performance.now() - started).toBeGreaterThan(1990);
  });

  it('renews a token that has run out, once', async () => {
    internet.hosts.spoil(googleError(401, 'authError', 'Invalid Credentials').answer, ({ url }) =>
      url.host.startsWith('gmail'),
    );
    expect(await profile()).toMatchObject({ emailAddress: 'sam@acme.example' });
    internet.hosts.spoil(
      googleError(401, 'authError', 'Invalid Credentials').answer,
      ({ url }) => url.host.startsWith('gmail'),
      9,
    );
    expect(await failure(profile())).toMatchObject({ name: 'SIGN_IN_REFUSED' });
    expect(internet.hosts.asked.filter(({ url }) => url.host.startsWith('gmail'))).toHaveLength(4);
  });

  it('stops where the delegation is refused', async () => {
    tokens.delegated = [];
    const { name, message } = await failure(profile());
    expect(name).toBe('SIGN_IN_REFUSED');
    expect(message).toContain('may not act for sam@acme.example');
  });

  it('stops where there is no such account', async () => {
    tokens.accounts = ['kim@acme.example'];
    const { name, message } = await failure(profile());
    expect(name).toBe('SIGN_IN_REFUSED');
    expect(message).toContain('There is no account sam@acme.example');
  });

  it('says where to switch an interface on', async () => {
    const off = {
      code: 403,
      message: 'Gmail API has not been used in project 1 before or it is disabled.',
      errors: [{ reason: 'accessNotConfigured' }],
      details: [
        {
          reason: 'SERVICE_DISABLED',
          metadata: { activationUrl: 'https://console.developers.google.com/x' },
        },
      ],
    };
    internet.hosts.spoil({ status: 403, body: { error: off } }, ({ url }) => url.host.startsWith('gmail'));
    const { name, message, hint } = await failure(profile());
    expect(name).toBe('ACCESS_DENIED');
    expect(message).toContain('Gmail API is switched off');
    expect(hint).toContain('https://console.developers.google.com/x');
  });

  it('says which scope is missing', async () => {
    internet.hosts.spoil(
      googleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.').answer,
      ({ url }) => url.host.startsWith('gmail'),
    );
    const { name } = await failure(profile());
    expect(name).toBe('ACCESS_DENIED');
  });

  it('gives the caller what only it can judge', async () => {
    const { gmail } = await import('googleapis/build/src/apis/gmail/index.js');
    const access = { baseDirectory: directory, credentials, privateStore: openPrivateStore(directory) };
    const auth = await actAs(access, 'sam@acme.example', [SCOPE]);
    const calls = {
      auth,
      account: 'sam@acme.example',
      service: 'Gmail',
      signal: new AbortController().signal,
    };
    const asked = callGoogle(calls, 1, (options) =>
      gmail({ version: 'v1', auth }).users.messages.get({ userId: 'me', id: 'x' }, options),
    );
    const thrown = await asked.catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ServiceError);
    expect(thrown).toMatchObject({ status: 404, reason: 'notFound' });
  });
});

it('says which key file holds a damaged key', async () => {
  const file = path.join(directory, 'damaged.json');
  const key = JSON.parse(await readFile(path.join(directory, credentials), 'utf8'));
  await writeFile(file, JSON.stringify({ ...key, private_key: 'no key' }));
  const error = await failure(profile(SCOPE, file));
  expect(error.name).toBe('CONFIG_INVALID');
  expect(error.message).toContain('damaged.json');
});
