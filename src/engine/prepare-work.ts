import type { RawRecordInput } from '../contracts/record.ts';
import { type Prepared, prepare } from '../records/store.ts';

/** A record of a source to prepare for the store. */
export interface PrepareItem {
  source: string;
  record: RawRecordInput;
  pull: number;
  /** Digest of the program that read it. */
  code: string;
}

/** Work of a process of its own. Throws SOURCE_UNREADABLE with the reason. */
export function run({ source, record, pull, code }: PrepareItem): Promise<Prepared> {
  return prepare(source, record, pull, code);
}
