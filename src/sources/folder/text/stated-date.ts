import type { When } from '../../../contracts/record.ts';
import { lexiconPart } from '../../../lexicon/lexicon.ts';
import type { PaperWords } from '../../../lexicon/paper-words.ts';
import { dateIn } from './dates.ts';

const LANGUAGES = (await lexiconPart<PaperWords>('paper')).map(({ words }) => words);
/** What a document may call its own date, the strongest first; longer names before those that begin them. */
const LABELS = (['updated', 'issued', 'effective'] as const).map((part) =>
  LANGUAGES.flatMap((words) => words[part]).sort((a, b) => b.length - a.length),
);
const NOT_ITS_OWN = new Set(LANGUAGES.flatMap(({ notItsOwn }) => notItsOwn));
const BESIDE = new Set(LANGUAGES.flatMap(({ beside }) => beside));

/** What separates a byline's parts: `Joanna Pineda, HR Officer · 5 January 2026 (draft)`. */
const SEPARATOR = /\s[·•|–—-]\s|,\s(?!\d{4}(?![-/.]?\d))|(?<!\d)[.;]\s|\s?\(|\s?\)/;
/** Where a label may begin. */
const BEGINNINGS = /^|[.;·•,(]\s?/g;

const LINES = 15;
/** A byline stands higher up, and a title first of all. */
const BYLINES = 6;
const TITLES = 2;
const LONGEST_TITLE = 140;

/**
 * The date a document states of itself near its top: in its first 15 lines that are not blank, a
 * part of a line that begins with a label (updated, revised… before date, issued, author… before effective) and holds a date;
 * else, in the first 6, a byline: a date alone, or a name or place and a date; else the one date of the title. A label in a
 * table's cell counts with the cell beside it; rows of wider tables are not looked at. Null where the document does not say.
 */
export function statedDate(text: string): When | null {
  const lines = text
    .slice(0, 6000)
    .split('\n')
    .filter((line) => line.slice(0, 400).split('|').length <= 4)
    .map(plainLine)
    .filter((line) => line !== '')
    .slice(0, LINES);
  for (const labels of LABELS)
    for (const line of lines) {
      const when = line.length <= 200 ? labelledDate(line, labels) : null;
      if (when !== null) return when;
    }
  return (
    lines
      .slice(0, BYLINES)
      .map(bylineDate)
      .find((when) => when !== null) ??
    lines
      .slice(0, TITLES)
      .map(titleDate)
      .find((when) => when !== null) ??
    null
  );
}

/** The date behind a label, with nothing between them that makes it another's. */
function labelledDate(line: string, labels: readonly string[]): When | null {
  const small = line.toLowerCase();
  if (small.length !== line.length) return null;
  for (const { index, 0: beginning } of small.matchAll(BEGINNINGS)) {
    const start = index + beginning.length;
    const label = labels.find(
      (one) =>
        small.startsWith(one, start) &&
        /^(?: ?[:(|–—,-]| ?\d| \p{Lu}| (?:by|date) )/u.test(line.slice(start + one.length)),
    );
    if (label === undefined) continue;
    const rest = line.slice(start + label.length, start + label.length + 100);
    const when = dateIn(rest);
    if (when !== null && !isAnothers(rest.slice(0, rest.search(/\d/)))) return when;
  }
  return null;
}

/** The date of a line that is a date, or that starts with a name or place and has one part that is a date. */
function bylineDate(line: string): When | null {
  const parts = line
    .slice(0, 200)
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const dates = parts.filter((part) => part.length <= 28 && isWholeDate(part) && dateIn(part) !== null);
  const [only] = dates;
  if (
    only === undefined ||
    dates.length > 1 ||
    isAnothers(line.slice(0, line.indexOf(only) + only.length + 20))
  )
    return null;
  const when = dateIn(only);
  const named =
    parts[0] === only ||
    /^\p{Lu}[\p{L}.'’&-]*(?: (?:\p{Lu}|de |la |del |van |von |and |& )[\p{L}.'’&-]*){0,5}$/u.test(
      parts[0] ?? '',
    );
  return named && when !== null && when >= '1995' ? when : null;
}

/** "Minutes of the meeting, 16 June 2026": the only date of a title, at its end. */
function titleDate(line: string): When | null {
  if (line.length > LONGEST_TITLE || line.endsWith('.') || isAnothers(line)) return null;
  const last = line.search(/\S+(?: \S+){0,4}$/);
  const tails = [...line.slice(last).matchAll(/(?<=^|\s)\S/g)].map(({ index }) => line.slice(last + index));
  const tail = tails.find((part) => isWholeDate(part) && dateIn(part) !== null);
  return tail !== undefined && !/\d{4}/.test(line.slice(0, -tail.length)) ? dateIn(tail) : null;
}

/** Digits, the name of a month, and nothing more. */
function isWholeDate(part: string): boolean {
  const words = (part.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !BESIDE.has(word));
  return words.length <= 1 && /\d{4}/.test(part);
}

function isAnothers(words: string): boolean {
  return (words.toLowerCase().match(/[\p{L}']+/gu) ?? []).some((word) => NOT_ITS_OWN.has(word));
}

/** The line without list, heading, quote, table and emphasis marks. */
function plainLine(line: string): string {
  return line
    .slice(0, 400)
    .replace(/[*_`~]+/g, '')
    .replace(/^[\s>#|-]+/, '')
    .replace(/[\s|]+$/, '')
    .trim();
}

/** A full date in a file's name: `2024-03-01 minutes.docx`, `20240301_minutes.pdf`; of several, none. */
export function dateInName(name: string): When | null {
  const stem = name.slice(name.lastIndexOf('/') + 1).slice(-300);
  const found = new Set<string>();
  for (const match of stem.matchAll(/(?<!\d)((?:19|20)\d{2})([-_. ]?)(\d{2})\2(\d{2})(?!\d)/g)) {
    const when = dateIn(`${match[1]}-${match[3]}-${match[4]}`);
    if (when !== null) found.add(when);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
