import * as chrono from 'chrono-node';

/**
 * The day of an instant as its writer saw it, as noon of the machine's own zone: chrono computes in that zone,
 * so that the result is the same on every machine. Null where the record has no date.
 */
export function referenceDay(at: string | null): Date | null {
  const match = at === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(at);
  return match ? new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]), 12) : null;
}

/** `2025-03-01`; null where the day does not exist. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000 || year > 9999)
    return null;
  return date.toISOString().slice(0, 10);
}

/** Date of the machine's zone to an ISO day. */
export function dayOf(date: Date): string | null {
  return isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

export const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const WEEKDAY_NAMES =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "Sept" → 9; 0 for what is no month. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const DUE_CUE = new RegExp(
  `\\b(?:by|before|until|till|on|this|next|no later than|due|until|come|for)\\s{1,3}(?:(?:the|this|next|end of|close of|noon|morning|afternoon|lunch(?:time)?|early|late|mid|on|next|coming)\\s{1,3}){0,3}` +
    `(?:${WEEKDAY_NAMES}|${MONTH_NAMES}|\\d{1,2}(?:st|nd|rd|th)?|\\d{4}-|today|tonight|tomorrow|week|month|day|business|noon|then|eod|cob)\\b|\\b(?:today|tonight|tomorrow|eod|cob|e\\.o\\.d\\.|asap)\\b|\\b(?:with)?in (?:the next )?(?:\\d{1,2}|a|an|one|two|three|four|five|a few) (?:hour|day|week|month)s?\\b|\\b(?:end|close) of (?:the |this |next )?(?:business|day|week|month|play)\\b`,
  'i',
);

const TODAY =
  /\b(?:today|tonight|this (?:morning|afternoon|evening)|(?:end|close) of (?:the |business )?(?:day|business|play)|eod|cob|e\.o\.d\.)\b/i;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\btomorrow\b/i;

/**
 * The day that a sentence of a mail sets as its due date ("by Friday", "tomorrow", "EOD", "on 14 March"), resolved
 * against the day the mail was written. Null where it sets none, or none that can be told for certain.
 */
export function dueDay(sentence: string, reference: Date | null): string | null {
  if (reference === null) return null;
  const cue = DUE_CUE.exec(sentence);
  if (!cue) return null;
  const rest = sentence.slice(cue.index, cue.index + 80);
  if (/\b(?:ago|last|since|yesterday)\b/i.test(rest.slice(0, cue[0].length + 12))) return null;
  if (TODAY.test(cue[0]) && !WEEKDAY.test(rest.slice(0, 40))) return dayOf(reference);
  const endOfWeek = /\bend of (?:the |this )?week\b|\bby (?:the )?weekend\b/i.test(rest.slice(0, 40));
  if (endOfWeek) return dayOf(addDays(reference, (5 - reference.getDay() + 7) % 7));
  if (/\bend of (?:the |this )?month\b/i.test(rest.slice(0, 40))) {
    return dayOf(new Date(reference.getFullYear(), reference.getMonth() + 1, 0, 12));
  }
  const ordinal =
    /^(?:by|before|on|until|due)\s{1,3}the\s{1,3}(\d{1,2})(?:st|nd|rd|th)\b(?!\s{1,3}(?:of\s{1,3})?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|each|every|next|the month))/i.exec(
      rest,
    );
  if (ordinal) return nextMonthDay(reference, Number(ordinal[1]));
  const slash = /\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2,4}))?\b/.exec(rest.slice(0, 40));
  if (slash && Number(slash[1]) <= 12 && Number(slash[2]) <= 12 && slash[1] !== slash[2]) return null;
  for (const found of chrono.casual.parse(rest, reference, { forwardDate: true })) {
    const { start } = found;
    const day = start.isCertain('day') || start.isCertain('weekday');
    if (!day || found.index > cue[0].length + 4) continue;
    return isoDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  }
  return null;
}

/** The same clock time so many days later. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 12);
}

function nextMonthDay(reference: Date, day: number): string | null {
  const passed = day < reference.getDate() ? 1 : 0;
  const month = new Date(reference.getFullYear(), reference.getMonth() + passed, 1, 12);
  return isoDay(month.getFullYear(), month.getMonth() + 1, day);
}
