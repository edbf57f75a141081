import type { CadenceUnit, CadenceWords } from '../../lexicon/cadence-words.ts';
import type { Sense, SenseKind, Token } from './cadence-tokens.ts';

/** What a phrase says of when something recurs or falls due. */
export interface CadenceParts {
  unit: CadenceUnit | null;
  interval: number;
  /** How often within the unit. */
  times: number;
  weekdays: readonly number[];
  /** The nth of `kind` within the frame; negative from the end. */
  positions: readonly number[];
  kind: 'weekday' | 'workday' | 'day' | 'week' | null;
  monthDays: readonly number[];
  months: readonly number[];
  /** A year that is named makes it one day and no rhythm. */
  year: number | null;
  /** Early, in the middle or at the end of the months or the unit. */
  part: 'start' | 'middle' | 'end' | null;
  /** Words of what it falls due by: "renewal", "each meeting". */
  event: { start: number; end: number } | null;
  time: boolean;
  /** It is a deadline: "by", "no later than". */
  by: boolean;
  /** It says by itself that it recurs: "every", "weekly", "of the month". */
  explicit: boolean;
  /** It is an adjective ("the annual report"). */
  adjective: boolean;
  /** Two days or times joined: opening hours are told so. */
  range: boolean;
  /** The month or day that it ends with: "each weekday until June". */
  until: { month: number; day: number | null; year: number | null } | null;
}

/** A phrase of tokens `from` (inclusive) to `to` (exclusive). */
export interface CadencePhrase {
  from: number;
  to: number;
  parts: CadenceParts;
}

const NOTHING: CadenceParts = {
  unit: null,
  interval: 1,
  times: 1,
  weekdays: [],
  positions: [],
  kind: null,
  monthDays: [],
  months: [],
  year: null,
  part: null,
  event: null,
  time: false,
  by: false,
  explicit: false,
  adjective: false,
  range: false,
  until: null,
};

interface Atom {
  to: number;
  parts: Partial<CadenceParts>;
}

const LEAD: readonly SenseKind[] = [
  'by',
  'on',
  'of',
  'article',
  'before',
  'habitual',
  'day-number',
  'within',
];
const LONGEST_LIST = 12;

/** Every cadence that the tokens hold, in order, none within another. */
export function phrasesOf(tokens: readonly Token[], words: CadenceWords): CadencePhrase[] {
  const reader = new Reader(tokens, words);
  const phrases: CadencePhrase[] = [];
  for (let index = 0; index < tokens.length; ) {
    const begun = reader.beginning(index);
    if (begun !== null) {
      index = begun;
      continue;
    }
    const phrase = reader.phrase(index);
    if (phrase) phrases.push(phrase);
    index = phrase ? phrase.to : index + 1;
  }
  return phrases;
}

/** Two phrases' parts as one; null where they say different things of the same. */
export function merged(a: CadenceParts, b: Partial<CadenceParts>): CadenceParts | null {
  const result: { -readonly [Key in keyof CadenceParts]: CadenceParts[Key] } = { ...a };
  const both = (key: 'weekdays' | 'positions' | 'monthDays' | 'months') => {
    if (b[key] === undefined || b[key].length === 0) return true;
    if (a[key].length > 0) return a[key].join() === b[key].join();
    result[key] = b[key];
    return true;
  };
  if (!both('weekdays') || !both('positions') || !both('monthDays') || !both('months')) return null;
  if (b.unit) {
    const finer = a.unit !== null && a.unit !== b.unit;
    if (
      finer &&
      !(a.times > 1 || (b.times ?? 1) > 1 || isFrame(b.unit, a) || isFrame(a.unit as CadenceUnit, b))
    )
      return null;
    if (a.unit === null || isFrame(b.unit, a)) {
      result.unit = b.unit;
      result.interval = b.interval ?? 1;
    }
  }
  if (b.kind) {
    if (a.kind !== null && a.kind !== b.kind) return null;
    result.kind = b.kind;
  }
  if (b.year != null) result.year = b.year;
  if (b.part != null) result.part = b.part;
  if (b.event != null) result.event = b.event;
  if ((b.times ?? 1) > 1) result.times = b.times ?? 1;
  if (b.until != null) result.until = b.until;
  result.time ||= b.time ?? false;
  result.by ||= b.by ?? false;
  result.explicit ||= b.explicit ?? false;
  result.range ||= b.range ?? false;
  result.adjective = a.adjective && b.adjective === true;
  return result;
}

/** Days of one month that stand in a list: "the penultimate day and the last day". */
function joined(a: CadenceParts, b: Partial<CadenceParts>): CadenceParts | null {
  if (a.monthDays.length === 0 || b.monthDays === undefined || a.months.length > 0 || b.months !== undefined)
    return null;
  const rest = merged(a, { ...b, monthDays: [] });
  return rest && { ...rest, monthDays: [...a.monthDays, ...b.monthDays] };
}

/** Whether a unit holds what the other names: a quarter's last Monday, a year's months. */
function isFrame(unit: CadenceUnit, of: Partial<CadenceParts>): boolean {
  const rank: Partial<Record<CadenceUnit, number>> = { month: 1, quarter: 2, 'half-year': 3, year: 4 };
  const own = rank[unit];
  const other = of.unit ? rank[of.unit] : 0;
  return own !== undefined && other !== undefined && own > other && (of.interval ?? 1) === 1;
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #bareDays: readonly string[];
  readonly #adverbsBeforeNouns: boolean;
  readonly #capitalNouns: boolean;

  constructor(tokens: readonly Token[], words: CadenceWords) {
    this.#tokens = tokens;
    this.#bareDays = words.bareDays;
    this.#adverbsBeforeNouns = words.adverbsBeforeNouns;
    this.#capitalNouns = words.capitalNouns;
  }

  /** The longest cadence that begins here, with its preposition. */
  phrase(from: number): CadencePhrase | null {
    // "goes in by 18 February": the preposition of the day is the last one.
    if (this.#sense(from, 'on') && this.#sense(from + 1, 'by')) return null;
    const first = this.#withLead(from, null);
    if (!first) return null;
    let parts: CadenceParts = { ...NOTHING, ...first.parts };
    let to = first.to;
    for (let round = 0; round < LONGEST_LIST; round += 1) {
      const next: Atom | null = this.#complement(to, parts);
      const both: CadenceParts | null = next && (merged(parts, next.parts) ?? joined(parts, next.parts));
      if (!next || !both) break;
      parts = both;
      to = next.to;
    }
    // A time of day alone, or a part of nothing, is no cadence.
    const core =
      parts.unit !== null ||
      parts.weekdays.length > 0 ||
      parts.monthDays.length > 0 ||
      parts.months.length > 0 ||
      parts.kind !== null ||
      parts.event !== null;
    return core ? { from, to, parts } : null;
  }

  /** "From June on": where a rhythm begins is no rhythm. The end of such words, or null where none stand here. */
  beginning(at: number): number | null {
    const from = this.#sense(at, 'from');
    if (!from) return null;
    const atom = this.#withLead(at + from.length, null);
    if (!atom || atom.parts.range || (atom.parts.months?.length ?? 0) > 1) return null;
    const { months, year, monthDays } = atom.parts;
    return months !== undefined || year !== undefined || monthDays !== undefined ? atom.to : null;
  }

  #sense(index: number, ...kinds: readonly SenseKind[]): Sense | null {
    return this.#tokens[index]?.senses.find(({ kind }) => kinds.includes(kind)) ?? null;
  }

  /** Prepositions and articles, then an atom. The last lead word counts for figures: "el 20", "by the 15th". */
  #withLead(from: number, before: CadenceParts | null): Atom | null {
    const inMonth = before?.unit === 'month';
    const plain = this.#atom(from, null, inMonth);
    if (plain) return plain;
    let at = from;
    for (let count = 0; count < 4; count += 1) {
      const senses = this.#tokens[at]?.senses.filter(({ kind }) => LEAD.includes(kind)) ?? [];
      if (senses.length === 0) return null;
      for (const sense of senses) {
        const atom = this.#atom(at + sense.length, at, inMonth);
        if (atom) return sense.kind === 'by' ? { ...atom, parts: { ...atom.parts, by: true } } : atom;
      }
      at += senses[0]?.length ?? 1;
    }
    return null;
  }

  #complement(at: number, parts: CadenceParts): Atom | null {
    let from = at;
    if (this.#tokens[from]?.word === ',' || this.#tokens[from]?.word === '(') from += 1;
    const until = this.#until(from, parts);
    if (until) return until;
    const and = this.#sense(from, 'and');
    if (and && from === at && parts.event === null) {
      const joined = this.#withLead(from + and.length, parts);
      return joined && !joined.parts.adjective ? joined : this.#withLead(from, parts);
    }
    return this.#withLead(from, parts);
  }

  /** After a rhythm of days or weeks a month or a day of the year is where it ends. */
  #until(at: number, { unit, explicit }: CadenceParts): Atom | null {
    const until = this.#sense(at, 'until');
    if (!until || !explicit || unit === null || !['day', 'workday', 'week', 'fortnight'].includes(unit))
      return null;
    const from = this.#skip(at + until.length, 'article', 'end', 'of', 'on');
    const atom = this.#date(from, at) ?? this.#months(from, at);
    const [month] = atom?.parts.months ?? [];
    if (!atom || month === undefined) return null;
    const [day] = atom.parts.monthDays ?? [];
    return { to: atom.to, parts: { until: { month, day: day ?? null, year: atom.parts.year ?? null } } };
  }

  #atom(at: number, lead: number | null, inMonth: boolean): Atom | null {
    return (
      this.#event(at) ??
      this.#every(at) ??
      this.#times(at) ??
      this.#rhythm(at) ??
      this.#position(at, lead, inMonth) ??
      this.#partOf(at) ??
      this.#clock(at) ??
      this.#date(at, lead) ??
      this.#weekday(at, lead) ??
      this.#months(at, lead)
    );
  }

  #skip(at: number, ...kinds: readonly SenseKind[]): number {
    let index = at;
    for (let count = 0; count < 3; count += 1) {
      const sense = this.#sense(index, ...kinds);
      if (!sense) break;
      index += sense.length;
    }
    return index;
  }

  #count(at: number): { value: number; to: number } | null {
    const token = this.#tokens[at];
    if (!token) return null;
    if (token.figure !== null && !token.ordinal && token.figure > 0 && token.figure < 400)
      return { value: token.figure, to: at + 1 };
    const sense = this.#sense(at, 'count');
    return sense ? { value: sense.value, to: at + sense.length } : null;
  }

  /** "every Friday", "each working day", "alle zwei Wochen", "cada segundo lunes", "every April and October". */
  #every(at: number): Atom | null {
    const every = this.#sense(at, 'every');
    if (!every) return null;
    let index = at + every.length;
    const other = this.#sense(index, 'other', 'ordinal');
    const count = this.#count(index);
    let interval = 1;
    const ahead = other ? index + other.length : (count?.to ?? index);
    if (
      (other || count) &&
      (this.#sense(ahead, 'unit', 'weekday', 'month') || this.#sense(ahead, 'filler'))
    ) {
      interval = other ? (other.value === 0 ? 2 : other.value) : (count?.value ?? 1);
      if (interval < 1) return null;
      index = ahead;
    }
    index = this.#skip(index, 'filler');
    const unit = this.#sense(index, 'unit');
    // Spanish "todos los días 10": the word for day makes the figure a day of the month.
    const dayFigure = this.#sense(index, 'day-number') ? this.#days(index + 1) : null;
    if (dayFigure && this.#tokens[index + 1]?.figure != null)
      return { to: dayFigure.to, parts: { monthDays: dayFigure.days, unit: 'month', explicit: true } };
    if (unit?.unit) {
      // "Every 100 hours" counts the hours that a machine runs.
      if (unit.unit === 'hour' && interval > 24) return null;
      const to = index + unit.length;
      return { to, parts: { unit: unit.unit, interval, explicit: true } };
    }
    const weekdays = this.#weekdayList(index);
    if (weekdays)
      return {
        to: this.#skip(weekdays.to, 'day-part'),
        parts: { weekdays: weekdays.values, unit: 'week', interval, explicit: true },
      };
    const months = this.#monthList(index);
    if (months)
      return { to: months.to, parts: { months: months.values, unit: 'year', interval, explicit: true } };
    const date = this.#date(index, at);
    if (date && date.parts.year == null) return { to: date.to, parts: { ...date.parts, explicit: true } };
    return null;
  }

  /** "twice a day", "once every eight weeks", "zweimal täglich". */
  #times(at: number): Atom | null {
    const times = this.#sense(at, 'times') ?? this.#countTimes(at);
    if (!times) return null;
    const index = at + times.length;
    const rhythm = this.#rhythm(index) ?? this.#every(index);
    if (rhythm) return { to: rhythm.to, parts: { ...rhythm.parts, times: times.value, explicit: true } };
    const per = this.#sense(index, 'per');
    if (!per) return null;
    const unitAt = this.#skip(index + per.length, 'filler');
    const unit = this.#sense(unitAt, 'unit');
    if (!unit?.unit) return null;
    return { to: unitAt + unit.length, parts: { unit: unit.unit, times: times.value, explicit: true } };
  }

  #countTimes(at: number): Sense | null {
    const count = this.#count(at);
    const word = count ? this.#tokens[count.to]?.word : undefined;
    if (!count || word !== 'times') return null;
    return { kind: 'times', length: count.to + 1 - at, value: count.value, unit: null };
  }

  #rhythm(at: number): Atom | null {
    const rhythm = this.#sense(at, 'rhythm', 'adjective');
    if (!rhythm?.unit) return null;
    const adjective = rhythm.kind === 'adjective' || this.#isBeforeNoun(at, rhythm.length);
    return {
      to: at + rhythm.length,
      parts: {
        unit: rhythm.unit,
        interval: rhythm.value,
        explicit: !adjective,
        adjective,
      },
    };
  }

  /** "The monthly report": an article before it, or a word of no other use after it. */
  #isBeforeNoun(at: number, length: number): boolean {
    if (!this.#adverbsBeforeNouns) return false;
    if (this.#sense(at - 1, 'article') || /^[÷×*/=+]$/.test(this.#tokens[at + length]?.word ?? ''))
      return true;
    // "Monthly and quarterly targets": the noun is after the last of them.
    const and = this.#sense(at + length, 'and');
    const second = and ? this.#sense(at + length + and.length, 'rhythm') : null;
    const next = this.#tokens[at + length + (and && second ? and.length + second.length : 0)];
    return next !== undefined && /^\p{L}/u.test(next.word) && next.senses.length === 0 && !next.common;
  }

  /** "first Monday of each month", "last working day of June", "letzter Arbeitstag", "primera semana de octubre". */
  #position(at: number, lead: number | null, inMonth: boolean): Atom | null {
    const positions = this.#positionList(at);
    if (!positions) return null;
    const index = this.#skip(positions.to, 'filler');
    const unit = this.#sense(index, 'unit');
    const weekday = unit ? null : this.#sense(index, 'weekday');
    if (weekday) {
      const to = this.#skip(index + weekday.length, 'day-part');
      const frame = this.#frame(to, positions.values);
      if (positions.values.some((value) => Math.abs(value) > 5)) return null;
      return {
        to: frame.to,
        parts: { kind: 'weekday', weekdays: [weekday.value], positions: positions.values, ...frame.parts },
      };
    }
    const days = inMonth ? this.#days(at) : null;
    if (days && days.days.length > positions.values.length)
      return { to: days.to, parts: { monthDays: days.days } };
    if (unit?.unit === 'workday' || unit?.unit === 'week' || unit?.unit === 'day') {
      const frame = this.#frame(index + unit.length, positions.values);
      // "The last day" alone is anybody's last day; after "every month" it is the month's.
      if (unit.unit === 'day' && frame.to === index + unit.length && !inMonth) return null;
      if (unit.unit === 'week' && frame.to === index + unit.length) return null;
      // "Enter the last day of the quarter" names a day and says nothing of when.
      if (unit.unit === 'day' && !inMonth && !this.#isAdverbial(at)) return null;
      if (unit.unit === 'day')
        return { to: frame.to, parts: { monthDays: positions.values, ...frame.parts } };
      return { to: frame.to, parts: { kind: unit.unit, positions: positions.values, ...frame.parts } };
    }
    // "the first of each month", "am Ersten".
    const frame = this.#frame(index, positions.values);
    if (frame.to > index && frame.parts.unit !== undefined && lead !== null && !positions.figures)
      return { to: frame.to, parts: { monthDays: positions.values, ...frame.parts } };
    if (
      !unit &&
      lead !== null &&
      !positions.figures &&
      this.#isAlone(index) &&
      this.#sense(lead, 'by', 'on', 'article')
    )
      return { to: index, parts: { monthDays: positions.values } };
    return null;
  }

  /** Whether a preposition, a sign or nothing stands before: what follows tells when, and is no object. */
  #isAdverbial(at: number): boolean {
    const from = this.#sense(at - 1, 'article') ? at - 2 : at - 1;
    const before = this.#tokens[from];
    if (before === undefined || !/^\p{L}/u.test(before.word)) return true;
    return before.senses.length > 0 || before.common;
  }

  /** Whether nothing that a word could belong to follows: the end, a sign or a clause. */
  #isAlone(at: number): boolean {
    const word = this.#tokens[at]?.word;
    return word === undefined || /^[,.;:)]$/.test(word);
  }

  /** "of the month", "in June", "jedes Quartals", "de mes", "of the month after the quarter ends". */
  #frame(at: number, positions: readonly number[]): Atom {
    const nothing: Atom = { to: at, parts: {} };
    const from = this.#skip(at, 'of', 'on');
    const every = this.#sense(from, 'every');
    const unitAt = this.#skip(every ? from + every.length : from, 'article', 'following', 'filler', 'every');
    const unit = this.#sense(unitAt, 'unit');
    if (unit?.unit && unitAt > at) {
      if (!['month', 'quarter', 'half-year', 'year', 'week'].includes(unit.unit)) return nothing;
      const after = this.#afterQuarter(unitAt + unit.length);
      if (after) return after;
      const to = this.#skip(unitAt + unit.length, 'following');
      return { to, parts: { unit: unit.unit, explicit: true } };
    }
    const months = this.#monthList(this.#skip(from, 'article'));
    if (months && (from > at || positions.length > 0))
      return {
        to: months.to,
        parts: { months: months.values, ...(months.year !== null && { year: months.year }) },
      };
    return nothing;
  }

  /** "… after the quarter ends": the month that follows each quarter. */
  #afterQuarter(at: number): Atom | null {
    const after = this.#sense(at, 'after', 'of', 'following');
    if (!after) return null;
    const unitAt = this.#skip(at + after.length, 'article', 'every', 'end', 'of', 'article');
    const end = this.#sense(unitAt, 'unit-end');
    const unit = end ?? this.#sense(unitAt, 'unit');
    if (unit?.unit !== 'quarter') return null;
    return { to: unitAt + unit.length, parts: { months: [1, 4, 7, 10], explicit: true } };
  }

  /** "month end", "end of the quarter", "Ende November", "a finales de abril", "within 5 working days of month end". */
  #partOf(at: number): Atom | null {
    const end = this.#sense(at, 'unit-end');
    if (end?.unit) return { to: at + end.length, parts: endOf(end.unit) };
    const part = this.#sense(at, 'start', 'middle', 'end');
    if (!part) return null;
    const from = this.#skip(at + part.length, 'of', 'article', 'every', 'filler', 'article');
    const unit = this.#sense(from, 'unit');
    const name = part.kind as 'start' | 'middle' | 'end';
    // "The end of week 3" is one week's.
    if (unit && this.#tokens[from + unit.length]?.figure != null) return null;
    if (unit?.unit && ['month', 'quarter', 'half-year', 'year', 'week'].includes(unit.unit)) {
      const to = from + unit.length;
      return {
        to,
        parts: name === 'end' ? endOf(unit.unit) : { unit: unit.unit, part: name, explicit: true },
      };
    }
    const months = this.#monthList(from);
    if (!months) return null;
    return {
      to: months.to,
      parts: {
        months: months.values,
        part: name,
        ...(months.year !== null && { year: months.year }),
      },
    };
  }

  /** A time of day: "15:00", "8 am", "noon", "12 Uhr". Says nothing alone. */
  #clock(at: number): Atom | null {
    const token = this.#tokens[at];
    if (!token) return null;
    const word = this.#sense(at, 'clock-word', 'day-part');
    if (word) return { to: at + word.length, parts: { time: true } };
    const after = this.#sense(at + 1, 'clock-unit');
    if (token.clock || (token.figure !== null && token.figure < 25 && after)) {
      const to = at + (after ? 1 + after.length : 1);
      const range = this.#sense(to, 'to');
      const end = range ? this.#tokens[to + range.length] : undefined;
      if (range && end && (end.clock || end.figure !== null)) {
        const unit = this.#sense(to + range.length + 1, 'clock-unit');
        return { to: to + range.length + 1 + (unit?.length ?? 0), parts: { time: true, range: true } };
      }
      return { to, parts: { time: true } };
    }
    return null;
  }

  /** "15th and 30th of each month", "23 January", "January 31", "31.03.", "día 20 de cada mes", "le 5". */
  #date(at: number, lead: number | null): Atom | null {
    const token = this.#tokens[at];
    if (token?.day) {
      const { day, month, year } = token.day;
      return { to: at + 1, parts: { monthDays: [day], months: [month], ...(year !== null && { year }) } };
    }
    const month = this.#sense(at, 'month');
    if (month) {
      const days = this.#tokens[at + 1]?.figure != null ? this.#days(at + 1) : null;
      if (!days || (this.#tokens[at + 1]?.figure ?? 99) > 31) return null;
      const year = this.#year(days.to);
      return {
        to: year?.to ?? days.to,
        parts: { monthDays: days.days, months: [month.value], ...(year && { year: year.value }) },
      };
    }
    const days = this.#days(at);
    if (!days || this.#isDecimal(days.to)) return null;
    const frame = this.#frame(days.to, days.days);
    const monthNext = this.#monthList(this.#skip(days.to, 'of'));
    if (monthNext)
      return {
        to: monthNext.to,
        parts: {
          monthDays: days.days,
          months: monthNext.values,
          ...(monthNext.year !== null && { year: monthNext.year }),
        },
      };
    if (frame.to > days.to) return { to: frame.to, parts: { monthDays: days.days, ...frame.parts } };
    // A figure alone is a day of the month only where its form or its article says so.
    const numbered = lead !== null && this.#sense(lead, 'day-number') !== null;
    const said = lead !== null && this.#sense(lead, 'by', 'on', 'article', 'habitual') !== null;
    const next = this.#tokens[days.to];
    const noun = next !== undefined && this.#sense(days.to, 'unit', 'clock-unit') !== null;
    if (noun || next?.word === '%' || next?.word === '€' || next?.figure != null) return null;
    if (
      numbered ||
      (said && days.ordinal && !this.#isNoun(days.to)) ||
      (this.#bareDays.includes(this.#tokens[at - 1]?.word ?? '') && this.#isAfterDay(days.to))
    )
      return { to: days.to, parts: { monthDays: days.days } };
    return null;
  }

  /** Whether the ordinal belongs to a noun: "the 3rd party", "the 2nd floor". */
  #isNoun(at: number): boolean {
    const token = this.#tokens[at];
    if (!token || !/^\p{L}/u.test(token.word)) return false;
    if (this.#capitalNouns) return token.capital && token.senses.length === 0;
    return !token.capital && !token.common && token.senses.length === 0 && token.word.length > 3;
  }

  /** After "el 20", "le 5": the figure counts nothing. */
  #isAfterDay(at: number): boolean {
    const token = this.#tokens[at];
    return token === undefined || !/^[%€$£°.:/\d]/.test(token.word) || token.word === '.';
  }

  /** Whether the figure before goes on: "6,00". */
  #isDecimal(at: number): boolean {
    const [figure, sign, rest] = [this.#tokens[at - 1], this.#tokens[at], this.#tokens[at + 1]];
    return sign?.start === figure?.end && rest?.start === sign?.end && rest?.figure != null;
  }

  #days(at: number): { days: number[]; to: number; ordinal: boolean } | null {
    const days: number[] = [];
    let to = at;
    let ordinal = false;
    for (let index = at; days.length < LONGEST_LIST; ) {
      const token = this.#tokens[index];
      const last = this.#lastDay(index);
      if (last) {
        days.push(last.value);
        to = last.to;
      } else if (token?.figure != null && token.figure >= 1 && token.figure <= 31 && !token.clock) {
        days.push(token.figure);
        ordinal ||= token.ordinal;
        to = index + 1;
      } else break;
      index = this.#joint(to);
      if (index === to) break;
      index = this.#skip(index, 'article', 'on');
    }
    return days.some((day) => day > 0) || days.length > 1 ? { days, to, ordinal } : null;
  }

  /** "… and the last day", "… and penultimate day". */
  #lastDay(at: number): { value: number; to: number } | null {
    const position = this.#sense(at, 'ordinal');
    if (!position || position.value > 0) return null;
    const unit = this.#sense(at + position.length, 'unit');
    if (unit?.unit !== 'day') return null;
    return { value: position.value, to: at + position.length + unit.length };
  }

  #joint(at: number): number {
    const comma = this.#tokens[at]?.word === ',' ? at + 1 : at;
    const and = this.#sense(comma, 'and');
    return and ? comma + and.length : comma;
  }

  #year(at: number): { value: number; to: number } | null {
    const from = this.#tokens[at]?.word === ',' ? at + 1 : this.#skip(at, 'of');
    const figure = this.#tokens[from]?.figure ?? null;
    return figure !== null && figure >= 1900 && figure <= 2199 ? { value: figure, to: from + 1 } : null;
  }

  /** "Mondays", "on Monday and Thursday", "los martes por la mañana", "freitags", "Monday to Friday". */
  #weekday(at: number, lead: number | null): Atom | null {
    const list = this.#weekdayList(at);
    if (!list || (lead === null && !list.habitual && this.#isName(at, list.to))) return null;
    const year = this.#tokens[list.to]?.word === ',' ? this.#tokens[list.to + 1]?.figure : null;
    if (year != null) return null;
    const habit = list.habitual || (lead !== null && this.#sense(lead, 'habitual') !== null);
    const to = this.#skip(list.to, 'day-part');
    return {
      to,
      parts: {
        weekdays: list.values,
        unit: 'week',
        explicit: habit,
        ...(list.range && { range: true }),
      },
    };
  }

  /** "Grace Friday", "May Lindqvist": a name beside a name, with no preposition, is somebody's. */
  #isName(from: number, to: number): boolean {
    const names = (token: Token | undefined) =>
      token?.capital === true && !token.common && token.senses.length === 0 && token.word.length > 1;
    const before = this.#tokens[from - 1];
    const after = this.#tokens[to];
    const joined = (a: Token | undefined, b: Token | undefined) =>
      a !== undefined && b !== undefined && b.start - a.end <= 1;
    return (
      (names(before) && joined(before, this.#tokens[from])) ||
      (!this.#capitalNouns && names(after) && joined(this.#tokens[to - 1], after))
    );
  }

  #weekdayList(at: number): { values: number[]; to: number; habitual: boolean; range: boolean } | null {
    const values: number[] = [];
    let to = at;
    let habitual = false;
    for (let index = at; values.length < 7; ) {
      const sense = this.#sense(index, 'weekday', 'habitual-weekday');
      if (!sense) break;
      values.push(sense.value);
      habitual ||= sense.kind === 'habitual-weekday';
      to = index + sense.length;
      index = this.#joint(this.#skip(to, 'day-part'));
      if (index === to) break;
      index = this.#skip(index, 'article', 'on', 'every');
    }
    if (values.length === 0) return null;
    const range = this.#sense(to, 'to');
    const last = range ? this.#sense(to + range.length, 'weekday', 'habitual-weekday') : null;
    if (range && last && values.length === 1) {
      const [first = 0] = values;
      const days: number[] = [];
      for (let day = first; ; day = (day + 1) % 7) {
        days.push(day);
        if (day === last.value || days.length > 7) break;
      }
      return { values: days, to: to + range.length + last.length, habitual: true, range: true };
    }
    return { values: [...new Set(values)], to, habitual, range: false };
  }

  #months(at: number, lead: number | null): Atom | null {
    const list = this.#monthList(at);
    if (!list || (lead === null && this.#isName(at, list.to))) return null;
    const first = this.#tokens[at] as Token;
    // A month's name alone, without its preposition, is a month at a heading or as the first word.
    if (lead === null && at > 0 && first.word.length < 4) return null;
    return {
      to: list.to,
      parts: { months: list.values, ...(list.year !== null && { year: list.year }) },
    };
  }

  #monthList(at: number): { values: number[]; to: number; year: number | null } | null {
    const values: number[] = [];
    let to = at;
    for (let index = at; values.length < LONGEST_LIST; ) {
      const sense = this.#sense(index, 'month');
      if (!sense) break;
      // "January 31" begins a date of its own.
      if (values.length > 0 && (this.#tokens[index + sense.length]?.figure ?? 99) <= 31) break;
      values.push(sense.value);
      to = index + sense.length;
      const range = this.#sense(to, 'to');
      const end = range ? this.#sense(to + range.length, 'month') : null;
      if (range && end) {
        for (let month = sense.value; month !== end.value && values.length < 12; ) {
          month = (month % 12) + 1;
          values.push(month);
        }
        to += range.length + end.length;
      }
      index = this.#joint(to);
      if (index === to) break;
      index = this.#skip(index, 'on', 'article');
    }
    if (values.length === 0) return null;
    const year = this.#year(to);
    return { values, to: year?.to ?? to, year: year?.value ?? null };
  }

  #positionList(at: number): { values: number[]; to: number; figures: boolean } | null {
    const values: number[] = [];
    let to = at;
    let figures = false;
    for (let index = at; values.length < 5; ) {
      const sense = this.#sense(index, 'ordinal');
      const token = this.#tokens[index];
      if (sense) {
        values.push(sense.value);
        to = index + sense.length;
      } else if (token?.figure != null && token.ordinal && token.figure > 0 && token.figure <= 31) {
        values.push(token.figure);
        figures = true;
        to = index + 1;
      } else break;
      index = this.#joint(to);
      if (index === to) break;
      index = this.#skip(index, 'article');
    }
    return values.length === 0 ? null : { values, to, figures };
  }

  /**
   * "within 10 days of month end", "two weeks before the renewal", "before every session", "at the end of each term".
   */
  #event(at: number): Atom | null {
    const within = this.#sense(at, 'within');
    const amount = this.#amount(within ? at + within.length : at);
    if (amount) {
      const relation = this.#sense(amount.to, 'before') ?? this.#sense(amount.to, 'after');
      if (!relation) return null;
      if (relation.kind === 'after' && !within && this.#isBareOf(amount.to)) return null;
      const target = this.#target(amount.to + relation.length);
      if (relation.kind === 'after' && target.unitEnd) {
        const workday = amount.unit === 'workday';
        if (amount.unit !== 'day' && !workday) return null;
        return {
          to: target.to,
          parts: workday
            ? { kind: 'workday', positions: [amount.value], unit: 'month', explicit: true }
            : { monthDays: [amount.value], unit: 'month', explicit: true },
        };
      }
      return {
        to: target.to,
        parts: { event: { start: target.from, end: target.to }, explicit: target.every },
      };
    }
    const edge = this.#sense(at, 'before', 'after', 'start', 'end');
    if (!edge || this.#isBareOf(at)) return null;
    const from = this.#skip(at + edge.length, 'of', 'article');
    const every = this.#sense(from, 'every');
    if (!every) return null;
    const noun = from + every.length;
    if (this.#sense(noun, 'unit', 'weekday', 'month', 'filler') || !this.#isWord(noun)) return null;
    const to = this.#nounEnd(noun);
    return { to, parts: { event: { start: noun, end: to }, explicit: true } };
  }

  #isBareOf(at: number): boolean {
    const word = this.#tokens[at]?.word ?? '';
    return (
      this.#tokens[at]?.senses.some(({ kind, length }) => kind === 'of' && length >= 1) === true &&
      word.length < 4
    );
  }

  #amount(at: number): { value: number; unit: CadenceUnit; to: number } | null {
    const count = this.#count(at);
    if (!count) return null;
    const from = this.#skip(count.to, 'filler');
    const unit = this.#sense(from, 'unit');
    if (!unit?.unit) return null;
    return { value: count.value, unit: unit.unit, to: from + unit.length };
  }

  /** What an amount of time is counted from. */
  #target(at: number): { from: number; to: number; every: boolean; unitEnd: boolean } {
    let from = this.#skip(at, 'article', 'of', 'on');
    const end = this.#sense(from, 'unit-end');
    if (end?.unit === 'month') return { from, to: from + end.length, every: true, unitEnd: true };
    const part = this.#sense(from, 'end');
    if (part) {
      const unitAt = this.#skip(from + part.length, 'of', 'article', 'every', 'filler', 'article');
      const unit = this.#sense(unitAt, 'unit');
      if (unit?.unit === 'month') return { from, to: unitAt + unit.length, every: true, unitEnd: true };
    }
    const every = this.#sense(from, 'every');
    if (every) from += every.length;
    const to = this.#isWord(from) || this.#tokens[from]?.figure != null ? this.#nounEnd(from) : at;
    return { from: Math.min(from, to), to, every: every !== null, unitEnd: false };
  }

  #isWord(at: number): boolean {
    return /^\p{L}/u.test(this.#tokens[at]?.word ?? '');
  }

  /** The end of a few words that name something: to a sign, a preposition or five words. */
  #nounEnd(from: number): number {
    let to = from;
    while (to < this.#tokens.length && to - from < 5) {
      const token = this.#tokens[to] as Token;
      if (!/^[\p{L}\d'-]/u.test(token.word)) break;
      if (to > from && token.senses.some(({ kind }) => ['and', 'by', 'on', 'until', 'every'].includes(kind)))
        break;
      to += 1;
    }
    return to;
  }
}

function endOf(unit: CadenceUnit): Partial<CadenceParts> {
  switch (unit) {
    case 'month':
      return { unit: 'month', monthDays: [-1], explicit: true };
    case 'quarter':
      return { unit: 'quarter', months: [3, 6, 9, 12], monthDays: [-1], explicit: true };
    case 'half-year':
      return { unit: 'half-year', months: [6, 12], monthDays: [-1], explicit: true };
    case 'year':
      return { unit: 'year', months: [12], monthDays: [31], explicit: true };
    default:
      return { unit, part: 'end', explicit: true };
  }
}
