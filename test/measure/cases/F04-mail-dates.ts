import { type Case, equal } from './case.ts';

const SENT: Record<string, string> = {
  'Stock de': '2026-03-17T12:31:00+01:00',
  'Stock es': '2025-12-17T12:31:00+01:00',
  'Stock utc8': '2026-03-17T01:31:00+08:00',
};

export const expected: Case = {
  folder: 'F04-mail-dates',
  checks: Object.entries(SENT).map(([name, at]) => ({
    what: `"${name}" was sent at ${at}`,
    holds: ({ records }) => equal(records.find(({ title }) => title === name)?.at, at),
  })),
};
