import type { BatonRecord } from '../../contracts/record.ts';
import { wordsIn } from '../../lexicon/terms.ts';
import { holds, termsOf } from './lexicon.ts';

const OCCASIONS = termsOf(({ occasions }) => occasions);

interface Version {
  record: BatonRecord;
  family: string;
  year: number;
}

/**
 * Documents of which a newer version holds, each with it: the same name but for a year, none of them a paper of an occasion.
 * A version of a year that has not begun replaces nothing yet.
 */
export function olderVersions(records: readonly BatonRecord[], asOf: string): Map<string, BatonRecord> {
  const now = Number(asOf.slice(0, 4));
  const versions = records.flatMap((record): Version[] => {
    const read = versionOf(record);
    return read && read.year <= now ? [{ record, ...read }] : [];
  });
  const older = new Map<string, BatonRecord>();
  for (const family of Map.groupBy(versions, ({ family }) => family).values()) {
    const newest = Math.max(...family.map(({ year }) => year));
    const holds = family.filter(({ year }) => year === newest);
    const [first] = holds;
    if (!first) continue;
    for (const { record, year } of family) if (year < newest) older.set(record.id, first.record);
  }
  return older;
}

/** The name of a file without its year, and that year; null without a year, with a day or a number beside it, or of an occasion. */
function versionOf({ path, title, parent }: BatonRecord): { family: string; year: number } | null {
  if (parent !== null) return null;
  const name =
    (path ?? title)
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z0-9]{1,5}$/i, '') ?? '';
  const words = wordsIn(name);
  const years = words.filter((word) => /^(?:19|20)\d{2}$/.test(word)).map(Number);
  const others = words.filter((word) => /^\d+$/.test(word) && !/^(?:19|20)\d{2}$/.test(word));
  // "2024-25" is a year of two halves; other numbers make it one paper of many.
  const halves =
    others.length === 1 && years.length === 1 && Number(others[0]) === ((years[0] ?? 0) + 1) % 100;
  if (years.length === 0 || years.length > 2 || (others.length > 0 && !halves)) return null;
  const telling = words.filter((word) => !/^\d+$/.test(word));
  if (telling.length === 0 || holds(words, OCCASIONS)) return null;
  return { family: telling.join(' '), year: Math.max(...years) };
}
