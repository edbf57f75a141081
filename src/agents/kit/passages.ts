import type { Block, Inline } from '../../contracts/draft.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { plain } from '../../records/sentences.ts';
import { statementOf, statementsOf } from '../../views/library/statements.ts';
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
