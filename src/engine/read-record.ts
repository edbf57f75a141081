import { digestOf } from '../common/digest.ts';
import type { FindingDefinition } from '../contracts/finding.ts';
import type { Passage } from '../contracts/passage.ts';
import type { BatonRecord } from '../contracts/record.ts';
import { BatonError } from '../errors/error.ts';
import { segmentsOfMail } from '../records/cut.ts';
import { passagesOf } from '../records/passages.ts';
import type { FindingRow } from '../records/tables.ts';

/** A record to read, with the text of the mail that it answers. */
export interface Reading {
  record: BatonRecord;
  parent: string | null;
}

/** More than these a machine wrote: a register of a hundred thousand lines has as many passages. */
const MOST_PASSAGES = 100_000;
const MOST_FINDINGS = 100_000;
/** UTF-16 units: some fifteen printed pages without a blank line. Nothing on a page could be quoted from it. */
const LONGEST_PASSAGE = 50_000;

/** What was read in a record. Plain data: it passes between threads. */
export interface ReadResult {
  segments: BatonRecord['segments'];
  passages: Passage[];
  findings: FindingRow[];
  /** Passages that were passed over because of their length. */
  passedOver: number;
}

/**
 * Cuts, divides and reads one record: the same record and definitions always give the same. Throws SOURCE_UNREADABLE
 * where it has more passages or findings than a page can be made of.
 */
export function readRecord(
  { record, parent }: Reading,
  definitions: readonly FindingDefinition[],
): ReadResult {
  const cut =
    record.kind === 'mail'
      ? { ...record, segments: segmentsOfMail(record.text, parent && newTextOf(parent)) }
      : record;
  const all = passagesOf(cut);
  const passages = all
    .filter(({ start, end }) => end - start <= LONGEST_PASSAGE)
    .map((passage, index) => ({ ...passage, index }));
  if (passages.length > MOST_PASSAGES) throw tooMany('passages', MOST_PASSAGES);
  const findings: FindingRow[] = [];
  for (const definition of definitions) {
    if (record.kind === 'correction' && !definition.corrections) continue;
    for (const sighting of definition.extract({ record: cut, passages })) {
      const { start, end, data } = sighting;
      if (findings.length >= MOST_FINDINGS) throw tooMany('findings', MOST_FINDINGS);
      const passage = passageAt(passages, start);
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
    passedOver: all.length - passages.length,
  };
}

/** What a mail newly said: it tells quoted text from new in an answer where no mark does. */
function newTextOf(text: string): string {
  const fresh = segmentsOfMail(text).filter((segment) => segment.role === 'new');
  return fresh.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** Index of the last passage that begins at the offset or before it; passages are in order. */
function passageAt(passages: readonly Passage[], offset: number): number {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1]?.index ?? 0;
}

function tooMany(what: string, limit: number): BatonError {
  return new BatonError('SOURCE_UNREADABLE', `more than ${limit} ${what}`);
}
