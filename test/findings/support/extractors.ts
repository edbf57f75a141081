import { readdirSync } from 'node:fs';
import type { FindingDefinition, RecordView } from '../../../src/contracts/finding.ts';
import type { BatonRecord } from '../../../src/contracts/record.ts';
import { passagesOf } from '../../../src/records/passages.ts';

const FOLDER = new URL('../../../src/findings/', import.meta.url);

/** Every extractor of src/findings, by the file's name. */
export async function extractors(): Promise<Map<string, FindingDefinition>> {
  const found = new Map<string, FindingDefinition>();
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith('.ts')) continue;
    const module = (await import(new URL(file, FOLDER).href)) as { finding?: FindingDefinition };
    if (module.finding) found.set(file.slice(0, -3), module.finding);
  }
  return found;
}

export function viewOf(text: string, over: Partial<BatonRecord> = {}): RecordView {
  const record: BatonRecord = {
    id: 'test/record',
    source: 'test',
    kind: 'document',
    title: 'Record',
    text,
    path: null,
    parent: null,
    people: [],
    at: '2025-03-12T10:00:00+08:00',
    modified: null,
    labels: [],
    segments: [],
    data: {},
    digest: '0'.repeat(64),
    triage: { outcome: 'business', reason: 'test', by: 'test', of: null },
    ...over,
  };
  return { record, passages: passagesOf(record) };
}

/** A mail written on Wednesday, 12 March 2025. */
export function mailOf(text: string, over: Partial<BatonRecord> = {}): RecordView {
  return viewOf(text, { kind: 'mail', ...over });
}

export type Read<Data> = { quote: string; data: Data };

/** What an extractor reads of a text, with the quotes. */
export function read<Data>(definition: FindingDefinition, view: RecordView): Read<Data>[] {
  return [...definition.extract(view)].map(({ start, end, data }) => ({
    quote: view.record.text.slice(start, end),
    data: data as Data,
  }));
}
