import type { CadenceUnit, CadenceWords } from '../../lexicon/cadence-words.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';

/** A word, a figure or a sign of a text, with its offsets. */
export interface Token {
  start: number;
  end: number;
  /** Lower case, with straight apostrophes. */
  word: string;
  capital: boolean;
  /** Of a figure: its value, and whether an ending makes it an ordinal. */
  figure: number | null;
  ordinal: boolean;
  /** A time of day in figures: "15:00". */
  clock: boolean;
  /** One of the language's most frequent words. */
  common: boolean;
  /** A day in figures: "31.03.", "2026-03-31". */
  day: { day: number; month: number; year: number | null } | null;
  /** What the lexicon says of the phrases that begin here, the longest first. */
  senses: readonly Sense[];
}

/** What a phrase is in a cadence. `length` counts tokens. */
export interface Sense {
  kind: SenseKind;
  length: number;
  value: number;
  unit: CadenceUnit | null;
}

export type SenseKind =
  | 'every'
  | 'other'
  | 'rhythm'
  | 'adjective'
  | 'unit'
  | 'times'
  | 'per'
  | 'count'
  | 'ordinal'
  | 'start'
  | 'middle'
  | 'end'
  | 'unit-end'
  | 'by'
  | 'on'
  | 'of'
  | 'article'
  | 'habitual'
  | 'and'
  | 'to'
  | 'before'
  | 'after'
  | 'within'
  | 'until'
  | 'from'
  | 'following'
  | 'day-part'
  | 'clock-word'
  | 'clock-unit'
  | 'filler'
  | 'weekday'
  | 'habitual-weekday'
  | 'month'
  | 'day-number';

/** A language's words, made ready to be looked up. */
export interface CadenceLanguage {
  language: string;
  words: CadenceWords;
  common: ReadonlySet<string>;
  phrases: ReadonlyMap<string, readonly { rest: readonly string[]; sense: Sense; capital: boolean }[]>;
}

/** Most words: nothing of them is to be folded further. */
const PLAIN = /^[\w'.:-]*$/;
const WORD =
  /\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.(?:\d{4})?|\d{1,2}(?::|\.|h)\d{2}(?![\d.])|\d+|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*['’]?|\S/gu;
/** A word of one letter before an apostrophe is an elided article; the rest of what stands there is a word of its own. */
const ELIDED = /^(?:\p{L}{1,2}|jusqu|lorsqu|puisqu)['’]$/iu;

/** The languages that have cadence words, in the order of their codes. */
export const CADENCE_LANGUAGES: readonly CadenceLanguage[] = (await lexiconPart<CadenceWords>('cadence')).map(
  ({ language, words }) => ({
    language,
    words,
    common: new Set(words.common),
    phrases: phrasesOf(language, words),
  }),
);

/** The words of a text up to 1,200 characters, as the language reads them. */
export function tokensOf(text: string, { words, common, phrases }: CadenceLanguage): Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    for (const [start, piece] of piecesOf(raw, index, phrases)) {
      const before = tokens.at(-1);
      // "15" and "th", "1" and "º": an ending belongs to the figure that it stands at.
      if (
        before?.figure != null &&
        before.end === start &&
        words.ordinalEndings.includes(piece.toLowerCase())
      ) {
        before.ordinal = true;
        before.end = start + piece.length;
        continue;
      }
      tokens.push(tokenOf(piece, start, common));
    }
  }
  for (const [index, token] of tokens.entries()) token.senses = sensesAt(tokens, index, phrases);
  return tokens;
}

function piecesOf(raw: string, index: number, phrases: CadenceLanguage['phrases']): [number, string][] {
  const whole = folded(raw);
  if (/['’]$/.test(raw) && !ELIDED.test(raw)) {
    const stem = raw.slice(0, -1);
    return [...piecesOf(stem, index, phrases), [index + stem.length, raw.slice(-1)]];
  }
  if (!raw.includes('-') || raw.length < 3 || /\d/.test(raw) || phrases.has(whole)) return [[index, raw]];
  const pieces: [number, string][] = [];
  for (const match of raw.matchAll(/[^-]+/g)) {
    // "May-July" is a range.
    if (isDay(match[0], phrases) && pieces.length > 0 && isDay(pieces.at(-1)?.[1] ?? '', phrases))
      pieces.push([index + match.index - 1, '-']);
    pieces.push([index + match.index, match[0]]);
  }
  return pieces.length === 0 ? [[index, raw]] : pieces;
}

/** The name of a month or of a weekday. */
function isDay(word: string, phrases: CadenceLanguage['phrases']): boolean {
  return (phrases.get(folded(word)) ?? []).some(
    ({ rest, sense }) => rest.length === 0 && (sense.kind === 'month' || sense.kind === 'weekday'),
  );
}

function tokenOf(raw: string, start: number, common: ReadonlySet<string>): Token {
  const word = folded(raw);
  const figures = /^\d/.test(raw);
  const iso = figures && /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw);
  const dotted = figures && /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(raw);
  const clock = figures && /^(\d{1,2})(?::|\.|h)(\d{2})$/.exec(raw);
  const day = iso
    ? { day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) }
    : dotted
      ? { day: Number(dotted[1]), month: Number(dotted[2]), year: dotted[3] ? Number(dotted[3]) : null }
      : null;
  return {
    start,
    end: start + raw.length,
    word,
    capital: /^\p{Lu}/u.test(raw),
    figure: figures && /^\d+$/.test(raw) ? Number(raw) : null,
    ordinal: false,
    clock: clock !== false && clock !== null && Number(clock[1]) < 25 && Number(clock[2]) < 60,
    day: day && day.day >= 1 && day.day <= 31 && day.month >= 1 && day.month <= 12 ? day : null,
    common: common.has(word),
    senses: [],
  };
}

function sensesAt(tokens: readonly Token[], index: number, phrases: CadenceLanguage['phrases']): Sense[] {
  const token = tokens[index] as Token;
  const found: Sense[] = [];
  for (const { rest, sense, capital } of phrases.get(token.word) ?? []) {
    if (capital && !token.capital) continue;
    if (rest.every((word, offset) => tokens[index + 1 + offset]?.word === word)) found.push(sense);
  }
  return found.sort((a, b) => b.length - a.length);
}

function folded(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.replaceAll('’', "'").normalize('NFC');
}

function phrasesOf(language: string, words: CadenceWords): CadenceLanguage['phrases'] {
  const phrases = new Map<string, { rest: string[]; sense: Sense; capital: boolean }[]>();
  const add = (
    phrase: string,
    kind: SenseKind,
    value = 0,
    unit: CadenceUnit | null = null,
    capital = false,
  ) => {
    const [first = '', ...rest] = splitPhrase(phrase);
    const list = phrases.get(first) ?? [];
    list.push({ rest, sense: { kind, length: rest.length + 1, value, unit }, capital });
    phrases.set(first, list);
  };
  const lists: [SenseKind, readonly string[]][] = [
    ['every', words.every],
    ['other', words.other],
    ['per', words.per],
    ['start', words.parts.start],
    ['middle', words.parts.middle],
    ['end', words.parts.end],
    ['by', words.by],
    ['on', words.on],
    ['of', words.of],
    ['article', words.articles],
    ['habitual', words.habitual],
    ['and', words.and],
    ['to', words.to],
    ['before', words.before],
    ['after', words.after],
    ['within', words.within],
    ['until', words.until],
    ['from', words.from],
    ['following', words.following],
    ['day-part', words.dayParts],
    ['clock-word', words.clockWords],
    ['clock-unit', words.clockUnits],
    ['filler', words.fillers],
    ['day-number', words.dayNumber],
  ];
  for (const [kind, list] of lists) for (const phrase of list) add(phrase, kind);
  for (const [phrase, [unit, count]] of Object.entries(words.rhythms)) add(phrase, 'rhythm', count, unit);
  for (const [phrase, [unit, count]] of Object.entries(words.adjectives))
    add(phrase, 'adjective', count, unit);
  for (const [unit, list] of Object.entries(words.units) as [CadenceUnit, readonly string[]][])
    for (const phrase of list) add(phrase, 'unit', 1, unit);
  for (const [phrase, unit] of Object.entries(words.ends)) add(phrase, 'unit-end', 1, unit);
  for (const [phrase, count] of Object.entries(words.times)) add(phrase, 'times', count);
  for (const [phrase, count] of Object.entries(words.counts)) add(phrase, 'count', count);
  for (const [phrase, position] of Object.entries(words.ordinals)) add(phrase, 'ordinal', position);
  const capital = words.capitalNames;
  for (const [name, day] of [...weekdayNames(language), ...Object.entries(words.weekdays)]) {
    add(name, 'weekday', day, null, capital);
    const habit = name.endsWith('s') ? name : `${name}${words.habitualEnding ?? ''}`;
    if (words.habitualEnding !== null && habit !== name)
      add(habit, 'habitual-weekday', day, null, capital && language !== 'de');
    else if (words.habitualEnding === null) add(`${name}s`, 'weekday', day, null, capital);
  }
  for (const [name, month] of monthNames(language)) add(name, 'month', month, null, capital);
  return phrases;
}

function splitPhrase(phrase: string): string[] {
  return phrase.match(/\p{L}{1,2}'|[^\s]+/gu) ?? [phrase];
}

/** Names of weekdays in the language, 0 = Sunday. */
function weekdayNames(language: string): [string, number][] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return [0, 1, 2, 3, 4, 5, 6].map((day) => [folded(format.format(Date.UTC(2023, 0, 1 + day))), day]);
}

function monthNames(language: string): [string, number][] {
  const names: [string, number][] = [];
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const name = folded(format.format(Date.UTC(2023, month - 1, 1))).replace(/\.$/, '');
      if (!names.some(([known]) => known === name)) names.push([name, month]);
    }
  }
  return names;
}

const ENGLISH = CADENCE_LANGUAGES.find(({ language }) => language === 'en') as CadenceLanguage;

/** The cadence words of a language; those of English where it has none. */
export function cadenceLanguage(language: string): CadenceLanguage {
  return CADENCE_LANGUAGES.find((one) => one.language === language) ?? ENGLISH;
}

/** The language that most of a text's frequent words are of; English where none is. */
export function languageOf(text: string): CadenceLanguage {
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best = ENGLISH;
  let most = countOf(ENGLISH);
  for (const one of CADENCE_LANGUAGES) {
    const count = countOf(one);
    if (count > most) [best, most] = [one, count];
  }
  return best;

  function countOf({ common }: CadenceLanguage): number {
    return words.reduce((sum, word) => sum + (common.has(word) ? 1 : 0), 0);
  }
}
