import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { ObligationLink } from '../../contracts/link-kinds.ts';
import { stated, text } from '../kit/claims.ts';
import { daysBetween, shownDay, shownWeekday } from '../kit/dates.ts';
import type { Duty } from '../kit/duties.ts';

/** What recurs: what is due next, what was missed, and every duty with its rule, who does it and when it was last done. */
export function dutiesPage(duties: readonly Duty[], asOf: string): PageDraft {
  const dated = duties
    .filter(({ data }) => data.next !== null)
    .sort((a, b) => compare(a.data.next ?? '', b.data.next ?? '') || compare(a.key, b.key));
  const undated = duties.filter(({ data }) => data.next === null);
  const rhythms = undated.filter(({ data }) => data.rule !== null).sort(byRhythm);
  const events = undated.filter(({ data }) => data.rule === null);
  const missed = duties.filter(({ data }) => data.missed.length > 0);
  const blocks: Block[] = [
    {
      type: 'paragraph',
      inlines: [
        text(
          `Counted from ${shownWeekday(asOf)}. A date is computed from the rule as the record states it; holidays are not taken into account.`,
        ),
      ],
    },
    ...dueBlocks(dated, asOf),
    ...undatedBlocks('No day is named', 'How often', rhythms),
    ...missedBlocks(missed),
    ...undatedBlocks('When something happens', 'When', events),
  ];
  return {
    path: 'operations/duties',
    section: 'operations',
    kind: 'obligations',
    title: 'What is due, and when',
    summary:
      'Every duty that recurs: its rule, the next date, when it was last seen done, and what was missed.',
    order: 10,
    blocks,
    slots: [
      {
        name: 'duties',
        filled: duties.length > 0,
        question: 'What has to be done every week, month, quarter and year, and by which day?',
      },
      {
        name: 'consequence',
        filled: missed.length > 0,
        question: 'What happens when one of these is late: fines, interest, people who are not paid?',
      },
    ],
    entries: [...dated, ...rhythms, ...events].map(({ data }) => ({
      type: 'duty' as const,
      cadence: data.cadence,
      ...(data.who !== null && { who: data.who }),
      ...(data.next !== null && { due: data.next }),
      likely: data.likely,
      cites: data.statements.slice(0, 3),
    })),
    aliases: ['deadlines', 'calendar', 'recurring tasks', 'obligations', 'due dates', 'reminders'],
  };
}

const HORIZONS = [
  { title: 'In the next seven days', days: 7 },
  { title: 'In the next month', days: 31 },
  { title: 'Later', days: Number.POSITIVE_INFINITY },
] as const;

function dueBlocks(duties: readonly Duty[], asOf: string): Block[] {
  let from = -1;
  return HORIZONS.flatMap(({ title, days }): Block[] => {
    const within = duties.filter(({ data }) => {
      const ahead = daysBetween(asOf, data.next as string);
      return ahead > from && ahead <= days;
    });
    from = days;
    if (within.length === 0) return [];
    const rows = within.map((duty) => [
      [nextDate(duty.data)],
      [named(duty)],
      [stated(duty.data.cadence, tellsWhen(duty.data))],
      [text(duty.data.who ?? '')],
      lastRun(duty.data),
    ]);
    return [
      { type: 'heading', level: 2, text: title },
      { type: 'table', columns: ['Next', 'What', 'Rule', 'Who', 'Last seen done'], rows },
    ];
  });
}

function nextDate(data: ObligationLink): Inline {
  return stated(shownWeekday(data.next as string), data.statements.slice(0, 1), methodOf(data));
}

/** The places that say when: the statement, and its heading where that tells the rhythm. */
function tellsWhen({ statements, frame }: ObligationLink): ObligationLink['statements'] {
  return frame === null ? statements.slice(0, 1) : [...statements.slice(0, 1), frame];
}

function methodOf({ cadence, rule, shift }: ObligationLink): string {
  if (rule === null) return `the day that “${cadence}” names`;
  const moved =
    shift === null
      ? ''
      : `; a day on a weekend goes to the ${shift === 'before' ? 'Friday before' : 'Monday after'}, as the record says`;
  return `next date of the rule “${cadence}”${moved}`;
}

function named({ shown, data }: Duty): Inline {
  return stated(shown, data.statements.slice(0, 3));
}

function lastRun(data: ObligationLink): Inline[] {
  const last = data.runs[0];
  if (last) return [stated(shownDay(last.at), [last])];
  // Where nothing was looked for, nothing is said of what was not seen.
  return [text(data.looked ? 'not seen in the records' : '')];
}

function missedBlocks(missed: readonly Duty[]): Block[] {
  if (missed.length === 0) return [];
  const items = missed.map((duty) => [
    named(duty),
    text(' Missed: '),
    ...duty.data.missed
      .slice(0, 4)
      .flatMap((miss, index) => [
        text(index === 0 ? '' : '; '),
        stated(miss.date ? shownDay(miss.date) : 'see the record', [miss]),
      ]),
  ]);
  return [
    { type: 'heading', level: 2, text: 'Missed or late before' },
    { type: 'list', ordered: false, items },
  ];
}

function undatedBlocks(title: string, when: string, duties: readonly Duty[]): Block[] {
  if (duties.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: title },
    {
      type: 'table',
      columns: [when, 'What', 'Who', 'Last seen done'],
      rows: duties.map((duty) => [
        [stated(duty.data.cadence, tellsWhen(duty.data))],
        [named(duty)],
        [text(duty.data.who ?? '')],
        lastRun(duty.data),
      ]),
    },
  ];
}

const FREQUENCIES = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/** The most frequent first, then by month. */
function byRhythm(a: Duty, b: Duty): number {
  const rank = ({ data }: Duty) => FREQUENCIES.findIndex((one) => data.rule?.includes(one));
  const month = ({ data }: Duty) => Number(/BYMONTH=(\d+)/.exec(data.rule ?? '')?.[1] ?? 0);
  return rank(a) - rank(b) || month(a) - month(b) || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
