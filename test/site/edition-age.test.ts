import { describe, expect, it } from 'vitest';
import { ageWords, daysSince, isOld } from '../../src/components/frame/age.ts';

describe('the age of an edition', () => {
  it('counts days of the calendar of the reader, whatever the hour', () => {
    for (const hour of [0, 12, 23]) {
      expect(daysSince('2026-11-20', new Date(2026, 10, 20, hour, 59))).toBe(0);
      expect(daysSince('2026-11-20', new Date(2026, 10, 21, hour))).toBe(1);
      // Over a change of the clock too.
      expect(daysSince('2026-03-20', new Date(2026, 3, 20, hour))).toBe(31);
    }
  });

  it('says how old it is, and from two weeks on what that means', () => {
    expect(ageWords(0)).toBe(', today');
    expect(ageWords(1)).toBe(', yesterday');
    expect(ageWords(13)).toBe(', 13 days ago');
    expect(ageWords(14)).toContain('what came since is not on this site');
    expect([isOld(13), isOld(14)]).toEqual([false, true]);
    // A day that has not come says nothing.
    expect(ageWords(-3)).toBe('');
  });
});
