import type { CadenceCursor } from './cadence-cursor.ts';
import { type Atom, endOf } from './cadence-parts.ts';

/** "first Monday of each month", "last working day of June", "letzter Arbeitstag", "primera semana de octubre". */
export function positionAt(
  cursor: CadenceCursor,
  at: number,
  lead: number | null,
  inMonth: boolean,
): Atom | null {
  const positions = cursor.positionList(at);
  if (!positions) return null;
  const index = cursor.skip(positions.to, 'filler');
  const unit = cursor.sense(index, 'unit');
  const weekday = unit ? null : cursor.sense(index, 'weekday');
  if (weekday) {
    const to = cursor.skip(index + weekday.length, 'day-part');
    const frame = frameAt(cursor, to, positions.values);
    if (positions.values.some((value) => Math.abs(value) > 5)) return null;
    return {
      to: frame.to,
      parts: { kind: 'weekday', weekdays: [weekday.value], positions: positions.values, ...frame.parts },
    };
  }
  const days = inMonth ? cursor.days(at) : null;
  if (days && days.days.length > positions.values.length)
    return { to: days.to, parts: { monthDays: days.days } };
  if (unit?.unit === 'workday' || unit?.unit === 'week' || unit?.unit === 'day') {
    const frame = frameAt(cursor, index + unit.length, positions.values);
    // "The last day" alone is anybody's last day; after "every month" it is the month's.
    if (unit.unit === 'day' && frame.to === index + unit.length && !inMonth) return null;
    if (unit.unit === 'week' && frame.to === index + unit.length) return null;
    // "The 3rd working day after delivery" is counted from what happens.
    if (frame.to === index + unit.length && cursor.sense(frame.to, 'after', 'of', 'from')) return null;
    // "Enter the last day of the quarter" names a day and says nothing of when.
    if (unit.unit === 'day' && !inMonth && !cursor.isAdverbial(at)) return null;
    if (unit.unit === 'day') return { to: frame.to, parts: { monthDays: positions.values, ...frame.parts } };
    return { to: frame.to, parts: { kind: unit.unit, positions: positions.values, ...frame.parts } };
  }
  // "the first of each month", "am Ersten".
  const frame = frameAt(cursor, index, positions.values);
  if (frame.to > index && frame.parts.unit !== undefined && lead !== null && !positions.figures)
    return { to: frame.to, parts: { monthDays: positions.values, ...frame.parts } };
  if (
    !unit &&
    lead !== null &&
    !positions.figures &&
    cursor.isAlone(index) &&
    // "Read this first" names no day, "on the first" does.
    (cursor.sense(lead, 'by', 'on') ||
      (cursor.sense(lead, 'article') &&
        cursor.sense(lead - 1, 'by', 'on', 'until', 'before', 'from', 'within')))
  )
    return { to: index, parts: { monthDays: positions.values } };
  return null;
}

/** "of the month", "in June", "jedes Quartals", "de mes", "of the month after the quarter ends". */
export function frameAt(cursor: CadenceCursor, at: number, positions: readonly number[]): Atom {
  const nothing: Atom = { to: at, parts: {} };
  const from = cursor.skip(at, 'of', 'on');
  const every = cursor.sense(from, 'every');
  const unitAt = cursor.skip(every ? from + every.length : from, 'article', 'following', 'filler', 'every');
  const unit = cursor.sense(unitAt, 'unit');
  if (unit?.unit && unitAt > at) {
    if (!['month', 'quarter', 'half-year', 'year', 'week'].includes(unit.unit)) return nothing;
    const after = afterQuarter(cursor, unitAt + unit.length);
    if (after) return after;
    const to = cursor.skip(unitAt + unit.length, 'following');
    return { to, parts: { unit: unit.unit, explicit: true } };
  }
  const months = cursor.monthList(cursor.skip(from, 'article'));
  if (months && (from > at || positions.length > 0))
    return {
      to: months.to,
      parts: { months: months.values, ...(months.year !== null && { year: months.year }) },
    };
  return nothing;
}

/** "… after the quarter ends": the month that follows each quarter. */
export function afterQuarter(cursor: CadenceCursor, at: number): Atom | null {
  const after = cursor.sense(at, 'after', 'of', 'following');
  if (!after) return null;
  const unitAt = cursor.skip(at + after.length, 'article', 'every', 'end', 'of', 'article');
  const end = cursor.sense(unitAt, 'unit-end');
  const unit = end ?? cursor.sense(unitAt, 'unit');
  if (unit?.unit !== 'quarter') return null;
  return { to: unitAt + unit.length, parts: { months: [1, 4, 7, 10], explicit: true } };
}

/** "month end", "end of the quarter", "Ende November", "a finales de abril", "within 5 working days of month end". */
export function partAt(cursor: CadenceCursor, at: number): Atom | null {
  const end = cursor.sense(at, 'unit-end');
  if (end?.unit) {
    // "Prepare the fiscal year end statements" names statements.
    const from = cursor.sense(at - 1, 'filler') ? at - 1 : at;
    if (!cursor.isAdverbial(from) && cursor.isBeforeNoun(at, end.length)) return null;
    return { to: at + end.length, parts: endOf(end.unit) };
  }
  const part = cursor.sense(at, 'start', 'middle', 'end');
  if (!part) return null;
  const from = cursor.skip(at + part.length, 'of', 'article', 'every', 'filler', 'article');
  const unit = cursor.sense(from, 'unit');
  const name = part.kind as 'start' | 'middle' | 'end';
  // "The end of week 3" is one week's.
  if (unit && cursor.tokens[from + unit.length]?.figure != null) return null;
  if (unit?.unit && ['month', 'quarter', 'half-year', 'year', 'week'].includes(unit.unit)) {
    const to = from + unit.length;
    return {
      to,
      parts: name === 'end' ? endOf(unit.unit) : { unit: unit.unit, part: name, explicit: true },
    };
  }
  const months = cursor.monthList(from);
  if (!months) return null;
  return {
    to: months.to,
    parts: {
      months: months.values,
      part: name,
      ...(months.year !== null && { year: months.year }),
    },
  };
}

/** "15th and 30th of each month", "23 January", "January 31", "31.03.", "día 20 de cada mes", "le 5". */
export function dateAt(cursor: CadenceCursor, at: number, lead: number | null): Atom | null {
  const token = cursor.tokens[at];
  if (token?.day) {
    const { day, month, year } = token.day;
    return { to: at + 1, parts: { monthDays: [day], months: [month], ...(year !== null && { year }) } };
  }
  const month = cursor.sense(at, 'month');
  if (month) {
    const days = cursor.tokens[at + 1]?.figure != null ? cursor.days(at + 1) : null;
    if (!days || (cursor.tokens[at + 1]?.figure ?? 99) > 31) return null;
    const year = cursor.year(days.to);
    return {
      to: year?.to ?? days.to,
      parts: { monthDays: days.days, months: [month.value], ...(year && { year: year.value }) },
    };
  }
  const days = cursor.days(at);
  if (!days || cursor.isDecimal(days.to)) return null;
  const frame = frameAt(cursor, days.to, days.days);
  const monthNext = cursor.monthList(cursor.skip(days.to, 'of'));
  if (monthNext)
    return {
      to: monthNext.to,
      parts: {
        monthDays: days.days,
        months: monthNext.values,
        ...(monthNext.year !== null && { year: monthNext.year }),
      },
    };
  if (frame.to > days.to) return { to: frame.to, parts: { monthDays: days.days, ...frame.parts } };
  // A figure alone is a day of the month only where its form or its article says so.
  const numbered = lead !== null && cursor.sense(lead, 'day-number') !== null;
  const said = lead !== null && cursor.sense(lead, 'by', 'on', 'article', 'habitual') !== null;
  const next = cursor.tokens[days.to];
  const noun = next !== undefined && cursor.sense(days.to, 'unit', 'clock-unit') !== null;
  if (noun || next?.word === '%' || next?.word === '€' || next?.figure != null) return null;
  if (
    numbered ||
    (said && days.ordinal && !cursor.isNoun(days.to)) ||
    (cursor.words.bareDays.includes(cursor.tokens[at - 1]?.word ?? '') && cursor.isAfterDay(days.to))
  )
    return { to: days.to, parts: { monthDays: days.days } };
  return null;
}
