import { describe, expect, it } from 'vitest';
import { type DatedDay, newestInCompany } from '../../src/engine/as-of.ts';

/** Days with so many records each, newest first. */
const days = (...entries: (string | [day: string, count: number])[]): DatedDay[] =>
  entries
    .map((entry) =>
      typeof entry === 'string' ? { day: entry, count: 1 } : { day: entry[0], count: entry[1] },
    )
    .sort((one, other) => (one.day < other.day ? 1 : -1));
const MARCH = ['2026-03-01', '2026-03-05', '2026-03-09', '2026-03-12'];

describe('the newest day', () => {
  it('is the newest there is, and null where there is none', () => {
    expect(newestInCompany(days(...MARCH))).toBe('2026-03-12');
    expect(newestInCompany(days('2026-03-12'))).toBe('2026-03-12');
    expect(newestInCompany([])).toBeNull();
  });

  it('is none that stands alone ahead of all others', () => {
    expect(newestInCompany(days(...MARCH, '2026-11-30'))).toBe('2026-03-12');
    expect(newestInCompany(days(...MARCH, '2038-01-01', '2126-03-03'))).toBe('2026-03-12');
  });

  it('is none of a wrong clock, though it sent for a week', () => {
    const week = Array.from({ length: 7 }, (_, day) => `2038-01-0${day + 1}`);
    const year = Array.from({ length: 300 }, (_, day): [string, number] => [
      new Date(Date.UTC(2025, 5, 1 + day)).toISOString().slice(0, 10),
      4,
    ]);
    expect(newestInCompany(days(...year, ...week))).toBe('2026-03-27');
  });

  it('is of the newest time where a business rested for years', () => {
    const old = Array.from({ length: 50 }, (_, day) =>
      new Date(Date.UTC(2019, 1, 1 + day)).toISOString().slice(0, 10),
    );
    expect(newestInCompany(days(...old, ...MARCH))).toBe('2026-03-12');
  });

  it('is of the fullest time where none has several days', () => {
    expect(newestInCompany(days('2038-01-01', ['2026-03-01', 3], '2001-01-01'))).toBe('2026-03-01');
  });
});
