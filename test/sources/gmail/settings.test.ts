import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rawRecordSchema } from '../../../src/contracts/record.ts';
import type { PullEvent } from '../../../src/contracts/source.ts';
import { settingsEvents } from '../../../src/sources/gmail/settings.ts';
import { actAs } from '../../../src/sources/google/auth.ts';
import { openPrivateStore } from '../../../src/sources/kit/private-store.ts';
import { fakeGoogle, type GoogleRoute, googleError } from '../../support/google/fake.ts';
import { GoogleTokens, writeServiceAccount } from '../../support/google/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { mapItems } from '../../support/pull.ts';

const SAM = 'sam@acme.example';
const SETTINGS = 'GET /gmail/v1/users/{userId}/settings';
const FULL = {
  sendAs: [
    {
      sendAsEmail: 'Sam@acme.example',
      displayName: 'Sam Lee',
      isPrimary: true,
      isDefault: true,
      signature: '<div><b>Sam Lee</b><br># Head of Operations</div>',
    },
    {
      sendAsEmail: 'billing@acme.example',
      displayName: 'Acme Billing',
      replyToAddress: 'ar@acme.example',
      treatAsAlias: true,
      verificationStatus: 'accepted',
    },
    {
      sendAsEmail: 'new@acme.example',
      displayName: 'New',
      treatAsAlias: true,
      verificationStatus: 'pending',
    },
    {
      sendAsEmail: 'office@acme.example',
      displayName: 'Office',
      treatAsAlias: false,
      verificationStatus: 'accepted',
    },
  ],
  filter: [
    {
      id: '2',
      criteria: { from: 'xero.example', subject: 'invoice | paid' },
      action: { addLabelIds: ['Label_7', 'STARRED'], removeLabelIds: ['INBOX', 'SPAM'] },
    },
    {
      id: '1',
      criteria: {
        query: 'list:taxes',
        negatedQuery: 'spam',
        hasAttachment: true,
        size: 1000000,
        sizeComparison: 'larger',
      },
      action: { forward: 'Tax@acme.example' },
    },
  ],
  forwarding: { enabled: true, emailAddress: 'kim@acme.example', disposition: 'archive' },
  forwardingAddresses: [
    { forwardingEmail: 'kim@acme.example', verificationStatus: 'accepted' },
    { forwardingEmail: 'tax@acme.example', verificationStatus: 'pending' },
  ],
  delegates: [{ delegateEmail: 'kim@acme.example', verificationStatus: 'accepted' }],
  vacation: {
    enableAutoReply: true,
    responseSubject: 'Away',
    responseBodyHtml: '<p>Ask Kim.</p>',
    startTime: '1795651200000',
    restrictToDomain: true,
  },
};
let state: { [Part in keyof typeof FULL]: (typeof FULL)[Part] | null };
let internet: Internet;
let tokens: GoogleTokens;
let directory: string;
let credentials: string;

const given = (name: string, value: unknown) => (value === null ? {} : { [name]: value });
const routes = (): Record<string, GoogleRoute> => ({
  'gmail.users.settings.sendAs.list': {
    route: `${SETTINGS}/sendAs`,
    reply: () => given('sendAs', state.sendAs),
  },
  'gmail.users.settings.filters.list': {
    route: `${SETTINGS}/filters`,
    reply: () => given('filter', state.filter),
  },
  'gmail.users.settings.getAutoForwarding': {
    route: `${SETTINGS}/autoForwarding`,
    reply: () => state.forwarding ?? {},
  },
  'gmail.users.settings.forwardingAddresses.list': {
    route: `${SETTINGS}/forwardingAddresses`,
    reply: () => given('forwardingAddresses', state.forwardingAddresses),
  },
  'gmail.users.settings.delegates.list': {
    route: `${SETTINGS}/delegates`,
    reply: () =>
      state.delegates
        ? { delegates: state.delegates }
        : googleError(403, 'forbidden', 'Access restricted to service accounts'),
  },
  'gmail.users.settings.getVacation': { route: `${SETTINGS}/vacation`, reply: () => state.vacation ?? {} },
});

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'baton-settings-'));
  credentials = await writeServiceAccount(directory);
  internet = await openInternet();
  tokens = new GoogleTokens();
  await tokens.start(internet);
  internet.hosts.on('gmail.googleapis.com', fakeGoogle('gmail.v1', tokens, routes()));
});
beforeEach(() => {
  state = structuredClone(FULL);
});
afterAll(async () => {
  await tokens.stop();
  await internet.close();
  await rm(directory, { recursive: true, force: true });
});

async function pull(items = new Map<string, string>()) {
  const { gmail } = await import('googleapis/build/src/apis/gmail/index.js');
  const access = { baseDirectory: directory, credentials, privateStore: openPrivateStore(directory) };
  const auth = await actAs(access, SAM, ['https://www.googleapis.com/auth/gmail.readonly']);
  const calls = { auth, account: SAM, service: 'Gmail', signal: new AbortController().signal };
  const labels = new Map([['Label_7', 'Clients/Acme']]);
  const events: PullEvent[] = [];
  for await (const event of settingsEvents(gmail({ version: 'v1', auth }), calls, labels, mapItems(items))) {
    events.push(event);
    if (event.type === 'item' && event.value !== null) items.set(event.id, event.value);
  }
  const records = events.flatMap((event) =>
    event.type === 'record' ? [rawRecordSchema.parse(event.record)] : [],
  );
  return { events, record: records[0], items };
}

describe('settings of a mailbox', () => {
  it('tell in words what the mailbox does by itself', async () => {
    const { record } = await pull();
    expect(record?.key).toBe('sam@acme.example/settings');
    const text = record?.text ?? '';
    expect(text).toContain(
      '| sam@acme.example | Sam Lee |  | the mailbox itself; used unless another is chosen |',
    );
    expect(text).toContain('| billing@acme.example | Acme Billing | ar@acme.example |  |');
    expect(text).toContain('All mail that comes in is forwarded to kim@acme.example; a copy is archived.');
    expect(text).toContain(
      'Addresses that filters may forward to: kim@acme.example, tax@acme.example (not confirmed yet).',
    );
    expect(text).toContain('## Who else may read and send as this mailbox\n\n- kim@acme.example\n');
    expect(text).toContain(
      '| from: xero.example; subject: "invoice \\| paid" | skip the inbox; never send it to spam; label "Clients/Acme"; star it |',
    );
    expect(text).toContain(
      '| matches: list:taxes; does not match: spam; has an attachment; larger than 1000000 bytes | forward it to tax@acme.example |',
    );
    expect(text).toContain(
      'It is on from 2026-11-26T00:00:00Z, only to people of the same domain.\n\nSubject: Away\n\n> Ask Kim.',
    );
    expect(text).toContain('## Signature of sam@acme.example\n\n> Sam Lee\n> \\# Head of Operations');
  });

  it('say which addresses are one person: never those that wait for confirmation, or that others may use too', async () => {
    const { record } = await pull();
    expect(record?.data['aliases']).toEqual([['sam@acme.example', 'billing@acme.example']]);
    expect(record?.people).toEqual([{ name: 'Sam Lee', address: 'sam@acme.example', role: 'owner' }]);
  });

  it('are written again only when something of them changed', async () => {
    const first = await pull();
    expect((await pull(first.items)).events).toEqual([]);
    state.filter = [];
    const third = await pull(first.items);
    expect(third.record?.text).toContain('## Filters\n\nThere are none.');
  });

  it('of an untouched mailbox say that nothing is set', async () => {
    state = {
      sendAs: null,
      filter: null,
      forwarding: null,
      forwardingAddresses: null,
      delegates: [],
      vacation: null,
    } as never;
    const { record } = await pull();
    expect(record?.text).toBe(
      '# Settings of the mailbox sam@acme.example\n\n## Addresses it sends from\n\nOnly its own.\n\n## Forwarding\n\nMail that comes in is not forwarded as a whole.\n\n' +
        '## Who else may read and send as this mailbox\n\nNobody.\n\n## Filters\n\nThere are none.\n\n## Automatic reply\n\nIt is off.',
    );
    expect(record?.data['aliases']).toEqual([['sam@acme.example']]);
  });

  it('say that delegates are not known where they may not be read', async () => {
    state.delegates = null;
    const { record } = await pull();
    expect(record?.text).toContain('Not known: Google tells who they are only to a service account');
  });
});
