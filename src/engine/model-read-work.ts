import { digestOf } from '../common/digest.ts';
import type { RecordView } from '../contracts/finding.ts';
import { heldOf, type Known } from '../models/reader/findings.ts';
import type { Reading } from '../models/reader/questions.ts';
import type { StoredFinding } from '../records/tables.ts';

/** Answers on one record, with what the rules found in it. Plain data: it passes between processes. */
export interface Answered extends RecordView {
  readings: Reading[];
  known: Known[];
  /** The prompt with its version, and the model. */
  origin: string;
}

export interface Kept {
  findings: StoredFinding[];
  /** How many were left out, by the reason. */
  dropped: Record<string, number>;
}

/** Work of a process of its own: holds what a model read against the record. */
export function run({ record, passages, readings, known, origin }: Answered): Kept {
  const { held, dropped } = heldOf(readings, { record, passages }, known);
  const findings = held.map(({ kind, start, end, passage, data }) => ({
    id: digestOf(kind, record.id, String(start), String(end), JSON.stringify(data)).slice(0, 24),
    kind,
    record: record.id,
    passage,
    start,
    end,
    quote: record.text.slice(start, end),
    data: JSON.stringify(data),
    origin,
  }));
  return { findings, dropped };
}
