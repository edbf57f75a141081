import { Decimal } from 'decimal.js';
import type { Finding } from '../../contracts/finding.ts';
import type { Duration } from '../../contracts/finding-kinds.ts';

export type Attribute =
  | 'divisor'
  | 'money'
  | 'percentage'
  | 'duration'
  | 'phone'
  | 'identifier'
  | 'date'
  | 'day'
  | 'weekday'
  | 'time'
  | 'number';

/** A typed value in a statement. */
export interface Slot {
  start: number;
  end: number;
  attribute: Attribute;
  /** Normal form for the reader. */
  value: string;
  /** What is compared: equal keys of one attribute mean the same value. */
  key: string;
  /** The figure alone, as a decimal; null where there is none. */
  amount: string | null;
  /** What must be equal before two values can contradict each other; null fits all. */
  unit: string | null;
  /** Of money, what it is for: "month". */
  per: string | null;
  /** A bare number in a cell: its column may make it money, a length or a count. */
  cell: boolean;
}

/** Kinds of findings that hold a value which its own form does not tell. */
export const VALUE_KINDS = ['divisor', 'phone', 'identifier'] as const;

/** Days of the week and of the month tell when something recurs: one may take the other's place. */
const RECURRING: readonly Attribute[] = ['weekday', 'day'];

/** Whether one value can be set in the place of the other by a statement that names both. */
export function sameFamily(a: Pick<Slot, 'attribute'>, b: Pick<Slot, 'attribute'>): boolean {
  return a.attribute === b.attribute || (RECURRING.includes(a.attribute) && RECURRING.includes(b.attribute));
}

/** Identifiers that name what is spoken of, rather than being a value that could change. */
const NAMING_SCHEMES = /^(?:url|domain|code|invoice|agreement|email|path|product|reference|ticket|order)/;

export function slotAt(
  range: { start: number; end: number },
  slot: Partial<Slot> & Pick<Slot, 'attribute' | 'value' | 'key'>,
): Slot {
  return { amount: null, unit: null, per: null, cell: false, ...slot, start: range.start, end: range.end };
}

/** A finding as a value; null for what names rather than states. */
export function slotOf(finding: Finding): Slot | null {
  switch (finding.kind) {
    case 'divisor': {
      const value = new Decimal(finding.data.value).toString();
      return slotAt(finding, { attribute: 'divisor', value, key: value, amount: value });
    }
    case 'phone': {
      const { digits } = finding.data;
      return slotAt(finding, { attribute: 'phone', value: digits, key: digits.replace(/\D/g, '').slice(-9) });
    }
    case 'identifier': {
      const { scheme, value } = finding.data;
      if (NAMING_SCHEMES.test(scheme)) return null;
      const key = value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
      return slotAt(finding, { attribute: 'identifier', value, key, unit: scheme });
    }
    default:
      return null;
  }
}

const DURATION_LETTERS: Record<Duration['unit'], string> = {
  minute: 'M',
  hour: 'H',
  day: 'D',
  'business-day': ' business days',
  week: 'W',
  month: 'M',
  year: 'Y',
};
/** Lengths that are exact multiples of each other are compared in the smallest of them. */
const DURATION_SCALE: Record<Duration['unit'], readonly [string, number]> = {
  minute: ['minutes', 1],
  hour: ['minutes', 60],
  day: ['minutes', 1440],
  week: ['minutes', 10080],
  month: ['months', 1],
  year: ['months', 12],
  'business-day': ['business days', 1],
};

export function durationSlot(start: number, end: number, amount: string, unit: Duration['unit']): Slot {
  const [scale, factor] = DURATION_SCALE[unit];
  const plain = new Decimal(amount).toString();
  const value =
    unit === 'business-day'
      ? `${plain}${DURATION_LETTERS[unit]}`
      : `P${unit === 'minute' || unit === 'hour' ? 'T' : ''}${plain}${DURATION_LETTERS[unit]}`;
  const key = `${new Decimal(amount).mul(factor).toString()} ${scale}`;
  return slotAt({ start, end }, { attribute: 'duration', value, key, amount: plain });
}

/** Minutes in one of the scales that durations are compared in, about. */
const MINUTES: Readonly<Record<string, number>> = { minutes: 1, months: 43_800, 'business days': 1440 };

/** How much a value is, so that two of one sort can be set side by side: a duration in minutes; null where it is no quantity. */
export function sizeOf({ attribute, amount, key }: Slot): Decimal | null {
  if (attribute === 'money' || attribute === 'number')
    return amount === null ? null : new Decimal(amount).abs();
  if (attribute !== 'duration') return null;
  const [figure = '', ...scale] = key.split(' ');
  const minutes = MINUTES[scale.join(' ')];
  return minutes === undefined || !/^\d+(?:\.\d+)?$/.test(figure) ? null : new Decimal(figure).mul(minutes);
}

/**
 * Whether two values can stand against each other: of one attribute, and no unit that tells them apart. A bare cell has its
 * currency or period in its head; a percentage has its sign there, and is read with it.
 */
export function comparable(a: Slot, b: Slot): boolean {
  if (a.cell !== b.cell && (a.attribute === 'number') !== (b.attribute === 'number')) {
    const [cell, other] = a.cell ? [a, b] : [b, a];
    return (
      cell.attribute === 'number' &&
      cell.unit === null &&
      (other.attribute === 'money' || other.attribute === 'duration')
    );
  }
  return (
    a.attribute === b.attribute &&
    (a.unit === null || b.unit === null || a.unit === b.unit) &&
    (a.per === null || b.per === null || a.per === b.per)
  );
}

/** Whether two comparable values are the same. A bare cell is compared by its figure. */
export function sameValue(a: Slot, b: Slot): boolean {
  return a.attribute === b.attribute ? a.key === b.key : a.amount !== null && a.amount === b.amount;
}
