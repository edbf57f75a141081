import { overflowed } from '../../../common/apart/overflow.ts';
import type { RawRecordInput } from '../../../contracts/record.ts';
import type { PullEvent } from '../../../contracts/source.ts';
import { messageOf } from '../../../errors/error.ts';
import type { ReadDocument, ReadOptions } from '../../folder/readers/index.ts';
import { boundRecord } from '../../kit/bounds.ts';
import type { BesideFile } from '../apple.ts';
import { internetMailOf } from '../attachments.ts';
import { readMail } from '../message.ts';
import { mailEvents, type Place, unreadable } from '../records.ts';

/** A message to read, with what its place says of it. */
export interface MailItem {
  bytes: Uint8Array;
  /** The mbox `From ` line, or one in its form. */
  envelope: string | null;
  /** Key of its record; null for its own identifier. */
  key: string | null;
  place: Pick<Place, 'path' | 'labels'>;
  /** How the files that came with it are read. */
  reading?: ReadOptions;
  /** What was taken out of the message and lies beside it. */
  beside?: readonly BesideFile[];
  /** Labels and properties that stand for those of its headers. */
  labels?: string[];
  data?: RawRecordInput['data'];
}

/** How its attachments are read: with it, or left as they are for others to read. */
export type MailOrder = MailItem & { parts: 'read' | 'leave' };

/** An attachment that was left. */
export interface Part {
  name: string;
  bytes: Uint8Array;
}

/** What a message gave. The record of a part that was left has no text, and the part's place in `parts` as `data.part`. */
export interface MailRead {
  identifier: string;
  events: PullEvent[];
  parts: Part[];
}

/** UTF-16 units of all the texts of one mail and what came with it. */
const MOST_TEXT = 20_000_000;

/** Work of a process of its own: reads one message with its attachments. */
export async function run(order: MailOrder): Promise<MailRead> {
  const { key, place } = order;
  // Why a saved item of Outlook's is no mail is the reason itself.
  const bytes = internetMailOf(order.bytes);
  try {
    const mail = await readMail(bytes, order.envelope, order.beside);
    if (order.labels) mail.labels = order.labels;
    Object.assign(mail.data, order.data);
    const { reading } = order;
    const where = { ...place, parent: null, depth: 0, ...(reading && { reading }) };
    const parts: Part[] = [];
    const leave = async (name: string, bytes: Uint8Array): Promise<ReadDocument> => {
      parts.push({ name, bytes });
      return {
        kind: 'document',
        title: name,
        text: '',
        at: null,
        modified: null,
        people: [],
        data: { part: parts.length - 1 },
      };
    };
    const events = await mailEvents(
      mail,
      key ?? mail.identifier,
      where,
      order.parts === 'leave' ? leave : undefined,
    );
    return { identifier: mail.identifier, events: bounded(events), parts };
  } catch (thrown) {
    if (overflowed(thrown)) throw thrown;
    throw new Error(`not a readable mail: ${messageOf(thrown)}`);
  }
}

/** Records beyond the bounds, each alone or all of a mail together, are named as unreadable. */
function bounded(events: readonly PullEvent[]): PullEvent[] {
  let text = 0;
  return events.map((event) => {
    if (event.type !== 'record') return event;
    try {
      const record = boundRecord(event.record);
      text += record.text.length;
      if (text <= MOST_TEXT) return { type: 'record', record };
      return unreadable(record.key, `the mail and what came with it have more than ${MOST_TEXT} characters`);
    } catch (thrown) {
      return unreadable(event.record.key, messageOf(thrown));
    }
  });
}
