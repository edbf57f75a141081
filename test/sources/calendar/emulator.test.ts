import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { source } from '../../../src/sources/calendar/index.ts';
import { GoogleTokens, writeServiceAccount } from '../../support/google/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { pullAll } from '../../support/pull.ts';
import { forwardTo } from '../../support/switchboard.ts';
import { HOST } from './support.ts';

const SAM = 'sam@acme.example';
const SHARED = 'c_finance@group.calendar.google.com';
let directory: string;
let internet: Internet;
let tokens: GoogleTokens;
let emulator: Emulator;
let credentials: string;

// The emulator (not ours) knows lists of calendars and events; it knows no series, no sync tokens and no single event.
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'baton-calendar-emulator-'));
  credentials = await writeServiceAccount(directory);
  emulator = await createEmulator({
    service: 'google',
    port: 0,
    seed: {
      tokens: { emulated: { login: SAM, scopes: ['https://www.googleapis.com/auth/calendar'] } },
      google: {
        users: [{ email: SAM, name: 'Sam Hart' }],
        calendars: [
          { id: 'primary', user_email: SAM, summary: SAM, primary: true, time_zone: 'Europe/London' },
          { id: SHARED, user_email: SAM, summary: 'Finance deadlines', time_zone: 'Europe/London' },
        ],
        calendar_events: [
          {
            id: 'evt_call',
            user_email: SAM,
            calendar_id: 'primary',
            summary: 'Call with the bank',
            description: 'About the new account',
            start_date_time: '2026-01-10T09:00:00.000Z',
            end_date_time: '2026-01-10T09:30:00.000Z',
          },
          {
            id: 'evt_lease',
            user_email: SAM,
            calendar_id: SHARED,
            summary: 'Lease ends',
            start_date: '2027-03-31',
            end_date: '2027-04-01',
          },
        ],
      },
    },
  });
  internet = await openInternet();
  tokens = new GoogleTokens();
  await tokens.start(internet);
  const forward = forwardTo(Number(new URL(emulator.url).port));
  internet.hosts.on(HOST, (asked) =>
    forward({ ...asked, headers: { ...asked.headers, authorization: 'Bearer emulated' } }),
  );
});
afterAll(async () => {
  await emulator.close();
  await tokens.stop();
  await internet.close();
  await rm(directory, { recursive: true, force: true });
});

it('reads the calendars of an emulator that others wrote', async () => {
  const options = { credentials, accounts: [SAM], singleEvents: 'all' };
  const first = await pullAll(source, directory, options);
  expect(first.records.map(({ title }) => title).sort()).toEqual(['Call with the bank', 'Lease ends']);
  expect(first.records.find(({ title }) => title === 'Lease ends')?.text).toContain('- When: 2027-03-31\n');
  const second = await pullAll(source, directory, options, first);
  expect([...second.records, ...second.gone, ...second.unreadable]).toEqual([]);
});
