import type { Finding } from '../contracts/finding.ts';
import type { FindingKind } from '../contracts/finding-kinds.ts';
import type { LinkKind, LinkOf } from '../contracts/link-kinds.ts';
import type { Passage } from '../contracts/passage.ts';
import type { BatonRecord } from '../contracts/record.ts';
import type { PassageRow, RecordRow, StoredFinding } from './tables.ts';

/** A row of the store as a record. Rows were checked when they were written: they are not parsed again. */
export function recordOf(row: RecordRow): BatonRecord {
  return {
    id: row.id,
    source: row.source,
    kind: row.kind as BatonRecord['kind'],
    title: row.title,
    text: row.text,
    path: row.path,
    parent: row.parent,
    people: JSON.parse(row.people),
    at: row.at,
    modified: row.modified,
    labels: JSON.parse(row.labels),
    segments: JSON.parse(row.segments),
    data: JSON.parse(row.data),
    digest: row.digest,
    triage: {
      outcome: row.outcome as BatonRecord['triage']['outcome'],
      reason: row.reason,
      by: row.decided_by,
      of: row.duplicate_of,
    },
  };
}

export function passageOf(row: PassageRow): Passage {
  return {
    record: row.record,
    index: row.position,
    start: row.start,
    end: row.end,
    role: row.role as Passage['role'],
    heading: JSON.parse(row.heading),
    ordinal: row.ordinal,
    depth: row.depth,
    columns: JSON.parse(row.columns),
  };
}

/**
 * A row of the store as a finding of one of the kinds that were asked for. This is the wall between columns of text and
 * typed data: what an extractor of the kind wrote was checked by the kind's schema then.
 */
export function findingOf<Kind extends FindingKind>({ origin, ...row }: StoredFinding): Finding<Kind> {
  return { ...row, data: JSON.parse(row.data), ...(origin !== '' && { origin }) } as Finding<Kind>;
}

/** A row of the store as a link of its kind; checked when it was written, like findings. */
export function linkOf<Kind extends LinkKind>(row: {
  kind: string;
  key: string;
  data: string;
}): LinkOf<Kind> {
  return { kind: row.kind, key: row.key, data: JSON.parse(row.data) } as LinkOf<Kind>;
}
