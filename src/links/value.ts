import type { Evidence } from '../contracts/evidence.ts';
import { defineLink } from '../contracts/link.ts';
import { valueSchema } from '../contracts/link-kinds.ts';
import type { BatonRecord } from '../contracts/record.ts';
import { correctionsOf } from '../records/corrections.ts';
import { Comparison } from './values/comparison.ts';
import { accountNumbersIn } from './values/read-slots.ts';
import { VALUE_KINDS } from './values/slot.ts';
import { viewsOf } from './values/views.ts';

/** What states rules and announces changes. Entries of accounts are history, not values. */
const COMPARED: readonly BatonRecord['kind'][] = ['mail', 'document', 'sheet', 'slides', 'code'];

/** Accounts that the business's own statements show, with the last day of each. */
async function paidAccounts(evidence: Evidence): Promise<Map<string, string>> {
  const paid = new Map<string, string>();
  for await (const { text, at } of evidence.records({ kinds: ['bank-transaction'] }))
    for (const key of accountNumbersIn(text)) {
      const day = at?.slice(0, 10) ?? '';
      if (day > (paid.get(key) ?? '')) paid.set(key, day);
    }
  return paid;
}

/** The same subject and attribute stated with different values, and which of them holds. */
export const link = defineLink({
  kind: 'value',
  version: 6,
  summary: 'Values that the records state differently, which one is in force, and why.',
  after: ['standing'],
  data: valueSchema,
  async *derive(evidence: Evidence) {
    const comparison = new Comparison(
      evidence.handover,
      evidence.asOf,
      (await evidence.links('standing')).map(({ data }) => data),
    );
    for await (const view of viewsOf(evidence, VALUE_KINDS, COMPARED, COMPARED))
      comparison.add(view.record, view.passages, view.findings);
    yield* comparison.values(await correctionsOf(evidence, 'settle'), await paidAccounts(evidence));
  },
});
