import { readFile } from 'node:fs/promises';
import type { Place } from '../kit/place.ts';
import type { MimePart } from './mime.ts';

/** A file that Apple Mail keeps beside a message, for a part that it took out of it. */
export interface BesideFile {
  /** The part's number, as IMAP counts. */
  part: string;
  /** Empty where it has none of its own; then it is in the encoding of the part. */
  name: string;
  absolute: Place;
  size: number;
}

/** A message of an `.emlx` file, and what its property list says of it. */
export interface AppleMessage {
  bytes: Buffer;
  labels: string[];
}

/** Bits of an `.emlx` file's flags that say something of the mail. */
const FLAGS: readonly (readonly [bit: bigint, label: string])[] = [
  [1n, 'Trash'],
  [4n, 'Flagged'],
  [6n, 'Draft'],
];

/** Apple Mail: the first line is the message's length, after it comes a property list. */
export function appleMessage(bytes: Buffer): AppleMessage {
  const end = bytes.indexOf('\n');
  const length = Number.parseInt(bytes.toString('latin1', 0, Math.max(0, end)), 10);
  if (!Number.isInteger(length)) return { bytes, labels: [] };
  const list = bytes.toString('latin1', end + 1 + length, end + 1 + length + 65_536);
  const flags = BigInt(/<key>flags<\/key>\s*<integer>(\d{1,18})<\/integer>/.exec(list)?.[1] ?? 0);
  return {
    bytes: bytes.subarray(end + 1, end + 1 + length),
    labels: FLAGS.flatMap(([bit, label]) => ((flags >> bit) & 1n ? [label] : [])),
  };
}

/**
 * The messages' files and what lies beside them: `…/Messages/12.partial.emlx` has `…/Attachments/12/2/name`; older
 * ones have `…/Messages/12.2.emlxpart`, in the encoding of the part.
 */
export function besideOf<File extends { path: string; absolute: Place; size: number }>(
  files: readonly File[],
): { of: Map<string, BesideFile[]>; taken: Set<string> } {
  const messages = new Map<string, string>();
  for (const { path } of files) {
    const [, folder, id] = /^(.*\/)?Messages\/(\d+)(?:\.partial)?\.emlx$/.exec(path) ?? [];
    if (id !== undefined) messages.set(`${folder ?? ''}Attachments/${id}/`, path);
  }
  const of = new Map<string, BesideFile[]>();
  const taken = new Set<string>();
  for (const { path, absolute, size } of files) {
    const [, folder = '', part = '', name = ''] =
      /^((?:.*\/)?Attachments\/\d+\/)(\d+(?:\.\d+)*)\/([^/]+)$/.exec(path) ?? [];
    const [, above = '', id, number] = /^(.*\/)?Messages\/(\d+)\.(\d+(?:\.\d+)*)\.emlxpart$/.exec(path) ?? [];
    const message = messages.get(id === undefined ? folder : `${above}Attachments/${id}/`);
    if (message === undefined) continue;
    taken.add(path);
    of.set(message, [...(of.get(message) ?? []), { part: number ?? part, name, absolute, size }]);
  }
  return { of, taken };
}

/** Puts the bytes of files back into the parts that they were taken out of, by their numbers, else by their names. */
export async function putBack(root: MimePart, beside: readonly BesideFile[], most: number): Promise<void> {
  for (const part of leavesOf(root)) {
    if (part.bytes.length > 0 || !(part.takenOut || part.filename)) continue;
    const file =
      beside.find(
        (one) => one.part === part.number && (part.filename === null || one.name === part.filename),
      ) ??
      beside.find((one) => one.name === part.filename) ??
      beside.find((one) => one.part === part.number);
    if (!file || file.size > most) continue;
    const bytes = await readFile(file.absolute);
    const encoded = file.name === '' && /base64/i.test(part.encoding);
    part.bytes = encoded ? Buffer.from(bytes.toString('latin1'), 'base64') : bytes;
    if (file.name !== '') part.filename ??= file.name;
    part.encoding = '';
    part.takenOut = false;
  }
}

function leavesOf(part: MimePart): MimePart[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leavesOf);
}
