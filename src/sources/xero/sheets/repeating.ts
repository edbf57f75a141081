import { z } from 'zod';
import type { RawRecordInput } from '../../../contracts/record.ts';
import type { Names } from '../names.ts';
import { amountText, dateField, flagField, line, listIn, listOf, textField } from '../values.ts';
import { sheetRecord, words, yesNo } from './sheet.ts';

const scheduleSchema = z.object({
  Period: textField,
  Unit: textField,
  DueDate: textField,
  DueDateType: textField,
  StartDate: dateField,
  NextScheduledDate: dateField,
  EndDate: dateField,
});

type Schedule = z.infer<typeof scheduleSchema>;

const repeatingSchema = z.object({
  Type: textField,
  Contact: z.object({ Name: textField }).nullish().catch(null),
  Schedule: scheduleSchema.nullish().catch(null),
  Reference: textField,
  Status: textField,
  Total: textField,
  CurrencyCode: textField,
  ApprovedForSending: flagField,
  LineItems: listOf(z.object({ Description: textField, AccountCode: textField, LineAmount: textField })),
});

const TYPES: ReadonlyMap<string, string> = new Map([
  ['ACCREC', 'Invoice'],
  ['ACCPAY', 'Bill'],
]);

/** What Xero writes by itself, and when next. */
export function repeatingRecord(answer: unknown, names: Names): RawRecordInput | null {
  const rows = listIn('RepeatingInvoices', repeatingSchema, answer)
    .filter(({ Status }) => Status !== 'DELETED')
    .map((one) => [
      TYPES.get(one.Type) ?? words(one.Type),
      one.Contact?.Name ?? '',
      one.Reference,
      one.Schedule ? scheduleWords(one.Schedule) : '',
      one.Schedule?.NextScheduledDate ?? '',
      one.Schedule?.EndDate ?? '',
      one.Schedule ? dueWords(one.Schedule) : '',
      amountText(one.Total),
      one.CurrencyCode,
      words(one.Status),
      yesNo(one.ApprovedForSending),
      one.LineItems.map((item) =>
        [
          item.Description,
          amountText(item.LineAmount),
          [item.AccountCode, names.account('', item.AccountCode).name]
            .filter((part) => part !== '')
            .join(' '),
        ]
          .filter((part) => part !== '')
          .join(', '),
      ).join('; '),
    ])
    .map((row) => row.map(line));
  return sheetRecord(
    'settings/repeating-invoices',
    'Repeating invoices and bills',
    [
      'Type',
      'Contact',
      'Reference',
      'Repeats',
      'Next date',
      'Ends',
      'Due',
      'Total',
      'Currency',
      'Saved as',
      'Sent by itself',
      'Lines',
    ],
    rows,
  );
}

const WEEKDAYS = ['Sundays', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays'];

/** "every month on the 1st", "every 2 weeks on Mondays"; the day only where all dates agree on it. */
export function scheduleWords(schedule: Schedule): string {
  const { Period: period, Unit: unit } = schedule;
  const dates = [schedule.StartDate, schedule.NextScheduledDate].filter((date) => date !== '');
  if (!/^(?:WEEKLY|MONTHLY)$/.test(unit) || !/^\d+$/.test(period)) return '';
  const noun = unit === 'WEEKLY' ? 'week' : 'month';
  const every = period === '1' ? `every ${noun}` : `every ${period} ${noun}s`;
  const days = new Set(
    dates.map((date) =>
      unit === 'WEEKLY'
        ? (WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '')
        : `the ${ordinal(Number(date.slice(8)))}`,
    ),
  );
  const [day] = days;
  return days.size === 1 && day ? `${every} on ${day}` : every;
}

function dueWords({ DueDate: due, DueDateType: type }: Schedule): string {
  if (due === '') return '';
  if (type === 'OFFOLLOWINGMONTH') return `on the ${ordinal(Number(due))} of the following month`;
  if (type === 'OFCURRENTMONTH') return `on the ${ordinal(Number(due))} of the month`;
  const days = due === '1' ? '1 day' : `${due} days`;
  if (/^DAYSAFTER\w+MONTH$/.test(type)) return `${days} after the end of the month`;
  if (/^DAYSAFTER\w+DATE$/.test(type)) return `${days} after its date`;
  return `${due} ${type}`.trim();
}

function ordinal(day: number): string {
  const ending = day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}
