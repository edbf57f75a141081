import { z } from 'zod';
import { defineFinding, type RecordView, type Sighting } from '../../../../src/contracts/finding.ts';

const dataSchema = z.strictObject({
  number: z.string().describe('The digits of the order, without its prefix.'),
});

declare module '../../../../src/contracts/finding-kinds.ts' {
  interface FindingKinds {
    'purchase-order': z.infer<typeof dataSchema>;
  }
}

/** "PO-2024117", "PO 2024117". Bounded, so that a scan is linear in the text. */
const ORDER = /\bPO[- ]?(\d{4,10})\b/g;

/** Numbers of purchase orders. */
export const finding = defineFinding({
  kind: 'purchase-order',
  version: 1,
  summary: 'Numbers of purchase orders.',
  data: dataSchema,
  extract,
});

function* extract({ record, passages }: RecordView): Generator<Sighting<z.infer<typeof dataSchema>>> {
  for (const passage of passages) {
    // What is quoted was said in the mail that is quoted, and is found there.
    if (passage.role === 'quoted' || passage.role === 'header') continue;
    const text = record.text.slice(passage.start, passage.end);
    for (const match of text.matchAll(ORDER)) {
      const start = passage.start + match.index;
      yield { start, end: start + match[0].length, data: { number: match[1] ?? '' } };
    }
  }
}
