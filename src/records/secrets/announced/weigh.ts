import type { Vocabulary } from '../label.ts';
import { vocabularyOf } from '../label.ts';
import { isNumber, isYear, shapeOf } from '../shape.ts';
import type { Place, Span } from './span.ts';

/** What makes up this much is a secret. */
export const ENOUGH = 4.5;

/** What the way to a value says for it. */
const PLACES: Readonly<Record<Place, number>> = {
  as: 2.5,
  subject: 2,
  sign: 2,
  cell: 2,
  pair: 2,
  it: 1.75,
  is: 1.5,
  alone: 1.5,
  typed: 1.5,
  adjacent: 1,
  item: 1,
};
/** The end of its sentence or its line follows. */
const ENDS = 0.5;
const QUOTED = 1;
/** A remark on how it is written follows. */
const SPELLED = 1.75;
/** Talk about a secret begins so, or holds such words. */
const TALK = 3;
const KEPT = 2;
/** A word that joins sentences: those who choose words for a password use few. */
const JOINING = 0.4;
const SMALL = ['plain', 'of', 'and', 'is', 'by', 'article', 'still'] as const;
/** A password of several words is hardly longer. */
const MOST_WORDS = 8;

/** Names of days and months: what happens on one is no value. */
const DAYS: ReadonlySet<string> = new Set(
  ['en', 'de', 'es', 'fr']
    .flatMap((language) =>
      Array.from({ length: 12 }, (_, index) => [
        new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2024, index, 1),
        ),
        new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2024, 0, 1 + index),
        ),
      ]).flat(),
    )
    .map((name) => name.toLowerCase()),
);

/** Whether a word, in lower case, is the name of a day or a month. */
export const isDay = (word: string) => DAYS.has(word);

/** What the place, the looks and the words of a span say for its being a value, and against it where it reads as talk. */
export function spanWeight(text: string, span: Span, place: Place, vocabulary: Vocabulary): number {
  const words = span.text.split(/\s+/);
  if (words.length > MOST_WORDS || isForeign(span.text)) return Number.NEGATIVE_INFINITY;
  const talk =
    talkWeight(words, vocabulary) - (place === 'pair' && isDay(span.text.toLowerCase()) ? KEPT : 0);
  const rest = text.slice(span.end, span.end + 40).split('\n')[0] ?? '';
  return (
    PLACES[place] +
    (span.isQuoted ? QUOTED : 0) +
    (span.ends ? ENDS : 0) +
    (talk === 0 && vocabularyOf().holds('spelled', rest.toLowerCase()) ? SPELLED : 0) +
    (words.length === 1 ? wordWeight(span, place) : words.length > 6 ? -0.5 : 0) -
    talk
  );
}

/** Addresses of mail and pages, amounts, telephone numbers, marks of something cut. */
function isForeign(value: string): boolean {
  return (
    /^\[|removed:|[^\s@]@[^\s@]+\.\p{L}{2,}|:\/\/|^\+\d|[€$£¥]|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{3}[.-]\d{4}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/u.test(
      value,
    ) ||
    (!value.includes(' ') && shapeOf(value) === 'none')
  );
}

/** How much one word looks like a value: marks and digits in it, a length that words hardly have. */
function wordWeight({ text, ends }: Span, place: Place): number {
  const shape = shapeOf(text);
  if (shape === 'digits') return isYear(text) ? 0 : isNumber(text, 8) ? 1 : -1;
  if (shape === 'strong' || shape === 'mixed') return 1.5;
  if (shape === 'inner' || /\p{L}[-_.]\p{L}/u.test(text)) return 0.75;
  // One capital is a name, or a noun of German, as often; what a sentence goes on with after it is its own.
  const isNamed =
    /^\p{Lu}\p{Ll}+$/u.test(text) && (place === 'item' || place === 'alone' || place === 'pair');
  return (isNamed ? -1 : 0) + (ends ? 0 : -0.5) + (text.length >= 12 ? 0.5 : text.length < 4 ? -1 : 0);
}

/** How much the words of a span read as talk about a secret: where it is kept, who knows it, how long it must be. */
function talkWeight(words: readonly string[], vocabulary: Vocabulary): number {
  const bare = words.map((word) => word.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const [first = ''] = bare;
  const all = vocabularyOf();
  const isTalk = ['plain', 'name', 'greeting', 'kept', 'anaphor'] as const;
  // "The Third Man" is a name.
  const isNamed = all.has('article', first) && /^\p{Lu}/u.test(words[1] ?? '');
  const begins = isTalk.some(
    (field) => vocabulary.has(field, first) || (words.length > 1 && all.has(field, first)),
  );
  let weight = begins && !isNamed ? TALK : 0;
  if (bare.some((word) => all.has('kept', word) || all.has('demand', word) || isDay(word))) weight += KEPT;
  if (words.length > 1)
    weight +=
      JOINING * Math.min(4, bare.filter((word) => SMALL.some((field) => vocabulary.has(field, word))).length);
  return weight;
}
