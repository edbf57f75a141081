import type { CadenceWords } from '../../lexicon/cadence-words.ts';
import { CadenceCursor } from './cadence-cursor.ts';
import { dateAt, partAt, positionAt } from './cadence-dates.ts';
import { eventAt } from './cadence-events.ts';
import {
  type Atom,
  type CadenceParts,
  type CadencePhrase,
  joined,
  merged,
  NOTHING,
} from './cadence-parts.ts';
import type { SenseKind, Token } from './cadence-tokens.ts';

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
/** A cadence is of so many parts at most. */
const LONGEST = 12;

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

class Reader {
  readonly #cursor: CadenceCursor;

  constructor(tokens: readonly Token[], words: CadenceWords) {
    this.#cursor = new CadenceCursor(tokens, words);
  }

  /** The longest cadence that begins here, with its preposition. */
  phrase(from: number): CadencePhrase | null {
    // "goes in by 18 February": the preposition of the day is the last one.
    if (this.#cursor.sense(from, 'on') && this.#cursor.sense(from + 1, 'by')) return null;
    const first = this.#withLead(from, null);
    if (!first) return null;
    let parts: CadenceParts = { ...NOTHING, ...first.parts };
    let to = first.to;
    for (let round = 0; round < LONGEST; round += 1) {
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
    if (!core) return null;
    // "After the end of each quarter" leaves the day open.
    const after = this.#cursor.sense(from - 1, 'after') !== null && !this.#cursor.isBareOf(from - 1);
    const open = after && parts.explicit && parts.unit !== null && parts.unit !== 'week';
    return { from, to, parts: open ? { ...parts, monthDays: [], months: [] } : parts };
  }

  /** "From June on": where a rhythm begins is no rhythm. The end of such words, or null where none stand here. */
  beginning(at: number): number | null {
    const from = this.#cursor.sense(at, 'from');
    if (!from) return null;
    const atom = this.#withLead(at + from.length, null);
    if (!atom || atom.parts.range || (atom.parts.months?.length ?? 0) > 1) return null;
    const { months, year, monthDays } = atom.parts;
    return months !== undefined || year !== undefined || monthDays !== undefined ? atom.to : null;
  }

  /** Prepositions and articles, then an atom. The last lead word counts for figures: "el 20", "by the 15th". */
  #withLead(from: number, before: CadenceParts | null): Atom | null {
    const inMonth = before?.unit === 'month';
    const plain = this.#atom(from, null, inMonth);
    if (plain) return plain;
    let at = from;
    for (let count = 0; count < 4; count += 1) {
      const senses = this.#cursor.tokens[at]?.senses.filter(({ kind }) => LEAD.includes(kind)) ?? [];
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
    if (this.#cursor.tokens[from]?.word === ',' || this.#cursor.tokens[from]?.word === '(') from += 1;
    const until = this.#until(from, parts);
    if (until) return until;
    const and = this.#cursor.sense(from, 'and');
    if (and && from === at && parts.event === null) {
      const joined = this.#withLead(from + and.length, parts);
      return joined && !joined.parts.adjective ? joined : this.#withLead(from, parts);
    }
    return this.#withLead(from, parts);
  }

  /** After a rhythm of days or weeks a month or a day of the year is where it ends. */
  #until(at: number, { unit, explicit }: CadenceParts): Atom | null {
    const until = this.#cursor.sense(at, 'until');
    if (!until || !explicit || unit === null || !['day', 'workday', 'week', 'fortnight'].includes(unit))
      return null;
    const from = this.#cursor.skip(at + until.length, 'article', 'end', 'of', 'on');
    const atom = dateAt(this.#cursor, from, at) ?? this.#months(from, at);
    const [month] = atom?.parts.months ?? [];
    if (!atom || month === undefined) return null;
    const [day] = atom.parts.monthDays ?? [];
    return { to: atom.to, parts: { until: { month, day: day ?? null, year: atom.parts.year ?? null } } };
  }

  #atom(at: number, lead: number | null, inMonth: boolean): Atom | null {
    return (
      eventAt(this.#cursor, at) ??
      this.#every(at) ??
      this.#times(at) ??
      this.#rhythm(at) ??
      positionAt(this.#cursor, at, lead, inMonth) ??
      partAt(this.#cursor, at) ??
      this.#clock(at) ??
      dateAt(this.#cursor, at, lead) ??
      this.#weekday(at, lead) ??
      this.#months(at, lead)
    );
  }

  /** "every Friday", "each working day", "alle zwei Wochen", "cada segundo lunes", "every April and October". */
  #every(at: number): Atom | null {
    const every = this.#cursor.sense(at, 'every');
    if (!every) return null;
    let index = at + every.length;
    const other = this.#cursor.sense(index, 'other', 'ordinal');
    const count = this.#cursor.count(index);
    let interval = 1;
    const ahead = other ? index + other.length : (count?.to ?? index);
    if (
      (other || count) &&
      (this.#cursor.sense(ahead, 'unit', 'weekday', 'month') || this.#cursor.sense(ahead, 'filler'))
    ) {
      interval = other ? (other.value === 0 ? 2 : other.value) : (count?.value ?? 1);
      if (interval < 1) return null;
      index = ahead;
    }
    index = this.#cursor.skip(index, 'filler');
    const unit = this.#cursor.sense(index, 'unit');
    // Spanish "todos los días 10": the word for day makes the figure a day of the month.
    const dayFigure = this.#cursor.sense(index, 'day-number') ? this.#cursor.days(index + 1) : null;
    if (dayFigure && this.#cursor.tokens[index + 1]?.figure != null)
      return { to: dayFigure.to, parts: { monthDays: dayFigure.days, unit: 'month', explicit: true } };
    if (unit?.unit) {
      // "Every 100 hours" counts the hours that a machine runs.
      if (unit.unit === 'hour' && interval > 24) return null;
      const to = index + unit.length;
      return { to, parts: { unit: unit.unit, interval, explicit: true } };
    }
    const weekdays = this.#cursor.weekdayList(index);
    if (weekdays)
      return {
        to: this.#cursor.skip(weekdays.to, 'day-part'),
        parts: { weekdays: weekdays.values, unit: 'week', interval, explicit: true },
      };
    const months = this.#cursor.monthList(index);
    if (months)
      return { to: months.to, parts: { months: months.values, unit: 'year', interval, explicit: true } };
    const date = dateAt(this.#cursor, index, at);
    if (date && date.parts.year == null) return { to: date.to, parts: { ...date.parts, explicit: true } };
    return null;
  }

  /** "twice a day", "once every eight weeks", "zweimal täglich". */
  #times(at: number): Atom | null {
    const times = this.#cursor.sense(at, 'times') ?? this.#cursor.countTimes(at);
    if (!times) return null;
    const index = at + times.length;
    const rhythm = this.#rhythm(index) ?? this.#every(index);
    if (rhythm) return { to: rhythm.to, parts: { ...rhythm.parts, times: times.value, explicit: true } };
    const per = this.#cursor.sense(index, 'per');
    if (!per) return null;
    const unitAt = this.#cursor.skip(index + per.length, 'filler');
    const unit = this.#cursor.sense(unitAt, 'unit');
    if (!unit?.unit) return null;
    return { to: unitAt + unit.length, parts: { unit: unit.unit, times: times.value, explicit: true } };
  }

  #rhythm(at: number): Atom | null {
    const rhythm = this.#cursor.sense(at, 'rhythm', 'adjective');
    if (!rhythm?.unit) return null;
    const adjective = rhythm.kind === 'adjective' || this.#cursor.isBeforeNoun(at, rhythm.length);
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

  /** A time of day: "15:00", "8 am", "noon", "12 Uhr". Says nothing alone. */
  #clock(at: number): Atom | null {
    const token = this.#cursor.tokens[at];
    if (!token) return null;
    const word = this.#cursor.sense(at, 'clock-word', 'day-part');
    if (word) return { to: at + word.length, parts: { time: true } };
    const after = this.#cursor.sense(at + 1, 'clock-unit');
    if (token.clock || (token.figure !== null && token.figure < 25 && after)) {
      const to = at + (after ? 1 + after.length : 1);
      const range = this.#cursor.sense(to, 'to');
      const end = range ? this.#cursor.tokens[to + range.length] : undefined;
      if (range && end && (end.clock || end.figure !== null)) {
        const unit = this.#cursor.sense(to + range.length + 1, 'clock-unit');
        return { to: to + range.length + 1 + (unit?.length ?? 0), parts: { time: true, range: true } };
      }
      return { to, parts: { time: true } };
    }
    return null;
  }

  /** "Mondays", "on Monday and Thursday", "los martes por la mañana", "freitags", "Monday to Friday". */
  #weekday(at: number, lead: number | null): Atom | null {
    const list = this.#cursor.weekdayList(at);
    if (!list || (lead === null && !list.habitual && this.#cursor.isName(at, list.to))) return null;
    const year = this.#cursor.tokens[list.to]?.word === ',' ? this.#cursor.tokens[list.to + 1]?.figure : null;
    if (year != null) return null;
    const habit = list.habitual || (lead !== null && this.#cursor.sense(lead, 'habitual') !== null);
    const to = this.#cursor.skip(list.to, 'day-part');
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

  #months(at: number, lead: number | null): Atom | null {
    const list = this.#cursor.monthList(at);
    if (!list || (lead === null && this.#cursor.isName(at, list.to))) return null;
    const first = this.#cursor.tokens[at] as Token;
    // A month's name alone, without its preposition, is a month at a heading or as the first word.
    if (lead === null && at > 0 && first.word.length < 4) return null;
    return {
      to: list.to,
      parts: { months: list.values, ...(list.year !== null && { year: list.year }) },
    };
  }
}
