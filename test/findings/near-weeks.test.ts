import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceLanguage, tokensOf } from '../../src/findings/reading/cadence-tokens.ts';
import { dueDay, dueDays } from '../../src/findings/reading/due-day.ts';
import { speechOf } from '../../src/findings/reading/speech/language.ts';

const dayIn = (language: string, words: string, on: Date) =>
  dueDay(dueDays(tokensOf(words, cadenceLanguage(language)), on, speechOf(language).words))?.day ?? null;
/** A Tuesday. */
const TUESDAY = new Date(2026, 5, 23, 12);

describe('days as people write them', () => {
  const numbered = (words: string, monthFirst: boolean) =>
    dueDay(dueDays(tokensOf(words, cadenceLanguage('en')), TUESDAY, { ...speechOf('en').words, monthFirst }))
      ?.day ?? null;

  it.each([
    ['you will have it Thursday the 25th', '2026-06-25'],
    ['could you get me the readings by EOD Friday', '2026-06-26'],
    ['could you get me the readings by EOD', '2026-06-23'],
    ['I get it over to you by 7/20, promise', '2026-07-20'],
    ['send it by Wednesday 7/1', '2026-07-01'],
  ])('%s', (words, day) => expect(numbered(words, true)).toBe(day));

  it('have the day first, but where the writer is American or no month has the number', () => {
    expect(numbered('by 2/11 please', false)).toBe('2026-11-02');
    expect(numbered('by 11/2 please', true)).toBe('2026-11-02');
    expect(numbered('by 7/20 please', false)).toBe('2026-07-20');
    expect(numbered('we are here 24/7', true)).toBeNull();
    expect(numbered('two of 3/4 of it', true)).toBeNull();
  });
});

describe('weeks near the writer’s', () => {
  it.each([
    ['en', 'I will send it this week', '2026-06-26'],
    ['en', 'I will send it by the end of next week', '2026-07-03'],
    ['de', 'die Liste bekommen Sie nächste Woche', '2026-07-03'],
    ['de', 'Teil 2 hast du bis Mitte November', '2026-11-15'],
    ['de', 'er kommt in der 34. Kalenderwoche', '2026-08-23'],
    ['es', 'te lo mando esta semana', '2026-06-26'],
    ['fr', 'je vous envoie le devis la semaine prochaine', '2026-07-03'],
  ])('%s: %s', (language, words, day) => expect(dayIn(language, words, TUESDAY)).toBe(day));

  it.each([
    ['de', 'Guten Morgen Herr Gerdes'],
    ['de', 'Wir entladen über Rampe 1.'],
  ])('%s: no day in "%s"', (language, words) => expect(dayIn(language, words, TUESDAY)).toBeNull());

  it('ends "next week" on a Friday within the eleven days to come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const on = new Date(2024, 0, 1 + days, 12);
        const [year, month, day] = (dayIn('en', 'you will have it next week', on) as string)
          .split('-')
          .map(Number);
        const end = new Date(year as number, (month as number) - 1, day, 12);
        const ahead = Math.round((end.getTime() - on.getTime()) / 86_400_000);
        expect(end.getDay()).toBe(5);
        expect(ahead).toBeGreaterThan(2);
        expect(ahead).toBeLessThanOrEqual(11);
      }),
    );
  });
});
