import * as chrono from 'chrono-node';
import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type DateFinding, dateSchema } from '../contracts/finding-kinds.ts';
import { isoDay, MONTH_NAMES, monthNumber, referenceDay, WEEKDAY_NAMES } from './reading/days.ts';
import { isInsideAddress, type Piece, piecesOf } from './reading/pieces.ts';

const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:(?:${WEEKDAY_NAMES})\\.?,?\\s{1,2})?(?:(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)?(?:\\s{1,2}(?:day\\s)?of)?[\\s-]{1,2}(?:${MONTH_NAMES})\\b\\.?(?:,?[\\s-]{1,2}(?:\\d{4}|'?\\d{2}(?![\\d:.,%]|\\s?[ap]\\.?m)))?` +
    `|(?:${MONTH_NAMES})\\b\\.?\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d|%|\\s?(?:[ap]\\.?m\\b|hours?|days?|weeks?|months?|years?|percent))(?:,?\\s{1,3}\\d{4}(?!\\d))?` +
    `|(?:${MONTH_NAMES})\\b\\.?,?[\\s-]{1,2}(?:of\\s)?(?:19|20)\\d{2})(?![\\p{L}\\p{N}_])`,
  'giu',
);
const NUMERIC =
  /(?<![\p{L}\p{N}_./-])(?:(?<iso>(?<y>(?:19|20)\d{2})([-/.])(?<m>\d{1,2})\3(?<d>\d{1,2}))|(?<a>\d{1,2})([-/.])(?<b>\d{1,2})\7(?<year>(?:19|20)\d{2}|\d{2}))(?=$|[^\p{N}_/-]|T\d)(?!\.\d|-\d)/gu;
const DAY_FIRST = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s{1,2})?(?:the\s)?\d/i;

interface Numeric {
  start: number;
  end: number;
  first: number;
  second: number;
  year: number;
  separator: string;
}

/**
 * Explicit dates: named months, ISO, and numeric ones whose order of day and month is certain — because one part is
 * above twelve, or because the record's other numeric dates all have the one order. Others are left out.
 */
export const finding = defineFinding({
  kind: 'date',
  version: 1,
  summary: 'Explicit dates; ambiguous ones are left out.',
  data: dateSchema,
  *extract(view: RecordView) {
    const reference = referenceDay(view.record.at);
    const ambiguous: Numeric[] = [];
    let dayFirst = 0;
    let monthFirst = 0;
    for (const piece of piecesOf(view, { heading: true })) {
      if (!/\d/.test(piece.text)) continue;
      for (const match of piece.text.matchAll(NAMED)) {
        const read = readNamed(match[0], piece, match.index, reference);
        if (read) yield read;
      }
      for (const match of piece.text.matchAll(NUMERIC)) {
        if (isInsideAddress(piece.text, match.index)) continue;
        const groups = match.groups ?? {};
        const start = piece.start + match.index;
        const end = start + match[0].length;
        if (groups.iso !== undefined) {
          const day = isoDay(Number(groups.y), Number(groups.m), Number(groups.d));
          if (day) yield { start, end, data: { date: day, inferredYear: false } };
          continue;
        }
        const written = Number(groups.year);
        const numeric = {
          start,
          end,
          first: Number(groups.a),
          second: Number(groups.b),
          year: written < 100 ? written + (written < 70 ? 2000 : 1900) : written,
          separator: match[7] as string,
        };
        // Two-digit years with dots or dashes are as often versions and clause numbers.
        if (written < 100 && numeric.separator !== '/') continue;
        if (numeric.first > 12 && numeric.second <= 12) dayFirst++;
        else if (numeric.second > 12 && numeric.first <= 12) monthFirst++;
        ambiguous.push(numeric);
      }
    }
    for (const numeric of ambiguous) {
      const { first, second, year, start, end } = numeric;
      const order =
        first > 12 || first === second
          ? 'day'
          : second > 12
            ? 'month'
            : dayFirst > 0 && monthFirst === 0
              ? 'day'
              : monthFirst > 0 && dayFirst === 0
                ? 'month'
                : null;
      const day =
        order === null ? null : order === 'day' ? isoDay(year, second, first) : isoDay(year, first, second);
      if (day) yield { start, end, data: { date: day, inferredYear: false } };
    }
  },
});

function readNamed(
  text: string,
  piece: Piece,
  offset: number,
  reference: Date | null,
): Sighting<DateFinding> | null {
  const trimmed = text.replace(/[\s.,'-]+$/, '');
  const start = piece.start + offset;
  const sighting = (date: string, inferredYear: boolean) => ({
    start,
    end: start + trimmed.length,
    data: { date, inferredYear },
  });
  const month = monthNumber(
    /\p{L}{3,}/gu
      [Symbol.match](trimmed)
      ?.find((word) => monthNumber(word) > 0 && !/^(?:mon|the)/i.test(word)) ?? '',
  );
  if (month === 0) return null;
  // "may 3" in small letters is the verb; "march 4" hardly ever is a date without its capital.
  if (
    /\b(?:may|march|mar|dec|sep|sun|sat)\b/.test(trimmed) &&
    !/\d{4}$/.test(trimmed) &&
    !DAY_FIRST.test(trimmed)
  )
    return null;
  const year = /(?:19|20)\d{2}$/.exec(trimmed);
  if (year && !/\d(?:st|nd|rd|th)?[\s,.-]|\d[\s-]/i.test(trimmed.slice(0, year.index))) {
    return sighting(`${year[0]}-${String(month).padStart(2, '0')}`, false);
  }
  const parsed = chrono.en.strict.parse(
    trimmed.replace(/\s+/g, ' ').replace(/ (?:day )?of /i, ' '),
    reference ?? new Date(2000, 0, 1, 12),
  )[0];
  if (!parsed?.start.isCertain('day') || !parsed.start.isCertain('month')) return null;
  const day = parsed.start.get('day') ?? 0;
  const certain = parsed.start.isCertain('year');
  if (!certain && reference === null) {
    const exists = isoDay(2000, month, day);
    return exists === null ? null : sighting(`--${exists.slice(5)}`, false);
  }
  const iso = isoDay(parsed.start.get('year') ?? 0, parsed.start.get('month') ?? 0, day);
  return iso === null ? null : sighting(iso, !certain);
}
