import { FakeCalendars, instance, series, wholeDay } from '../../support/google/calendar.ts';
import { GoogleTokens, writeServiceAccount } from '../../support/google/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';

export const HOST = 'www.googleapis.com';
export const DEADLINES = 'c_deadlines@group.calendar.google.com';

export interface Office {
  internet: Internet;
  tokens: GoogleTokens;
  calendars: FakeCalendars;
  credentials: string;
  close(): Promise<void>;
}

/** The calendars of Sam and Kim, and one that they share for deadlines. `directory` is where the key file goes. */
export async function openOffice(directory: string): Promise<Office> {
  const credentials = await writeServiceAccount(directory);
  const internet = await openInternet();
  const tokens = new GoogleTokens();
  tokens.accounts = ['sam@acme.example', 'kim@acme.example'];
  await tokens.start(internet);
  return {
    internet,
    tokens,
    calendars: refill(internet, tokens),
    credentials,
    async close() {
      await tokens.stop();
      await internet.close();
    },
  };
}

/** Calendars as they were at first, in place of those that a test has changed. */
export function refill(internet: Internet, tokens: GoogleTokens): FakeCalendars {
  const calendars = new FakeCalendars();
  internet.hosts.reset();
  internet.hosts.on(HOST, calendars.behaviour(tokens));
  fill(calendars);
  return calendars;
}

function fill(calendars: FakeCalendars): void {
  const everyone = { 'sam@acme.example': 'owner', 'kim@acme.example': 'writer' };
  calendars.add('sam@acme.example', 'sam@acme.example', { 'sam@acme.example': 'owner' }, 'sam@acme.example');
  calendars.add('kim@acme.example', 'kim@acme.example', { 'kim@acme.example': 'owner' }, 'kim@acme.example');
  calendars.add(DEADLINES, 'Finance deadlines', everyone);
  calendars.add('en.uk#holiday@group.v.calendar.google.com', 'Holidays in United Kingdom', {
    'sam@acme.example': 'reader',
  });
  calendars.put('en.uk#holiday@group.v.calendar.google.com', wholeDay('h1', 'Boxing Day', '2026-12-26'));
  const group = { organizer: { email: DEADLINES, displayName: 'Finance deadlines' } };
  calendars.put(
    DEADLINES,
    series('vat', 'File VAT return', '2026-02-07', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=7', group),
  );
  calendars.put(
    DEADLINES,
    series('cutoff', 'Payroll cut-off', '2026-01-25', 'FREQ=MONTHLY;BYMONTHDAY=25', group),
  );
  calendars.put(DEADLINES, instance('cutoff', '2026-12-25', { status: 'cancelled' }));
  calendars.put(DEADLINES, wholeDay('lease', 'Lease of the warehouse ends', '2027-03-31', group));
  calendars.put(
    'sam@acme.example',
    series('standup', 'Stand-up', '2026-01-05', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', {
      attendees: [
        { email: 'sam@acme.example', displayName: 'Sam Hart', self: true, responseStatus: 'accepted' },
        { email: 'kim@acme.example', displayName: 'Kim Lee', responseStatus: 'accepted' },
      ],
    }),
  );
}
