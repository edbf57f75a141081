import { type Case, equal } from './case.ts';
import type { CaseRun } from './case-run.ts';

export const expected: Case = {
  folder: 'M01-mail-faults',
  checks: [
    {
      what: 'b1: both passwords are cut, and nothing else of its body',
      holds: ({ records }) => {
        const text = records.find(({ id }) => id.endsWith('/b1@x'))?.text ?? 'b1 is not there';
        const body = text.slice(text.indexOf('\n\n') + 2);
        return (
          body ===
            'Your password has been reset to: [removed: password]\n\n' +
              'The password for your account: Q70418226   has been reset to: [removed: password]' || body
        );
      },
    },
    {
      what: 'c1–c3: nobody is named as somebody else who wrote from the same address',
      holds: ({ pages }) =>
        equal(
          ['Don Miller', 'Benefits Department', 'Grace Hill'].filter((name) =>
            [...pages.values()].some((page) => new RegExp(`^title: "?${name}`, 'm').test(page)),
          ),
          [],
        ),
    },
    {
      what: 'd1, d2: mailings, though no header says so',
      holds: ({ records }) => equal(outcomesOf(records, 'd1@x', 'd2@x'), ['bulk', 'bulk']),
    },
    {
      what: "e1: the writer's own next job is private",
      holds: ({ records }) => equal(outcomesOf(records, 'e1@x'), ['private']),
    },
    {
      what: 'all other mails are business',
      holds: ({ records }) =>
        equal(
          records
            .filter(({ kind, triage }) => kind === 'mail' && triage.outcome !== 'business')
            .map(({ id }) => id.slice(id.lastIndexOf('/') + 1)),
          ['d1@x', 'd2@x', 'e1@x'],
        ),
    },
  ],
};

function outcomesOf(records: CaseRun['records'], ...ids: string[]): (string | undefined)[] {
  return ids.map((id) => records.find((record) => record.id.endsWith(`/${id}`))?.triage.outcome);
}
