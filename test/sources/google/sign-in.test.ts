import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignIn } from '../../../src/contracts/access.ts';
import { BatonError } from '../../../src/errors/error.ts';
import { actAs, signInId } from '../../../src/sources/google/auth.ts';
import { googleSignIns } from '../../../src/sources/google/sign-in.ts';
import { openPrivateStore } from '../../../src/sources/kit/private-store.ts';
import { GoogleTokens, writeDesktopClient, writeServiceAccount } from '../../support/google/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';

const SAM = 'sam@acme.example';
const [MAIL, DRIVE] = [
  'https://www.googleapis.com/auth/gmail.readonly',
  'https://www.googleapis.com/auth/drive.readonly',
];
let internet: Internet;
let tokens: GoogleTokens;
let directory: string;
let credentials: string;

beforeAll(async () => {
  internet = await openInternet();
  tokens = new GoogleTokens();
  await tokens.start(internet);
});
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'baton-sign-in-'));
  credentials = await writeDesktopClient(directory);
  tokens.signedIn.clear();
  tokens.codes.clear();
  internet.hosts.reset();
});
afterAll(async () => {
  await tokens.stop();
  await internet.close();
});

const store = () => openPrivateStore(path.join(directory, 'private'));
const access = () => ({ baseDirectory: directory, credentials, privateStore: store() });

async function signInOf(signal = new AbortController().signal): Promise<SignIn> {
  const context = { ...access(), options: { credentials }, signal };
  const [signIn] = await googleSignIns(context, [SAM], [MAIL]);
  return signIn as SignIn;
}

/** What a person's browser does: opens the address, gives the consent, and is sent back. */
async function consent(
  address: string,
  account: string,
  scopes: string[],
  change: Record<string, string> = {},
) {
  const asked = new URL(address).searchParams;
  expect(address).toMatch(/^https:\/\/accounts\.google\.com\//);
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  tokens.codes.set('the-code', { account, scopes });
  const back = new URL(asked.get('redirect_uri') ?? '');
  for (const [name, value] of Object.entries({
    state: asked.get('state') ?? '',
    code: 'the-code',
    ...change,
  }))
    back.searchParams.set(name, value);
  return { status: (await fetch(back)).status, challenge: asked.get('code_challenge') };
}

const failure = async (promise: Promise<unknown>) => {
  const thrown = await promise.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(BatonError);
  return thrown as BatonError;
};

describe('a person signs in at Google', () => {
  it('in the browser; the sign-in is kept for its owner alone and serves pulls', async () => {
    const signIn = await signInOf();
    expect(await signIn.covers([MAIL])).toBe(false);
    let seen = { status: 0, challenge: null as string | null };
    const said = await signIn.run([MAIL, DRIVE], (address) => {
      void consent(address, SAM, [MAIL, DRIVE, 'openid', 'email']).then((result) => {
        seen = result;
      });
    });
    expect(said).toBe(`${SAM} has signed in`);
    expect(seen.status).toBe(200);
    const exchange = internet.hosts.asked.find(({ body }) => body.includes('authorization_code'));
    const verifier = new URLSearchParams(exchange?.body).get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(seen.challenge);

    const file = path.join(directory, 'private', `${signIn.id}.json`);
    if (process.platform !== 'win32') {
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
    }
    expect(await signIn.covers([MAIL, DRIVE])).toBe(true);
    const client = await actAs(access(), SAM, [MAIL]);
    expect((await client.getAccessToken()).token).toBeTruthy();
  });

  it('and is told when an answer is not for the question that was asked', async () => {
    const signIn = await signInOf();
    const statuses: number[] = [];
    await signIn.run([MAIL], (address) => {
      void (async () => {
        statuses.push((await consent(address, SAM, [MAIL], { state: 'another' })).status);
        statuses.push((await consent(address, SAM, [MAIL])).status);
      })();
    });
    expect(statuses[0]).toBe(400);
  });

  it.each([
    ['as somebody else', 'kim@acme.example', [MAIL], {}, 'SIGN_IN_REFUSED', 'kim@acme.example has signed in'],
    ['without ticking every box', SAM, ['openid'], {}, 'ACCESS_DENIED', 'did not grant'],
    ['and says no', SAM, [MAIL], { error: 'access_denied' }, 'SIGN_IN_REFUSED', 'access_denied'],
  ])('%s: nothing is kept', async (_, account, scopes, change, name, message) => {
    const signIn = await signInOf();
    const error = await failure(
      signIn.run([MAIL], (address) => void consent(address, account, scopes, change).catch(() => undefined)),
    );
    expect(error.name).toBe(name);
    expect(error.message).toContain(message);
    expect(await signIn.covers([MAIL])).toBe(false);
    expect(await signIn.covers([])).toBe(false);
  });

  it('and gives it back', async () => {
    const signIn = await signInOf();
    await signIn.run([MAIL], (address) => void consent(address, SAM, [MAIL]));
    expect(tokens.signedIn.size).toBe(1);
    expect(await signIn.forget()).toBe(true);
    expect(tokens.signedIn.size).toBe(0);
    expect(await signIn.covers([])).toBe(false);
    expect(await signIn.forget()).toBe(false);
  });

  it('stops waiting when told to', async () => {
    const controller = new AbortController();
    const signIn = await signInOf(controller.signal);
    const run = signIn.run([MAIL], () => controller.abort(new Error('told to stop')));
    await expect(run).rejects.toThrow('told to stop');
  });
});

it('leaves nothing behind of a sign-in that could not be kept', async () => {
  const name = 'in-the-way';
  const folder = path.join(directory, 'private', `${name}.json`);
  await mkdir(path.join(folder, 'x'), { recursive: true });
  await expect(store().write(name, { refreshToken: 'r' })).rejects.toThrow();
  const left = await readdir(path.dirname(folder));
  expect(left.filter((one) => one.startsWith(`${name}.json.`))).toEqual([]);
});

describe('a sign-in that does not serve', () => {
  it('is told where there is none, or a scope is missing', async () => {
    expect((await failure(actAs(access(), SAM, [MAIL]))).name).toBe('SIGN_IN_MISSING');
    await store().write(signInId('1234-abcd.apps.googleusercontent.com', SAM), {
      refreshToken: 'r',
      scopes: [MAIL],
    });
    const error = await failure(actAs(access(), SAM, [MAIL, DRIVE]));
    expect(error.name).toBe('ACCESS_DENIED');
    expect(error.message).toContain(DRIVE);
  });

  it('is not used when others can read it', async () => {
    if (process.platform === 'win32') return;
    const name = signInId('1234-abcd.apps.googleusercontent.com', SAM);
    await store().write(name, { refreshToken: 'r', scopes: [MAIL] });
    const { chmod } = await import('node:fs/promises');
    await chmod(path.join(directory, 'private', `${name}.json`), 0o644);
    expect((await failure(actAs(access(), SAM, [MAIL]))).name).toBe('SIGN_IN_EXPOSED');
    // As the hint asks for.
    const signIn = await signInOf();
    expect(await signIn.forget()).toBe(true);
    expect(await signIn.covers([MAIL])).toBe(false);
  });

  it('is told where the key file is missing or another', async () => {
    const { writeFile } = await import('node:fs/promises');
    const of = (name: string) => actAs({ ...access(), credentials: name }, SAM, [MAIL]);
    expect((await failure(of('nowhere.json'))).name).toBe('SIGN_IN_MISSING');
    for (const [content, words] of [
      ['{"private_key": "-----BEGIN', 'not JSON'],
      ['{"web": {"client_id": "x"}}', 'Desktop app'],
      ['[]', 'neither'],
    ] as const) {
      await writeFile(path.join(directory, 'other.json'), content);
      const error = await failure(of('other.json'));
      expect(error.name).toBe('CONFIG_INVALID');
      expect(error.message).toContain(words);
      expect(error.message).not.toContain('BEGIN');
    }
  });

  it('needs none where a service account acts', async () => {
    const key = await writeServiceAccount(directory);
    const context = { ...access(), options: { credentials: key }, signal: new AbortController().signal };
    expect(await googleSignIns(context, [SAM], [MAIL])).toEqual([]);
    expect(await readFile(path.join(directory, key), 'utf8')).toContain('service_account');
    await rm(directory, { recursive: true, force: true });
  });
});
