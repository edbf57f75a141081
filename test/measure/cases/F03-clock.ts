import { type Case, equal } from './case.ts';

const STAMPED: Record<string, string> = {
  'Delivery century': '2026-03-10',
  'Delivery epoch': '2026-03-03',
  'Delivery future': '2026-03-03',
  'Delivery none': '2026-03-03',
};

export const expected: Case = {
  folder: 'F03-clock',
  checks: [
    ...Object.entries(STAMPED).map(([title, day]) => ({
      what: `"${title}" stands at the day of its Received stamp`,
      holds: ({ records }: { records: readonly { title: string; at: string | null }[] }) =>
        equal(
          records.filter((record) => record.title === title).map(({ at }) => at?.slice(0, 10)),
          [day],
        ),
    })),
    {
      what: 'a mail whose Date is right stands at its Date',
      holds: ({ records }) =>
        equal(records.find(({ title }) => title === 'Delivery n12')?.at, '2026-03-12T09:15:00Z'),
    },
    {
      what: 'the handover speaks of 12 March 2026',
      holds: ({ pages }) => {
        const days = [...pages.values()].flatMap((page) =>
          [...page.matchAll(/^asOf: "(\d{4}-\d\d-\d\d)"$/gm)].map(([, day]) => day),
        );
        return days.length > 0 && equal(days.sort().at(-1), '2026-03-12');
      },
    },
  ],
};
