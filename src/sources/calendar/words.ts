import { MONTHS } from '../kit/months.ts';
import { type Pattern, WEEK } from './pattern.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const POSITIONS: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
  [-2]: 'penultimate',
};

/**
 * A pattern in words: "every month on the 25th", "every 2 weeks on Monday and Friday", "every year on 15 April".
 * `cadenceOf` of the findings reads the same rule out of them.
 */
export function wordsOf({ unit, every, days, months }: Pattern): string {
  const period = every === 1 ? `every ${unit}` : `every ${every} ${unit}s`;
  if (days.by === 'none') return period;
  if (days.by === 'weekday') {
    const named = listed(days.weekdays.map(weekday));
    if (every > 1) return `${period} on ${named}`;
    return days.weekdays.join() === WEEK.slice(0, 5).join() ? 'every weekday' : `every ${named}`;
  }
  const within = unit === 'year' ? ` of ${listed(months.map((month) => MONTHS[month - 1] ?? ''))}` : '';
  if (days.by === 'position') {
    const kind = days.of === 'working day' ? days.of : weekday(days.of);
    return `${period} on the ${listed(days.positions.map((position) => POSITIONS[position] ?? ''))} ${kind}${within}`;
  }
  const [date] = days.dates;
  if (unit === 'year' && days.dates.length === 1 && months.length === 1 && date !== undefined && date > 0)
    return `${period} on ${date} ${MONTHS[(months[0] ?? 1) - 1]}`;
  return `${period} on the ${listed(days.dates.map(dated))}${within}`;
}

function weekday(code: string): string {
  return WEEKDAYS[(WEEK as readonly string[]).indexOf(code)] ?? code;
}

function dated(date: number): string {
  if (date < 0) return `${POSITIONS[date]} day`;
  const ending = date >= 11 && date <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th');
  return `${date}${ending}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
