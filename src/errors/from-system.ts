import { BatonError, messageOf } from './error.ts';

type Told = { code?: unknown; errcode?: unknown; path?: unknown; syscall?: unknown; cause?: unknown };

/** Primary result codes of SQLite (https://sqlite.org/rescode.html); an extended code holds its primary in 8 bits. */
const SQLITE: Record<number, (detail: string) => BatonError> = {
  3: (detail) =>
    new BatonError('PERMISSION_MISSING', `The database in the state folder may not be used: ${detail}.`),
  5: (detail) =>
    new BatonError('WORKSPACE_LOCKED', `Another program holds the database in the state folder: ${detail}.`),
  8: (detail) => new BatonError('PERMISSION_MISSING', `The state folder cannot be written: ${detail}.`),
  10: (detail) =>
    new BatonError(
      'DISK_FAILED',
      `The database in the state folder could not be read or written: ${detail}.`,
    ),
  11: (detail) =>
    new BatonError('WORKSPACE_DAMAGED', `The database in the state folder cannot be read: ${detail}.`),
  13: () => new BatonError('DISK_FULL', 'There is no room left for the database in the state folder.'),
  14: () => new BatonError('PERMISSION_MISSING', 'The database in the state folder cannot be opened.'),
  26: () =>
    new BatonError('WORKSPACE_DAMAGED', 'What lies in the state folder as evidence.sqlite is no database.'),
};

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * The catalogued error for what the disk, the rights on it, or the database said; null for anything else. It is looked
 * for along the causes, so that the first error stays the one that is told, whoever wrapped it.
 */
export function systemError(thrown: unknown): BatonError | null {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 10; depth += 1) {
    const found = fromCode(error);
    if (found) return found;
    error = (error as Told).cause;
  }
  return null;
}

/** Anything that was thrown, as an error that a person can be told. */
export function asBatonError(thrown: unknown): BatonError {
  // A stage that wraps what stopped it says less than the disk itself.
  const wraps =
    !(thrown instanceof BatonError) || thrown.name === 'BUILD_FAILED' || thrown.name === 'AGENT_FAILED';
  const known = wraps ? systemError(thrown) : null;
  if (known) return known;
  if (thrown instanceof BatonError) return thrown;
  return new BatonError('INTERNAL', `Baton met something that it does not expect: ${messageOf(thrown)}`, {
    cause: thrown,
  });
}

function fromCode(error: Error): BatonError | null {
  if (error instanceof BatonError) return null;
  const { code, errcode, path } = error as Told;
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') {
    const found = SQLITE[errcode & 0xff]?.(error.message);
    return found ? withCause(found, error) : null;
  }
  if (typeof code !== 'string') return null;
  const place = typeof path === 'string' ? path : 'A file';
  if (FULL.has(code))
    return withCause(new BatonError('DISK_FULL', `${place} could not be written: no room.`), error);
  if (code === 'EIO')
    return withCause(new BatonError('DISK_FAILED', `${place} could not be read or written.`), error);
  if (REFUSED.has(code))
    return withCause(new BatonError('PERMISSION_MISSING', refusal(code, place, error)), error);
  return null;
}

function refusal(code: string, place: string, error: Error): string {
  if (code === 'EROFS') return `${place} lies on a disk that can only be read.`;
  const reading = ['open', 'scandir', 'stat', 'lstat', 'read'].includes(String((error as Told).syscall));
  return `${place} may not be ${reading ? 'opened' : 'changed'} by this user.`;
}

function withCause(error: BatonError, cause: unknown): BatonError {
  return new BatonError(error.name, error.message, { hint: error.hint, cause });
}
