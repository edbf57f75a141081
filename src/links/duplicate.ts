import type { Evidence } from '../contracts/evidence.ts';
import { defineLink } from '../contracts/link.ts';
import { duplicateSchema } from '../contracts/link-kinds.ts';
import { duplicatesOf } from './duplicates/find.ts';

/** Which records are copies: what triage left out, with the record that stands for it, and copies that it was told to keep. */
export const link = defineLink({
  kind: 'duplicate',
  version: 1,
  summary: 'Records with the same content, and the one that stands for them.',
  after: [],
  data: duplicateSchema,
  async *derive(evidence: Evidence) {
    const left = new Map<string, string>();
    const outcomes = ['business', 'duplicate'] as const;
    const found = await duplicatesOf(
      (async function* () {
        for await (const record of evidence.records({ outcomes })) {
          if (record.triage.outcome === 'duplicate' && record.triage.of)
            left.set(record.id, record.triage.of);
          yield record;
        }
      })(),
      (id) => evidence.record(id),
    );
    const ids = [...new Set([...left.keys(), ...found.keys()])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    for (const record of ids) {
      const of = left.get(record) ?? found.get(record)?.of;
      if (of !== undefined)
        yield { key: record, data: { record, of, how: found.get(record)?.how ?? 'identical' } };
    }
  },
});
