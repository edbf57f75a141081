import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mail } from '../sources/gmail/support.ts';
import { fakeGoogle } from '../support/google/fake.ts';
import { FakeMailbox, gmailRoutes } from '../support/google/gmail.ts';
import { GoogleTokens, writeDesktopClient } from '../support/google/tokens.ts';
import { type Internet, openInternet } from '../support/internet.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const SAM = 'sam@acme.example';
const SCOPE = 'https://www.googleapis.com/auth/gmail.readonly';
let directory: string;
let internet: Internet;
const tokens = new GoogleTokens();
const mailbox = new FakeMailbox(SAM);
/** Everything that the commands ever printed. */
let printed = '';

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'baton-connected-'));
  internet = await openInternet();
  await tokens.start(internet);
  internet.hosts.on(
    'gmail.googleapis.com',
    fakeGoogle('gmail.v1', tokens, gmailRoutes(new Map([[SAM, mailbox]]))),
  );
  for (let number = 1; number <= 5; number += 1) mailbox.add(mail(number));
  await writeFile(
    path.join(directory, 'baton.json'),
    JSON.stringify({
      company: 'Acme Ltd',
      leaving: { name: 'Sam Lee', addresses: [SAM] },
      domains: ['acme.example'],
      sources: [{ use: 'gmail', name: 'gmail', credentials: 'client.json', mailboxes: [{ address: SAM }] }],
      state: 'state',
      content: 'content',
      dist: 'site',
    }),
  );
});
afterAll(async () => {
  await tokens.stop();
  await internet.close();
  await rm(directory, { recursive: true, force: true });
});

/** Runs a command as a person does, in a process of its own; `line` sees what it prints as it comes. */
async function command(script: string, args: string[] = [], line: (text: string) => void = () => undefined) {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'scripts', script), ...args, '--config', path.join(directory, 'baton.json')],
    {
      cwd: ROOT, // A proxy counts without Node's own switch for it.
      env: { ...process.env, ...internet.environment, NODE_USE_ENV_PROXY: '' },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      line(chunk.toString());
    });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  printed += output;
  return { code, output };
}

async function recordCount(): Promise<number> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(path.join(directory, 'state/evidence.sqlite'), { readOnly: true });
  const row = database.prepare("SELECT count(*) AS count FROM records WHERE kind = 'mail'").get() as {
    count: number;
  };
  database.close();
  return row.count;
}

describe('from nothing to a first pull, and on', () => {
  it('doctor says that the key file is missing, and later that nobody has signed in', async () => {
    const first = await command('doctor.ts');
    expect(first.code).toBe(1);
    expect(first.output).toMatch(/✘ Key file: There is no key file at .*client\.json/);
    await writeDesktopClient(directory);
    const second = await command('doctor.ts');
    expect(second.code).toBe(1);
    expect(second.output).toContain(`✘ Sign-in of ${SAM}: ${SAM} has not signed in at Google yet.`);
    expect(second.output).toContain('npm run connect');
  });

  it('generate stops before that, with the way out', async () => {
    const { code, output } = await command('generate.ts');
    expect(code).toBe(1);
    expect(output).toMatch(/^SIGN_IN_MISSING: The source "gmail" was not read/m);
  });

  it('connect asks for the consent once, and doctor finds nothing missing', async () => {
    const { code, output } = await command('connect.ts', [], (text) => {
      const address = /https:\/\/accounts\.google\.com\/\S+/.exec(text)?.[0];
      if (!address) return;
      const asked = new URL(address).searchParams;
      tokens.codes.set('code-1', { account: SAM, scopes: [SCOPE, 'openid', 'email'] });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code: 'code-1', state: asked.get('state') ?? '' }).toString();
      void fetch(back);
    });
    expect(output).toContain(`${SAM} has signed in`);
    expect(code).toBe(0);
    expect((await command('connect.ts')).output).toContain(`${SAM} at Google: connected already.`);
    const doctor = await command('doctor.ts');
    expect(doctor.output).toContain('5 messages');
    expect(doctor.output).toContain('Nothing is missing.');
    expect(doctor.code).toBe(0);
  });

  it('generate reads the mailbox, then only what changed', async () => {
    expect(await command('generate.ts')).toMatchObject({ code: 0 });
    expect(await recordCount()).toBe(5);
    mailbox.add(mail(6));
    internet.hosts.reset();
    const { code, output } = await command('generate.ts');
    expect(code).toBe(0);
    expect(output).toContain('1 new');
    expect(internet.hosts.asked.filter(({ url }) => /\/messages\/./.test(url.pathname))).toHaveLength(1);
    expect(await recordCount()).toBe(6);
  });

  it('a revoked sign-in stops it and empties nothing', async () => {
    tokens.signedIn.clear();
    tokens.expire();
    const pages = (await readdir(path.join(directory, 'content'), { recursive: true })).sort();
    const { code, output } = await command('generate.ts');
    expect(code).toBe(1);
    expect(output).toMatch(/^SIGN_IN_REFUSED: .*sam@acme\.example/m);
    expect(await recordCount()).toBe(6);
    expect((await readdir(path.join(directory, 'content'), { recursive: true })).sort()).toEqual(pages);
    const doctor = await command('doctor.ts');
    expect(doctor.code).toBe(1);
    expect(doctor.output).toContain('revoked');
  });

  it('the access is given back and forgotten', async () => {
    expect((await command('connect.ts', ['--forget'])).output).toContain('given back and forgotten');
    expect(await readdir(path.join(internet.directory, 'baton'))).toEqual([]);
  });

  it('no token is in what was printed, stored or written', async () => {
    const places = [printed];
    for (const folder of ['state', 'content'])
      for (const entry of await readdir(path.join(directory, folder), {
        recursive: true,
        withFileTypes: true,
      }))
        if (entry.isFile()) places.push(await readFile(path.join(entry.parentPath, entry.name), 'latin1'));
    const all = places.join('\n');
    expect(all.length).toBeGreaterThan(10_000);
    for (const secret of ['1//refresh', 'GOCSPX-', 'eyJhbGciOi', 'Bearer '])
      expect(all).not.toContain(secret);
  });
});
