import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OAuth2Server } from 'oauth2-mock-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Check } from '../../../src/contracts/access.ts';
import type { BatonError } from '../../../src/errors/error.ts';
import { openPrivateStore } from '../../../src/sources/kit/private-store.ts';
import { source } from '../../../src/sources/xero/index.ts';
import { optionsSchema } from '../../../src/sources/xero/options.ts';
import { scopesOf } from '../../../src/sources/xero/scopes.ts';
import { signInId } from '../../../src/sources/xero/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { pullAll } from '../../support/pull.ts';
import { forwardTo } from '../../support/switchboard.ts';
import { CLIENT, FakeXero } from '../../support/xero/fake.ts';
import { writeKey } from '../../support/xero/sample.ts';
import { smallBooks } from '../../support/xero/small.ts';

const WEB = { credentials: 'xero.json', app: 'web', port: 53_699 };
const SCOPES = ['offline_access', ...scopesOf({ scopes: 'granular', leaveOut: [] })];
const ID = signInId(CLIENT.clientId);
let internet: Internet;
let directory: string;
let xero: FakeXero;

beforeAll(async () => {
  internet = await openInternet();
});
afterAll(() => internet.close());
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'baton-xero-sign-in-'));
  await writeKey(directory);
  xero = new FakeXero();
  xero.lists = smallBooks();
  xero.connections = [
    { tenantId: 'tenant-1', tenantName: 'Small Pty Ltd', tenantType: 'ORGANISATION' },
    { tenantId: 'practice', tenantName: 'A Practice', tenantType: 'PRACTICE' },
  ];
  xero.serve(internet.hosts);
  internet.hosts.reset();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const store = () => openPrivateStore(path.join(directory, 'private'));
const context = (options: Record<string, unknown>) => ({
  options: optionsSchema.parse(options),
  baseDirectory: directory,
  privateStore: store(),
  signal: new AbortController().signal,
});
const pull = (options: Record<string, unknown>) => pullAll(source, directory, options);
const failure = (options: Record<string, unknown>) =>
  pull(options).then(
    () => {
      throw new Error('the pull went through');
    },
    (thrown: unknown) => thrown as BatonError,
  );
const keep = async () => {
  const refreshToken = xero.grant();
  await store().write(ID, { refreshToken, scopes: SCOPES });
  return refreshToken;
};
const kept = async () => (await store().read(ID)) as { refreshToken: string; scopes: string[] };

describe('a person connects a web app', () => {
  let server: OAuth2Server;

  beforeEach(async () => {
    server = new OAuth2Server();
    await server.issuer.keys.generate('RS256');
    await server.start(0, '127.0.0.1');
    const { port } = server.address();
    const forward = forwardTo(port);
    const paths: Record<string, string> = { '/connect/token': '/token', '/connect/revocation': '/revoke' };
    internet.hosts.on('identity.xero.com', async (asked) => {
      const url = new URL(asked.url);
      url.pathname = paths[url.pathname] ?? url.pathname;
      const answer = await forward({ ...asked, url });
      if (asked.url.pathname === '/.well-known/openid-configuration')
        return {
          body: {
            ...JSON.parse(String(answer.body)),
            issuer: 'https://identity.xero.com',
            authorization_endpoint: 'https://login.xero.com/identity/connect/authorize',
            token_endpoint: 'https://identity.xero.com/connect/token',
            revocation_endpoint: 'https://identity.xero.com/connect/revocation',
          },
        };
      if (url.pathname === '/token') {
        // Xero gives an id_token only to who asks for openid, and says what was granted.
        const { id_token: _none, ...told } = JSON.parse(String(answer.body)) as Record<string, string>;
        if (told['access_token']) xero.accessTokens.add(told['access_token']);
        return { ...answer, body: { ...told, scope: SCOPES.join(' ') } };
      }
      return answer;
    });
  });
  afterEach(() => server.stop());

  /** What a browser does with the address: the server gives the consent at once and sends it back. */
  async function browse(address: string): Promise<void> {
    const url = new URL(address);
    expect(`${url.origin}${url.pathname}`).toBe('https://login.xero.com/identity/connect/authorize');
    expect(url.searchParams.get('redirect_uri')).toBe('http://localhost:53699/callback');
    expect(url.searchParams.get('scope')?.split(' ')).toEqual(SCOPES);
    const at = `http://127.0.0.1:${server.address().port}/authorize${url.search}`;
    const { headers } = await fetch(at, { redirect: 'manual' });
    const back = new URL(headers.get('location') ?? '');
    back.hostname = '127.0.0.1';
    await (await fetch(back)).text();
  }

  it('in the browser; the consent is kept for its owner alone, serves pulls, and can be given back', async () => {
    const [signIn] = (await source.signIns?.(context(WEB))) ?? [];
    if (!signIn) throw new Error('no sign-in');
    expect(await signIn.covers(signIn.scopes)).toBe(false);
    const said = await signIn.run(signIn.scopes, (address) => void browse(address));
    expect(said).toBe('Small Pty Ltd: connected');
    expect(await signIn.covers(signIn.scopes)).toBe(true);
    if (process.platform !== 'win32')
      expect((await stat(path.join(directory, 'private', `${ID}.json`))).mode & 0o777).toBe(0o600);
    expect((await pull(WEB)).keys).toContain('invoices/INV-1');
    expect(await signIn.forget()).toBe(true);
    expect(internet.hosts.asked.some(({ url }) => url.pathname === '/connect/revocation')).toBe(true);
    expect(await signIn.forget()).toBe(false);
    expect(await failure(WEB)).toMatchObject({ name: 'SIGN_IN_MISSING' });
  });
});

it('that cannot begin leaves the port free for the next attempt', async () => {
  const [signIn] = (await source.signIns?.(context(WEB))) ?? [];
  internet.hosts.spoil({ status: 404, body: '' }, ({ url }) => url.host === 'identity.xero.com', 9);
  await expect(signIn?.run(signIn.scopes, () => undefined)).rejects.toMatchObject({
    name: 'SERVICE_FAILED',
  });
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(WEB.port, '127.0.0.1', done);
  });
  server.close();
});

describe('refresh tokens', () => {
  it('rotate: the new one is on disk before the first read', async () => {
    const first = await keep();
    let atFirstRead = '';
    internet.hosts.on('api.xero.com', async () => {
      atFirstRead ||= (await kept()).refreshToken;
      return { status: 401, body: { Detail: 'TokenInvalidSignature' } };
    });
    await failure(WEB);
    expect(atFirstRead).not.toBe('');
    expect(atFirstRead).not.toBe(first);
    xero.serve(internet.hosts);
    const pulled = await pull(WEB);
    expect(pulled.keys).toContain('invoices/INV-1');
    expect(xero.refreshTokens).toEqual(new Set([(await kept()).refreshToken]));
    expect(JSON.stringify(pulled.events)).not.toContain('refresh-');
  });

  it('are kept though the pull is stopped while the new one is on its way', async () => {
    await keep();
    const stop = new AbortController();
    internet.hosts.spoil({ fault: 'slow' }, ({ url }) => {
      if (url.host !== 'identity.xero.com') return false;
      setTimeout(() => stop.abort(), 5);
      return true;
    });
    const stopped = pullAll(source, directory, WEB, null, { signal: stop.signal });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(xero.refreshTokens).toEqual(new Set([(await kept()).refreshToken]));
    expect(xero.calls).toEqual([]);
  });

  it('that another run has renewed meanwhile are read anew', async () => {
    await keep();
    internet.hosts.on('identity.xero.com', async () => {
      // The other run used it up, and keeps its successor while this one is refused.
      await keep();
      xero.serve(internet.hosts);
      return { status: 400, body: { error: 'invalid_grant' } };
    });
    expect((await pull(WEB)).keys).toContain('invoices/INV-1');
  });

  it('that were revoked say so, and stay as they are', async () => {
    const token = await keep();
    xero.refreshTokens.clear();
    const thrown = await failure(WEB);
    expect(thrown).toMatchObject({ name: 'SIGN_IN_REFUSED', message: expect.stringContaining('revoked') });
    expect(thrown.hint).toContain('npm run connect');
    expect((await kept()).refreshToken).toBe(token);
    expect(`${thrown.message} ${thrown.stack}`).not.toContain(token);
  });

  it('of a consent that lacks a scope are not used', async () => {
    await store().write(ID, { refreshToken: xero.grant(), scopes: SCOPES.slice(0, 3) });
    expect(await failure(WEB)).toMatchObject({
      name: 'ACCESS_DENIED',
      message: expect.stringContaining('accounting.payments.read'),
    });
  });
});

describe('an organisation', () => {
  it('is asked for again where something else than a list comes', async () => {
    await keep();
    internet.hosts.spoil({ status: 200, body: '<html>' }, ({ url }) => url.pathname === '/connections');
    expect((await pull(WEB)).keys).toContain('invoices/INV-1');
  });

  it('is chosen by name or id where there are several, and else all are named', async () => {
    xero.connections.push({ tenantId: 'tenant-2', tenantName: 'Other Ltd', tenantType: 'ORGANISATION' });
    await keep();
    const thrown = await failure(WEB);
    expect(thrown).toMatchObject({
      name: 'CONFIG_INVALID',
      message:
        'The app is connected to several organisations: "Other Ltd" (tenant-2), "Small Pty Ltd" (tenant-1).',
    });
    for (const organisation of ['small pty ltd', 'tenant-1'])
      expect((await pull({ ...WEB, organisation })).keys).toContain('invoices/INV-1');
    expect(await failure({ ...WEB, organisation: 'Acme' })).toMatchObject({ name: 'ACCESS_DENIED' });
    xero.connections = [];
    expect((await failure(WEB)).hint).toContain('npm run connect');
  });

  it('of a custom connection is not named at all', async () => {
    xero.connections = [];
    await pull({ credentials: 'xero.json' });
    const asked = internet.hosts.asked.filter(({ url }) => url.host === 'api.xero.com');
    expect(new Set(asked.map(({ headers }) => headers['xero-tenant-id']))).toEqual(new Set(['']));
    expect(await source.signIns?.(context({ credentials: 'xero.json' }))).toEqual([]);
  });
});

describe('doctor', () => {
  const checks = async (options: Record<string, unknown>): Promise<Check[]> => {
    const found: Check[] = [];
    for await (const check of source.check?.(context(options)) ?? []) found.push(check);
    return found;
  };

  it('says that all is there', async () => {
    xero.connections = [];
    const found = await checks({ credentials: 'xero.json' });
    expect(found.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(found.map(({ found: text }) => text)).toContain('"Small Pty Ltd" answers.');
    expect(found.map(({ what }) => what)).toContain('payments (accounting.payments.read)');
  });

  it('names the scope that is missing, and goes on', async () => {
    xero.connections = [];
    xero.refused = new Set(['Payments']);
    const found = await checks({ credentials: 'xero.json', scopes: 'broad', leaveOut: ['attachments'] });
    expect(found.filter(({ state }) => state === 'missing').map(({ what }) => what)).toEqual([
      'payments (accounting.transactions.read)',
    ]);
    expect(found.some(({ what }) => what.includes('attachments'))).toBe(false);
  });

  it('names a key file that is not there, is something else, or that others can read', async () => {
    expect(await checks({ credentials: 'nowhere.json' })).toMatchObject([{ state: 'missing' }]);
    await writeFile(path.join(directory, 'odd.json'), '{"clientSecret":"half-a-secret"');
    const [odd] = await checks({ credentials: 'odd.json' });
    expect(odd).toMatchObject({ state: 'missing', found: expect.stringContaining('"clientId"') });
    expect(JSON.stringify(odd)).not.toContain('half-a-secret');
    if (process.platform === 'win32') return;
    await writeFile(path.join(directory, 'open.json'), JSON.stringify(CLIENT), { mode: 0o644 });
    xero.connections = [];
    expect((await checks({ credentials: 'open.json' })).map(({ state }) => state)).toContain('warning');
  });

  it('says that nobody has connected yet', async () => {
    const found = await checks(WEB);
    expect(found.at(-1)).toMatchObject({
      state: 'missing',
      found: expect.stringContaining('Nobody has connected'),
    });
  });

  it('tells a wrong secret', async () => {
    await writeFile(
      path.join(directory, 'xero.json'),
      JSON.stringify({ ...CLIENT, clientSecret: 'another-secret' }),
      {
        mode: 0o600,
      },
    );
    const found = await checks({ credentials: 'xero.json' });
    expect(found.at(-1)).toMatchObject({
      state: 'missing',
      found: expect.stringContaining('invalid_client'),
    });
    expect(JSON.stringify(found)).not.toContain('another-secret');
  });
});
