import { type Case, equal } from './case.ts';
import type { CaseRun } from './case-run.ts';

const writerOf = ({ records }: CaseRun, title: string) => {
  const writer = records.find((record) => record.title === title)?.people.find(({ role }) => role === 'from');
  return writer && `${writer.name} <${writer.address}>`;
};

export const expected: Case = {
  folder: 'F06-shared-sender',
  checks: [
    {
      what: 'Peter Lund wrote "March statement"',
      holds: (run) => equal(writerOf(run, 'March statement'), 'Peter Lund <peter@lundsupply.example>'),
    },
    {
      what: 'Rita Okafor wrote "Invoice OL-12"',
      holds: (run) => equal(writerOf(run, 'Invoice OL-12'), 'Rita Okafor <rita@okaforlegal.example>'),
    },
    {
      what: 'what came through the own group is business',
      holds: ({ records }) => equal([...new Set(records.map(({ triage }) => triage.outcome))], ['business']),
    },
    {
      what: 'no page names anybody with "via Accounts"',
      holds: ({ pages }) =>
        equal(
          [...pages].filter(([, page]) => /via accounts/i.test(page)).map(([name]) => name),
          [],
        ),
    },
    {
      what: 'each has a page of their own',
      holds: ({ pages }) =>
        equal(
          ['Peter Lund', 'Rita Okafor'].filter(
            (name) => ![...pages.values()].some((page) => page.includes(name)),
          ),
          [],
        ),
    },
  ],
};
