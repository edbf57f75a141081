import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceLanguage, tokensOf } from '../../src/findings/reading/cadence-tokens.ts';
import { dueDay, dueDays } from '../../src/findings/reading/due-day.ts';
import { speechOf } from '../../src/findings/reading/speech/language.ts';

const dayIn = (language: string, words: string, on: Date) =>
  dueDay(dueDays(tokensOf(words, cadenceLanguage(language)), on, speechOf(language).words))?.day ?? null;
/** A Tuesday. */
const TUESDAY = new Date(2026, 5, 23, 12);

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
