import { findFindings } from './discover.ts';
import { type Reading, type ReadResult, readRecord } from './read-record.ts';

const definitions = await findFindings();

/** Work of a process of its own: reads one record. Throws what a definition throws on it. */
export function run(reading: Reading): ReadResult {
  return readRecord(reading, definitions);
}
