import { digestOf } from '../../common/digest.ts';
import type { LogHead } from '../../contracts/log.ts';
import type { DecisionRow } from '../../records/tables.ts';

/**
 * Digest of an entry, over all that it says and the digest before it. Its time stays out: the same records give the
 * same log, and whoever runs them again can compare the heads.
 */
export function entryDigest(row: Omit<DecisionRow, 'at' | 'digest' | 'seal'>): string {
  const { seq, kind, subject, outcome, by, inputs, output, program, previous } = row;
  return digestOf(previous, String(seq), kind, subject, outcome, by, inputs, output, program);
}

/** Holds the time to its entry and to the times before it. */
export function entrySeal(before: string, { digest, at }: Pick<DecisionRow, 'digest' | 'at'>): string {
  return digestOf(before, digest, at);
}

/** Something in the log that is not as it was written. */
export interface Break {
  /** Place in the log that it was noticed at. */
  seq: number;
  reason: string;
}

/** A place that the log must still pass through, told by a witness outside of it. */
export interface Witness extends LogHead {
  /** For the reader: "edition.json", "edition 3". */
  name: string;
}

/**
 * Walks the log and says where it is not as it was written: a changed byte, an entry that was taken out, put in or
 * moved, a tail that was cut off. `rows` come in the order of the store. Reads each once; the first break ends the
 * walk, as everything behind it hangs on it.
 */
export async function verifyChain(
  rows: AsyncIterable<DecisionRow>,
  witnesses: readonly Witness[],
): Promise<{ entries: number; head: string; broken: Break[] }> {
  let last: LogHead & { seal: string } = { entries: 0, head: '', seal: '' };
  const byEntries = Map.groupBy(witnesses, ({ entries }) => entries);
  for await (const row of rows) {
    const reason = faultOf(row, last);
    if (reason !== null) return { ...headOf(last), broken: [{ seq: last.entries + 1, reason }] };
    last = { entries: row.seq, head: row.digest, seal: row.seal };
    for (const { name, head } of byEntries.get(row.seq) ?? [])
      if (head !== row.digest)
        return {
          ...headOf(last),
          broken: [{ seq: row.seq, reason: `${name} was made with another entry in this place` }],
        };
  }
  const broken = witnesses
    .filter(({ entries }) => entries > last.entries)
    .map(({ name, entries }) => ({
      seq: last.entries + 1,
      reason: `the end is cut off: ${name} was made with ${entries} entries`,
    }));
  return { ...headOf(last), broken };
}

function faultOf(row: DecisionRow, last: LogHead & { seal: string }): string | null {
  if (row.seq !== last.entries + 1) return `entry ${last.entries + 1} is missing`;
  if (row.previous !== last.head) return 'it does not follow the entry before it';
  if (entryDigest(row) !== row.digest) return 'it was changed after it was written';
  if (entrySeal(last.seal, row) !== row.seal) return 'its time was changed after it was written';
  return null;
}

function headOf({ entries, head }: LogHead): LogHead {
  return { entries, head };
}
