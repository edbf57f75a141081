import type { PullEvent, ReadMailFile } from '../source.ts';
import { readMail } from './message.ts';
import { outlookMessage } from './msg.ts';
import { mailEvents } from './records.ts';

/** The mail that a single file holds, as this source would give it, under the file's path as key. */
export const readMailFile: ReadMailFile = async (path, bytes, reading): Promise<PullEvent[]> => {
  const raw = /\.msg$/i.test(path) ? outlookMessage(path, bytes) : { key: path, bytes };
  if (raw.bytes === null) return [{ type: 'unreadable', item: { key: path, reason: raw.reason } }];
  const mail = await readMail(raw.bytes, null);
  return mailEvents(mail, path, { path, labels: [], parent: null, depth: 0, reading });
};
