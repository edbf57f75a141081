import type { ReadMailFile } from '../../contracts/source.ts';
import { readMailsApart } from './apart/read-mails.ts';
import { unreadable } from './records.ts';

/** The mail that a single file holds, as this source would give it, under the file's path as key. */
export const readMailFile: ReadMailFile = async (path, bytes, reading, signal) => {
  const place = { path, labels: [] };
  const [read] = await readMailsApart([{ bytes, envelope: null, key: path, place, reading }], signal);
  if (read && 'events' in read) return read;
  return { events: [unreadable(path, read?.reason ?? 'not read')], again: read?.again ?? true };
};
