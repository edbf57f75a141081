import type { Finding } from '../contracts/finding.ts';
import type { Passage } from '../contracts/passage.ts';
import type { BatonRecord } from '../contracts/record.ts';
import type { FindingRow, PassageRow, RecordRow } from './tables.ts';

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

export function findingOf<Data>(row: FindingRow): Finding<Data> {
  return { ...row, data: JSON.parse(row.data) as Data };
}
