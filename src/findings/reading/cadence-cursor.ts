import type { CadenceUnit, CadenceWords } from '../../lexicon/cadence-words.ts';
import type { Sense, SenseKind, Token } from './cadence-tokens.ts';

/** A list of words ends after so many: no text makes it slow. */
const LONGEST_LIST = 12;

/** Looks at the words of a text by their senses: counts, lists, and what stands beside a place. `at` is a token's index. */
export class CadenceCursor {
  readonly tokens: readonly Token[];
  readonly words: CadenceWords;

  constructor(tokens: readonly Token[], words: CadenceWords) {
    this.tokens = tokens;
    this.words = words;
  }

  sense(index: number, ...kinds: readonly SenseKind[]): Sense | null {
    return this.tokens[index]?.senses.find(({ kind }) => kinds.includes(kind)) ?? null;
  }

  skip(at: number, ...kinds: readonly SenseKind[]): number {
    let index = at;
    for (let count = 0; count < 3; count += 1) {
      const sense = this.sense(index, ...kinds);
      if (!sense) break;
      index += sense.length;
    }
    return index;
  }

  count(at: number): { value: number; to: number } | null {
    const token = this.tokens[at];
    if (!token) return null;
    if (token.figure !== null && !token.ordinal && token.figure > 0 && token.figure < 400)
      return { value: token.figure, to: at + 1 };
    const sense = this.sense(at, 'count');
    return sense ? { value: sense.value, to: at + sense.length } : null;
  }

  joint(at: number): number {
    const comma = this.tokens[at]?.word === ',' ? at + 1 : at;
    const and = this.sense(comma, 'and');
    return and ? comma + and.length : comma;
  }

  year(at: number): { value: number; to: number } | null {
    const from = this.tokens[at]?.word === ',' ? at + 1 : this.skip(at, 'of');
    const figure = this.tokens[from]?.figure ?? null;
    return figure !== null && figure >= 1900 && figure <= 2199 ? { value: figure, to: from + 1 } : null;
  }

  isWord(at: number): boolean {
    return /^\p{L}/u.test(this.tokens[at]?.word ?? '');
  }

  days(at: number): { days: number[]; to: number; ordinal: boolean } | null {
    const days: number[] = [];
    let to = at;
    let ordinal = false;
    for (let index = at; days.length < LONGEST_LIST; ) {
      const token = this.tokens[index];
      const last = this.lastDay(index);
      if (last) {
        days.push(last.value);
        to = last.to;
      } else if (token?.figure != null && token.figure >= 1 && token.figure <= 31 && !token.clock) {
        days.push(token.figure);
        ordinal ||= token.ordinal;
        to = index + 1;
      } else break;
      index = this.joint(to);
      if (index === to) break;
      index = this.skip(index, 'article', 'on');
    }
    return days.some((day) => day > 0) || days.length > 1 ? { days, to, ordinal } : null;
  }

  /** "… and the last day", "… and penultimate day". */
  lastDay(at: number): { value: number; to: number } | null {
    const position = this.sense(at, 'ordinal');
    if (!position || position.value > 0) return null;
    const unit = this.sense(at + position.length, 'unit');
    if (unit?.unit !== 'day') return null;
    return { value: position.value, to: at + position.length + unit.length };
  }

  weekdayList(at: number): { values: number[]; to: number; habitual: boolean; range: boolean } | null {
    const values: number[] = [];
    let to = at;
    let habitual = false;
    for (let index = at; values.length < 7; ) {
      const sense = this.sense(index, 'weekday', 'habitual-weekday');
      if (!sense) break;
      values.push(sense.value);
      habitual ||= sense.kind === 'habitual-weekday';
      to = index + sense.length;
      index = this.joint(this.skip(to, 'day-part'));
      if (index === to) break;
      index = this.skip(index, 'article', 'on', 'every');
    }
    if (values.length === 0) return null;
    const range = this.sense(to, 'to');
    const last = range ? this.sense(to + range.length, 'weekday', 'habitual-weekday') : null;
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

  monthList(at: number): { values: number[]; to: number; year: number | null } | null {
    const values: number[] = [];
    let to = at;
    for (let index = at; values.length < LONGEST_LIST; ) {
      const sense = this.sense(index, 'month');
      if (!sense) break;
      // "January 31" begins a date of its own.
      if (values.length > 0 && (this.tokens[index + sense.length]?.figure ?? 99) <= 31) break;
      values.push(sense.value);
      to = index + sense.length;
      const range = this.sense(to, 'to');
      const end = range ? this.sense(to + range.length, 'month') : null;
      if (range && end) {
        for (let month = sense.value; month !== end.value && values.length < 12; ) {
          month = (month % 12) + 1;
          values.push(month);
        }
        to += range.length + end.length;
      }
      index = this.joint(to);
      if (index === to) break;
      index = this.skip(index, 'on', 'article');
    }
    if (values.length === 0) return null;
    const year = this.year(to);
    return { values, to: year?.to ?? to, year: year?.value ?? null };
  }

  positionList(at: number): { values: number[]; to: number; figures: boolean } | null {
    const values: number[] = [];
    let to = at;
    let figures = false;
    for (let index = at; values.length < 5; ) {
      const sense = this.sense(index, 'ordinal');
      const token = this.tokens[index];
      if (sense) {
        values.push(sense.value);
        to = index + sense.length;
      } else if (token?.figure != null && token.ordinal && token.figure > 0 && token.figure <= 31) {
        values.push(token.figure);
        figures = true;
        to = index + 1;
      } else break;
      index = this.joint(to);
      if (index === to) break;
      index = this.skip(index, 'article');
    }
    return values.length === 0 ? null : { values, to, figures };
  }

  /** Whether the figure before goes on: "6,00". */
  isDecimal(at: number): boolean {
    const [figure, sign, rest] = [this.tokens[at - 1], this.tokens[at], this.tokens[at + 1]];
    return sign?.start === figure?.end && rest?.start === sign?.end && rest?.figure != null;
  }

  /** Whether nothing that a word could belong to follows: the end, a sign or a clause. */
  isAlone(at: number): boolean {
    const word = this.tokens[at]?.word;
    return word === undefined || /^[,.;:)]$/.test(word);
  }

  /** Whether a preposition, a sign or nothing stands before: what follows tells when, and is no object. */
  isAdverbial(at: number): boolean {
    const from = this.sense(at - 1, 'article') ? at - 2 : at - 1;
    const before = this.tokens[from];
    if (before === undefined || !/^\p{L}/u.test(before.word)) return true;
    if (before.senses.some(({ kind }) => kind === 'and')) return false;
    return before.senses.length > 0 || before.common;
  }

  /** "Grace Friday", "May Lindqvist": a name beside a name, with no preposition, is somebody's. */
  isName(from: number, to: number): boolean {
    const names = (token: Token | undefined) =>
      token?.capital === true && !token.common && token.senses.length === 0 && token.word.length > 1;
    const before = this.tokens[from - 1];
    const after = this.tokens[to];
    const joined = (a: Token | undefined, b: Token | undefined) =>
      a !== undefined && b !== undefined && b.start - a.end <= 1;
    return (
      (names(before) && joined(before, this.tokens[from])) ||
      (!this.words.capitalNouns && names(after) && joined(this.tokens[to - 1], after))
    );
  }

  /** Whether the ordinal belongs to a noun: "the 3rd party", "the 2nd floor". */
  isNoun(at: number): boolean {
    const token = this.tokens[at];
    if (!token || !/^\p{L}/u.test(token.word)) return false;
    if (this.words.capitalNouns) return token.capital && token.senses.length === 0;
    return !token.capital && !token.common && token.senses.length === 0 && token.word.length > 3;
  }

  /** After "el 20", "le 5": the figure counts nothing. */
  isAfterDay(at: number): boolean {
    const token = this.tokens[at];
    return token === undefined || !/^[%€$£°.:/\d]/.test(token.word) || token.word === '.';
  }

  /** The end of a few words that name something: to a sign, a preposition or five words. */
  nounEnd(from: number): number {
    let to = from;
    while (to < this.tokens.length && to - from < 5) {
      const token = this.tokens[to] as Token;
      if (!/^[\p{L}\d'-]/u.test(token.word)) break;
      if (to > from && token.senses.some(({ kind }) => ['and', 'by', 'on', 'until', 'every'].includes(kind)))
        break;
      to += 1;
    }
    return to;
  }

  isBareOf(at: number): boolean {
    const word = this.tokens[at]?.word ?? '';
    return (
      this.tokens[at]?.senses.some(({ kind, length }) => kind === 'of' && length >= 1) === true &&
      word.length < 4
    );
  }

  amount(at: number): { value: number; unit: CadenceUnit; to: number } | null {
    const count = this.count(at);
    if (!count) return null;
    const from = this.skip(count.to, 'filler');
    const unit = this.sense(from, 'unit');
    if (!unit?.unit) return null;
    return { value: count.value, unit: unit.unit, to: from + unit.length };
  }

  /** "The monthly report": an article before it, or a word of no other use after it. */
  isBeforeNoun(at: number, length: number): boolean {
    if (!this.words.adverbsBeforeNouns) return false;
    if (this.sense(at - 1, 'article') || /^[÷×*/=+]$/.test(this.tokens[at + length]?.word ?? '')) return true;
    // "Monthly and quarterly targets": the noun is after the last of them.
    const and = this.sense(at + length, 'and');
    const second = and ? this.sense(at + length + and.length, 'rhythm') : null;
    const next = this.tokens[at + length + (and && second ? and.length + second.length : 0)];
    return next !== undefined && /^\p{L}/u.test(next.word) && next.senses.length === 0 && !next.common;
  }

  countTimes(at: number): Sense | null {
    const count = this.count(at);
    const word = count ? this.tokens[count.to]?.word : undefined;
    if (!count || word !== 'times') return null;
    return { kind: 'times', length: count.to + 1 - at, value: count.value, unit: null };
  }
}
