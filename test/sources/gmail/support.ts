import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { BatonError } from '../../../src/errors/error.ts';
import { source } from '../../../src/sources/gmail/index.ts';
import { fakeGoogle } from '../../support/google/fake.ts';
import { FakeMailbox, gmailRoutes } from '../../support/google/gmail.ts';
import { GoogleTokens, writeServiceAccount } from '../../support/google/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { type Pulled, pullAll } from '../../support/pull.ts';
import type { Asked } from '../../support/switchboard.ts';

export const SAM = 'sam@acme.example';
export const KIM = 'kim@acme.example';

/** Gmail as a test file has it: mailboxes of our own behind the real host names. */
export class Gmail {
  readonly mailboxes = new Map<string, FakeMailbox>();
  readonly tokens = new GoogleTokens();
  /** Folder of the config. */
  directory = '';
  /** Key file, absolute. */
  credentials = '';
  #internet: Internet | null = null;

  async open(): Promise<void> {
    this.directory = await mkdtemp(path.join(tmpdir(), 'baton-gmail-'));
    this.credentials = path.join(this.directory, await writeServiceAccount(this.directory));
    this.#internet = await openInternet();
    await this.tokens.start(this.#internet);
    this.hosts.on('gmail.googleapis.com', fakeGoogle('gmail.v1', this.tokens, gmailRoutes(this.mailboxes)));
  }

  async close(): Promise<void> {
    await this.tokens.stop();
    await this.#internet?.close();
    await rm(this.directory, { recursive: true, force: true });
  }

  get hosts() {
    if (!this.#internet) throw new Error('not open');
    return this.#internet.hosts;
  }

  /** Forgets mailboxes, faults and refusals. */
  reset(): void {
    this.hosts.reset();
    this.mailboxes.clear();
    this.tokens.accounts = null;
    this.tokens.delegated = null;
  }

  mailbox(address: string, messages = 0): FakeMailbox {
    const mailbox = new FakeMailbox(address);
    for (let number = 1; number <= messages; number += 1) mailbox.add(mail(number));
    this.mailboxes.set(address, mailbox);
    return mailbox;
  }

  options(more: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      credentials: this.credentials,
      mailboxes: [...this.mailboxes.keys()].map((address) => ({ address })),
      unitsPerMinute: 1_000_000,
      ...more,
    };
  }

  pull(
    before: Pulled | string | null = null,
    more: Record<string, unknown> = {},
    limits: { most?: number; into?: Pulled[] } = {},
  ): Promise<Pulled> {
    return pullAll(source, this.directory, this.options(more), before, limits);
  }

  /** Ids of the messages that were asked for since the last look. */
  fetched(): string[] {
    const ids = this.hosts.asked.flatMap(({ url }) => messageIdIn(url) ?? []);
    this.hosts.asked.length = 0;
    return ids;
  }
}

/** The id in the address of a call for one message. */
export function messageIdIn(url: URL): string | null {
  return /\/messages\/([^/?]+)$/.exec(url.pathname)?.[1] ?? null;
}

export const onGmail = ({ url }: Asked) => url.host === 'gmail.googleapis.com';

/** A call for one message. */
export const onMessage = (asked: Asked) => onGmail(asked) && messageIdIn(asked.url) !== null;

/** A page of a list of messages. */
export const onList = (asked: Asked) => onGmail(asked) && asked.url.pathname.endsWith('/messages');

export const onHistory = (asked: Asked) => onGmail(asked) && asked.url.pathname.endsWith('/history');

/** A plain mail, with lines that end as Gmail's do. */
export function mail(number: number, body = `We bill on day ${number} of the month.`): string {
  return [
    `Message-ID: <m${number}@client.example>`,
    'From: Ana Client <ana@client.example>',
    'To: sam@acme.example',
    'Date: Mon, 2 Mar 2026 09:15:00 +0800',
    `Subject: About ${number}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '',
  ].join('\r\n');
}

/** A mail with one attachment. */
export function mailWithAttachment(number: number, name: string, text: string): string {
  return [
    `Message-ID: <m${number}@client.example>`,
    'From: Ana Client <ana@client.example>',
    'To: sam@acme.example',
    'Date: Mon, 2 Mar 2026 09:15:00 +0800',
    `Subject: About ${number}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'See what is attached.',
    '--part',
    `Content-Type: text/plain; charset=utf-8; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    text,
    '--part--',
    '',
  ].join('\r\n');
}

/** What a pull that must fail threw; no token is in it. */
export async function failure(pulling: Promise<unknown>): Promise<BatonError> {
  const thrown = await pulling.then(
    () => {
      throw new Error('the pull did not fail');
    },
    (error: unknown) => error,
  );
  if (!(thrown instanceof BatonError)) throw thrown;
  expect(`${thrown.message} ${thrown.hint} ${JSON.stringify(thrown)}`).not.toMatch(/ey[JI]|Bearer|PRIVATE/);
  expect(thrown.cause).toBeUndefined();
  return thrown;
}
