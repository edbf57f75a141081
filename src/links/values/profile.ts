import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { hash } from '../duplicates/normal.ts';
import { MONTHS } from './lexicon.ts';
import { validityIn } from './validity.ts';

/** What is kept of a document to tell its other versions and to weigh what it states. */
export interface Profile {
  record: string;
  kind: BatonRecord['kind'];
  title: string;
  path: string | null;
  at: string | null;
  modified: string | null;
  /** Words of the title and of the file name that are no year, date or version. */
  titleStem: string;
  nameStem: string;
  /** The same of the whole path: equal for a file and its copy in another folder that only a date or "archive" names. */
  pathStem: string;
  /** Numbers and codes in the title and the file name: two documents that differ in them are two documents. */
  titleCodes: string;
  nameCodes: string;
  /** One occasion, person or period of many: an invoice, minutes, a payslip. A newer one does not replace an older. */
  occasion: boolean;
  /** An occasion by its date or number: what it states is history. */
  past: boolean;
  /** Its name gives a month and no day, and is that of no rule: of that month alone, unless an older edition is known. */
  monthly: boolean;
  /** Hashes of its lines with figures masked. */
  lines: ReadonlySet<number>;
  /** Words written with a capital inside a sentence, with how often. */
  names: ReadonlyMap<string, number>;
  /** Those of its first lines, title and path: the parties of an agreement, the person of a letter. */
  headNames: ReadonlySet<string>;
}

const VERSION_WORDS = new Set(
  'final draft copy old new rev revised revision updated update version signed clean archive archived current latest obsolete superseded previous former edit edited the a an of our'.split(
    ' ',
  ),
);
const OCCASION =
  /\b(?:invoices?|receipts?|pay ?slips?|statements?|time ?sheets?|minutes|agenda|reports?|quotes?|quotations?|estimates?|orders?|letters?|certificates?|tickets?|newsletters?|logs?|journal|diary|meetings?|stand-?ups?|retro(?:spective)?s?|weekly|cv|resume|calendar|holidays|transcript|interview)\b/;
const STANDING =
  /\b(?:polic(?:y|ies)|guides?|guidelines?|handbook|manual|procedures?|process(?:es)?|rules?|how|templates?|checklist|terms|logic|framework|playbook|program(?:me)?|benefits?|transparency)\b/;
/** Days in a path, of the file itself or of its folder. */
const DAYS = /\b(?:19|20)\d{2}(?:[-_.]\d{1,2}){1,2}\b/g;

/** Characters in which a document names whom it is about. */
const HEAD = 600;

/** Says what is needed of a document to compare it with others. Linear in its text. */
export function profileOf(record: BatonRecord, passages: readonly Passage[]): Profile {
  // A mail's file is named by whoever stored it, mostly by its day: that says nothing of what it states.
  const named = record.kind === 'mail' ? null : record.path;
  const base =
    named
      ?.split('/')
      .at(-1)
      ?.replace(/\.[a-z0-9]{1,5}$/i, '') ?? '';
  const title = stemOf(record.title.replace(/\.[a-z0-9]{2,5}$/i, ''));
  const name = stemOf(base);
  const place = named === null ? null : stemOf(named.replace(/\.[a-z0-9]{1,5}$/i, '').replace(DAYS, ' '));
  const folder = named === null ? null : stemOf(named.split('/').slice(0, -1).join(' ').replace(DAYS, ' '));
  const lines = new Set<number>();
  const names = new Map<string, number>();
  for (const passage of record.kind === 'mail' ? [] : passages) {
    if (passage.role === 'header' || passage.role === 'signature') continue;
    const text = record.text.slice(passage.start, passage.end);
    for (const line of passage.role === 'code' ? text.split('\n') : [text]) {
      const masked = line
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .replace(/\d+(?: \d+)*/g, '#')
        .trim();
      if (masked.length >= 12) lines.add(hash(masked));
    }
    countNames(text, names);
  }
  const words = `${title.stem} ${name.stem}`;
  const head = new Map<string, number>();
  countNames(record.text.slice(0, HEAD), head);
  for (const word of `${record.path ?? ''} ${record.title}`.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    if (names.has(word)) head.set(word, 1);
  return {
    record: record.id,
    kind: record.kind,
    title: record.title,
    path: record.path,
    at: record.at,
    modified: record.modified,
    titleStem: title.stem,
    nameStem: name.stem,
    pathStem: place ? `${place.stem} ${place.codes}` : '',
    titleCodes: title.codes,
    nameCodes: name.codes,
    occasion:
      (OCCASION.test(words) && !STANDING.test(words)) || title.dated === 'day' || name.dated === 'day',
    past:
      name.dated === 'day' ||
      (folder?.dated ?? null) !== null ||
      (OCCASION.test(words) &&
        (title.dated !== null || name.dated !== null || `${title.codes}${name.codes}` !== '')),
    monthly: (title.dated === 'month' || name.dated === 'month') && !STANDING.test(words),
    lines,
    names,
    headNames: new Set(head.keys()),
  };
}

/** "HR guide v2 (2026) FINAL" → stem "hr guide"; "SA-2025-014" → codes "sa-2025-014". */
function stemOf(title: string): { stem: string; codes: string; dated: 'day' | 'month' | null } {
  // From when it holds is no day of its own.
  const { from } = validityIn(title.replaceAll('_', ' '));
  const dates = title
    .toLowerCase()
    .replace(/\b(?:19|20)\d{2}[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:[0-3]\d)\b/g, ' §day ')
    .replace(/\b(?:19|20)\d{2}[-_.]?(?:0[1-9]|1[0-2])\b/g, ' §month ')
    // "list-2026" is the list of a year; "SA-2025-014" is a code.
    .replace(/(?<=\p{L}{3}[-_ ])(?:19|20)\d{2}(?![-\d])/gu, ' ');
  const parts = dates.match(/§day|§month|[\p{L}\p{M}\p{N}]+(?:-\d+)*/gu) ?? [];
  const words: string[] = [];
  const codes: string[] = [];
  let dated: 'day' | 'month' | null = null;
  for (const [index, part] of parts.entries()) {
    const beside = [parts[index - 1], parts[index + 1]].some((one) =>
      /^(?:0?[1-9]|[12]\d|3[01])$/.test(one ?? ''),
    );
    if (part === '§day' || (MONTHS.has(part) && beside)) dated = 'day';
    else if (part === '§month' || MONTHS.has(part)) dated ??= 'month';
    else if (/^(?:19|20)\d{2}$|^v\d/.test(part) || VERSION_WORDS.has(part)) continue;
    else if (/\d/.test(part)) codes.push(part);
    else words.push(part);
  }
  return { stem: words.join(' '), codes: codes.join(' '), dated: from === null ? dated : null };
}

function countNames(text: string, names: Map<string, number>): void {
  for (const match of text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}\p{M}]{2,30}/gu)) {
    const word = match[0].toLowerCase();
    if (!MONTHS.has(word)) names.set(word, (names.get(word) ?? 0) + 1);
  }
}
