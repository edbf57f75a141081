import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { googleError } from '../../support/google/fake.ts';
import type { FakeMailbox } from '../../support/google/gmail.ts';
import { type Pulled, standing } from '../../support/pull.ts';
import type { Answer, Asked } from '../../support/switchboard.ts';
import { failure, Gmail, KIM, mail, messageIdIn, onHistory, onList, onMessage, SAM } from './support.ts';

const gmail = new Gmail();
beforeAll(() => gmail.open());
beforeEach(() => {
  gmail.reset();
  // Waits between attempts are as short as they can be.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => gmail.close());

const idsOf = (mailbox: FakeMailbox) => [...mailbox.messages.keys()];
const keysOf = (mailbox: FakeMailbox) => [
  ...idsOf(mailbox).map((id) => `${mailbox.address}/${id}`),
  `${mailbox.address}/settings`,
];
/** The whole of a mailbox is there, each message once; no token is in anything that was said. */
function expectWhole(mailbox: FakeMailbox, ...pulls: Pulled[]): void {
  const keys = [...standing(...pulls).keys()].filter((key) => key.startsWith(`${mailbox.address}/`));
  expect(keys.sort()).toEqual(keysOf(mailbox).sort());
  expect(JSON.stringify(pulls.map(({ events }) => events))).not.toMatch(/eyJ|Bearer|PRIVATE KEY/);
}
/** The n-th call of its kind. */
function nth(number: number, when: (asked: Asked) => boolean): (asked: Asked) => boolean {
  let seen = 0;
  return (asked) => when(asked) && ++seen === number;
}

/** One call meets all of a row, one after the other. */
const SURVIVED: [string, Answer[]][] = [
  [
    '429 without a time, a reset connection, 403 of the quota',
    [
      { status: 429, body: {} },
      { fault: 'reset' },
      googleError(403, 'userRateLimitExceeded', 'Quota exceeded').answer,
    ],
  ],
  [
    '500, an answer that is cut off, a token that has run out, an answer in drips',
    [
      { status: 500, body: 'oops' },
      { fault: 'cut' },
      googleError(401, 'authError', 'Invalid Credentials').answer,
      { fault: 'slow' },
    ],
  ],
];

describe('a pull survives', () => {
  it.each(SURVIVED)('%s, at every kind of call', async (_, answers) => {
    const mailbox = gmail.mailbox(SAM, 6);
    const [, , three = ''] = idsOf(mailbox);
    const spoil = (when: (asked: Asked) => boolean) => {
      for (const answer of answers.toReversed()) gmail.hosts.spoil(answer, when);
    };
    mailbox.pageSize = 4;
    spoil((asked) => onList(asked) && asked.url.searchParams.has('pageToken'));
    spoil((asked) => messageIdIn(asked.url) === three);
    const first = await gmail.pull();
    expectWhole(mailbox, first);
    mailbox.add(mail(7));
    spoil(onHistory);
    expectWhole(mailbox, first, await gmail.pull(first));
  });

  it('429 with a time, for which all calls wait', async () => {
    const mailbox = gmail.mailbox(SAM, 12);
    gmail.hosts.spoil({ status: 429, headers: { 'retry-after': '1' }, body: {} }, nth(2, onMessage));
    const begun = performance.now();
    expectWhole(mailbox, await gmail.pull());
    expect(performance.now() - begun).toBeGreaterThan(1000);
  });

  it('tokens that run out in the middle of the pages', async () => {
    const mailbox = gmail.mailbox(SAM, 12);
    mailbox.pageSize = 4;
    const moments = [nth(2, onList), nth(5, onMessage)];
    let expired = 0;
    gmail.hosts.spoil({}, (asked) => {
      const isNow = moments.some((when) => when(asked));
      if (isNow) gmail.tokens.expire();
      expired += Number(isNow);
      return false;
    });
    expectWhole(mailbox, await gmail.pull());
    expect(expired).toBe(2);
  });

  it('a page token that has run out: the pages are begun anew, no message is read twice', async () => {
    const mailbox = gmail.mailbox(SAM, 12);
    mailbox.pageSize = 4;
    const stale = googleError(400, 'invalidArgument', 'Invalid pageToken').answer;
    gmail.hosts.spoil(stale, ({ url }) => url.searchParams.has('pageToken'));
    const first = await gmail.pull();
    expectWhole(mailbox, first);
    expect(new Set(first.keys).size).toBe(first.keys.length);
    for (let number = 13; number <= 20; number += 1) mailbox.add(mail(number));
    gmail.hosts.spoil(stale, ({ url }) => url.searchParams.has('pageToken'));
    const second = await gmail.pull(first);
    expectWhole(mailbox, first, second);
    expect(second.records).toHaveLength(8);
  });

  it('a message that is deleted after it was listed', async () => {
    const mailbox = gmail.mailbox(SAM, 12);
    const [one = ''] = idsOf(mailbox);
    gmail.hosts.spoil({}, (asked) => {
      if (onList(asked)) setImmediate(() => mailbox.messages.has(one) && mailbox.delete(one));
      return false;
    });
    const first = await gmail.pull();
    expectWhole(mailbox, first);
    expect(mailbox.messages.has(one)).toBe(false);
    expect(first.events.filter(({ type }) => type === 'unreadable')).toEqual([]);
  });

  it('a message that is not found once though it is there', async () => {
    const mailbox = gmail.mailbox(SAM, 3);
    const [one = ''] = idsOf(mailbox);
    const lost = googleError(404, 'notFound', 'Requested entity was not found.').answer;
    gmail.hosts.spoil(lost, (asked) => messageIdIn(asked.url) === one);
    expectWhole(mailbox, await gmail.pull());
  });

  it('a message that comes while the list is read', async () => {
    const mailbox = gmail.mailbox(SAM, 12);
    let hasCome = false;
    gmail.hosts.spoil({}, (asked) => {
      if (!hasCome && onMessage(asked)) mailbox.add(mail(13));
      hasCome ||= onMessage(asked);
      return false;
    });
    expectWhole(mailbox, await gmail.pull());
    expect(mailbox.messages.size).toBe(13);
  });

  it('a history id that Gmail does not take', async () => {
    const mailbox = gmail.mailbox(SAM, 6);
    const first = await gmail.pull();
    const seven = mailbox.add(mail(7));
    const { mailboxes } = JSON.parse(first.cursor ?? '') as {
      mailboxes: Record<string, { historyId: string }>;
    };
    gmail.hosts.spoil(
      googleError(400, 'invalidArgument', 'Invalid startHistoryId').answer,
      ({ url }) => url.searchParams.get('startHistoryId') === mailboxes[SAM]?.historyId,
      99,
    );
    gmail.fetched();
    const second = await gmail.pull(first);
    expectWhole(mailbox, first, second);
    expect(gmail.fetched()).toEqual([seven]);
  });

  it('a history that runs out while everything is looked at', async () => {
    const mailbox = gmail.mailbox(SAM, 12);
    const [one = ''] = idsOf(mailbox);
    let isOut = false;
    gmail.hosts.spoil({}, (asked) => {
      if (!isOut && onHistory(asked)) {
        mailbox.label(one, ['STARRED']);
        mailbox.forgetHistory();
        isOut = true;
      }
      return false;
    });
    const pulled = await gmail.pull();
    expectWhole(mailbox, pulled);
    expect(standing(pulled).get(`${SAM}/${one}`)?.labels).toEqual(['Inbox', 'Starred']);
  });
});

describe('one message that Gmail does not give', () => {
  it.each([
    [400, 'failedPrecondition'],
    [413, 'uploadTooLarge'],
  ])('with status %i is named, and not asked for again each time', async (status, reason) => {
    const mailbox = gmail.mailbox(SAM, 6);
    const [one = ''] = idsOf(mailbox);
    gmail.hosts.spoil(
      googleError(status, reason, 'Message cannot be rendered').answer,
      (asked) => messageIdIn(asked.url) === one,
    );
    const first = await gmail.pull();
    expect(first.unreadable).toEqual([
      {
        key: `${SAM}/${one}`,
        reason: `Gmail does not give it: Message cannot be rendered (status ${status})`,
      },
    ]);
    expect(first.keys).toHaveLength(6);
    gmail.fetched();
    const second = await gmail.pull(first);
    expect(gmail.fetched()).toEqual([]);
    expect(second.unreadable).toEqual(first.unreadable);
    const third = await gmail.pull({ ...second, cursor: null });
    expect(gmail.fetched()).toEqual([one]);
    expect(third.unreadable).toEqual([]);
    expectWhole(mailbox, first, second, third);
  });

  it('is forgotten when it is deleted', async () => {
    const mailbox = gmail.mailbox(SAM, 3);
    const bad = mailbox.add('no mail at all');
    const first = await gmail.pull();
    expect(first.unreadable).toHaveLength(1);
    mailbox.delete(bad);
    expect((await gmail.pull(first)).unreadable).toEqual([]);
  });
});

describe('a pull stops', () => {
  it('where Gmail fails for good, and a new one does the rest', async () => {
    const mailbox = gmail.mailbox(SAM, 18);
    const [, , , four = ''] = idsOf(mailbox);
    const events: Pulled[] = [];
    const answer = { status: 503, headers: { 'retry-after': '0' }, body: 'down' };
    gmail.hosts.spoil(answer, (asked) => messageIdIn(asked.url) === four, 7);
    const stopped = await failure(gmail.pull(null, {}, { into: events }));
    expect(stopped.name).toBe('SERVICE_FAILED');
    const [half] = events;
    if (!half) throw new Error('nothing was kept');
    expect(half.records.length).toBeGreaterThan(10);
    const rest = await gmail.pull(half);
    expectWhole(mailbox, half, rest);
    expect(rest.records.length).toBeLessThan(10);
  });

  it('where Gmail asks for a long wait', async () => {
    gmail.mailbox(SAM, 3);
    gmail.hosts.spoil({ status: 429, headers: { 'retry-after': '3600' }, body: {} }, onMessage);
    const { name, message } = await failure(gmail.pull());
    expect(name).toBe('SERVICE_BUSY');
    expect(message).toContain('60 minutes');
  });

  it('where the sign-in was revoked; nothing is emptied, and the other mailboxes are read first', async () => {
    gmail.mailbox(SAM, 3);
    const kim = gmail.mailbox(KIM, 3);
    const before = await gmail.pull();
    kim.add(mail(4));
    gmail.tokens.accounts = [KIM];
    const events: Pulled[] = [];
    const { name, message } = await failure(gmail.pull(before, {}, { into: events }));
    expect(name).toBe('SIGN_IN_REFUSED');
    expect(message).toContain(SAM);
    const [after] = events;
    if (!after) throw new Error('nothing was kept');
    expect(after.gone).toEqual([]);
    expectWhole(kim, before, after);
    expect(after.items.size).toBe(before.items.size + 1);
  });

  it('where a token is refused in the middle of a list; nothing is emptied', async () => {
    const mailbox = gmail.mailbox(SAM, 12);
    mailbox.pageSize = 4;
    const before = await gmail.pull();
    mailbox.forgetHistory();
    const events: Pulled[] = [];
    gmail.hosts.spoil(
      googleError(401, 'authError', 'Invalid Credentials').answer,
      (asked) => onList(asked) && asked.url.searchParams.has('pageToken'),
      2,
    );
    expect((await failure(gmail.pull(before, {}, { into: events }))).name).toBe('SIGN_IN_REFUSED');
    expect(events[0]?.gone).toEqual([]);
    const after = await gmail.pull(events[0] ?? before);
    expect(after.records).toEqual([]);
    expect(after.gone).toEqual([]);
  });

  it('where the delegation lacks the scope', async () => {
    gmail.mailbox(SAM, 3);
    gmail.tokens.delegated = [];
    const { name, message } = await failure(gmail.pull());
    expect(name).toBe('SIGN_IN_REFUSED');
    expect(message).toContain(`may not act for ${SAM}`);
  });

  it('where an account has no mailbox', async () => {
    gmail.mailbox(SAM, 3);
    const { name, message } = await failure(gmail.pull(null, { mailboxes: [{ address: KIM }] }));
    expect(name).toBe('ACCESS_DENIED');
    expect(message).toBe(`Gmail gives no mailbox for ${KIM}: Mail service not enabled`);
  });

  it('where Gmail forbids a message, for it may forbid all', async () => {
    gmail.mailbox(SAM, 3);
    gmail.hosts.spoil(googleError(403, 'forbidden', 'Delegation denied').answer, onMessage);
    expect((await failure(gmail.pull())).name).toBe('ACCESS_DENIED');
  });

  it.each([
    [403, 'ACCESS_DENIED'],
    [412, 'SERVICE_FAILED'],
  ])('where a list is refused with status %i', async (status, expected) => {
    gmail.mailbox(SAM, 3);
    gmail.hosts.spoil(googleError(status, 'conditionNotMet', 'Delegation denied').answer, onList);
    const { name, message } = await failure(gmail.pull());
    expect(name).toBe(expected);
    expect(message).toContain(`for ${SAM} (status ${status}): Delegation denied`);
  });

  it('where an answer is not what Gmail describes', async () => {
    gmail.mailbox(SAM, 3);
    gmail.hosts.spoil({ body: { messages: 'none' } }, onList);
    const { name, message } = await failure(gmail.pull());
    expect(name).toBe('SERVICE_FAILED');
    expect(message).toContain('messages.list');
  });
});
