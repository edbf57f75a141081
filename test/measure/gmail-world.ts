import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/records/database.ts';
import { fakeGoogle } from '../support/google/fake.ts';
import { FakeMailbox, gmailRoutes } from '../support/google/gmail.ts';
import { GoogleTokens, writeServiceAccount } from '../support/google/tokens.ts';
import { type Internet, openInternet } from '../support/internet.ts';

const PROGRAM = fileURLToPath(new URL('./gmail-pull.ts', import.meta.url));

/** A record as the store holds it, as far as it is compared. */
export interface Stored {
  id: string;
  messageId: string;
  labels: string[];
}

/** Mailboxes behind Gmail's host name, and workspaces that pull them with the engine, each in a process of its own. */
export class GmailWorld {
  readonly mailboxes = new Map<string, FakeMailbox>();
  readonly folder: string;
  readonly #internet: Internet;

  private constructor(folder: string, internet: Internet) {
    this.folder = folder;
    this.#internet = internet;
  }

  static async with<Result>(body: (world: GmailWorld) => Promise<Result>): Promise<Result> {
    const folder = await mkdtemp(path.join(tmpdir(), 'baton-gmail-'));
    await writeServiceAccount(folder);
    const internet = await openInternet();
    const tokens = new GoogleTokens();
    await tokens.start(internet);
    const world = new GmailWorld(folder, internet);
    internet.hosts.on('gmail.googleapis.com', fakeGoogle('gmail.v1', tokens, gmailRoutes(world.mailboxes)));
    try {
      return await body(world);
    } finally {
      await tokens.stop();
      await internet.close();
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** A mailbox with so many messages of ordinary length. */
  fill(address: string, messages: number): FakeMailbox {
    const mailbox = new FakeMailbox(address);
    this.mailboxes.set(address, mailbox);
    for (let number = 1; number <= messages; number += 1) mailbox.add(message(address, number));
    return mailbox;
  }

  /** Ids of the messages that were fetched whole, over all mailboxes, and how often in all. */
  fetched(): { messages: number; times: number } {
    const counts = [...this.mailboxes.values()].flatMap(({ fetched }) => [...fetched.values()]);
    return { messages: counts.length, times: counts.reduce((sum, count) => sum + count, 0) };
  }

  forgetFetched(): void {
    for (const { fetched } of this.mailboxes.values()) fetched.clear();
    this.#internet.hosts.reset();
  }

  /** Makes a workspace with these options of the source. Returns its config. */
  async workspace(
    name: string,
    mailboxes: readonly { address: string; takeout?: string }[],
  ): Promise<string> {
    const folder = path.join(this.folder, name);
    await mkdir(folder);
    const config = path.join(folder, 'handover.json');
    await writeFile(
      config,
      JSON.stringify({
        company: 'Acme',
        leaving: { name: 'Sam Lee', role: 'Head of Operations', addresses: ['sam@acme.example'] },
        domains: ['acme.example'],
        sources: [
          {
            use: 'gmail',
            name: 'gmail',
            credentials: path.join(this.folder, 'google.json'),
            mailboxes,
            unitsPerMinute: 1_000_000,
          },
        ],
      }),
    );
    return config;
  }

  /**
   * Pulls in a process of its own. With `killAfter` it is killed (SIGKILL) as soon as so many messages were fetched in
   * all; tells whether it came to its end.
   */
  async pull(
    config: string,
    killAfter: number = Number.POSITIVE_INFINITY,
  ): Promise<{ ended: boolean; seconds: number }> {
    const started = performance.now();
    const child = spawn(process.execPath, [PROGRAM, config], {
      env: { ...process.env, ...this.#internet.environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      told += part;
    });
    const timer = setInterval(() => {
      this.#internet.hosts.asked.length = 0;
      if (this.fetched().times >= killAfter) child.kill('SIGKILL');
    }, 20);
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done, fail) => {
      child.on('error', fail);
      child.on('close', (...ended) => done(ended));
    });
    clearInterval(timer);
    if (code !== 0 && signal !== 'SIGKILL')
      throw new Error(`the pull ended with ${code}:\n${told.slice(-2000)}`);
    return { ended: code === 0, seconds: (performance.now() - started) / 1000 };
  }

  /** The mails that a workspace holds. */
  async stored(config: string): Promise<Stored[]> {
    const database = await openDatabase(path.join(path.dirname(config), '.baton'), { readOnly: true });
    try {
      const rows = await database
        .selectFrom('records')
        .select(['id', 'data', 'labels'])
        .where('kind', '=', 'mail')
        .execute();
      return rows.map(({ id, data, labels }) => ({
        id,
        messageId: String((JSON.parse(data) as Record<string, unknown>)['messageId']),
        labels: JSON.parse(labels) as string[],
      }));
    } finally {
      await database.destroy();
    }
  }
}

/** A mail of about 1.5 kB. */
export function message(address: string, number: number): string {
  const line = `Number ${number}: the invoice goes out on the 26th and is due in 14 days, as agreed with the client.`;
  return [
    `Message-ID: <${number}.${address.replace('@', '.')}@client.example>`,
    'From: Ana Client <ana@client.example>',
    `To: ${address}`,
    'Date: Mon, 2 Mar 2026 09:15:00 +0800',
    `Subject: About ${number}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...Array.from({ length: 12 }, () => line),
    '',
  ].join('\r\n');
}
