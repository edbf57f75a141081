import { PERIOD } from './alignment.ts';
import type { Slot } from './attributes.ts';
import type { Said } from './said.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Token } from './words.ts';

/** Where a statement stands, as far as it tells what the statement is about. */
export interface Surroundings {
  mail: boolean;
  title: string;
  path: string | null;
  /** Names of the business itself, which single nothing out. */
  own: ReadonlySet<string>;
  /** Codes of agreements and the like anywhere in a mail; of documents none. */
  codes: readonly string[];
  /** Name of who wrote a mail, in lower case: whom "my number" is about. */
  writer: string | null;
}

/** What a value is of, so that other wording about the same can be found. `bare` names no party: see `groupsOf`. */
export interface SubjectKey {
  key: string;
  bare: boolean;
  /** The subject for the reader; null where the statement's own words say it. */
  label: string | null;
}

const NOUNS = new Set(
  (
    'fee fees rate rates price prices rent salary salaries wage wages pay retainer deposit discount allowance budget limit threshold charge charges ' +
    'cost surcharge commission bonus terms notice grace probation minimum maximum cap float premium penalty interest divisor quota per-diem tariff'
  ).split(' '),
);
/** Words before a noun that do not make it another thing. */
const PLAIN_MODIFIERS = new Set(
  (
    'a an the of our your their its this that my his her new old agreed standard current monthly annual yearly list base total service client month year full present same ' +
    'for to is are be on in at by from with and or per any each all usual normal regular actual gross net paid'
  ).split(' '),
);
const SINGULAR: Record<string, string> = {
  fees: 'fee',
  rates: 'fee',
  rate: 'fee',
  prices: 'fee',
  price: 'fee',
  retainer: 'fee',
  tariff: 'fee',
  charges: 'charge',
  salaries: 'pay',
  salary: 'pay',
  wage: 'pay',
  wages: 'pay',
};
const CODE = /^[a-z]{1,6}[-/]?\d[\p{L}\p{N}/-]{2,}$/u;
const GENERIC_COLUMNS =
  /^(?:value|amount|amt|total|sum|date|note|notes|description|qty|quantity|no|number|nr|id|due|paid|balance|open|#|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|\d{4}|)$/;

/** Says what each value of a statement is the value of. Null where the words do not tell for certain. */
export function subjectKeyOf(
  said: Said,
  slot: Slot,
  text: string,
  around: Surroundings,
  vocabulary: Vocabulary,
): SubjectKey | null {
  if (slot.attribute === 'date' || slot.attribute === 'time') return null;
  if (slot.attribute === 'divisor') return divisorKey(said, slot, text, around);
  if (slot.attribute === 'phone') return phoneKey(said, slot, text, around, vocabulary);
  const cell = said.cells.find(({ start, end }) => start <= slot.start && slot.start < end);
  if (slot.attribute === 'identifier') return identifierKey(said, slot, cell?.column ?? null);
  const words = (label: string) => label.split(/[^\p{L}-]+/u);
  const noun = cell
    ? (nounIn(words(cell.column)) ?? nounIn(words(firstCell(said, slot, text))))
    : nounBeside(said.tokens, slot, text);
  if (!noun) return cell ? cellKey(said, slot, cell.column, text) : null;
  if (slot.attribute === 'number' && !cell) return null;
  const entity = entityOf(said, slot, around, vocabulary);
  if (entity === null) return null;
  const party = /\d/.test(entity)
    ? entity.toUpperCase()
    : entity.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
  const label = `${party} ${noun === 'terms' ? 'payment terms' : noun}`.trim();
  return { key: `${slot.attribute}|${noun}|${entity}`, bare: entity === '', label };
}

/** "rate" of "late fee", "monthly rate", "payment terms"; with the word before it when that makes it another thing. */
function nounIn(words: readonly string[]): string | null {
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] ?? '';
    if (!NOUNS.has(word)) continue;
    const modifier = words[index - 1] ?? '';
    const named =
      modifier !== '' && !PLAIN_MODIFIERS.has(modifier) && !modifier.startsWith('#') ? `${modifier} ` : '';
    return named + (SINGULAR[word] ?? word);
  }
  return null;
}

function nounBeside(tokens: readonly Token[], slot: Slot, text: string): string | null {
  if (slot.attribute === 'duration' && /^net\b/i.test(text.slice(slot.start, slot.end))) return 'terms';
  const at = tokens.findIndex((token) => token.slot === slot);
  const words = (some: readonly Token[]) => some.map((token) => token.word);
  let from = at;
  // "From 20 to 25": the value that is left stands between the noun and the one that comes.
  const passes = (token: Token | undefined) =>
    !token?.slot || (token.slot.attribute === slot.attribute && tokens[at - 1]?.word === 'to');
  while (from > 0 && at - from < 9 && passes(tokens[from - 1])) from--;
  const before = nounIn(words(tokens.slice(from, at)));
  if (before !== null) return before;
  const after = tokens.slice(at + 1, at + 4);
  const stop = after.findIndex((token) => token.slot);
  return nounIn(words(stop < 0 ? after : after.slice(0, stop)));
}

/** The one party or agreement that a statement is about: '' for none, null where there are several. */
function entityOf(said: Said, slot: Slot, around: Surroundings, vocabulary: Vocabulary): string | null {
  const codes = new Set(
    said.tokens.flatMap(({ word, slot: other }) =>
      !other && CODE.test(word) && !PERIOD.test(word) ? [word] : [],
    ),
  );
  if (codes.size === 1) return [...codes][0] as string;
  if (codes.size > 1) return null;
  const outer = new Set(
    (
      `${around.title} ${around.path ?? ''} ${said.heading.join(' ')}`
        .toLowerCase()
        .match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []
    ).filter((word) => CODE.test(word) && !PERIOD.test(word)),
  );
  if (outer.size === 1) return [...outer][0] as string;
  if (outer.size > 1) return null;
  if (around.codes.length === 1) return around.codes[0] as string;
  if (around.codes.length > 1) return null;
  const names = nameRuns(said.tokens, slot, around, vocabulary);
  if (names.length > 1) return null;
  return names[0] ?? '';
}

/** First words of the names in a statement: "saltmarsh" of "Saltmarsh Dental Group LLC". */
function nameRuns(
  tokens: readonly Token[],
  slot: Slot,
  around: Surroundings,
  vocabulary: Vocabulary,
): string[] {
  const runs = new Set<string>();
  let inside = false;
  for (const token of tokens) {
    const isName =
      !token.slot &&
      token.slot !== slot &&
      /^\p{L}{3,}/u.test(token.word) &&
      token.marked &&
      vocabulary.isName(token.word) &&
      !around.own.has(token.word);
    if (isName && !inside) runs.add(token.word);
    inside = isName;
  }
  return [...runs];
}

/** "daily rate" and "day's pay" are one subject; what is divided (pay, fee) tells two apart. */
function divisorKey(said: Said, slot: Slot, text: string, around: Surroundings): SubjectKey | null {
  const sentence = text.slice(said.start, said.end).toLowerCase();
  const context = `${said.heading.at(-1) ?? ''} ${sentence}`;
  const result = /\b(?:daily|day rate|day['’]s|per day|a day|one day|days?|dayrate)\b/.exec(sentence)
    ? 'day'
    : /\b(?:hourly|per hour|an hour|hours?)\b/.exec(sentence)
      ? 'hour'
      : null;
  const unit = said.rowKey ?? '';
  if (result === null) return null;
  if (result === 'day' && /\b(?:hourly|per hour|an hour)\b/.test(sentence) && Number(slot.key) <= 12)
    return { key: 'divisor|hour', bare: true, label: 'divisor of the hourly rate' };
  const of = /\b(?:fees?|invoices?|billing|credit)\b/.test(context)
    ? 'fee'
    : /\b(?:pay|payroll|salary|salaries|wages?|basic)\b/.test(`${context} ${around.title.toLowerCase()}`)
      ? 'pay'
      : '';
  return {
    key: `divisor|${result}|${of}|${unit}`,
    bare: true,
    label: `divisor of the ${result === 'day' ? 'daily' : 'hourly'} ${of === 'fee' ? 'fee' : 'rate'}`,
  };
}

function phoneKey(
  said: Said,
  slot: Slot,
  text: string,
  around: Surroundings,
  vocabulary: Vocabulary,
): SubjectKey | null {
  const kind =
    /\b(?:fax|mobile|cell|whatsapp|viber|hotline)\b/i
      .exec(text.slice(Math.max(said.start, slot.start - 24), slot.start))?.[0]
      .toLowerCase() ?? '';
  if (around.writer !== null && /\b(?:my|our)\b/i.test(text.slice(said.start, slot.start)))
    return {
      key: `phone|${kind}|${around.writer}`,
      bare: false,
      label: `phone of ${titleCase(around.writer)}`,
    };
  const runs: string[][] = [];
  let run: string[] | null = null;
  for (const token of said.tokens) {
    const isName =
      !token.slot &&
      /^\p{L}{2,}$/u.test(token.word) &&
      (token.marked || said.role === 'row') &&
      vocabulary.isName(token.word) &&
      !around.own.has(token.word);
    if (isName && run) run.push(token.word);
    else {
      run = isName ? [token.word] : null;
      if (run) runs.push(run);
    }
  }
  const people = runs.filter((words) => words.length === 2).map((words) => words.join(' '));
  return people.length === 1
    ? { key: `phone|${kind}|${people[0]}`, bare: false, label: `phone of ${titleCase(people[0] ?? '')}` }
    : null;
}

function identifierKey(said: Said, slot: Slot, column: string | null): SubjectKey | null {
  const at = said.tokens.findIndex((token) => token.slot === slot);
  const label =
    column ??
    said.tokens
      .slice(Math.max(0, at - 4), at)
      .filter((token) => !token.slot)
      .map((token) => token.word)
      .join(' ');
  const row = column === null ? '' : (said.rowKey ?? '');
  return label === '' ? null : { key: `identifier|${slot.unit}|${label}|${row}`, bare: true, label: null };
}

/** Text of the cell that names the row, in lower case; empty where the value itself stands in it. */
function firstCell(said: Said, slot: Slot, text: string): string {
  const first = said.cells[0];
  return first && slot.start >= first.end ? text.slice(first.start, first.end).toLowerCase() : '';
}

/** The same row and column of two tables, where both say what they are. */
function cellKey(said: Said, slot: Slot, column: string, text: string): SubjectKey | null {
  const first = said.cells[0];
  if (!first || GENERIC_COLUMNS.test(column) || slot.start < first.end) return null;
  const name = text.slice(first.start, first.end).toLowerCase().replace(/[*_`]/g, '').trim();
  if (!/\p{L}{3,}/u.test(name) || said.cells.length > 12) return null;
  return { key: `${slot.attribute}|${column}|${name}`, bare: false, label: null };
}

function titleCase(name: string): string {
  return name.replace(/(?<=^|[ '-])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Cheap test: whether a statement can have a subject key at all. */
export function namesSubject({ tokens }: Said): boolean {
  return tokens.some(
    ({ word, slot }) =>
      NOUNS.has(word) ||
      slot?.attribute === 'divisor' ||
      slot?.attribute === 'phone' ||
      slot?.attribute === 'duration',
  );
}

/** Codes of agreements and the like in a text, in lower case, each once. */
export function codesIn(text: string): string[] {
  const codes = text.match(/(?<![\p{L}\p{N}-])\p{Lu}{1,6}[-/]\d[\p{L}\p{N}/-]{2,20}/gu) ?? [];
  return [...new Set(codes.map((code) => code.toLowerCase().replace(/[/-]+$/, '')))].filter(
    (code) => !PERIOD.test(code),
  );
}
