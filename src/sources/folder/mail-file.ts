import { readMail } from '../mail/message.ts';
import { outlookMessage } from '../mail/msg.ts';
import { mailEvents } from '../mail/records.ts';
import type { PullEvent } from '../source.ts';
import { extensionOf, type ReadOptions } from './readers/index.ts';

/** Whether a file among documents is a saved mail. */
export function isMailFile(path: string): boolean {
  return ['eml', 'msg'].includes(extensionOf(path));
}

/**
 * The mail that a file holds, as the mail source would give it, and what came with it: people file mails beside the
 * documents that they are about. Its key is the path. Throws SOURCE_UNREADABLE or MIME errors on what is no mail.
 */
export async function mailFileEvents(
  path: string,
  bytes: Uint8Array,
  reading: ReadOptions,
): Promise<PullEvent[]> {
  const raw = extensionOf(path) === 'msg' ? outlookMessage(path, bytes) : { key: path, bytes };
  if (raw.bytes === null) return [{ type: 'unreadable', item: { key: path, reason: raw.reason } }];
  const mail = await readMail(raw.bytes, null);
  return mailEvents(mail, path, { path, labels: [], parent: null, depth: 0, reading });
}
