import type { Block, Inline } from '../../contracts/draft.ts';
import type { Statement } from '../../contracts/library.ts';
import type { Passage, Range } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { plain, sentencesOf } from '../../records/sentences.ts';
import { claimOf, rowOf, text } from './claims.ts';

type Said = Pick<BatonRecord, 'id' | 'text'>;

/** Adds what a passage says to blocks, each statement with its citation: an item to the list that stands last, a row to its table. */
export function appendPassage(blocks: Block[], record: Said, passage: Passage): void {
  const { start, end, role } = passage;
  const last = blocks.at(-1);
  if (role === 'code') blocks.push({ type: 'code', language: '', cite: { record: record.id, start, end } });
  else if (role === 'row' && passage.columns.length > 0) {
    const columns = passage.columns.map((column) => plain(column));
    const row = rowOfPassage(record, passage);
    if (last?.type === 'table' && last.columns.join('\0') === columns.join('\0')) last.rows.push(row);
    else blocks.push({ type: 'table', columns, rows: [row] });
  } else {
    const claims = statementsOf(record, passage).flatMap((statement, index): Inline[] => [
      ...(index === 0 ? [] : [text(' ')]),
      claimOf(statement),
    ]);
    if (claims.length === 0) return;
    const ordered = passage.ordinal !== null;
    if (role !== 'item') blocks.push({ type: 'paragraph', inlines: claims });
    else if (last?.type === 'list' && last.ordered === ordered) last.items.push(claims);
    else blocks.push({ type: 'list', ordered, items: [claims] });
  }
}

/** The cells of a row, cited one by one, as many as its table has columns. */
export function rowOfPassage(record: Said, passage: Passage): Inline[][] {
  return rowOf(statementOf(record, passage, passage), passage.columns.length);
}

/** What a passage says, a sentence at a time; rows and fields are whole. Headings say nothing. */
export function statementsOf(record: Said, passage: Passage): Statement[] {
  if (['heading', 'header', 'quoted', 'signature', 'code'].includes(passage.role)) return [];
  const whole = passage.role === 'row' || passage.role === 'field';
  const ranges = whole ? [passage] : sentencesOf(record.text, passage);
  return ranges.map((range) => statementOf(record, passage, range));
}

function statementOf(record: Said, passage: Passage, { start, end }: Range): Statement {
  return {
    record: record.id,
    start,
    end,
    quote: record.text.slice(start, end),
    heading: passage.heading.map(plain),
    role: passage.role,
    columns: passage.columns,
    passage,
  };
}
