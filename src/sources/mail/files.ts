import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { BatonError, messageOf } from '../../errors/error.ts';
import { MESSAGE_LIMIT, readMbox } from './mbox.ts';
import { outlookMessage } from './msg.ts';
import type { MailOptions } from './options.ts';
import { readPst } from './pst.ts';
import type { RawMessage } from './raw-message.ts';

/** A file that holds mail, or one in a mail folder that cannot be read. */
export interface MailFile {
  /** Path within the source, with `/`. */
  path: string;
  absolute: string;
  format: 'mbox' | 'eml' | 'emlx' | 'msg' | 'pst' | 'unreadable';
  reason?: string;
  labels: string[];
  size: number;
  modified: number;
}

/** Files that mail programs keep beside the mail: indexes, locks, rules, settings. */
const BESIDE =
  /(?:^\.(?!eml)|^dovecot|^maildir|^subscriptions$|^courier|\.(?:msf|dat|idx|index|lock|log|sbd|json|html?|css|plist|cache|control)$|^(?:Thumbs\.db|desktop\.ini|README(?:\.\w+)?)$)/i;
const FOLDER_NAMES =
  /^(?:inbox|sent(?:[ _-].*)?|drafts?|archives?|trash|junk|spam|deleted(?:[ _-].*)?|outbox|templates)$/i;

/** Every mail file below the path, in the order of their paths. Throws SOURCE_MISSING where nothing is there. */
export async function listMailFiles(root: string, format: MailOptions['format']): Promise<MailFile[]> {
  const place = await stat(root).catch(() => null);
  if (!place) throw new BatonError('SOURCE_MISSING', `There is no mail at ${root}.`);
  if (!place.isDirectory()) {
    const name = root.replace(/\\/g, '/').split('/').at(-1) ?? root;
    return [await describe(root, name, format, [])];
  }
  const files: MailFile[] = [];
  await walk(root, '', format, files);
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function walk(
  absolute: string,
  path: string,
  format: MailOptions['format'],
  files: MailFile[],
): Promise<void> {
  const entries = await readdir(absolute, { withFileTypes: true });
  const names = new Set(entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name));
  const maildir = format !== 'mbox' && (names.has('cur') || names.has('new'));
  for (const entry of entries) {
    const child = join(absolute, entry.name);
    const childPath = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      if (maildir && entry.name === 'tmp') continue;
      if (maildir && (entry.name === 'cur' || entry.name === 'new'))
        await listMaildir(child, childPath, files);
      else await walk(child, childPath, format, files);
    } else if (entry.isFile() && !BESIDE.test(entry.name)) {
      files.push(await describe(child, childPath, format, folderLabels(childPath)));
    }
  }
}

async function listMaildir(absolute: string, path: string, files: MailFile[]): Promise<void> {
  const folder = path
    .split('/')
    .slice(0, -1)
    .map((part) => part.replace(/^\./, '').replaceAll('.', '/'))
    .join('/');
  for (const entry of await readdir(absolute, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const child = join(absolute, entry.name);
    const { size, mtimeMs } = await stat(child);
    files.push({
      path: `${path}/${entry.name}`,
      absolute: child,
      format: 'eml',
      size,
      modified: mtimeMs,
      labels: [...(folder === '' ? [] : [folder]), ...flagLabels(entry.name)],
    });
  }
}

/** Maildir flags (https://cr.yp.to/proto/maildir.html) that say something of the mail. */
function flagLabels(name: string): string[] {
  const flags = /[:;!]2,([A-Za-z]*)$/.exec(name)?.[1] ?? '';
  const names: Record<string, string> = { D: 'Draft', F: 'Flagged', T: 'Trash' };
  return [...flags].flatMap((flag) => (Object.hasOwn(names, flag) ? [names[flag] ?? ''] : []));
}

/** The mail folder that a path names: of `Inbox.sbd/Clients`, `Inbox/Clients`; of `takeout.mbox`, none. */
function folderLabels(path: string): string[] {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const stem = file.replace(/\.(?:mbox|mbx|mbs|gz)/gi, '');
  const folders = parts
    .map((part) => part.replace(/\.(?:sbd|mbox)$/i, ''))
    .filter((part) => !/^(?:mail|local folders|imapmail|takeout)$/i.test(part));
  const telling =
    !/\.eml/i.test(file) &&
    (FOLDER_NAMES.test(stem) || (!file.includes('.') && !/^(?:mbox|mail|all|export)$/i.test(stem)));
  const label = [...folders, ...(telling ? [stem] : [])].join('/');
  return label === '' ? [] : [label];
}

async function describe(
  absolute: string,
  path: string,
  format: MailOptions['format'],
  labels: string[],
): Promise<MailFile> {
  const { size, mtimeMs: modified } = await stat(absolute);
  const base = { path, absolute, labels, size, modified };
  const name = path.toLowerCase().replace(/\.gz$/, '');
  if (format === 'mbox' || format === 'eml') return { ...base, format };
  if (name.endsWith('.eml')) return { ...base, format: 'eml' };
  if (name.endsWith('.emlx')) return { ...base, format: 'emlx' };
  if (/\.(?:mbox|mbx|mbs)$/.test(name)) return { ...base, format: 'mbox' };
  const head = await headOf(absolute, 2000);
  if (/^(?:\xef\xbb\xbf)?\s*From \S/.test(head)) return { ...base, format: 'mbox' };
  if (/^(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){2}/.test(head)) return { ...base, format: 'eml' };
  if (/\.(?:pst|ost)$/.test(path.toLowerCase())) return { ...base, format: 'pst' };
  if (/\.msg$/.test(path.toLowerCase())) return { ...base, format: 'msg' };
  if (/\.(?:zip|tgz|tar|7z|rar)$/.test(name))
    return { ...base, format: 'unreadable', reason: 'a packed archive: unpack it here' };
  return { ...base, format: 'unreadable', reason: 'neither an mbox nor a single mail' };
}

async function headOf(absolute: string, bytes: number): Promise<string> {
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
    const head =
      file.format === 'mbox'
        ? createHash('sha256')
            .update(await headOf(file.absolute, 65536))
            .digest('hex')
        : '';
    hash.update(`${file.path}\n${file.size}\n${file.modified}\n${head}\n`);
  }
  return hash.digest('hex');
}

/** The messages of one file. A damaged file yields what can be read, and then why the rest cannot. */
export async function* readMailFile(file: MailFile): AsyncGenerator<RawMessage> {
  if (file.format === 'unreadable') {
    yield { key: file.path, bytes: null, reason: file.reason ?? 'not a mail' };
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
      reason: `the file could not be read to its end: ${messageOf(thrown)}`,
    };
  }
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
  if (file.format === 'emlx') return { key: file.path, bytes: appleMessage(bytes) };
  if (file.format === 'msg') return outlookMessage(file.path, bytes);
  const envelope = bytes.subarray(0, 5).toString('latin1') === 'From ' ? bytes.indexOf('\n') : -1;
  if (envelope < 0) return { key: file.path, bytes };
  return {
    key: file.path,
    bytes: bytes.subarray(envelope + 1),
    envelope: bytes.toString('latin1', 0, envelope).trimEnd(),
  };
}

/** Apple Mail: the first line is the message's length, after it comes a property list. */
function appleMessage(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\n');
  const length = Number.parseInt(bytes.toString('latin1', 0, Math.max(0, end)), 10);
  return Number.isInteger(length) ? bytes.subarray(end + 1, end + 1 + length) : bytes;
}
