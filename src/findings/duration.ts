import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Duration, durationSchema } from '../contracts/finding-kinds.ts';
import { NUMBER_WORDS, readNumber, wordsToNumber } from './reading/numbers.ts';
import { isInsideAddress, piecesOf } from './reading/pieces.ts';

const DURATION = new RegExp(
  `(?:(?<![\\p{L}\\p{N}_.,/$£€:-])|(?<=(?<![\\p{L}\\p{N}_.,/$£€:-])\\d{1,4}\\s?[-–]\\s?))(?:(?<words>${NUMBER_WORDS})(?:\\s{1,2}\\((?<inner>\\d{1,4})\\))?|(?<digits>\\d{1,4}(?:\\.\\d{1,2})?)(?:\\s?\\((?:${NUMBER_WORDS})\\))?|(?<article>an?))[ \\n\\u00a0-]{1,3}` +
    '(?:(?:consecutive|full|clear|calendar|paid|additional|more|further)[ \\n-]{1,3})?(?<business>(?:business|working|work|banking)[ \\n-]{1,3})?(?:(?:consecutive|calendar)[ \\n-]{1,3})?' +
    "(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|fortnights?|months?|years?|yrs?)(?![\\p{L}\\p{N}_])(?<notice>['’]s?\\s{1,2}(?:written\\s{1,2})?notice|s?['’]?\\s{1,2}(?:prior\\s{1,2})?(?:written\\s{1,2})?notice)?|(?<![\\p{L}])net[ -]?(?<net>\\d{1,3})(?![\\d%-]|[.,]\\d|\\s?(?:k|m)\\b)(?<netDays>\\s?days?\\b)?",
  'giu',
);
const BEFORE: readonly [RegExp, Duration['role']][] = [
  [
    /\bwith ?in\s(?:the\s)?(?:(?:first|next|last|following|previous|a|maximum of|up to)\s){0,2}$|\b(?:no later than|not more than|no more than|up to|under|less than|maximum of|at most|not exceeding)\s(?:the\s)?$|\bin\s(?:the\s(?:next|first|following)\s|under\s|about\s)?$/i,
    'within',
  ],
  [/\b(?:after|following)\s(?:the\s)?(?:first\s|initial\s|an?\s)?$/i, 'after'],
  [/\b(?:every|each|per)\s$/i, 'every'],
  [
    /\b(?:for|over|lasting|lasts|period of|term of|duration of|during|throughout)\s(?:the\s)?(?:(?:first|next|last|past|previous|initial|up to|at least|about|a|another|minimum|an additional|an)\s){0,3}$/i,
    'for',
  ],
];
const AFTER: readonly [RegExp, Duration['role']][] = [
  [/^\s(?:or (?:more|less) )?(?:before|prior to|ahead of|in advance|preceding|beforehand)\b/i, 'before'],
  [
    /^\s(?:after|following|from|of (?:receipt|receiving|the (?:date|invoice|end|due|start)|becoming|being|your|their|an?|its|such|notice|invoice|written)|since|later)\b/i,
    'after',
  ],
];

function roleOf(text: string, start: number, end: number, notice: boolean): Duration['role'] {
  const before = text.slice(Math.max(0, start - 60), start).replace(/[\s*_]+/g, ' ');
  const after = text.slice(end, end + 40).replace(/[\s*_]+/g, ' ');
  const cued = BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? null;
  const following = AFTER.find(([pattern]) => pattern.test(after))?.[1] ?? null;
  if (following === 'before') return 'before';
  if (cued !== null) return cued;
  return following ?? (notice ? 'before' : null);
}

/** Spans of time with what they are for: a limit, a notice, a waiting time, a length, a rhythm. Ages are none. */
export const finding = defineFinding({
  kind: 'duration',
  version: 1,
  summary: 'Durations and notice periods, with their role.',
  data: durationSchema,
  *extract(view: RecordView): Generator<Sighting<Duration>> {
    for (const piece of piecesOf(view, { heading: true, code: view.record.kind !== 'code' })) {
      const { text } = piece;
      for (const match of text.matchAll(DURATION)) {
        const groups = match.groups ?? {};
        const start = match.index;
        let end = start + match[0].length;
        if (isInsideAddress(text, start)) continue;
        if (groups.net !== undefined) {
          yield {
            start: piece.start + start,
            end: piece.start + end,
            data: { amount: String(Number(groups.net)), unit: 'day', role: 'within' },
          };
          continue;
        }
        const unit = (groups.unit ?? '').toLowerCase();
        let amount =
          groups.inner ??
          groups.digits ??
          (groups.article === undefined ? wordsToNumber(groups.words ?? '') : '1');
        if (amount === null) continue;
        const role = roleOf(text, start, end, groups.notice !== undefined);
        // "a day" alone is a figure of speech or a unit; with a role it is a term.
        if (groups.article !== undefined && role !== 'within' && role !== 'before') continue;
        if (/^[ \n-]{1,2}(?:old\b|of age\b)/i.test(text.slice(end, end + 12))) continue;
        if (groups.article !== undefined) end = start + match[0].length;
        if (unit.startsWith('fortnight')) amount = String(Number(amount) * 2);
        const value = readNumber(amount);
        if (value === null) continue;
        yield {
          start: piece.start + start,
          end: piece.start + end,
          data: { amount: value, unit: unitOf(unit, groups.business !== undefined), role },
        };
      }
    }
  },
});

function unitOf(written: string, business: boolean): Duration['unit'] {
  if (written.startsWith('min')) return 'minute';
  if (written.startsWith('h')) return 'hour';
  if (written.startsWith('d')) return business ? 'business-day' : 'day';
  if (written.startsWith('w') || written.startsWith('fortnight')) return 'week';
  return written.startsWith('mo') ? 'month' : 'year';
}
