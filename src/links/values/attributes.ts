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
  | 'time'
  | 'number';

/** A typed value in a statement. `key` is what is compared: equal keys mean the same value. */
export interface Slot {
  start: number;
  end: number;
  attribute: Attribute;
  /** Normal form for the reader. */
  value: string;
  key: string;
  /** What must be equal before two values of the attribute can contradict each other; null fits all. */
  unit: string | null;
}

/** Kinds of findings that hold a value. */
export const VALUE_KINDS = [
  'divisor',
  'money',
  'percentage',
  'duration',
  'phone',
  'identifier',
  'date',
] as const;

/** Identifiers that name what is spoken of, rather than being a value that could change. */
const NAMING_SCHEMES = /^(?:url|domain|code|invoice|agreement|email|path|product|reference|ticket|order)/;

/** A finding as a value; null for what names rather than states. */
export function slotOf(finding: Finding): Slot | null {
  const { start, end } = finding;
  switch (finding.kind) {
    case 'divisor': {
      const value = plain(finding.data.value);
      return { start, end, attribute: 'divisor', value, key: value, unit: null };
    }
    case 'money': {
      const { amount, currency, per } = finding.data;
      const value = [currency, amountOf(amount)].filter(Boolean).join(' ') + (per ? `/${per}` : '');
      return { start, end, attribute: 'money', value, key: plain(amount), unit: currency };
    }
    case 'percentage': {
      const value = plain(finding.data.value);
      return { start, end, attribute: 'percentage', value: `${value}%`, key: value, unit: null };
    }
    case 'duration':
      return durationSlot(start, end, finding.data.amount, finding.data.unit);
    case 'phone': {
      const { digits } = finding.data;
      return {
        start,
        end,
        attribute: 'phone',
        value: digits,
        key: digits.replace(/\D/g, '').slice(-9),
        unit: null,
      };
    }
    case 'identifier': {
      const { scheme, value } = finding.data;
      if (NAMING_SCHEMES.test(scheme)) return null;
      return {
        start,
        end,
        attribute: 'identifier',
        value,
        key: value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
        unit: scheme,
      };
    }
    case 'date': {
      const { date } = finding.data;
      return {
        start,
        end,
        attribute: 'date',
        value: date,
        key: date,
        unit: date.startsWith('--') ? 'day of the year' : 'date',
      };
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
  const value =
    unit === 'business-day'
      ? `${plain(amount)}${DURATION_LETTERS[unit]}`
      : `P${unit === 'minute' || unit === 'hour' ? 'T' : ''}${plain(amount)}${DURATION_LETTERS[unit]}`;
  return {
    start,
    end,
    attribute: 'duration',
    value,
    key: `${new Decimal(amount).mul(factor).toString()} ${scale}`,
    unit: null,
  };
}

/** Whether two values can stand against each other: same attribute, and no unit that tells them apart. */
export function comparable(a: Slot, b: Slot): boolean {
  return (
    a.attribute === b.attribute && (a.unit === null || b.unit === null || a.unit === b.unit) && samePer(a, b)
  );
}

/** `month` of `AUD 10.00/month`; a missing one fits any. */
function samePer(a: Slot, b: Slot): boolean {
  if (a.attribute !== 'money') return true;
  const [one, other] = [a.value.split('/')[1], b.value.split('/')[1]];
  return one === undefined || other === undefined || one === other;
}

function plain(decimal: string): string {
  return new Decimal(decimal).toString();
}

function amountOf(decimal: string): string {
  const value = new Decimal(decimal);
  return value.toFixed(Math.max(2, value.decimalPlaces()));
}
