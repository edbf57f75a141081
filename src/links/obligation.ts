import type { Evidence } from '../contracts/evidence.ts';
import { defineLink } from '../contracts/link.ts';
import { type ObligationLink, obligationLinkSchema } from '../contracts/link-kinds.ts';
import { bindsByMail } from './obligations/binding.ts';
import { nextFrom, nextOf } from './obligations/calendar.ts';
import { type Duty, dutiesOf, type Stated, statedIn } from './obligations/duties.ts';
import { RunFinder } from './obligations/evidence-of-runs.ts';
import { nextOn } from './obligations/schedule.ts';
import { viewsOf } from './values/views.ts';

/** At most so many times done are told; the newest say enough. */
const MOST_RUNS = 24;

/** What recurs: every statement of it joined, when it is due next, when it was done, and when it was not. */
export const link = defineLink({
  kind: 'obligation',
  version: 2,
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
      for (const one of statedIn({ ...view, findings: binding }))
        if (!isOver(one, evidence.asOf)) stated.push(one);
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

/** An event that has ended in its calendar: often another one took its place there. */
function isOver({ schedule, data }: Stated, asOf: string): boolean {
  return schedule !== null && data.rule !== null && nextOn(schedule, data.rule, asOf) === null;
}

/**
 * The next day: as records name it, as calendars have it with what was moved there, or as the rule alone gives it.
 * `by` is the event that says so, where the rule alone does not.
 */
function nextDay(duty: Duty, asOf: string): { day: string | null; by: Duty['schedules'][number] | null } {
  const { rule, schedules, statements } = duty;
  const planned = [...duty.planned].sort();
  const ahead = planned.find((day) => day > asOf);
  if (ahead !== undefined || rule === null) return { day: ahead ?? null, by: null };
  const last = planned.at(-1);
  const counted = nextOf(rule, asOf) ?? (last ? nextFrom(rule, last, asOf) : null);
  const [scheduled] = schedules
    .flatMap((one) => ({ day: nextOn(one, rule, asOf), by: one }))
    .filter(({ day }) => day !== null)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
  // An event that begins later does not put off what a document asks for until then.
  const holds = schedules.length === statements.length || schedules.some(({ from }) => from <= asOf);
  if (!scheduled || (counted !== null && !holds)) return { day: counted, by: null };
  return scheduled.day === counted ? { day: counted, by: null } : scheduled;
}

function linkOf(duty: Duty, asOf: string): ObligationLink {
  const { day: next, by } = nextDay(duty, asOf);
  // Pages cite the first statement for the rule and the day.
  const statements =
    by === null ? duty.statements : [by.reference, ...duty.statements.filter((one) => one !== by.reference)];
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
    statements,
    cadence: by?.cadence ?? duty.cadence,
    rule: duty.rule,
    next,
    runs: runs.slice(0, MOST_RUNS),
    missed: duty.missed,
  };
}
