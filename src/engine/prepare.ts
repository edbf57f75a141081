import { type Outcome, processes } from '../common/apart/pool.ts';
import type { RawRecordInput } from '../contracts/record.ts';
import type { BatchOwner, Prepared } from '../records/store.ts';
import { inOrder } from '../sources/kit/in-order.ts';
import { batchesBySize } from './batches.ts';
import type { PrepareItem } from './prepare-work.ts';

const WORK = new URL('./prepare-work.ts', import.meta.url);

/** A record that could not be prepared. `again`: only time ended it. */
export interface Unprepared {
  key: string;
  reason: string;
  again: boolean;
}

/**
 * Prepares records for the store in processes of their own: no text can stop the run where its secrets are looked for.
 * In their order, those that failed apart.
 */
export async function prepareApart(
  owner: BatchOwner,
  pull: number,
  records: readonly RawRecordInput[],
  signal?: AbortSignal,
): Promise<{ prepared: Prepared[]; failed: Unprepared[] }> {
  const batches = batchesBySize(records, ({ text }) => text.length);
  const outcomes: Outcome<Prepared>[] = [];
  const prepared: Prepared[] = [];
  const failed: Unprepared[] = [];
  for await (const part of inOrder(batches, processes().width, (batch) => {
    const items = batch.map((record) => ({ source: owner.name, record, pull, code: owner.code }));
    return processes().run<PrepareItem, Prepared>(WORK, items, signal);
  }))
    outcomes.push(...part);
  for (const [index, outcome] of outcomes.entries()) {
    if ('value' in outcome) prepared.push(outcome.value);
    else failed.push({ key: records[index]?.key ?? '', reason: outcome.reason, again: outcome.again });
  }
  return { prepared, failed };
}
