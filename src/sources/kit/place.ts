import { join, sep } from 'node:path';

/** Where something lies on disk: a path, or its bytes where a name in it is not UTF-8. */
export type Place = string | Buffer;

/** The place of an entry of a folder, its name as the disk holds it. */
export function placeIn(folder: Place, name: Buffer): Place {
  const text = utf8(name);
  if (text !== null && typeof folder === 'string') return join(folder, text);
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]);
}

export function placeOf(bytes: Buffer): Place {
  return utf8(bytes) ?? bytes;
}

/** A name to be read: as UTF-8, or else as Windows wrote it, which gives every byte a character. */
export function shownName(name: Buffer): string {
  return utf8(name) ?? new TextDecoder('windows-1252').decode(name);
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Why the disk did not give something, in words without its path. */
export function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  if (code === 'ENOENT') return 'it is no longer there';
  if (code === 'EISDIR') return 'it is a folder';
  return `the disk does not give it${code === '' ? '' : ` (${code})`}`;
}
