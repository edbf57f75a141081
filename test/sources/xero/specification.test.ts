import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPrivateStore } from '../../../src/sources/kit/private-store.ts';
import { LISTS, SINGLES, WHOLES } from '../../../src/sources/xero/client.ts';
import { optionsSchema } from '../../../src/sources/xero/options.ts';
import { scopesOf } from '../../../src/sources/xero/scopes.ts';
import { signInId } from '../../../src/sources/xero/tokens.ts';
import { openXero } from '../../../src/sources/xero/xero.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { pullContext } from '../../support/pull.ts';
import { isShared, sharedPath } from '../../support/shared.ts';
import { forwardTo } from '../../support/switchboard.ts';
import { CLIENT } from '../../support/xero/fake.ts';
import { openPlace, type Place } from '../../support/xero/place.ts';

const SPECIFICATION = sharedPath('specs/xero/xero_accounting.yaml');
const CONNECTIONS = [
  {
    tenantId: 'fe79f7dd-b6d4-4a92-ba7b-538af6289c58',
    tenantName: 'Demo Company (NZ)',
    tenantType: 'ORGANISATION',
  },
];

/** Xero's own description of its interface, played by Prism: it refuses calls that do not fit, and answers with examples. */
describe.skipIf(!isShared('specs/xero/xero_accounting.yaml'))("against Xero's own specification", () => {
  let internet: Internet;
  let prism: { port: number; process: ChildProcess };
  let place: Place;
  const refusals: string[] = [];

  beforeAll(async () => {
    internet = await openInternet();
    prism = await startPrism(internet.directory);
    // Prism takes its time to take the specification in.
  });
  afterAll(async () => {
    prism?.process.kill();
    await internet.close();
  });
  beforeEach(async () => {
    place = await openPlace(internet);
    refusals.length = 0;
    const forward = forwardTo(prism.port);
    internet.hosts.on('api.xero.com', async (asked) => {
      if (asked.url.pathname === '/connections') return { body: CONNECTIONS };
      // Prism serves the paths below the server's own.
      const url = new URL(asked.url);
      url.pathname = url.pathname.replace('/api.xro/2.0', '');
      const answer = await forward({ ...asked, url });
      if ((answer.status ?? 200) >= 400)
        refusals.push(`${asked.method} ${asked.url}: ${String(answer.body)}`);
      return answer;
    });
  });
  afterEach(() => place.remove());

  /** A web app: only such a one names its organisation, as the specification wants it. */
  const OPTIONS = { credentials: 'xero.json', app: 'web' };
  const signIn = () =>
    openPrivateStore(path.join(place.directory, 'private')).write(signInId(CLIENT.clientId), {
      refreshToken: place.xero.grant(),
      scopes: ['offline_access', ...scopesOf({ scopes: 'granular', leaveOut: [] })],
    });

  it('asks only what the specification allows, and reads its examples', async () => {
    await signIn();
    const pulled = await place.pull(null, OPTIONS);
    expect(refusals).toEqual([]);
    expect(pulled.unreadable).toEqual([]);
    const folders = new Set(pulled.keys.map((key) => key.split('/')[0]));
    for (const folder of [
      'contacts',
      'invoices',
      'payments',
      'bank',
      'journals',
      'bank-transfers',
      'settings',
    ])
      expect(folders, folder).toContain(folder);
    expect(pulled.keys).toEqual(
      expect.arrayContaining(
        [
          'organisation',
          'chart-of-accounts',
          'tax-rates',
          'currencies',
          'users',
          'tracking',
          'repeating-invoices',
        ].map((name) => `settings/${name}`),
      ),
    );
    const asked = new Set(
      internet.hosts.asked.map(({ url }) => url.pathname.replace('/api.xro/2.0/', '').split('/')[0]),
    );
    for (const list of [...Object.keys(LISTS), ...Object.keys(WHOLES)])
      expect(asked).toContain(list === 'Organisations' ? 'Organisation' : list);
  });

  it('makes every call for one object as the specification has it', async () => {
    await signIn();
    const context = pullContext(optionsSchema.parse(OPTIONS), place.directory);
    const xero = await openXero(context);
    for (const what of Object.keys(SINGLES) as (keyof typeof SINGLES)[])
      expect((await xero.single(what, '00000000-0000-0000-0000-000000000001')).answer, what).toBeTypeOf(
        'object',
      );
    const since = new Date('2026-01-01T00:00:00Z');
    for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[])
      await xero.page(list, { page: 2, since });
    expect(refusals).toEqual([]);
  });
});

/** What this connector reads; Prism takes over a minute to take in the whole. */
const READ =
  /^\/(?:Organisation|Accounts|TaxRates|Currencies|TrackingCategories|Users|ContactGroups|RepeatingInvoices|BankTransfers|Contacts|Invoices|CreditNotes|Overpayments|Prepayments|Payments|BankTransactions|ManualJournals|Reports\/Aged\w+|(?:Invoices|CreditNotes|BankTransactions|ManualJournals|Contacts)\/\{\w+\}\/Attachments)$/;

/** The specification with only these paths, and only their reads. */
function readsOnly(specification: string): string {
  let [inPaths, isKept, isRead] = [false, true, true];
  const kept = specification.split('\n').filter((line) => {
    if (/^\S/.test(line)) [inPaths, isKept, isRead] = [line.startsWith('paths:'), true, true];
    if (!inPaths) return true;
    const [, name] = /^ {2}['"]?(\/[^'":]*)['"]?:/.exec(line) ?? [];
    if (name !== undefined) [isKept, isRead] = [READ.test(name), true];
    else if (/^ {4}\S/.test(line)) isRead = !/^ {4}(?:put|post|delete|patch):/.test(line);
    return isKept && isRead;
  });
  return kept.join('\n');
}

async function startPrism(directory: string): Promise<{ port: number; process: ChildProcess }> {
  const require = createRequire(import.meta.url);
  const description = require.resolve('@stoplight/prism-cli/package.json');
  const folder = path.dirname(description);
  const { bin } = JSON.parse(await readFile(description, 'utf8')) as {
    bin: Record<string, string>;
  };
  const reads = path.join(directory, 'reads.yaml');
  await writeFile(reads, readsOnly(await readFile(SPECIFICATION, 'utf8')));
  const port = await freePort();
  const arguments_ = ['mock', '--errors', '--port', String(port), reads];
  const child = spawn(process.execPath, [path.join(folder, bin['prism'] ?? ''), ...arguments_], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HTTPS_PROXY: '', NODE_USE_ENV_PROXY: '' },
  });
  await new Promise<void>((done, fail) => {
    let said = '';
    const hear = (chunk: unknown) => {
      said += String(chunk);
      if (said.includes('is listening')) done();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => fail(new Error(`Prism ended with ${code}: ${said.slice(-2000)}`)));
  });
  return { port, process: child };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
