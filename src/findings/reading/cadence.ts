import { DAYS_OF_PERIOD, ruleOfPeriod } from './cadence-days.ts';
import { MONTH_NAMES, monthNumber, WEEKDAY_NAMES } from './days.ts';
import { NUMBER_WORDS, wordsToNumber } from './numbers.ts';

/** When something recurs or falls due. `start`/`end` are in the words it was read from. */
export interface Cadence {
  start: number;
  end: number;
  /** RFC 5545 RRULE without DTSTART; null for an event. */
  rule: string | null;
  event: string | null;
  /** It stands before a noun ("the weekly report"): alone it says that a thing recurs, not that someone must act. */
  adjective: boolean;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY_WORDS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WORKDAYS = 'MO,TU,WE,TH,FR';
const WEEKDAYS = `(?:${WEEKDAY_NAMES})s?`;
const WEEKDAY_LIST = `${WEEKDAYS}(?:(?:,\\s|\\s(?:and|or|&)\\s|,\\s(?:and|or)\\s)${WEEKDAYS}){0,5}`;
const MONTHLY =
  '(?:each|every|the|a|any|the following|the next|next|following|of the|the same|that|per)\\s(?:calendar\\s)?month';
const NTH = '(?<![\\d.])(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)(?:\\sday)?';
const COUNT = `(?:\\d{1,3}|${NUMBER_WORDS})`;

type Reader = (match: RegExpExecArray) => { rule: string | null; event: string | null } | null;
const rule = (text: string) => ({ rule: text, event: null });
const event = (text: string) => ({ rule: null, event: text.trim() });

const dayCode = (word: string): string => DAYS[DAY_WORDS.indexOf(word.slice(0, 3).toLowerCase())] ?? '';
const dayCodes = (words: string): string =>
  [...new Set((words.match(new RegExp(`\\b${WEEKDAYS}\\b`, 'gi')) ?? []).map(dayCode))]
    .filter(Boolean)
    .join(',');
const number = (words: string): number =>
  /^\d+$/.test(words) ? Number(words) : Number(wordsToNumber(words) ?? 0);
const nth = (words: string): number => Number(/\d{1,2}/.exec(words)?.[0] ?? 0);

/** The `position`th day of the set in each period: RFC 5545 BYSETPOS. */
function workday(position: number, frequency = 'MONTHLY'): string {
  return `FREQ=${frequency};BYDAY=${WORKDAYS};BYSETPOS=${position}`;
}

const PERIODS: Readonly<Record<string, string>> = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
};
function every(count: number, unit: string): { rule: string | null; event: null } | null {
  const [frequency, times] = unit.startsWith('quarter')
    ? ['MONTHLY', count * 3]
    : unit.startsWith('fortnight')
      ? ['WEEKLY', count * 2]
      : [PERIODS[unit.replace(/s$/, '')], count];
  if (frequency === undefined || times < 1) return null;
  return { rule: times === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${times}`, event: null };
}

const READERS: readonly (readonly [RegExp, Reader])[] = [
  // "every 2 weeks on Monday", "every month on the 25th", "every year on the last Friday of May"
  [
    DAYS_OF_PERIOD,
    (match) => {
      const found = ruleOfPeriod(match);
      return found === null ? null : rule(found);
    },
  ],
  // "every second Friday", "every other Monday"
  [
    new RegExp(`\\b(?:every|each)\\s(?:other|second|2nd|alternate)\\s(${WEEKDAYS})\\b`, 'i'),
    (match) => rule(`FREQ=WEEKLY;INTERVAL=2;BYDAY=${dayCode(match[1] as string)}`),
  ],
  // "the first Monday of each month", "the last Friday of the quarter", "last working day of the month"
  [
    new RegExp(
      `\\b(?:on\\s|by\\s|before\\s)?(?:the\\s|every\\s|each\\s)?(${ORDINALS.join('|')}|last|final|penultimate|\\d{1,2}(?:st|nd|rd|th))\\s((?:working|business|banking|week)[ -]?days?|${WEEKDAYS}|day)\\s(?:of|in)\\s(?:the\\s|each\\s|every\\s|a\\s|any\\s)?(?:calendar\\s|following\\s|next\\s)?(month|quarter|year)\\b`,
      'i',
    ),
    readPosition,
  ],
  [
    /\b(?:on|by|at|before)\s(?:the\s)?(?:month|quarter|year)[- ]end\b|\b(?:by|at|before)\s(?:the\s)?end of (?:each|every|the) (?:month|quarter|year)\b/i,
    (match) =>
      rule(
        /quarter/i.test(match[0])
          ? 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'
          : /year/i.test(match[0])
            ? 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31'
            : 'FREQ=MONTHLY;BYMONTHDAY=-1',
      ),
  ],
  // "by the 15th and 30th of each month", "on the 5th of the following month"
  [
    new RegExp(
      `\\b(?:by|on|before|no later than|until|due|due on|every|each)?\\s?(${NTH}(?:(?:\\s(?:and|or|&)\\s|,\\s)(?:the\\s)?(?:${NTH}|last day|end))?)\\s(?:of|in)?\\s?(?:${MONTHLY}|(?:the\\s)?month following (?:the\\s)?(?<quarter>quarter)(?:[- ]end)?)\\b`,
      'i',
    ),
    readMonthDays,
  ],
  [
    new RegExp(
      `\\b(?:monthly|every month|each month),?\\s(?:by|on|before|no later than)\\s(${NTH}(?:(?:\\s(?:and|&)\\s|,\\s)${NTH})?)(?!\\s(?:of\\s)?(?:${MONTH_NAMES})\\b)`,
      'i',
    ),
    readMonthDays,
  ],
  [
    new RegExp(
      `\\b(?:by|on|before|no later than|every|each)\\s(${NTH}(?:(?:\\s(?:and|&)\\s|,\\s)${NTH})?)\\s?,?\\s?(?:monthly|every month|each month)\\b`,
      'i',
    ),
    readMonthDays,
  ],
  [
    new RegExp(
      `\\bevery\\s(${NTH}(?:(?:\\s(?:and|&)\\s|,\\s)${NTH})?)(?=$|[\\s,.;])(?!\\s(?:of\\s)?(?:${MONTH_NAMES})|\\s(?:day|week|month|year|working|business|time|one|person|employee))`,
      'i',
    ),
    readMonthDays,
  ],
  // "within 10 days of month end", "10 days after the end of each month"
  [
    new RegExp(
      `\\b(?:within\\s)?(${COUNT})\\s(?:calendar\\s)?days?\\s(?:of|after|from|following)\\s(?:the\\s)?(?:month[- ]end|end of (?:the|each|every) month)\\b`,
      'i',
    ),
    (match) => rule(`FREQ=MONTHLY;BYMONTHDAY=${number(match[1] as string)}`),
  ],
  [
    new RegExp(
      `\\b(?:within\\s)?(${COUNT})\\s(?:working|business)\\sdays?\\s(?:of|after|from|following)\\s(?:the\\s)?(?:month[- ]end|end of (?:the|each|every) month)\\b`,
      'i',
    ),
    (match) => rule(workday(number(match[1] as string))),
  ],
  // "annually by 31 January", "31 January each year", "every 31 January", "January 31 every year"
  [
    new RegExp(
      `\\b(?:(?:annually|yearly|every year|each year),?\\s(?:by|on|before|no later than|in)\\s(?:the\\s)?|every\\s)(?:(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(${MONTH_NAMES})|(${MONTH_NAMES})\\s(\\d{1,2})(?:st|nd|rd|th)?)\\b(?!,?\\s\\d{4})`,
      'i',
    ),
    readYearDay,
  ],
  [
    new RegExp(
      `\\b(?:by|on|before|no later than)?\\s?(?:the\\s)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(${MONTH_NAMES})|(${MONTH_NAMES})\\s(\\d{1,2})(?:st|nd|rd|th)?),?\\s(?:(?:of\\s)?(?:each|every)\\s(?:calendar\\s)?year|annually|yearly)\\b`,
      'i',
    ),
    readYearDay,
  ],
  [
    new RegExp(`\\b(?:every|each)\\s(${MONTH_NAMES})\\b(?!\\s\\d)`, 'i'),
    (match) => rule(`FREQ=YEARLY;BYMONTH=${monthNumber(match[1] as string)}`),
  ],
  [
    new RegExp(`\\b(?:annually|yearly|every year|each year)\\sin\\s(${MONTH_NAMES})\\b`, 'i'),
    (match) => rule(`FREQ=YEARLY;BYMONTH=${monthNumber(match[1] as string)}`),
  ],
  // "every Friday", "each Monday and Thursday", "weekly on Friday", "Fridays"
  [
    new RegExp(`\\b(?:(?:every|each)\\s(?:single\\s)?|weekly\\s(?:on|by|every)\\s)(${WEEKDAY_LIST})\\b`, 'i'),
    (match) => rule(`FREQ=WEEKLY;BYDAY=${dayCodes(match[1] as string)}`),
  ],
  [
    /\bon\s((?:mon|tues|wednes|thurs|fri|satur|sun)days(?:(?:,\s|\s(?:and|&)\s)(?:mon|tues|wednes|thurs|fri|satur|sun)days){0,5})\b/i,
    (match) => rule(`FREQ=WEEKLY;BYDAY=${dayCodes(match[1] as string)}`),
  ],
  [
    /\b(?:every|each)\s(?:working|business|week)\s?day\b|\bon (?:working|business|week)\s?days\b|\bMonday to Friday\b/i,
    () => rule(`FREQ=WEEKLY;BYDAY=${WORKDAYS}`),
  ],
  [
    /\b(?:every|each|once an?|once per|once every)\s(?:(other|second|alternate)\s)?(day|week|fortnight|month|quarter|year)\b(?!['’])(?: end)?/i,
    (match) => every(match[1] ? 2 : 1, (match[2] as string).toLowerCase()),
  ],
  [
    new RegExp(`\\b(?:once\\s)?every\\s(${COUNT})\\s(days|weeks|months|quarters|years)\\b`, 'i'),
    (match) => every(number(match[1] as string), (match[2] as string).toLowerCase()),
  ],
  [/\b(?:every|each)\s(?:morning|evening|night|afternoon)\b/i, () => rule('FREQ=DAILY')],
  [/\btwice (?:a|per|each|every) month\b|\bsemi-?monthly\b/i, () => rule('FREQ=MONTHLY;BYMONTHDAY=15,-1')],
  [/\b(?:bi-?weekly|fortnightly)\b/i, () => rule('FREQ=WEEKLY;INTERVAL=2')],
  [/\bbi-?monthly\b/i, () => rule('FREQ=MONTHLY;INTERVAL=2')],
  [
    /\b(?:semi-?annually|half[- ]yearly|twice (?:a|per|each|every) year|every six months)\b/i,
    () => rule('FREQ=MONTHLY;INTERVAL=6'),
  ],
  [
    /\bon (?:a|an) (daily|weekly|monthly|quarterly|annual|yearly) basis\b/i,
    (match) => adverb(match[1] as string),
  ],
  [
    /\b(daily|weekly|monthly|quarterly|annually|yearly)\b(?!\s(?:rate|fee|rent|limit|salary|payment|amount|cost|cap|report|statement|update|meeting|wage|pay|invoice|retainer|budget|basis|newsletter|call|subscription|instal+ment|contribution|premium|allowance|pattern|income|earnings|total|average|plan|hours|interest|charge|quota|volume|check-in|sync|hangout|review|stipend|compensation|closing|transaction|schedule))/i,
    (match) => adverb(match[1] as string),
  ],
  // Events: "60 days before renewal", "within 14 days of receipt", "upon termination"
  [
    new RegExp(
      `\\b(?:(?:within|no later than|not later than|at least|up to|not less than|a minimum of)\\s)?(?<!\\bmore than\\s)(?:(?:\\d{1,3}\\s?[-–]\\s?)?${COUNT}(?:\\s\\(\\d{1,3}\\))?|an?)\\s(?:calendar\\s|working\\s|business\\s)?(?:hours?|days?|weeks?|months?)(?:['’]s?\\s(?:written\\s)?notice)?\\s(?:before|after|prior to|ahead of|of(?=\\s(?:receipt|receiving|the|an?|your|their|its|being|becoming|notice|invoice|purchase|travel|hire|hiring|termination|delivery|completion|submission|approval|joining|month|each|any)\\b)|from|following|in advance of)\\s((?:the\\s|each\\s|every\\s|any\\s|an?\\s|your\\s|their\\s|its\\s)?[\\p{L}][\\p{L}’'-]{1,24}(?:\\s(?!(?:and|or|if|unless|when|by|to|the employee must|must|shall|should|will|is|are|may|can|in|with|for|at|on|which|that|who|we|you|they|he|she|it)\\b)[\\p{L}’'-]{1,24}){0,5})`,
      'iu',
    ),
    (match) =>
      /^(?:the |an? )?(?:work|leave|pay|vacation|time|notice|experience|age|service|training|salary|holidays?|sick)\b/i.test(
        match[1] as string,
      ) && !/\b(?:before|after|prior to|following)\b/i.test(match[0])
        ? null
        : event(match[1] as string),
  ],
  [
    /\b(?:upon|immediately (?:after|upon|before)|as soon as|at the time of|prior to|ahead of)\s((?:the\s|each\s|any\s|an?\s|your\s|their\s)?(?:receipt|termination|renewal|expiry|expiration|completion|signing|signature|hire|hiring|joining|resignation|departure|approval|payment|delivery|onboarding|due date|end of [\p{L} ]{2,30})(?:\sof\s(?:the\s)?[\p{L}]{2,24}(?:\s[\p{L}]{2,24})?)?)/iu,
    (match) => event(match[1] as string),
  ],
];

function adverb(word: string): { rule: string; event: null } {
  const lower = word.toLowerCase();
  return rule(
    lower === 'quarterly'
      ? 'FREQ=MONTHLY;INTERVAL=3'
      : lower === 'daily'
        ? 'FREQ=DAILY'
        : lower === 'weekly'
          ? 'FREQ=WEEKLY'
          : lower === 'monthly'
            ? 'FREQ=MONTHLY'
            : 'FREQ=YEARLY',
  ) as { rule: string; event: null };
}

function readPosition(match: RegExpExecArray): { rule: string; event: null } | null {
  const word = (match[1] as string).toLowerCase();
  const unit = (match[2] as string).toLowerCase();
  const period = (match[3] as string).toLowerCase();
  const position =
    word === 'last' || word === 'final'
      ? -1
      : word === 'penultimate'
        ? -2
        : ORDINALS.indexOf(word) + 1 || nth(word);
  if (position === 0 || position > 31) return null;
  // "Enter the last day of the quarter" names a day; "by", "on", "every" or a cell of its own make it a rhythm.
  const whole = match[0].trim().length === match.input.trim().length;
  if (!whole && !/^(?:on|by|before|every|each)\b/i.test(match[0].trim())) return null;
  const months = position < 0 ? '3,6,9,12' : '1,4,7,10';
  const frame =
    period === 'month'
      ? 'FREQ=MONTHLY'
      : period === 'quarter'
        ? `FREQ=MONTHLY;BYMONTH=${months}`
        : `FREQ=YEARLY;BYMONTH=${position < 0 ? 12 : 1}`;
  if (unit === 'day') return rule(`${frame};BYMONTHDAY=${position}`) as { rule: string; event: null };
  if (/^(?:working|business|banking|week)/.test(unit))
    return rule(`${frame};BYDAY=${WORKDAYS};BYSETPOS=${position}`) as { rule: string; event: null };
  if (Math.abs(position) > 5) return null;
  return rule(`${frame};BYDAY=${position}${dayCode(unit)}`) as { rule: string; event: null };
}

function readMonthDays(match: RegExpExecArray): { rule: string; event: null } | null {
  const words = match[1] as string;
  const days = [...words.matchAll(/\d{1,2}/g)].map((found) => Number(found[0]));
  if (days.length === 0 || days.some((day) => day < 1 || day > 31)) return null;
  if (/last|end/i.test(words)) days.push(-1);
  const frame = match.groups?.quarter ? 'FREQ=YEARLY;BYMONTH=1,4,7,10' : 'FREQ=MONTHLY';
  return rule(`${frame};BYMONTHDAY=${days.join(',')}`) as { rule: string; event: null };
}

function readYearDay(match: RegExpExecArray): { rule: string; event: null } | null {
  const day = Number(match[1] ?? match[4]);
  const month = monthNumber((match[2] ?? match[3]) as string);
  if (month === 0 || day < 1 || day > 31) return null;
  return rule(`FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`) as { rule: string; event: null };
}

const ADVERBIAL =
  /^\s?(?:daily|weekly|bi-?weekly|fortnightly|monthly|bi-?monthly|semi-?monthly|quarterly|annually|yearly|semi-?annually|half[- ]yearly)\s?$/i;
const HINT =
  /\b(?:every|each|daily|weekly|fortnightly|bi-?weekly|monthly|bi-?monthly|semi-?monthly|quarterly|annually|yearly|annual|half[- ]yearly|semi-?annually|twice|once|month|months|quarter|year|days?|weeks?|hours?|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|monday|weekdays|upon|immediately|prior|ahead|as soon as|at the time)\b/i;

/** When the words say that something recurs or falls due; null where they say nothing of it. Words up to 1,200 characters. */
export function cadenceOf(words: string): Cadence | null {
  if (words.length > 1200 || !HINT.test(words)) return null;
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(words);
    const found = match ? read(match) : null;
    if (!match || !found) continue;
    const lead = match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].trimEnd().length;
    const adjective =
      ADVERBIAL.test(match[0]) &&
      !/^(?:$|[\s*_"”)]*[.,;:!)–—]|\s(?:(?:and|or)\s(?!daily|weekly|monthly|quarterly|yearly|annual)|(?:by|on|at|to|in|with|for|from|via|as|before|after|through|until|using|when|if|while|so|between|during|against|per|thereafter|we|you|the)\b))/i.test(
        words.slice(end, end + 24),
      );
    return { start: match.index + lead, end, adjective, ...found };
  }
  return null;
}
