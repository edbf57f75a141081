import type { Evidence } from '../contracts/evidence.ts';
import { defineLink } from '../contracts/link.ts';
import { valueSchema } from '../contracts/link-kinds.ts';
import type { BatonRecord } from '../contracts/record.ts';
import { correctionsOf } from '../records/corrections.ts';
import { Comparison } from './values/comparison.ts';
import { VALUE_KINDS } from './values/slot.ts';
import { viewsOf } from './values/views.ts';

/** What states rules and announces changes. Entries of accounts are history, not values. */
const COMPARED: readonly BatonRecord['kind'][] = ['mail', 'document', 'sheet', 'slides', 'code'];

/** The same subject and attribute stated with different values, and which of them holds. */
export const link = defineLink({
  kind: 'value',
  version: 2,
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
    yield* comparison.values(await correctionsOf(evidence, 'settle'));
  },
});
