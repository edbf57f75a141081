import fc from 'fast-check';
import * as rrule from 'rrule';
import { describe, expect, it } from 'vitest';
import { cadenceOf } from '../../../src/findings/reading/cadence.ts';
import { patternOf } from '../../../src/sources/calendar/pattern.ts';
import { wordsOf } from '../../../src/sources/calendar/words.ts';

const { rrulestr } = (
  'rrulestr' in rrule ? rrule : (rrule as { default: typeof rrule }).default
) as typeof rrule;

function wordsFor(rule: string, start = '2026-01-25'): string | null {
  const parts = rule.split(';').map((part) => part.split('=') as [string, string]);
  const pattern = patternOf(new Map(parts), start);
  return pattern && wordsOf(pattern);
}

/** The first days of a rule from a start on, as rrule counts them. */
function daysOf(rule: string, start: string): string[] {
  const set = rrulestr(`RRULE:${rule}`, { dtstart: new Date(Date.parse(start)) });
  return set.all((_, index) => index < 40).map((day) => day.toISOString().slice(0, 10));
}

describe('rules in words', () => {
  it.each([
    ['FREQ=DAILY', 'every day'],
    ['FREQ=DAILY;INTERVAL=3', 'every 3 days'],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
    ['FREQ=WEEKLY', 'every Sunday'],
    ['FREQ=WEEKLY;BYDAY=FR,MO', 'every Monday and Friday'],
    ['FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=MO,FR', null],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR', 'every 2 weeks on Monday, Wednesday and Friday'],
    ['FREQ=MONTHLY', 'every month on the 25th'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,-1', 'every month on the 15th and last day'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=7', 'every 3 months on the 7th'],
    ['FREQ=MONTHLY;BYDAY=1MO,3MO', 'every month on the first and third Monday'],
    ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1', 'every month on the last Friday'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'every month on the last working day'],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', 'every month on the last day'],
    ['FREQ=MONTHLY;BYDAY=SU,MO,TU,WE,TH,FR,SA;BYSETPOS=-1', 'every month on the last day'],
    ['FREQ=YEARLY', 'every year on 25 January'],
    ['FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15', 'every year on 15 April'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=4;BYMONTHDAY=15', 'every 2 years on 15 April'],
    [
      'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=7',
      'every year on the 7th of January, April, July and October',
    ],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'every year on the fourth Thursday of November'],
    ['FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', null],
    ['FREQ=YEARLY;BYWEEKNO=20', null],
    ['FREQ=HOURLY', null],
    ['FREQ=WEEKLY;BYDAY=XX', null],
    ['FREQ=MONTHLY;INTERVAL=0', null],
    ['FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=9', null],
  ])('%s is %s', (rule, words) => expect(wordsFor(rule)).toBe(words));

  it('gives the same days when the words are read as a document says them', () => {
    fc.assert(
      fc.property(rules(), starts(), (rule, start) => {
        const words = wordsFor(rule, start);
        fc.pre(words !== null);
        const cadence = cadenceOf(words as string);
        expect(cadence?.rule, `${rule} as "${words}"`).toBeTypeOf('string');
        expect(daysOf(cadence?.rule as string, start), `${rule} as "${words}"`).toEqual(daysOf(rule, start));
        expect((words as string).slice(cadence?.start, cadence?.end), rule).toBe(words);
      }),
      { numRuns: 1500, seed: 11 },
    );
  });
});

const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
const interval = fc.integer({ min: 1, max: 6 });
const months = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 1 });
const position = fc.constantFrom(1, 2, 3, 4, 5, -1, -2);
const dates = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(-1, -2)), {
  minLength: 1,
  maxLength: 4,
});

function rules(): fc.Arbitrary<string> {
  const every = (count: number) => (count === 1 ? '' : `;INTERVAL=${count}`);
  const day = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  return fc.oneof(
    interval.map((count) => `FREQ=DAILY${every(count)}`),
    interval.map((count) => `FREQ=WEEKLY${every(count)}`),
    fc.tuple(interval, weekdays).map(([count, days]) => `FREQ=WEEKLY${every(count)};BYDAY=${days}`),
    fc
      .tuple(interval, weekdays, fc.constantFrom('SU', 'MO', 'WE'))
      .map(([count, days, first]) => `FREQ=WEEKLY${every(count)};WKST=${first};BYDAY=${days}`),
    interval.map((count) => `FREQ=MONTHLY${every(count)}`),
    fc.tuple(interval, dates).map(([count, on]) => `FREQ=MONTHLY${every(count)};BYMONTHDAY=${on}`),
    fc
      .tuple(interval, position, day)
      .map(([count, at, on]) => `FREQ=MONTHLY${every(count)};BYDAY=${at}${on}`),
    fc
      .tuple(interval, position, fc.constantFrom('MO', 'FR', 'MO,TU,WE,TH,FR', 'MO,TU,WE,TH,FR,SA,SU'))
      .map(([count, at, on]) => `FREQ=MONTHLY${every(count)};BYDAY=${on};BYSETPOS=${at}`),
    fc
      .tuple(months, position)
      .map(([of, at]) => `FREQ=MONTHLY;BYMONTH=${of};BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${at}`),
    fc
      .tuple(interval, months, dates)
      .map(([count, of, on]) => `FREQ=YEARLY${every(count)};BYMONTH=${of};BYMONTHDAY=${on}`),
    fc
      .tuple(interval, months, position, day)
      .map(([count, of, at, on]) => `FREQ=YEARLY${every(count)};BYMONTH=${of};BYDAY=${at}${on}`),
    fc.tuple(interval, months).map(([count, of]) => `FREQ=YEARLY${every(count)};BYMONTH=${of[0]}`),
    interval.map((count) => `FREQ=YEARLY${every(count)}`),
  );
}

function starts(): fc.Arbitrary<string> {
  return fc
    .integer({ min: 0, max: 1500 })
    .map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
}
