import { digestOf } from '../../common/digest.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Obligation } from '../../contracts/finding-kinds.ts';
import type { Reference } from '../../contracts/reference.ts';
import { languageOf } from '../../findings/reading/cadence-tokens.ts';
import { columnIs } from '../../findings/reading/duty-language.ts';
import { cellsOf } from '../../findings/reading/pieces.ts';
import { slugOf } from '../people/names.ts';
import { append } from '../values/multimap.ts';
import type { FoundView } from '../values/views.ts';
import { isFixed, rulesAgree } from './calendar.ts';
import { keywordsOf, overlap } from './keywords.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { saysMissed } from './wording.ts';

/** A duty with everything that states it. */
export interface Duty {
  key: string;
  what: string;
  who: string | null;
  cadence: string;
  rule: string | null;
  shift: 'before' | 'after' | null;
  /** Whether its words and language let times done be recognised. */
  looked: boolean;
  keywords: ReadonlySet<string>;
  statements: Reference[];
  /** The heading that says when, of the statement that the rule is from. */
  frame: Reference | null;
  /** Days that a calendar row gives for the next time and for times done. */
  planned: string[];
  /** What calendars say of when it falls, in which words and where. */
  schedules: (Schedule & { cadence: string; reference: Reference })[];
  runs: (Reference & { at: string })[];
  missed: (Reference & { date: string | null })[];
  /** How likely it is one: as likely as what most surely states it. */
  likely: number;
}

/** One statement of a duty. */
export interface Stated {
  data: Obligation;
  reference: Reference;
  keywords: ReadonlySet<string>;
  mail: boolean;
  english: boolean;
  at: string;
  /** Of an event that repeats in a calendar, else null. */
  schedule: Schedule | null;
  planned: string[];
  runs: Duty['runs'];
  missed: Duty['missed'];
  likely: number;
}

/** The duties that a record states; a calendar row also says when it was done last and is due next. */
export function statedIn(
  { record, passages, findings }: FoundView,
  weighed: ReadonlyMap<Finding<'obligation'>, { likely: number }>,
): Stated[] {
  const dates = findings.filter(({ kind }) => kind === 'date') as Finding<'date'>[];
  return (findings.filter(({ kind }) => kind === 'obligation') as Finding<'obligation'>[]).map((finding) => {
    const { start, end, passage, data } = finding;
    const stated: Stated = {
      english: languageOf(record.text).language === 'en',
      data,
      reference: { record: record.id, start, end },
      keywords: keywordsOf(data.what),
      mail: record.kind === 'mail',
      at: record.at ?? record.modified ?? '',
      schedule: null,
      planned: data.day === null ? [] : [data.day],
      runs: [],
      missed: [],
      likely: weighed.get(finding)?.likely ?? 0,
    };
    const row = passages[passage];
    if (row?.role !== 'row') return stated;
    stated.schedule = scheduleOf(record.text, row);
    cellsOf(record.text.slice(row.start, row.end)).forEach((cell, index) => {
      const [from, to] = [row.start + cell.start, row.start + cell.end];
      const day = dates.find(
        (one) => one.start >= from && one.end <= to && /^\d{4}-\d{2}-\d{2}$/.test(one.data.date),
      )?.data.date;
      const column = (row.columns[index] ?? '').replace(/[_-]+/g, ' ').trim();
      if (saysMissed(record.text.slice(from, to)))
        stated.missed.push({ record: record.id, start: from, end: to, date: day ?? null });
      if (day === undefined) return;
      if (columnIs('lastColumns', column))
        stated.runs.push({ record: record.id, start: from, end: to, at: day });
    });
    return stated;
  });
}

/**
 * Joins statements of the same duty: most of their words in common, and rules that agree. A statement joins the
 * first duty that it fits, documents before calendars, those before mails, and newer before older, so the result does
 * not hang on order.
 */
export function dutiesOf(all: readonly Stated[]): Duty[] {
  const sorted = [...all].sort(
    (a, b) =>
      Number(a.mail) - Number(b.mail) ||
      Number(a.schedule !== null) - Number(b.schedule !== null) ||
      (a.at < b.at ? 1 : a.at > b.at ? -1 : 0) ||
      compare(a.reference, b.reference),
  );
  const duties: Duty[] = [];
  const byWord = new Map<string, number[]>();
  for (const stated of sorted) {
    const near = new Map<number, number>();
    for (const word of stated.keywords)
      for (const index of byWord.get(word) ?? []) near.set(index, (near.get(index) ?? 0) + 1);
    const candidates = [...near.keys()].sort((a, b) => a - b).map((index) => duties[index] as Duty);
    const known = candidates.find((duty) => fits(duty, stated)) ?? namedBy(stated, candidates);
    if (known) {
      join(known, stated);
      continue;
    }
    for (const word of stated.keywords) append(byWord, word, duties.length);
    duties.push(dutyOf(stated));
  }
  return duties;
}

/** Adds a statement to a duty. The rule of one that tells the day takes the place of one that leaves it open. */
function join(duty: Duty, { data, reference, planned, runs, missed, schedule, likely }: Stated): void {
  duty.statements.push(reference);
  duty.who ??= data.who;
  duty.shift ??= data.shift;
  duty.planned.push(...planned);
  duty.runs.push(...runs);
  duty.missed.push(...missed);
  duty.likely = Math.max(duty.likely, likely);
  if (schedule) duty.schedules.push({ ...schedule, cadence: data.cadence, reference });
  if (duty.rule === null || data.rule === null || /;BY/.test(duty.rule) || !/;BY/.test(data.rule)) return;
  duty.rule = data.rule;
  duty.cadence = data.cadence;
  duty.frame = frameOf(data, reference);
}

function frameOf({ frame }: Obligation, { record }: Reference): Reference | null {
  return frame === null ? null : { record, ...frame };
}

/**
 * The duty that the title of a calendar's event names: all of its words stand there, and the rhythm is the same. One
 * word alone must fall on the same days and leave no choice.
 */
function namedBy({ schedule, keywords, data }: Stated, duties: readonly Duty[]): Duty | undefined {
  if (schedule === null || keywords.size === 0) return undefined;
  const named = duties.filter(
    (duty) => rulesAgree(duty.rule, data.rule) && [...keywords].every((word) => duty.keywords.has(word)),
  );
  if (keywords.size > 1) return named[0];
  return named.length === 1 && named[0]?.rule === data.rule && isFixed(data.rule) ? named[0] : undefined;
}

/** Whether all words of one, at least two, stand in the other, and nothing says that they are different people's. */
function isPartOf(duty: Duty, { keywords, data, schedule }: Stated): boolean {
  const [less, more] =
    duty.keywords.size <= keywords.size ? [duty.keywords, keywords] : [keywords, duty.keywords];
  if (schedule !== null || less.size < 2 || duty.rule === null || data.rule === null) return false;
  const others = duty.who !== null && data.who !== null && !isSamePerson(duty.who, data.who);
  return !others && [...less].every((word) => more.has(word));
}

/** Whether two names have a word in common: "Liezl" and "Liezl Roe". */
function isSamePerson(a: string | null, b: string | null): boolean {
  const words = (name: string | null): string[] => (name ?? '').toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return words(a).some((word) => words(b).includes(word));
}

function fits(duty: Duty, stated: Stated): boolean {
  const shared = overlap(duty.keywords, stated.keywords);
  if (
    shared >= 0.3 &&
    duty.rule === stated.data.rule &&
    isFixed(duty.rule) &&
    isSamePerson(duty.who, stated.data.who)
  )
    return true;
  if (isPartOf(duty, stated)) return rulesAgree(duty.rule, stated.data.rule);
  if (shared < 0.6) return false;
  return (
    rulesAgree(duty.rule, stated.data.rule) &&
    (duty.rule !== null || overlap(keywordsOf(duty.cadence), keywordsOf(stated.data.cadence)) >= 0.5)
  );
}

function dutyOf(stated: Stated): Duty {
  const { data, reference, keywords, planned, runs, missed, schedule, english, likely } = stated;
  const slug = slugOf(data.what).slice(0, 50).replace(/-$/, '');
  return {
    key: `${slug || 'duty'}-${digestOf(reference.record, String(reference.start)).slice(0, 8)}`,
    what: data.what,
    who: data.who,
    cadence: data.cadence,
    rule: data.rule,
    shift: data.shift,
    looked: english,
    keywords,
    statements: [reference],
    frame: frameOf(data, reference),
    planned: [...planned],
    schedules: schedule ? [{ ...schedule, cadence: data.cadence, reference }] : [],
    runs: [...runs],
    missed: [...missed],
    likely,
  };
}

function compare(a: Reference, b: Reference): number {
  return a.record === b.record ? a.start - b.start : a.record < b.record ? -1 : 1;
}
