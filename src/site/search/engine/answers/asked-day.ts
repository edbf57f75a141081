import { foldedWord, tokensOf } from '../tokens.ts';

/**
 * The last day that a question speaks of where it names a year, a month with its year or an ISO day: `2026-05-31` for
 * "in May 2026". Null where it names none.
 */
export function askedDay(question: string, languages: readonly string[]): string | null {
  const iso = /(?<!\d)20\d{2}-\d{2}-\d{2}(?!\d)/.exec(question)?.[0];
  if (iso !== undefined) return iso;
  const words = tokensOf(question).map(({ word }) => word);
  const year = words.find((word) => /^20\d{2}$/.test(word));
  if (year === undefined) return null;
  for (const language of languages)
    for (let month = 1; month <= 12; month++)
      if (words.includes(monthName(month, language))) return lastDay(Number(year), month);
  return lastDay(Number(year), 12);
}

function monthName(month: number, language: string): string {
  return foldedWord(
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2024, month - 1, 1)),
    ),
  );
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
