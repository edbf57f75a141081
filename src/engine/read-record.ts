import { digestOf } from '../common/digest.ts';
import type { FindingDefinition } from '../findings/finding.ts';
import { segmentsOfMail } from '../records/cut.ts';
import type { Passage } from '../records/passage.ts';
import { passagesOf } from '../records/passages.ts';
import type { BatonRecord } from '../records/record.ts';
import type { FindingRow } from '../records/tables.ts';

/** A record to read, with what the mail that it answers newly said. */
export interface Reading {
  record: BatonRecord;
  parent: string | null;
}

/** What was read in a record. Plain data: it passes between threads. */
export interface ReadResult {
  segments: BatonRecord['segments'];
  passages: Passage[];
  findings: FindingRow[];
}

/** Cuts, divides and reads one record: the same record and definitions always give the same. */
export function readRecord(
  { record, parent }: Reading,
  definitions: readonly FindingDefinition[],
): ReadResult {
  const cut = record.kind === 'mail' ? { ...record, segments: segmentsOfMail(record.text, parent) } : record;
  const passages = passagesOf(cut);
  const findings: FindingRow[] = [];
  for (const definition of definitions) {
    for (const sighting of definition.extract({ record: cut, passages })) {
      const { start, end, data } = sighting;
      const passage = passages.findLast((one) => one.start <= start)?.index ?? 0;
      const id = digestOf(definition.kind, record.id, String(start), String(end), JSON.stringify(data)).slice(
        0,
        24,
      );
      findings.push({
        id,
        kind: definition.kind,
        record: record.id,
        passage,
        start,
        end,
        quote: record.text.slice(start, end),
        data: JSON.stringify(data),
      });
    }
  }
  return {
    segments: cut.segments,
    passages,
    findings: [...new Map(findings.map((one) => [one.id, one])).values()],
  };
}
