import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeGoogle } from '../../support/google/fake.ts';
import { gmailRoutes } from '../../support/google/gmail.ts';
import { standing } from '../../support/pull.ts';
import { forwardTo } from '../../support/switchboard.ts';
import { Gmail, mail, mailWithAttachment, SAM } from './support.ts';

const TOKEN = 'emulator-token';
/** What the emulator has; the rest (profile, forwarding, automatic reply, delegates) is our fake's. */
const EMULATED = [
  'gmail.users.labels.list',
  'gmail.users.messages.list',
  'gmail.users.messages.get',
  'gmail.users.history.list',
  'gmail.users.settings.sendAs.list',
  'gmail.users.settings.filters.list',
  'gmail.users.settings.forwardingAddresses.list',
];
const gmail = new Gmail();
let emulator: Emulator;

beforeAll(async () => {
  await gmail.open();
  emulator = await createEmulator({
    service: 'google',
    port: 0,
    seed: { tokens: { [TOKEN]: { login: SAM } }, google: { users: [{ email: SAM, name: 'Sam Lee' }] } },
  });
});
afterAll(async () => {
  await emulator.close();
  await gmail.close();
});

async function ask(method: string, path: string, body?: object): Promise<Record<string, string>> {
  const answer = await fetch(`${emulator.url}/gmail/v1/users/me/${path}`, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.status === 204 ? {} : ((await answer.json()) as Record<string, string>);
}

async function insert(text: string, labelIds: string[]): Promise<string> {
  const { id = '' } = await ask('POST', 'messages', {
    raw: Buffer.from(text).toString('base64url'),
    labelIds,
  });
  return id;
}

it('reads messages, labels and history of the emulator', async () => {
  const forward = forwardTo(Number(new URL(emulator.url).port));
  const mailbox = gmail.mailbox(SAM);
  const ours = Object.entries(gmailRoutes(gmail.mailboxes)).filter(([id]) => !EMULATED.includes(id));
  const profile = {
    route: 'GET /gmail/v1/users/{userId}/profile',
    reply: async () => ({
      ...mailbox.profile(),
      historyId: (await ask('GET', 'history?startHistoryId=1'))['historyId'],
    }),
  };
  const routes = { ...Object.fromEntries(ours), 'gmail.users.getProfile': profile };
  gmail.hosts.on(
    'gmail.googleapis.com',
    fakeGoogle('gmail.v1', gmail.tokens, routes, (asked) =>
      forward({ ...asked, headers: { ...asked.headers, authorization: `Bearer ${TOKEN}` } }),
    ),
  );
  const { id: clients = '' } = await ask('POST', 'labels', { name: 'Clients' });
  const one = await insert(mail(1), ['INBOX', clients]);
  const two = await insert(mailWithAttachment(2, 'rates.txt', 'The rate is 40 an hour.'), ['SENT']);
  const three = await insert(mail(3), ['INBOX']);
  const four = await insert(mail(4), ['INBOX']);

  const first = await gmail.pull();
  const held = standing(first);
  expect(first.unreadable).toEqual([]);
  expect([...held.keys()].sort()).toEqual(
    [
      ...[one, two, three, four].map((id) => `${SAM}/${id}`),
      `${SAM}/${two}/1-rates.txt`,
      `${SAM}/settings`,
    ].sort(),
  );
  expect(held.get(`${SAM}/${one}`)).toMatchObject({
    title: 'About 1',
    labels: ['Clients', 'Inbox'],
    data: { messageId: 'm1@client.example' },
  });
  expect(held.get(`${SAM}/${two}/1-rates.txt`)?.text).toBe('The rate is 40 an hour.');

  await ask('POST', `messages/${one}/modify`, { addLabelIds: ['STARRED'], removeLabelIds: ['INBOX'] });
  await ask('POST', `messages/${three}/modify`, { addLabelIds: ['UNREAD'] });
  await ask('POST', `messages/${four}/trash`);
  await ask('DELETE', `messages/${two}`);
  const five = await insert(mail(5), ['INBOX']);
  gmail.fetched();
  const second = await gmail.pull(first);
  expect(gmail.fetched().sort()).toEqual([one, five].sort());
  const after = standing(first, second);
  expect([...after.keys()].sort()).toEqual(
    [...[one, three, five].map((id) => `${SAM}/${id}`), `${SAM}/settings`].sort(),
  );
  expect(after.get(`${SAM}/${one}`)?.labels).toEqual(['Clients', 'Starred']);
  expect((await gmail.pull(second)).records).toEqual([]);
  expect((await gmail.pull({ ...second, cursor: null })).records).toEqual([]);
});
