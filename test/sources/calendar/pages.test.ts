import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHandover } from '../../../src/config/load.ts';
import type { Progress } from '../../../src/engine/progress.ts';
import { type RunResult, runHandover } from '../../../src/engine/run.ts';
import { instance, series } from '../../support/google/calendar.ts';
import { DEADLINES, type Office, openOffice } from './support.ts';

let folder: string;
let office: Office;
let first: RunResult;
const notes: string[] = [];
const progress: Progress = { stage() {}, step() {}, note: (text) => void notes.push(text), done() {} };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-calendar-pages-'));
  office = await openOffice(folder);
  fill(office);
  await mkdir(path.join(folder, 'files'));
  await writeFile(
    path.join(folder, 'files/payroll.md'),
    '# Payroll\n\nThe bookkeeper must close the payroll cut-off on the 25th of each month.\n\n' +
      'The VAT return must be filed quarterly.\n',
  );
  const calendar = {
    use: 'calendar',
    name: 'calendar',
    credentials: office.credentials,
    accounts: ['sam@acme.example', 'kim@acme.example'],
  };
  const config = {
    company: 'Acme',
    leaving: { name: 'Sam Hart', addresses: ['sam@acme.example'] },
    domains: ['acme.example'],
    asOf: '2026-11-26',
    sources: [{ use: 'folder', name: 'files', path: 'files' }, calendar],
    state: 'state',
    content: 'content',
    dist: 'dist',
  };
  await writeFile(path.join(folder, 'handover.json'), JSON.stringify(config));
  first = await run();
});
afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true, force: true });
});

function fill({ calendars }: Office): void {
  const sam = (id: string, summary: string, day: string, rule: string, more: object = {}) =>
    calendars.put('sam@acme.example', series(id, summary, day, rule, more));
  sam('lunch', 'Team lunch', '2026-01-02', 'FREQ=WEEKLY;BYDAY=FR');
  sam('pair', '1:1 Sam / Kim', '2026-01-06', 'FREQ=WEEKLY;BYDAY=TU');
  sam('bday', 'Birthday of Kim', '2026-05-04', 'FREQ=YEARLY');
  sam('surprise', 'Report on the surprise for Kim', '2026-01-06', 'FREQ=WEEKLY', { visibility: 'private' });
  sam('old', 'Send timesheets to Northwind', '2024-01-01', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20251231T235959Z');
  sam('new', 'Send timesheets to Northwind', '2026-01-01', 'FREQ=WEEKLY;BYDAY=TH');
  sam('rent', 'Pay rent of the warehouse', '2026-01-05', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1');
  // Two calendars hold what somebody outside asks both to.
  for (const one of ['sam@acme.example', 'kim@acme.example'])
    calendars.put(
      one,
      series('board', 'Board meeting', '2026-03-12', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH', {
        organizer: { email: 'chair@investor.example', displayName: 'Pat Chair' },
        attendees: [
          { email: 'kim@acme.example', displayName: 'Kim Lee', ...(one.startsWith('kim') && { self: true }) },
          {
            email: 'sam@acme.example',
            displayName: 'Sam Hart',
            ...(one.startsWith('sam') && { self: true }),
          },
        ],
      }),
    );
}

async function run(): Promise<RunResult> {
  const loaded = await loadHandover(path.join(folder, 'handover.json'));
  return runHandover(loaded, progress, new AbortController().signal);
}

const pageOf = (name: string) => readFile(path.join(folder, 'content', name), 'utf8');

/** Rows of the page of duties as a person sees them, and the quotes behind them. */
async function duties(): Promise<{ rows: string[]; page: string }> {
  const page = await pageOf('operations/duties.mdx');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| <Computed'))
    .map((line) => line.replaceAll(/<[^>]*>/g, ''));
  return { rows, page };
}

describe('a calendar as a witness for duties', () => {
  it('lists what recurs with its rule and its next day, cited', async () => {
    const { rows, page } = await duties();
    expect(rows).toContain(
      '| Mon 30 Nov 2026 | Pay rent of the warehouse | every month on the last working day |  | not seen in the records |',
    );
    expect(page).toContain(
      'quote: "| Pay rent of the warehouse | every month on the last working day | 2026-01-05 |"',
    );
    expect(page).toContain('record: "calendar/sam@acme.example/rent"');
    expect(rows.some((row) => row.startsWith('| Thu 10 Dec 2026 | Board meeting |'))).toBe(true);
  });

  it('is one more statement of what a document says, and gives the day that the document leaves open', async () => {
    const { rows, page } = await duties();
    expect(rows.filter((row) => /VAT/.test(row))).toEqual([
      '| Sun 7 Feb 2027 | The VAT return must be filed | every 3 months on the 7th |  | not seen in the records |',
    ]);
    expect(page).toContain('quote: "The VAT return must be filed quarterly."');
    expect(rows.filter((row) => /cut-off/.test(row))).toHaveLength(1);
  });

  it('skips a time that was cancelled', async () => {
    const { rows } = await duties();
    expect(rows.find((row) => /cut-off/.test(row))).toMatch(/^\| Mon 25 Jan 2027 /);
  });

  it('takes neither company nor what has ended for a duty', async () => {
    const { rows, page } = await duties();
    expect(page).not.toMatch(/lunch|Birthday|1:1|Stand-up/i);
    expect(rows.filter((row) => /timesheets/.test(row))).toEqual([
      '| Thu 26 Nov 2026 | Send timesheets to Northwind | every Thursday |  | not seen in the records |',
    ]);
  });

  it('leaves private events out, counts them, and keeps one record of a meeting in two calendars', async () => {
    expect(notes).toEqual(['calendar: 1 private event was left out']);
    const names = await readdir(path.join(folder, 'content'), { recursive: true });
    const pages = await Promise.all(names.filter((name) => name.endsWith('.mdx')).map(pageOf));
    expect(pages.join('\n')).not.toContain('surprise');
    expect(first.addsUp).toBe(true);
    expect(first.coverage.outcomes.duplicate).toBe(1);
    expect(first.pages.problems).toEqual([]);
  });

  it('follows a time that was moved, and writes nothing where nothing has changed', async () => {
    expect((await run()).pages.unchanged).toBe(true);
    office.calendars.put(
      DEADLINES,
      instance('vat', '2027-02-07', {
        summary: 'File VAT return',
        start: { dateTime: '2027-02-05T09:00:00Z', timeZone: 'Europe/London' },
      }),
    );
    await run();
    const { rows, page } = await duties();
    expect(rows.find((row) => /VAT/.test(row))).toMatch(/^\| Fri 5 Feb 2027 /);
    expect(page).toContain('| 2027-02-07 to 2027-02-05 |');
  });
});
