import type { PersonRef, RawRecordInput } from '../../../contracts/record.ts';
import { tableText } from '../../folder/text/table.ts';

export interface Sheet {
  key: string;
  /** Where it lies, as people read it; default: its key. */
  place?: string;
  title: string;
  /** Paragraphs, headings and tables; empty ones are left out. */
  parts: readonly string[];
  people?: PersonRef[];
  data?: RawRecordInput['data'];
}

/**
 * A record of lists. It has no date: the directory says how things are, not since when. Its path begins with
 * "systems": whatever a group is called, this is about a system and who has access to it.
 */
export function sheetRecord({
  key,
  place = key,
  title,
  parts,
  people = [],
  data = {},
}: Sheet): RawRecordInput {
  return {
    key,
    kind: 'sheet',
    title,
    text: [`# ${title}`, ...parts].filter((part) => part !== '').join('\n\n'),
    path: `systems/Google Workspace/${place}`,
    parent: null,
    people,
    at: null,
    data: { stateOf: 'Google Workspace', ...data },
  };
}

/** A column of a table: its head, and its cell for a row. */
export interface Column<Row> {
  head: string;
  cell(row: Row): string;
  /** Left out where all cells are empty. */
  optional?: boolean;
}

/** A table under its own heading, or '' without rows. */
export function section<Row>(heading: string, rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const table = tableOf(rows, columns);
  return table === '' ? '' : `## ${heading}\n\n${table}`;
}

export function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  if (rows.length === 0) return '';
  const shown = columns.filter(({ optional, cell }) => !optional || rows.some((row) => cell(row) !== ''));
  return tableText(
    [shown.map(({ head }) => head), ...rows.map((row) => shown.map(({ cell }) => cell(row)))],
    true,
  );
}
