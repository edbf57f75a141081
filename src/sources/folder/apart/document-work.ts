import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { boundRecord } from '../../kit/bounds.ts';
import { type Place, reasonOf } from '../../kit/place.ts';
import { type ReadDocument, type ReadOptions, readDocument } from '../readers/index.ts';

/** A document to read: its bytes, or the file that holds them. */
export type DocumentItem = { name: string; reading?: ReadOptions | undefined } & (
  | { bytes: Uint8Array }
  /** `known`: digest of a content that need not be read again. */
  | { file: Place; known: string | null }
);

/**
 * `document` is null where the content is the known one. `digest`: first 16 hex digits of SHA-256; '' of bytes.
 * `disk`: why the disk does not give the file, which says nothing of its content.
 */
export type DocumentRead = { digest: string; document: ReadDocument | null } | { disk: string };

/** Work of a process of its own: reads one document. Throws SOURCE_UNREADABLE with the reason. */
export async function run(item: DocumentItem): Promise<DocumentRead> {
  if ('bytes' in item)
    return { digest: '', document: boundRecord(await readDocument(item.name, item.bytes, item.reading)) };
  let bytes: Buffer;
  try {
    bytes = await readFile(typeof item.file === 'string' ? item.file : Buffer.from(item.file));
  } catch (thrown) {
    return { disk: reasonOf(thrown) };
  }
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  if (digest === item.known) return { digest, document: null };
  return { digest, document: boundRecord(await readDocument(item.name, bytes, item.reading)) };
}
