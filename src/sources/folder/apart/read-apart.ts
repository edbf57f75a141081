import { type Outcome, processes } from '../../../common/apart/pool.ts';
import type { ReadOptions } from '../readers/index.ts';
import type { ReadDocument } from '../readers/reader.ts';
import type { DocumentItem, DocumentRead } from './document-work.ts';

const WORK = new URL('./document-work.ts', import.meta.url);

/** Reads documents in a process of its own, where no file can stop the run or take all memory. In order. */
export function readDocumentsApart(
  items: readonly DocumentItem[],
  signal?: AbortSignal,
): Promise<Outcome<DocumentRead>[]> {
  return processes().run<DocumentItem, DocumentRead>(WORK, items, signal);
}

/** Reads one document in a process of its own, as `readDocument` does. */
export async function readDocumentApart(
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
  reading?: ReadOptions,
): Promise<Outcome<ReadDocument>> {
  const [outcome] = await readDocumentsApart([{ name, bytes, reading }], signal);
  if (outcome && 'reason' in outcome) return outcome;
  const document = outcome && 'document' in outcome.value ? outcome.value.document : null;
  return document ? { value: document } : { reason: 'it was not read', broke: false, again: true };
}
