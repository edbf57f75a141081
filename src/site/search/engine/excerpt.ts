import { bestStretch, type Mark, marksOf, type Wanted } from './marks.ts';
import type { Stems } from './stems.ts';

/** A run of an excerpt; `hit` marks words that were asked for. */
export interface ExcerptPart {
  text: string;
  hit: boolean;
}

/** Words of an excerpt, and of a line's beginning that are set before one from its middle. */
const [LENGTH, LEAD] = [34, 8];
/** Words before the first that was asked for. */
const BEFORE = 6;

/**
 * Cuts the words around the best place out of a section's text, about 34 long: a line's beginning, which names who says
 * it, comes along. Text is set as it stands; lines are divided by a point.
 */
export function excerptOf(
  text: string,
  wanted: readonly Wanted[],
  languages: readonly string[],
  stems: Stems,
): ExcerptPart[] {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const marks = marksOf(text, wanted, languages, stems);
  const first = Math.max(
    0,
    words.findIndex(({ end }) => end > (bestStretch(marks).first?.start ?? 0)),
  );
  const near = Math.max(0, Math.min(first - BEFORE, words.length - LENGTH));
  const lineStart = text.lastIndexOf('\n', words[first]?.start ?? 0) + 1;
  const line = words.findIndex(({ start }) => start >= lineStart);
  const from = near - line <= LEAD ? Math.min(line, first) : near;
  const to = Math.min(words.length, from + LENGTH);
  const cut = (one: number, other: number) =>
    partsBetween(text, words[one]?.start ?? 0, words[other - 1]?.end ?? 0, marks);
  const parts: ExcerptPart[] = [];
  if (from > line && line > 0) parts.push({ text: '… ', hit: false });
  if (from > line) parts.push(...cut(line, Math.min(line + LEAD, from)), { text: ' … ', hit: false });
  else if (from > 0) parts.push({ text: '… ', hit: false });
  parts.push(...cut(from, to));
  if (to < words.length) parts.push({ text: ' …', hit: false });
  return parts;
}

function partsBetween(text: string, from: number, to: number, marks: readonly Mark[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const shown = (start: number, end: number) => text.slice(start, end).replaceAll(/\s*\n\s*/gu, ' · ');
  let position = from;
  for (const { start, end } of marks) {
    if (start < position || end > to) continue;
    if (start > position) parts.push({ text: shown(position, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    position = end;
  }
  if (position < to) parts.push({ text: shown(position, to), hit: false });
  return parts;
}
