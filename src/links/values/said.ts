import type { Finding } from '../../contracts/finding.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { cellsOf, linesOf } from '../../findings/reading/pieces.ts';
import { LONGEST_STATEMENT, statementsOf } from '../../findings/reading/statements.ts';
import { type Slot, slotOf } from './attributes.ts';
import { type Token, tokensOf } from './words.ts';

/** A sentence, list item, heading, code line or table row that states at least one value. */
export interface Said {
  /** Position of its document among those that are compared. */
  document: number;
  /** Position among the document's statements. */
  index: number;
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
  /** Of a row: its cells, and the column that each value stands in. */
  cells: readonly { start: number; end: number; column: string }[];
}

export function slotsOf(said: Said): Slot[] {
  return said.tokens.flatMap((token) => (token.slot ? [token.slot] : []));
}

/** Everything that a record states with a value in it, in order. Of a mail, plain numbers alone are no value. */
export function saidIn(
  document: number,
  record: BatonRecord,
  passages: readonly Passage[],
  findings: readonly Finding[],
): Said[] {
  const slots = uniqueSlots(findings);
  const said: Said[] = [];
  let next = 0;
  const push = (passage: Passage, start: number, end: number) => {
    while (next < slots.length && (slots[next] as Slot).end <= start) next++;
    let last = next;
    while (last < slots.length && (slots[last] as Slot).start < end) last++;
    const row = passage.role === 'row' ? rowOf(record.text, passage) : null;
    const own = slots.slice(next, last);
    if (record.kind === 'mail' && !own.some(({ attribute }) => attribute !== 'date')) return;
    const tokens = tokensOf(
      record.text.slice(start, end),
      start,
      row?.currency ? own.map((slot) => inCurrency(slot, row.currency)) : own,
    );
    if (tokens.length < 2 || !tokens.some((token) => token.slot)) return;
    const frame = tokens.map((token) => token.word).join(' ');
    said.push({
      document,
      index: said.length,
      start,
      end,
      role: passage.role,
      heading: passage.heading.map((title) => title.toLowerCase()),
      tokens,
      frame: row ? `${row.key} | ${frame}` : frame,
      full: tokens.map((token) => token.slot?.key ?? token.word).join(' '),
      rowKey: row?.key ?? null,
      cells: row?.cells ?? [],
    });
  };
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
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { passage, start, end } of ranges) push(passage, start, end);
  return said;
}

/** Values in order of place, without those that lie within a larger or weightier one. */
function uniqueSlots(findings: readonly Finding[]): Slot[] {
  const weight = ['divisor', 'money', 'percentage', 'duration', 'phone', 'identifier', 'date'];
  const slots = findings.flatMap((finding) => slotOf(finding) ?? []);
  slots.sort(
    (a, b) =>
      weight.indexOf(a.attribute) - weight.indexOf(b.attribute) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: Slot[] = [];
  const byStart = new Map<number, Slot>();
  for (const slot of slots) {
    let clash = false;
    for (let at = Math.max(0, slot.start - 60); at < slot.end && !clash; at++) {
      const other = byStart.get(at);
      clash = other !== undefined && other.end > slot.start;
    }
    if (clash) continue;
    byStart.set(slot.start, slot);
    kept.push(slot);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Cells of a row, and the text that names the row: its first cell, and others that hold words alone. */
function rowOf(
  text: string,
  passage: Passage,
): { key: string; currency: string | null; cells: { start: number; end: number; column: string }[] } {
  const row = text.slice(passage.start, passage.end);
  const cells = cellsOf(row).map((cell, index) => ({
    start: passage.start + cell.start,
    end: passage.start + cell.end,
    column: (passage.columns[index] ?? '').toLowerCase(),
  }));
  const named = cells.flatMap((cell, index) => {
    const value = text.slice(cell.start, cell.end).toLowerCase();
    return index === 0 || (value.length <= 60 && value !== '' && !/\d/.test(value)) ? [value] : [];
  });
  const code = cells.find((cell) => /\b(?:currency|ccy|curr?)\b/.test(cell.column));
  const currency = code ? text.slice(code.start, code.end) : '';
  return { key: named.join(' | '), currency: /^[A-Z]{3}$/.test(currency) ? currency : null, cells };
}

/** An amount whose currency stands in a cell of its own. */
function inCurrency(slot: Slot, currency: string | null): Slot {
  if (slot.attribute !== 'money' || slot.unit !== null || currency === null) return slot;
  return { ...slot, unit: currency, value: `${currency} ${slot.value}` };
}
