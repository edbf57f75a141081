import type { RawRecordInput } from '../../contracts/record.ts';
import type { Unreadable } from '../../contracts/source.ts';
import type { StatementRow } from './statement.ts';

/** What a file's rows make. */
export interface Rows {
  records: RawRecordInput[];
  unreadable: Unreadable[];
  /** What a person should know of the file, or say of it. */
  notes?: string[];
  /** Of a statement of a balance: each record's row, for what only several files together tell. */
  statement?: StatementRow[];
}
