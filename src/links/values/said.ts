import { CURRENCY_CODES, SYMBOLS } from '../../common/money/symbols.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { cellsOf, linesOf } from '../../findings/reading/pieces.ts';
import { LONGEST_STATEMENT, statementsOf } from '../../findings/reading/statements.ts';
import { COMMON, foldWord, PER, PERCENT, UNITS } from './lexicon.ts';
import { isLimit, type Mood, moodOf } from './mood.ts';
import type { Piece } from './pieces.ts';
import { type Read, readSlots } from './read-slots.ts';
import { durationSlot, type Slot, slotAt, slotOf } from './slot.ts';
import { ALWAYS, type Validity, validityIn, validityOfRow } from './validity.ts';

/** A word or a value of a statement, in order. */
export interface Token {
  /** Lower case; of a value `#` and its attribute. */
  word: string;
  start: number;
  slot: Slot | null;
  /** Written with a capital or a digit in it, not merely as the first word. */
  marked: boolean;
}

export interface Cell {
  start: number;
  end: number;
  column: string;
  /** Position in its row, from 0. */
  index: number;
}

/** A sentence, list item, heading, code line or table row that states at least one value. */
export interface Said {
  /** Position of its document among those that are compared. */
  document: number;
  start: number;
  end: number;
  role: Passage['role'];
  /** Titles above it, in lower case, outermost first. */
  heading: readonly string[];
  tokens: readonly Token[];
  /** Words with their values masked, joined: equal for statements that differ in values alone. */
  frame: string;
  /** Words with their values. */
  full: string;
  /** Of a row: the text of the cells that name it, in lower case. */
  rowKey: string | null;
  /** Of a row: its cells. */
  cells: readonly Cell[];
  mood: Mood;
  /** How long it holds, by its row or the headings over it. */
  validity: Validity;
}

export function slotsOf(said: Said): Slot[] {
  return said.tokens.flatMap((token) => (token.slot ? [token.slot] : []));
}

export function cellOf(said: Said, slot: Slot): Cell | undefined {
  return said.cells.find(({ start, end }) => start <= slot.start && slot.start < end);
}

/** So many words beside its value make a cell a sentence, which speaks for itself. */
const SENTENCE = 4;

/** Whether a cell is written out, whatever values are in it: "add the late charge of £12.50". */
export function isWrittenOut(text: string, said: Said, cell: Cell): boolean {
  let [words, from] = [0, cell.start];
  for (const { start, end } of [...valuesIn(said, cell), { start: cell.end, end: cell.end }]) {
    words += text.slice(from, Math.max(from, start)).match(/\p{L}{2,}/gu)?.length ?? 0;
    from = end;
  }
  return words >= SENTENCE;
}

/** Cells of a row that hold words and no value, or a sentence with one. */
export function wordCells(text: string, said: Said): Cell[] {
  return said.cells.filter((cell) => valuesIn(said, cell).length === 0 || isWrittenOut(text, said, cell));
}

function valuesIn(said: Said, cell: Cell): Slot[] {
  return slotsOf(said).filter(({ start }) => start >= cell.start && start < cell.end);
}

/** Everything that a record states with a value in it, in order. */
export function saidIn(
  document: number,
  record: BatonRecord,
  passages: readonly Passage[],
  findings: readonly Finding[],
): Said[] {
  const known = findings
    .flatMap((finding) => slotOf(finding) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const said: Said[] = [];
  for (const { passage, start, end } of rangesIn(record, passages)) {
    const text = record.text.slice(start, end);
    const own = withoutInner(known.filter((slot) => slot.start >= start && slot.end <= end));
    const row = passage.role === 'row' ? rowOf(record.text, passage) : null;
    const read = row
      ? readRow(record.text, row.cells, own, row.currency)
      : readSlots(text, start, own, false);
    if (!row) addLimits(read);
    if (read.slots.length === 0) continue;
    const tokens = tokensOf(read);
    if (tokens.length < 2) continue;
    const frame = tokens.map((token) => token.word).join(' ');
    said.push({
      document,
      start,
      end,
      role: passage.role,
      heading: [...passage.heading, ...labelsOf(record, passage, start)].map((title) => title.toLowerCase()),
      tokens,
      frame: row ? `${row.key} | ${frame}` : frame,
      full: tokens.map((token) => token.slot?.key ?? token.word).join(' '),
      rowKey: row?.key ?? null,
      cells: row?.cells ?? [],
      mood: moodOf(read, record.text, { start, end }),
      validity: validityFor(record.text, row?.cells ?? [], passage.heading),
    });
  }
  return said;
}

/** By the row itself, else by the nearest heading that tells. */
function validityFor(text: string, cells: readonly Cell[], heading: readonly string[]): Validity {
  const row = validityOfRow(
    cells.map(({ start, end, column }) => ({ text: text.slice(start, end), column })),
  );
  if (row.from !== null || row.until !== null) return row;
  const told = heading.map(validityIn).findLast(({ from, until }) => from !== null || until !== null);
  return told ?? ALWAYS;
}

/** A clause that begins with its name: "3. Waiting time. Two hours are free." */
const LABEL =
  /^(?:[-*•]\s{1,3}|§?\s?\d{1,3}[.)]?\s{1,3})?\*{0,2}(\p{Lu}[\p{L}'’-]{1,30}(?:\s[\p{L}'’-]{1,30}){0,3})\.\*{0,2}\s/u;

/** The name of the clause of a paper that a statement stands in, behind it. A sentence is no name. */
function labelsOf({ text, kind }: BatonRecord, { role, start, end }: Passage, at: number): string[] {
  if (kind === 'mail' || (role !== 'item' && role !== 'paragraph')) return [];
  const [whole = '', label = ''] = LABEL.exec(text.slice(start, Math.min(end, start + 160))) ?? [];
  const [first = '', ...others] = label.split(/\s/).map(foldWord);
  if (label === '' || at < start + whole.length - 1 || COMMON.has(first)) return [];
  return others.filter((word) => COMMON.has(word)).length > 1 ? [] : [label];
}

function rangesIn(
  record: BatonRecord,
  passages: readonly Passage[],
): { passage: Passage; start: number; end: number }[] {
  const ranges = statementsOf({ record, passages: [...passages] }).map(({ passage, start, end }) => ({
    passage,
    start,
    end,
  }));
  for (const passage of passages) {
    if (passage.role === 'heading') ranges.push({ passage, start: passage.start, end: passage.end });
    if (passage.role !== 'code') continue;
    for (const line of linesOf(record.text.slice(passage.start, passage.end))) {
      const start = passage.start + line.start;
      if (line.text.length <= LONGEST_STATEMENT)
        ranges.push({ passage, start, end: start + line.text.length });
    }
  }
  return ranges.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Without what lies within a larger one. */
function withoutInner(slots: readonly Slot[]): Slot[] {
  const kept: Slot[] = [];
  for (const slot of slots)
    if (!kept.some((other) => other.start < slot.end && slot.start < other.end)) kept.push(slot);
  return kept;
}

/** Whole dates that are a limit or an end are values; the others are dates of something that happened. */
function addLimits(read: Read): void {
  for (const { start, end, date } of read.dates)
    if (isLimit(read, start))
      read.slots.push(
        slotAt(
          { start, end },
          { attribute: 'date', value: date, key: date, unit: date.startsWith('--') ? 'day' : 'date' },
        ),
      );
  read.slots.sort((a, b) => a.start - b.start);
}

function readRow(
  text: string,
  cells: readonly Cell[],
  known: readonly Slot[],
  currency: string | null,
): Read {
  const row: Read = { pieces: [], slots: [], dates: [] };
  const inHundredths = cells.some(({ start, end }) => isPercent(text.slice(start, end)));
  for (const { start, end, column } of cells) {
    const own = known.filter((slot) => slot.start >= start && slot.end <= end);
    const { pieces, slots, dates } = readSlots(text.slice(start, end), start, own, true);
    row.pieces.push(...pieces);
    row.slots.push(
      ...slots.map((slot) => {
        const read = inCurrency(ofColumn(slot, column), currency);
        return inHundredths ? asPercentage(read) : read;
      }),
    );
    row.dates.push(...dates);
  }
  // Beside a whole date its day of the week is no rule: a calendar has both.
  if (row.dates.some(({ date }) => !date.startsWith('--')))
    row.slots = row.slots.filter(
      ({ attribute, start, end }) =>
        attribute !== 'weekday' || !cells.some((cell) => cell.start === start && cell.end === end),
    );
  return row;
}

/** A bare figure under a head that says what it is: "Fee (USD)", "Minutes". */
function ofColumn(slot: Slot, column: string): Slot {
  if (!slot.cell || slot.amount === null) return slot;
  const words = column.match(/\p{L}+|\p{Sc}/gu) ?? [];
  const sign = words.find(
    (word) => /\p{Sc}/u.test(word) || (word.length === 3 && CURRENCY_CODES.has(word.toUpperCase())),
  );
  if (sign !== undefined) {
    const unit = SYMBOLS[sign] ?? (CURRENCY_CODES.has(sign.toUpperCase()) ? sign.toUpperCase() : null);
    const figure = slot.amount.includes('.') ? slot.amount.replace(/\.(\d)$/, '.$10') : `${slot.amount}.00`;
    return { ...slot, attribute: 'money', unit, value: `${unit ?? ''} ${figure}`.trim() };
  }
  const unit =
    words.length <= 4 && !words.some((word) => PER.has(word))
      ? words.map((word) => UNITS.get(word)).find((one) => one !== undefined)
      : undefined;
  return unit === undefined ? slot : { ...durationSlot(slot.start, slot.end, slot.amount, unit), cell: true };
}

/** An amount whose currency stands in a cell of its own. */
function inCurrency(slot: Slot, currency: string | null): Slot {
  if (slot.attribute !== 'money' || slot.unit !== null || currency === null) return slot;
  return { ...slot, unit: currency, value: `${currency} ${slot.value}` };
}

/** A cell that says "percent" and nothing else: the unit of its row. */
function isPercent(cell: string): boolean {
  const words = cell.toLowerCase().match(/%|[\p{L}\p{M}]+/gu) ?? [];
  return cell.trim() === '%' || (words.length > 0 && words.length <= 2 && PERCENT.has(words));
}

function asPercentage(slot: Slot): Slot {
  const { amount, attribute, cell } = slot;
  if (!cell || attribute !== 'number' || amount === null) return slot;
  return { ...slot, attribute: 'percentage', value: `${amount}%`, key: amount };
}

function tokensOf({ pieces, slots }: Read): Token[] {
  const tokens: Token[] = [];
  const seen = new Set<Slot>();
  for (const [index, piece] of pieces.entries()) {
    const slot = slots.find(({ start, end }) => start < piece.end && piece.start < end);
    if (!slot)
      tokens.push({ word: piece.word, start: piece.start, slot: null, marked: isMarked(piece, index) });
    else if (!seen.has(slot)) {
      seen.add(slot);
      tokens.push({ word: `#${slot.attribute}`, start: slot.start, slot, marked: false });
    }
  }
  return tokens;
}

function isMarked({ text, word }: Piece, index: number): boolean {
  return /\d/.test(word) || (index > 0 && word !== text);
}

/** Cells of a row, and the text that names the row: its first cell, and others that hold words alone. */
function rowOf(text: string, passage: Passage): { key: string; currency: string | null; cells: Cell[] } {
  const row = text.slice(passage.start, passage.end);
  const cells = cellsOf(row).map((cell, index) => ({
    start: passage.start + cell.start,
    end: passage.start + cell.end,
    column: (passage.columns[index] ?? '').toLowerCase(),
    index,
  }));
  const named = cells.flatMap((cell, index) => {
    const value = text.slice(cell.start, cell.end).toLowerCase();
    return index === 0 || (value.length <= 60 && value !== '' && !/\d/.test(value)) ? [value] : [];
  });
  const code = cells.map(({ start, end }) => text.slice(start, end)).find((cell) => /^[A-Z]{3}$/.test(cell));
  const isCode = code !== undefined && Intl.supportedValuesOf('currency').includes(code);
  return { key: named.join(' | '), currency: isCode ? code : null, cells };
}
