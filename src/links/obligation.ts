import type { Evidence } from '../contracts/evidence.ts';
import type { Finding } from '../contracts/finding.ts';
import { defineLink } from '../contracts/link.ts';
import { type ObligationLink, obligationLinkSchema } from '../contracts/link-kinds.ts';
import { dayBefore, nextFrom, nextShifted, offWeekend } from './obligations/calendar.ts';
import { type Duty, dutiesOf, type Stated, statedIn } from './obligations/duties.ts';
import { RunFinder } from './obligations/evidence-of-runs.ts';
import { nextOn } from './obligations/schedule.ts';
import { statedViews } from './obligations/stated.ts';

/** At most so many times done are told; the newest say enough. */
const MOST_RUNS = 24;

/** What recurs: every statement of it joined, when it is due next, when it was done, and when it was not. */
export const link = defineLink({
  kind: 'obligation',
  version: 4,
  summary: 'Recurring duties with their next date, and the evidence that they were done or missed.',
  after: ['standing', 'organisation', 'flag'],
  data: obligationLinkSchema,
  async *derive(evidence: Evidence) {
    const stated: Stated[] = [];
    for await (const { weighed, binding, ...view } of statedViews(evidence)) {
      const findings = view.findings.filter(
        (found) => found.kind !== 'obligation' || binding.has(found as Finding<'obligation'>),
      );
      for (const one of statedIn({ ...view, findings }, weighed))
        if (!isOver(one, evidence.asOf) && !(await isReplaced(one, view.record.text, evidence)))
          stated.push(one);
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

/** Whether something newer has taken the place of when it is due. */
async function isReplaced({ data, reference }: Stated, text: string, evidence: Evidence): Promise<boolean> {
  const { record, start, end } = reference;
  return (await evidence.flags(record, start, end)).some(
    (flag) =>
      (flag.status === 'superseded' || flag.status === 'retired') &&
      data.cadence.includes(text.slice(flag.start, flag.end)),
  );
}

/** An event that has ended in its calendar, or a day that has passed. */
function isOver({ schedule, data }: Stated, asOf: string): boolean {
  if (data.day !== null && data.rule === null) return data.day < asOf;
  if (schedule !== null && data.rule !== null) return nextOn(schedule, data.rule, dayBefore(asOf)) === null;
  const until = /UNTIL=(\d{4})(\d{2})(\d{2})/.exec(data.rule ?? '');
  return until !== null && `${until[1]}-${until[2]}-${until[3]}` < asOf;
}

/**
 * The next day, the as-of day included: as records name it, as calendars have it with what was moved there, or as the
 * rule alone gives it. `by` is the event that says so, where the rule alone does not.
 */
function nextDay(duty: Duty, asOf: string): { day: string | null; by: Duty['schedules'][number] | null } {
  const { rule, schedules, statements, shift } = duty;
  const before = dayBefore(asOf);
  // A day that a table names moves as its own row says.
  const planned = duty.planned.map((day) => (shift === null ? day : offWeekend(day, shift))).sort();
  const ahead = planned.find((day) => day >= asOf);
  if (ahead !== undefined || rule === null) return { day: ahead ?? null, by: null };
  const last = planned.at(-1);
  const counted = nextShifted(rule, asOf, shift) ?? (last ? nextFrom(rule, last, before) : null);
  const [scheduled] = schedules
    .flatMap((one) => ({ day: nextOn(one, rule, before), by: one }))
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
    who: duty.who,
    statements,
    cadence: by?.cadence ?? duty.cadence,
    frame: by === null ? duty.frame : null,
    rule: duty.rule,
    next,
    shift: duty.shift,
    looked: duty.looked,
    runs: runs.slice(0, MOST_RUNS),
    missed: duty.missed,
    likely: duty.likely,
  };
}
