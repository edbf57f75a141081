import type { Evidence } from '../agents/evidence.ts';
import { defineLink } from './link.ts';
import { bindsByMail } from './obligations/binding.ts';
import { nextFrom, nextOf } from './obligations/calendar.ts';
import { type Duty, dutiesOf, type Stated, statedIn } from './obligations/duties.ts';
import { RunFinder } from './obligations/evidence-of-runs.ts';
import { type ObligationLink, obligationLinkSchema } from './shapes.ts';
import { viewsOf } from './values/views.ts';

/** At most so many times done are told; the newest say enough. */
const MOST_RUNS = 24;

/** What recurs: every statement of it joined, when it is due next, when it was done, and when it was not. */
export const link = defineLink({
  kind: 'obligation',
  version: 1,
  summary: 'Recurring duties with their next date, and the evidence that they were done or missed.',
  after: [],
  data: obligationLinkSchema,
  async *derive(evidence: Evidence) {
    const stated: Stated[] = [];
    for await (const view of viewsOf(evidence, ['obligation', 'date'])) {
      const binding = view.findings.filter(
        ({ kind, passage, quote }) =>
          kind !== 'obligation' ||
          view.record.kind !== 'mail' ||
          bindsByMail(view.record, view.passages[passage], quote, evidence.handover),
      );
      stated.push(...statedIn({ ...view, findings: binding }));
    }
    const duties = dutiesOf(stated);
    const finder = new RunFinder(duties);
    for await (const record of evidence.records()) {
      if (finder.mayTell(record)) finder.read(record, await evidence.passages(record.id));
    }
    for (const duty of duties.sort((a, b) => (a.key < b.key ? -1 : 1)))
      yield { key: duty.key, data: linkOf(duty, evidence.asOf) };
  },
});

function linkOf(duty: Duty, asOf: string): ObligationLink {
  const planned = [...duty.planned].sort();
  const ahead = planned.find((day) => day > asOf);
  const last = planned.at(-1);
  const counted =
    duty.rule === null ? null : (nextOf(duty.rule, asOf) ?? (last ? nextFrom(duty.rule, last, asOf) : null));
  const next = ahead ?? counted;
  const runs = [...duty.runs].sort((a, b) =>
    a.at < b.at
      ? 1
      : a.at > b.at
        ? -1
        : a.record < b.record
          ? -1
          : a.record > b.record
            ? 1
            : a.start - b.start,
  );
  return {
    what: duty.what,
    statements: duty.statements,
    cadence: duty.cadence,
    rule: duty.rule,
    next,
    runs: runs.slice(0, MOST_RUNS),
    missed: duty.missed,
  };
}
