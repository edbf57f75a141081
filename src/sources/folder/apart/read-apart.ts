import { type Outcome, processes } from '../../../common/apart/pool.ts';
import { type ReadDocument, unreadable } from '../readers/reader.ts';
import type { DocumentItem, DocumentRead } from './document-work.ts';

const WORK = new URL('./document-work.ts', import.meta.url);

/** Reads documents in a process of its own, where no file can stop the run or take all memory. In order. */
export function readDocumentsApart(
  items: readonly DocumentItem[],
  signal?: AbortSignal,
): Promise<Outcome<DocumentRead>[]> {
  return processes().run<DocumentItem, DocumentRead>(WORK, items, signal);
}

/** Reads one document in a process of its own, as `readDocument` does. Throws SOURCE_UNREADABLE. */
export async function readDocumentApart(
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<ReadDocument> {
  const [outcome] = await readDocumentsApart([{ name, bytes }], signal);
  const value = outcome && 'value' in outcome ? outcome.value : null;
  if (value && 'document' in value && value.document) return value.document;
  throw unreadable(outcome && 'reason' in outcome ? outcome.reason : 'it was not read');
}
