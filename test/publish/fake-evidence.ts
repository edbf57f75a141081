import { createHash } from 'node:crypto';
import { defineHandover } from '../../src/config/define-handover.ts';
import type { Evidence } from '../../src/contracts/evidence.ts';
import type { Flag } from '../../src/contracts/link-kinds.ts';
import type { BatonRecord, Outcome } from '../../src/contracts/record.ts';

export interface FakeRecord {
  id: string;
  text: string;
  kind?: BatonRecord['kind'];
  at?: string;
  outcome?: Outcome;
  parent?: string;
}

/** Evidence in memory: records and flags as given; what publish does not read is empty. */
export function fakeEvidence(records: readonly FakeRecord[], flags: readonly Flag[] = []): Evidence {
  const known = new Map(records.map((one) => [one.id, recordOf(one)]));
  return {
    handover: defineHandover({
      company: 'Acme',
      leaving: { name: 'Sam' },
      sources: [{ use: 'folder', name: 'documents' }],
    }),
    asOf: '2026-06-30',
    record: async (id) => known.get(id) ?? null,
    async *records() {
      yield* known.values();
    },
    passages: async () => [],
    async *findings() {},
    search: async () => [],
    links: async () => [],
    register: async () => ({ secrets: [], unreadable: [], outcomes: [], withdrawn: 0 }),
    flags: async (record, start, end) =>
      flags.filter((flag) => flag.record === record && flag.start < end && flag.end > start),
  };
}

function recordOf({
  id,
  text,
  kind = 'document',
  at = '2026-05-01',
  outcome = 'business',
  parent,
}: FakeRecord): BatonRecord {
  return {
    id,
    kind,
    text,
    source: id.split('/')[0] as string,
    title: id,
    path: null,
    people: [],
    at,
    modified: null,
    labels: [],
    segments: [],
    data: {},
    parent: parent ?? null,
    digest: createHash('sha256').update(text).digest('hex'),
    triage: { outcome, reason: 'test', by: 'test', of: null },
  };
}

/** The range of the words in the text of a record. */
export function rangeOf(record: FakeRecord, words: string): { record: string; start: number; end: number } {
  const start = record.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in ${record.id}`);
  return { record: record.id, start, end: start + words.length };
}
