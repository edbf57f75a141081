import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { BatonError, messageOf } from '../../errors/error.ts';
import { byCodeUnit, type FoundFile, walk } from '../folder/walk.ts';
import { type Place, reasonOf } from '../kit/place.ts';
import { appleMessage, type BesideFile, besideOf } from './apple.ts';
import { MESSAGE_LIMIT, readMbox } from './mbox.ts';
import type { MailOptions } from './options.ts';
import { readPst } from './pst.ts';
import type { RawMessage } from './raw-message.ts';
import { MailStore } from './store.ts';

/** A file that holds mail, or one in a mail folder that cannot be read. */
export interface MailFile {
  /** Path within the source, with `/`. */
  path: string;
  absolute: Place;
  format: 'mbox' | 'eml' | 'emlx' | 'msg' | 'pst' | 'unreadable';
  reason?: string;
  /** The disk did not give it: it is tried again. */
  again?: boolean;
  labels: string[];
  size: number;
  /** Milliseconds. */
  modified: number;
  /** What was taken out of the message and lies beside it. */
  beside: readonly BesideFile[];
}

/** Every mail file below the path, in the order of their paths. Throws SOURCE_MISSING where nothing is there. */
export async function listMailFiles(
  root: string,
  format: MailOptions['format'],
  signal: AbortSignal = new AbortController().signal,
): Promise<MailFile[]> {
  const place = await stat(root).catch(() => null);
  if (!place) throw new BatonError('SOURCE_MISSING', `There is no mail at ${root}.`);
  if (!place.isDirectory()) {
    const name = root.replace(/\\/g, '/').split('/').at(-1) ?? root;
    if (!place.isFile()) return [refused(name, 'not a regular file')];
    const file = { path: name, absolute: root, size: place.size, modifiedMs: place.mtimeMs };
    return [await describe(file, format, new MailStore([]))];
  }
  const found = await walk(root, { include: null, exclude: [], signal });
  const store = new MailStore(found.files.map(({ path }) => path));
  const { of: beside, taken } = besideOf(found.files);
  const files = found.unreadable.map(({ key, reason }) => refused(key, reason));
  for (const file of found.files) {
    signal.throwIfAborted();
    if (taken.has(file.path) || store.isProgramFile(file.path)) continue;
    const described = await describe(file, format, store);
    files.push({ ...described, beside: beside.get(file.path) ?? [] });
  }
  return files.sort((one, other) => byCodeUnit(one.path, other.path));
}

function refused(path: string, reason: string): MailFile {
  return { path, absolute: '', format: 'unreadable', reason, labels: [], size: 0, modified: 0, beside: [] };
}

async function describe(
  { path, absolute, size, modifiedMs }: FoundFile,
  format: MailOptions['format'],
  store: MailStore,
): Promise<MailFile> {
  const base = { path, absolute, labels: store.labelsOf(path), size, modified: modifiedMs, beside: [] };
  try {
    return { ...base, ...(await formatOf(path, absolute, size, format, store)) };
  } catch (thrown) {
    return { ...base, format: 'unreadable', reason: reasonOf(thrown), again: true };
  }
}

async function formatOf(
  path: string,
  absolute: Place,
  size: number,
  format: MailOptions['format'],
  store: MailStore,
): Promise<Pick<MailFile, 'format' | 'reason'>> {
  if (format === 'mbox' || format === 'eml') return { format };
  const unreadable = (reason: string) => ({ format: 'unreadable', reason }) as const;
  const name = path.toLowerCase().replace(/\.gz$/, '');
  if (/\.(?:mbox|mbx|mbs)$/.test(name)) return { format: 'mbox' };
  const delivered = store.maildirPlaceOf(path);
  if (delivered === 'tmp') return unreadable('a delivery to a Maildir that was not finished');
  if (name.endsWith('.eml') || delivered) return { format: 'eml' };
  if (name.endsWith('.emlx')) return { format: 'emlx' };
  if (store.isFolderFile(path)) return { format: 'mbox' };
  const head = await headOf(absolute, 2000);
  if (/^(?:\xef\xbb\xbf)?\s*From \S/.test(head)) return { format: 'mbox' };
  if (/^(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){2}/.test(head)) return { format: 'eml' };
  if (size === 0) return /\.[^./]+$/.test(name) ? unreadable('an empty file') : { format: 'mbox' };
  if (/\.(?:pst|ost)$/.test(path.toLowerCase())) return { format: 'pst' };
  if (/\.msg$/.test(path.toLowerCase())) return { format: 'msg' };
  if (/\.(?:zip|tgz|tar|7z|rar)$/.test(name)) return unreadable('a packed archive: unpack it here');
  return unreadable('neither an mbox nor a single mail');
}

async function headOf(absolute: Place, bytes: number): Promise<string> {
  const handle = await open(absolute);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Changes when a file is added, taken away or changed: paths, sizes, times and the heads of mboxes. */
export async function fingerprint(files: readonly MailFile[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    // What cannot be opened is told when it is read.
    const head = file.format === 'mbox' ? await headOf(file.absolute, 65536).catch(reasonOf) : '';
    const headDigest = createHash('sha256').update(head, 'latin1').digest('hex');
    const beside = file.beside.map(({ absolute, size }) => `${absolute.toString()}\n${size}`).join('\n');
    hash.update(
      `${file.path}\n${file.size}\n${file.modified}\n${headDigest}\n${file.reason ?? ''}\n${beside}\n`,
    );
  }
  return hash.digest('hex');
}

/** The messages of one file. A damaged file yields what can be read, and then why the rest cannot. */
export async function* readMailFile(file: MailFile): AsyncGenerator<RawMessage> {
  if (file.format === 'unreadable') {
    const reason = file.reason ?? 'not a mail';
    yield { key: file.path, bytes: null, reason, again: file.again ?? false };
    return;
  }
  try {
    if (file.format === 'mbox') yield* readMbox(streamOf(file), file.path);
    else if (file.format === 'pst') yield* readPst(file.absolute, file.path);
    else yield await readSingle(file);
  } catch (thrown) {
    yield {
      key: file.path,
      bytes: null,
      reason: `the file could not be read to its end: ${isOfDisk(thrown) ? reasonOf(thrown) : messageOf(thrown)}`,
      again: isOfDisk(thrown),
    };
  }
}

/** Messages of the disk name the path, which is nobody's business but the machine's. */
function isOfDisk(thrown: unknown): boolean {
  return thrown instanceof Error && 'syscall' in thrown;
}

function streamOf(file: MailFile): AsyncIterable<Uint8Array> {
  const stream = createReadStream(file.absolute, { highWaterMark: 1 << 20 });
  if (!/\.gz$/i.test(file.path)) return stream;
  const unpacked = createGunzip({ chunkSize: 1 << 18 });
  stream.on('error', (error) => unpacked.destroy(error));
  return stream.pipe(unpacked);
}

async function readSingle(file: MailFile): Promise<RawMessage> {
  if (file.size > MESSAGE_LIMIT)
    return {
      key: file.path,
      bytes: null,
      reason: `a message of ${file.size} bytes, more than ${MESSAGE_LIMIT}`,
    };
  let bytes: Buffer;
  if (/\.gz$/i.test(file.path)) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of streamOf(file)) {
      size += chunk.length;
      if (size > MESSAGE_LIMIT)
        return { key: file.path, bytes: null, reason: `a message of more than ${MESSAGE_LIMIT} bytes` };
      chunks.push(chunk);
    }
    bytes = Buffer.concat(chunks);
  } else bytes = await readFile(file.absolute);
  if (bytes.length === 0) return { key: file.path, bytes: null, reason: 'an empty file' };
  if (file.format === 'emlx') return { key: file.path, ...appleMessage(bytes), beside: file.beside };
  const envelope = bytes.subarray(0, 5).toString('latin1') === 'From ' ? bytes.indexOf('\n') : -1;
  if (envelope < 0) return { key: file.path, bytes };
  return {
    key: file.path,
    bytes: bytes.subarray(envelope + 1),
    envelope: bytes.toString('latin1', 0, envelope).trimEnd(),
  };
}
