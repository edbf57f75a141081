import { type Case, holdsAll } from './case.ts';
import type { CaseRun } from './case-run.ts';

const textOf = ({ records }: CaseRun, title: string) =>
  records.find((record) => record.title === title)?.text ?? '';

export const expected: Case = {
  folder: 'F09-calendar',
  checks: [
    {
      what: 'the time of 2 April is left out',
      holds: (run) => holdsAll(textOf(run, 'Updated invitation: Payroll check'), 'Left out: 2026-04-02'),
    },
    {
      what: 'the time of 9 April is moved to 10 April',
      holds: (run) =>
        holdsAll(
          textOf(run, 'Updated invitation: Payroll check'),
          'Moved: from 2026-04-09 10:00 Europe/London to 2026-04-10 14:00 Europe/London',
        ),
    },
    {
      what: 'the office is closed on 6 April alone',
      holds: (run) => {
        const text = textOf(run, 'Office closed');
        return text.includes('2026-04-07') ? 'says 7 April' : holdsAll(text, 'End: 2026-04-06 (whole day)');
      },
    },
  ],
};
