import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { source } from '../../../src/sources/calendar/index.ts';
import { series } from '../../support/google/calendar.ts';
import { googleError } from '../../support/google/fake.ts';
import { describeSource } from '../contract.ts';
import { DEADLINES, type Office, openOffice, refill } from './support.ts';

let office: Office;
let keys: string;
beforeAll(async () => {
  keys = await mkdtemp(path.join(tmpdir(), 'baton-calendar-'));
  office = await openOffice(keys);
});
afterAll(async () => {
  await office.close();
  await rm(keys, { recursive: true, force: true });
});

describeSource('calendar', async (directory) => {
  const { credentials, internet, tokens } = office;
  const calendars = refill(internet, tokens);
  await copyFile(path.join(keys, credentials), path.join(directory, credentials));
  return {
    source,
    options: { credentials, accounts: ['sam@acme.example', 'kim@acme.example'] },
    missing: { credentials, accounts: ['nobody@acme.example'] },
    missingError: 'SIGN_IN_REFUSED',
    state: async () =>
      [...calendars.calendars].map(([id, { events }]) => [
        id,
        [...events.values()].map((one) => ({ ...one })),
      ]),
    async change() {
      calendars.put(
        DEADLINES,
        series('cutoff', 'Payroll cut-off', '2026-01-24', 'FREQ=MONTHLY;BYMONTHDAY=24', {
          organizer: { email: DEADLINES },
        }),
      );
      return { key: `${DEADLINES}/cutoff` };
    },
    async remove() {
      calendars.cancel(DEADLINES, 'vat');
      return { key: `${DEADLINES}/vat` };
    },
    async spoil() {
      const id = 'c_board@group.calendar.google.com';
      const entry = calendars.add(id, 'Board', { 'sam@acme.example': 'owner' });
      entry.refuses = googleError(403, 'forbidden', 'Forbidden');
      return { key: `calendars/${id}` };
    },
    async addHostile() {
      const names = [
        'Zürich \u202e\u0000 “Größe”\r\n# not a heading | cell |',
        '../../etc/passwd',
        `long ${'x'.repeat(5000)}`,
        '\ud800 lone',
        '',
      ];
      for (const [index, summary] of names.entries())
        calendars.put(
          'sam@acme.example',
          series(`${'h'.repeat(index * 250)}x${index}`, summary, '2026-03-02', 'FREQ=WEEKLY;BYDAY=MO', {
            description: `<b>bold</b>\r\n<script>alert(1)</script># heading\n| a | b |\n\u0000${summary}`,
          }),
        );
      return { records: names.length };
    },
  };
});
