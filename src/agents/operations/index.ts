import type { Inline } from '../../contracts/draft.ts';
import { stated, text } from '../kit/claims.ts';
import { dutiesOf } from '../kit/duties.ts';
import { subjectWords } from '../kit/page-spec.ts';
import { defineSection } from '../kit/section-agent.ts';
import { accountPage } from './account.ts';
import { conflictsPage } from './conflicts.ts';
import { dutiesPage } from './duties.ts';
import { SPECS } from './specs.ts';

/** The job as it was told, what recurs and when, what runs from day to day, and where the records contradict each other. */
export const agent = defineSection({
  section: 'operations',
  version: 2,
  summary:
    "Writes the leaver's own account of the job, the calendar of duties, what runs from day to day, and the register of values that conflict or were superseded.",
  specs: SPECS,
  reads: { links: ['obligation', 'flag', 'person'] },
  writes: ['obligations', 'register'],
  async *computed({ evidence, view }) {
    const words = await subjectWords('operations');
    const library = await view('library');
    const duties = await dutiesOf(evidence);
    const leaver = (await evidence.links('person')).filter(({ data }) => data.standing === 'leaving');
    const account = accountPage(library, words('account'), evidence.handover, {
      duties: duties.flatMap(({ data }) => data.statements),
      names: leaver.flatMap(({ data }) => data.names),
    });
    if (account) yield account;
    if (duties.length > 0) yield dutiesPage(duties, evidence.asOf);
    const values = await evidence.links('value');
    const accounts: Inline[][] = [];
    for (const { data } of await evidence.links('flag'))
      if (data.status === 'unconfirmed') {
        const record = await evidence.record(data.record);
        const account = record?.text.slice(data.start, data.end) ?? '';
        accounts.push([
          stated(account, [data]),
          text(', in '),
          { type: 'record', text: record?.title ?? '', record: data.record },
        ]);
      }
    if (values.length + accounts.length > 0) yield conflictsPage(values, accounts);
  },
});
