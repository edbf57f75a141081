import type { Evidence } from '../contracts/evidence.ts';
import { defineLink } from '../contracts/link.ts';
import { valueSchema } from '../contracts/link-kinds.ts';
import { VALUE_KINDS } from './values/attributes.ts';
import { Comparison } from './values/comparison.ts';
import { viewsOf } from './values/views.ts';

/** The same subject and attribute stated with different values, and which of them holds. */
export const link = defineLink({
  kind: 'value',
  version: 1,
  summary: 'Values that the records state differently, which one is in force, and why.',
  after: [],
  data: valueSchema,
  async *derive(evidence: Evidence) {
    const comparison = new Comparison(evidence.handover, evidence.asOf);
    for await (const view of viewsOf(evidence, VALUE_KINDS))
      comparison.add(view.record, view.passages, view.findings);
    yield* comparison.values();
  },
});
