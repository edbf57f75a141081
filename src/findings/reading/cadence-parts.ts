import type { CadenceUnit } from '../../lexicon/cadence-words.ts';

/** What a phrase says of when something recurs or falls due. */
export interface CadenceParts {
  unit: CadenceUnit | null;
  interval: number;
  /** How often within the unit. */
  times: number;
  weekdays: readonly number[];
  /** The nth of `kind` within the frame; negative from the end. */
  positions: readonly number[];
  kind: 'weekday' | 'workday' | 'day' | 'week' | null;
  monthDays: readonly number[];
  months: readonly number[];
  /** A year that is named makes it one day and no rhythm. */
  year: number | null;
  /** Early, in the middle or at the end of the months or the unit. */
  part: 'start' | 'middle' | 'end' | null;
  /** Words of what it falls due by: "renewal", "each meeting". */
  event: { start: number; end: number } | null;
  time: boolean;
  /** It is a deadline: "by", "no later than". */
  by: boolean;
  /** It says by itself that it recurs: "every", "weekly", "of the month". */
  explicit: boolean;
  /** It is an adjective ("the annual report"). */
  adjective: boolean;
  /** Two days or times joined: opening hours are told so. */
  range: boolean;
  /** The month or day that it ends with: "each weekday until June". */
  until: { month: number; day: number | null; year: number | null } | null;
}

/** A phrase of tokens `from` (inclusive) to `to` (exclusive). */
export interface CadencePhrase {
  from: number;
  to: number;
  parts: CadenceParts;
}

/** The parts of no words. */
export const NOTHING: CadenceParts = {
  unit: null,
  interval: 1,
  times: 1,
  weekdays: [],
  positions: [],
  kind: null,
  monthDays: [],
  months: [],
  year: null,
  part: null,
  event: null,
  time: false,
  by: false,
  explicit: false,
  adjective: false,
  range: false,
  until: null,
};

/** A phrase that is read at once, and where it ends. */
export interface Atom {
  to: number;
  parts: Partial<CadenceParts>;
}

/** Two phrases' parts as one; null where they say different things of the same. */
export function merged(a: CadenceParts, b: Partial<CadenceParts>): CadenceParts | null {
  const result: { -readonly [Key in keyof CadenceParts]: CadenceParts[Key] } = { ...a };
  const both = (key: 'weekdays' | 'positions' | 'monthDays' | 'months') => {
    if (b[key] === undefined || b[key].length === 0) return true;
    if (a[key].length > 0) return a[key].join() === b[key].join();
    result[key] = b[key];
    return true;
  };
  if (!both('weekdays') || !both('positions') || !both('monthDays') || !both('months')) return null;
  if (b.unit) {
    const finer = a.unit !== null && a.unit !== b.unit;
    if (
      finer &&
      !(a.times > 1 || (b.times ?? 1) > 1 || isFrame(b.unit, a) || isFrame(a.unit as CadenceUnit, b))
    )
      return null;
    if (a.unit === null || isFrame(b.unit, a)) {
      result.unit = b.unit;
      result.interval = b.interval ?? 1;
    }
  }
  if (b.kind) {
    if (a.kind !== null && a.kind !== b.kind) return null;
    if (a.monthDays.length > 0) return null;
    result.kind = b.kind;
  }
  if (b.year != null) result.year = b.year;
  if (b.part != null) result.part = b.part;
  if (b.event != null) result.event = b.event;
  if ((b.times ?? 1) > 1) result.times = b.times ?? 1;
  if (b.until != null) result.until = b.until;
  result.time ||= b.time ?? false;
  result.by ||= b.by ?? false;
  result.explicit ||= b.explicit ?? false;
  result.range ||= b.range ?? false;
  result.adjective = a.adjective && b.adjective === true;
  return result;
}

/** Days of one month that stand in a list: "the penultimate day and the last day". */
export function joined(a: CadenceParts, b: Partial<CadenceParts>): CadenceParts | null {
  if (a.monthDays.length === 0 || b.monthDays === undefined || a.months.length > 0 || b.months !== undefined)
    return null;
  const rest = merged(a, { ...b, monthDays: [] });
  return rest && { ...rest, monthDays: [...a.monthDays, ...b.monthDays] };
}

/** Whether a unit holds what the other names: a quarter's last Monday, a year's months. */
function isFrame(unit: CadenceUnit, of: Partial<CadenceParts>): boolean {
  const rank: Partial<Record<CadenceUnit, number>> = { month: 1, quarter: 2, 'half-year': 3, year: 4 };
  const own = rank[unit];
  const other = of.unit ? rank[of.unit] : 0;
  return own !== undefined && other !== undefined && own > other && (of.interval ?? 1) === 1;
}

/** The last day of a unit. */
export function endOf(unit: CadenceUnit): Partial<CadenceParts> {
  switch (unit) {
    case 'month':
      return { unit: 'month', monthDays: [-1], explicit: true };
    case 'quarter':
      return { unit: 'quarter', months: [3, 6, 9, 12], monthDays: [-1], explicit: true };
    case 'half-year':
      return { unit: 'half-year', months: [6, 12], monthDays: [-1], explicit: true };
    case 'year':
      return { unit: 'year', months: [12], monthDays: [31], explicit: true };
    default:
      return { unit, part: 'end', explicit: true };
  }
}
