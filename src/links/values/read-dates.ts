import { CLOCK, JOINS, MONTHS, WEEKDAYS } from './lexicon.ts';
import type { Piece } from './pieces.ts';

/** `14:00`, `14.30 Uhr`, `11 Uhr`, `10am`, `1.30pm`, `12 h`: in hours and minutes of the day. */
export function clockAt(
  pieces: readonly Piece[],
  at: number,
  between: (index: number) => string,
): { value: string; used: number } | null {
  const piece = pieces[at] as Piece;
  const parts = /^(\d{1,2})(?:([:.])(\d{2}))?$/.exec(piece.text);
  if (!parts || Number(parts[1]) > 24 || Number(parts[3] ?? 0) > 59) return null;
  const next = pieces[at + 1];
  const near = /^\s?$/.test(between(at + 1));
  const half = near && next ? /^([ap])(?:\.?m)?$/.exec(next.word)?.[1] : undefined;
  const dotted =
    half !== undefined &&
    next?.word.length === 1 &&
    pieces[at + 2]?.word === 'm' &&
    /^\.?$/.test(between(at + 2));
  if (half !== undefined && (next?.word.length === 2 || dotted)) {
    const hour = (Number(parts[1]) % 12) + (half === 'p' ? 12 : 0);
    return { value: `${String(hour).padStart(2, '0')}:${parts[3] ?? '00'}`, used: dotted ? 3 : 2 };
  }
  const said = near && next !== undefined && CLOCK.has(next.word);
  if (!said && parts[2] !== ':') return null;
  return { value: `${(parts[1] as string).padStart(2, '0')}:${parts[3] ?? '00'}`, used: said ? 2 : 1 };
}

/** "Tuesdays and Fridays": days of the week that begin here; those of one rule are one value. */
export function weekdaysAt(
  pieces: readonly Piece[],
  at: number,
  between: (index: number) => string,
): { value: string; key: string; used: number } {
  const days: number[] = [];
  let last = at;
  for (let next = at, day = WEEKDAYS.get(pieces[at]?.word ?? ''); day !== undefined; ) {
    days.push(day);
    last = next;
    const joined = JOINS.has(pieces[last + 1]?.word ?? '');
    next = joined ? last + 2 : last + 1;
    day = joined || /^,\s$/.test(between(next)) ? WEEKDAYS.get(pieces[next]?.word ?? '') : undefined;
  }
  const written = pieces.slice(at, last + 1);
  return {
    value: written.map(({ text }) => text).join(' '),
    key: days.sort((a, b) => a - b).join(','),
    used: written.length,
  };
}

/** A date that begins here: `1. Juli 2026`, `1 de julio`, `July 1, 2026`, `2026-07-01`, `01.07.2026`, `July 2026`. */
export function dateAt(
  pieces: readonly Piece[],
  at: number,
  between: (index: number) => string,
): { date: string; used: number } | null {
  const piece = pieces[at];
  if (!piece) return null;
  const iso = /^((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(piece.text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 1);
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)?\d\d)$/.exec(piece.text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const year = Number(numeric[3]) < 100 ? 2000 + Number(numeric[3]) : Number(numeric[3]);
    return second > 12 ? dated(year, first, second, 1) : dated(year, second, first, 1);
  }
  const month = MONTHS.get(piece.word);
  if (month !== undefined) {
    const next = pieces[at + 1];
    if (!next || !/^[\s,.]{1,3}$/.test(between(at + 1))) return null;
    if (/^(?:19|20)\d\d$/.test(next.text))
      return { date: `${next.text}-${String(month).padStart(2, '0')}-01`, used: 2 };
    if (/^\d{1,2}$/.test(next.text) && Number(next.text) <= 31 && piece.text !== piece.word) {
      const suffix = /^(?:st|nd|rd|th)$/.test(pieces[at + 2]?.word ?? '') ? 1 : 0;
      const year = pieces[at + 2 + suffix];
      const said = year && /^(?:19|20)\d\d$/.test(year.text) && /^[\s,]{1,3}$/.test(between(at + 2 + suffix));
      return dated(said ? Number(year.text) : null, month, Number(next.text), 2 + suffix + (said ? 1 : 0));
    }
    return null;
  }
  if (!/^\d{1,2}$/.test(piece.text) || Number(piece.text) > 31) return null;
  let index = at + 1;
  while (index < at + 3 && /^(?:st|nd|rd|th|er|de|of)$/.test(pieces[index]?.word ?? '')) index += 1;
  const named = MONTHS.get(pieces[index]?.word ?? '');
  if (named === undefined || !/^[\s.]{0,3}$/.test(between(at + 1))) return null;
  let end = index + 1;
  if (/^del?$/.test(pieces[end]?.word ?? '')) end += 1;
  const year = pieces[end];
  const said = year && /^(?:19|20)\d\d$/.test(year.text) && /^[\s,.]{1,3}$/.test(between(end));
  return dated(said ? Number(year.text) : null, named, Number(piece.text), (said ? end : index) - at + 1);
}

function dated(
  year: number | null,
  month: number,
  day: number,
  used: number,
): { date: string; used: number } | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return { date: `${year === null ? '-' : year}-${two(month)}-${two(day)}`, used };
}
