import { describe, expect, it } from 'vitest';
import { source } from '../../../src/sources/calendar/index.ts';
import { series } from '../../support/google/calendar.ts';
import { googleError } from '../../support/google/fake.ts';
import { type Pulled, pullAll } from '../../support/pull.ts';
import type { Asked } from '../../support/switchboard.ts';
import { failure, isEvents, KIM, SAM, usePlace } from './place.ts';
import { DEADLINES } from './support.ts';

const place = usePlace();

describe('faults', () => {
  const unauthorised = googleError(401, 'authError', 'Invalid Credentials').answer;

  it.each([
    ['429 without a time', { status: 429, body: {} }],
    ['429 with a time', { status: 429, headers: { 'retry-after': '1' }, body: {} }],
    ['403 of the quota', googleError(403, 'rateLimitExceeded', 'Rate Limit Exceeded').answer],
    ['500', { status: 500, body: 'oops' }],
    ['a reset connection', { fault: 'reset' as const }],
    ['an answer that is cut off', { fault: 'cut' as const }],
    ['an answer in drips', { fault: 'slow' as const }],
    ['a token that has run out between two pages', unauthorised],
  ])('survives %s', async (_, answer) => {
    place.calendars.pageSize = 1;
    const whole = await place.pull();
    let page = 0;
    place.office.internet.hosts.spoil(answer, (asked) => {
      if (isEvents(asked)) page += 1;
      return isEvents(asked) && page > 2;
    });
    const pulled = await place.pull();
    expect(pulled.records).toEqual(whole.records);
    expect(page).toBeGreaterThan(2);
    expect(JSON.stringify([...pulled.events, ...pulled.items])).not.toMatch(/eyJ|Bearer/);
  });

  it.each([
    ['SIGN_IN_REFUSED', 'the token is refused again and again', unauthorised, 'does not accept the sign-in'],
    [
      'ACCESS_DENIED',
      'the interface is off',
      googleError(403, 'accessNotConfigured', 'Calendar API is disabled.').answer,
      'switched off',
    ],
    ['SERVICE_FAILED', 'the answer is senseless', { status: 418, body: {} }, 'answered with status 418'],
  ])('stops with %s where %s, and goes on later', async (name, _, answer, message) => {
    const first = await place.pull();
    place.calendars.cancel(DEADLINES, 'vat');
    place.calendars.put(SAM, series('rent', 'Pay rent', '2026-01-01', 'FREQ=MONTHLY'));
    place.office.internet.hosts.spoil(
      answer,
      ({ url }) => isEvents({ url } as Asked) && url.pathname.includes('sam'),
      99,
    );
    const error = await failure(place.pull(first));
    expect(error.name).toBe(name);
    expect(error.message).toContain(message);
    place.office.internet.hosts.reset();
    const later = await place.pull(first);
    expect(later.gone).toEqual([`${DEADLINES}/vat`]);
    expect(later.keys).toEqual([`${SAM}/rent`]);
  });

  it.each([
    ['events', '/events'],
    ['calendars', '/calendarList'],
  ])('empties nothing where the answer holds no list of %s', async (_, end) => {
    const first = await place.pull();
    place.calendars.forgetTokens();
    const isAsked = ({ url }: Asked) => url.pathname.endsWith(end);
    place.office.internet.hosts.spoil({ status: 200, body: {} }, isAsked);
    const into: Pulled[] = [];
    const options = { credentials: place.office.credentials, accounts: [SAM, KIM] };
    const error = await failure(pullAll(source, place.directory, options, first, { into }));
    expect(error.name).toBe('SERVICE_FAILED');
    expect(into[0]?.gone).toEqual([]);
    // Somebody on the way answers in Google's place, once.
    const headers = { 'content-type': 'text/html' };
    place.office.internet.hosts.spoil(
      { status: 200, headers, body: '<html>Sign in to this network</html>' },
      isAsked,
    );
    expect((await place.pull(first)).gone).toEqual([]);
  });

  it('empties nothing where the sign-in is revoked', async () => {
    const first = await place.pull();
    place.office.tokens.accounts = [];
    expect((await failure(place.pull(first))).name).toBe('SIGN_IN_REFUSED');
    place.office.tokens.accounts = [SAM, KIM];
    const second = await place.pull(first);
    expect([...second.records, ...second.gone]).toEqual([]);
  });

  it('stops where somebody has no calendar at all', async () => {
    place.office.internet.hosts.spoil(
      googleError(403, 'notACalendarUser', 'The user must be signed up for Google Calendar.').answer,
      ({ url }) => url.pathname.endsWith('calendarList'),
    );
    expect(await failure(place.pull())).toMatchObject({
      name: 'ACCESS_DENIED',
      message: expect.stringContaining('signed up for Google Calendar'),
    });
  });

  it('goes on with the others where one calendar may not be read (403)', async () => {
    const entry = place.calendars.calendars.get(DEADLINES);
    if (!entry) throw new Error('no calendar');
    entry.refuses = googleError(403, 'forbidden', 'Forbidden');
    const pulled = await place.pull();
    expect(pulled.keys).toEqual([`${SAM}/standup`]);
    expect(pulled.unreadable).toEqual([
      { key: `calendars/${DEADLINES}`, reason: `${SAM} may not read this calendar: Forbidden` },
    ]);
  });
});

describe('doctor', () => {
  const check = async () => {
    const found = [];
    const context = {
      options: source.options.parse({ credentials: place.office.credentials, accounts: [SAM] }),
      baseDirectory: place.directory,
      privateStore: { read: async () => null, write: async () => undefined, remove: async () => false },
      signal: new AbortController().signal,
    };
    for await (const one of source.check?.(context) ?? []) found.push(one);
    return found;
  };

  it('says which place.calendars are read', async () => {
    expect((await check()).at(-1)).toEqual({
      what: `Google Calendar of ${SAM}`,
      state: 'ok',
      found: `is read: Finance deadlines, ${SAM}`,
      remedy: '',
    });
  });

  it('names the scope that is missing', async () => {
    place.office.tokens.delegated = ['https://www.googleapis.com/auth/calendar.calendarlist.readonly'];
    const found = await check();
    expect(found.filter(({ state }) => state === 'missing').map(({ what }) => what)).toEqual([
      `Sign-in of ${SAM}`,
      'Scope https://www.googleapis.com/auth/calendar.events.readonly',
    ]);
  });
});
