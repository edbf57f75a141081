import { isWorthSaying } from '../../common/likelihood.ts';
import type { Block, Inline } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import { stated, text } from '../kit/claims.ts';
import { shownWeekday } from '../kit/dates.ts';
import { type Duty, dueWithin } from '../kit/duties.ts';

const DAYS = 14;
const ROWS = 12;

/** What falls due in the next two weeks, soonest first; a duty whose rule no longer holds is not called up by it. */
export async function dueBlocks(evidence: Evidence, duties: readonly Duty[]): Promise<Block[]> {
  const soon: Duty[] = [];
  for (const duty of dueWithin(duties, evidence.asOf, DAYS))
    if (isWorthSaying(duty.data.likely, 'front') && (await holds(evidence, duty))) soon.push(duty);
  if (soon.length === 0) return [];
  const rows = soon
    .slice(0, ROWS)
    .map(({ data, shown }): Inline[][] => [
      [
        stated(
          shownWeekday(data.next ?? ''),
          data.statements.slice(0, 1),
          `next date of the rule “${data.cadence}”`,
        ),
      ],
      [stated(shown, data.statements.slice(0, 2))],
      data.who && !shown.includes(data.who) ? [stated(data.who, data.statements.slice(0, 2))] : [],
    ]);
  const who = rows.some(([, , cell]) => cell && cell.length > 0);
  return [
    { type: 'heading', level: 2, text: 'Due in the next two weeks' },
    {
      type: 'table',
      columns: ['When', 'What', ...(who ? ['Who'] : [])],
      rows: rows.map((row) => row.slice(0, who ? 3 : 2)),
    },
    ...(soon.length > ROWS
      ? [{ type: 'paragraph' as const, inlines: [text(`${soon.length - ROWS} more stand in the calendar.`)] }]
      : []),
  ];
}

/** Whether nothing newer has replaced what says when it is due. */
async function holds(evidence: Evidence, { data }: Duty): Promise<boolean> {
  for (const { record, start, end } of data.statements) {
    const flags = await evidence.flags(record, start, end);
    if (flags.some(({ status }) => status === 'superseded' || status === 'retired')) return false;
  }
  return true;
}
