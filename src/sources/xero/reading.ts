import type { PullEvent } from '../../contracts/source.ts';
import type { Book } from './book.ts';
import { NotGranted } from './errors.ts';
import type { Names } from './names.ts';
import type { Kind } from './options.ts';
import type { Xero } from './xero.ts';

/** What every part of a pull needs. */
export interface Reading {
  xero: Xero;
  book: Book;
  names: Names;
  signal: AbortSignal;
}

/**
 * Runs a part of a pull. Where Xero does not let the app read it, the owner is told, the rest goes on, and what was
 * read of it before stays.
 */
export async function* granted(
  { book }: Reading,
  kind: Kind,
  what: string,
  part: () => AsyncGenerator<PullEvent>,
): AsyncGenerator<PullEvent> {
  const id = `refused/${what}`;
  try {
    yield* part();
    yield* book.forget(id);
  } catch (error) {
    if (!(error instanceof NotGranted)) throw error;
    yield { type: 'note', text: `${error.message} ${error.hint}` };
    yield* book.settle(id, {
      unreadable: `${error.message} ${error.hint}`,
      key: `not-readable/${kind}-${what}`,
    });
  }
}
