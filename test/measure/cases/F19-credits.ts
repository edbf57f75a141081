import { type Case, equal, holdsAll } from './case.ts';
import type { CaseRun } from './case-run.ts';

/** A page's words: what stands in the tags of citations and computed values left out. */
function words({ pages }: CaseRun, page: string): string {
  return (pages.get(page) ?? '').replace(/<Cite[^>]*>|<Computed[^>]*>|<\/Computed>/g, '');
}

export const expected: Case = {
  folder: 'F19-credits',
  checks: [
    {
      what: 'the summary says what clients owe after credits, with the credits',
      holds: (run) =>
        holdsAll(
          words(run, 'billing/outstanding.mdx'),
          'Clients owe EUR 700.00; GBP 600.00 in 2 invoices, after 2 open credits',
        ),
    },
    {
      what: 'Lund owes GBP 600.00, net of both credit notes, whatever their sign, and EUR 700.00',
      holds: (run) =>
        holdsAll(
          words(run, 'billing/outstanding.mdx'),
          '| GBP 600.00 | GBP 600.00 |',
          '| EUR 700.00 | EUR 700.00 |',
        ),
    },
    {
      what: 'both credit notes stand beside with what is left of them',
      holds: (run) =>
        equal(
          words(run, 'billing/outstanding.mdx').match(
            /CN-000\d \| 27 Feb 2026 \| credit note \| GBP 300\.00/g,
          )?.length,
          2,
        ),
    },
    {
      what: 'the page of the client says the same',
      holds: (run) =>
        holdsAll(words(run, 'clients/lund-supply.mdx'), 'GBP 600.00 after open credits of GBP 600.00'),
    },
    {
      what: 'what is paid or void is owed by nobody',
      holds: (run) => equal(words(run, 'billing/outstanding.mdx').includes('Okafor'), false),
    },
    {
      what: 'no page says that GBP 1,200.00 is owed',
      holds: ({ pages }) =>
        equal(
          [...pages]
            .filter(([, text]) => /owe[^|\n]{0,80}GBP 1,200\.00/.test(text.replace(/<[^>]*>/g, '')))
            .map(([name]) => name),
          [],
        ),
    },
  ],
};
