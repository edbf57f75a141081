import { overflowed } from '../../common/apart/overflow.ts';
import type { PullEvent } from '../../contracts/source.ts';
import { messageOf } from '../../errors/error.ts';
import { type ReadOptions, readDocument } from '../folder/readers/index.ts';
import { attachmentName, internetMailOf, isInlineImage, treatmentOf } from './attachments.ts';
import { type ReadMail, readMail } from './message.ts';
import type { MimePart } from './mime.ts';

/** Mails within mails are opened this deep; deeper ones are reported. */
const MAXIMUM_DEPTH = 5;

/** Attachments of one mail that are read; no person sends so many. */
const MOST_ATTACHMENTS = 500;

/** Units that a record's key may have. */
const LONGEST_KEY = 900;

/** Where a mail was found. */
export interface Place {
  path: string;
  labels: string[];
  parent: string | null;
  depth: number;
  /** How the files that came with it are read. */
  reading?: ReadOptions;
}

/** Reads an attachment; `readDocument`, unless it is to be read elsewhere. */
export type ReadPart = typeof readDocument;

/** The events of one mail under the key that it is given: its record, then what came with it. */
export async function mailEvents(
  mail: ReadMail,
  key: string,
  place: Place,
  read: ReadPart = readDocument,
): Promise<PullEvent[]> {
  const text = mail.body === '' ? mail.header : `${mail.header}\n\n${mail.body}`;
  if (text.trim() === '') return [unreadable(key, 'an empty mail: no sender, subject or text')];
  const most = longestName(key, place.depth);
  const attachments = mail.attachments.slice(0, MOST_ATTACHMENTS);
  const names = attachments.map((part, index) => `${key}/${index + 1}-${attachmentName(part, most)}`);
  const events: PullEvent[] = [
    {
      type: 'record',
      record: {
        key,
        kind: 'mail',
        title: mail.title,
        text,
        path: place.path,
        parent: place.parent,
        people: mail.people,
        at: mail.at,
        labels: [...new Set([...mail.labels, ...place.labels])],
        segments: mail.header === '' ? [] : [{ role: 'header', start: 0, end: mail.header.length }],
        data: {
          ...mail.data,
          attachments: attachments.map((part, index) => listed(part, names[index] ?? '')),
        },
      },
    },
  ];
  for (const [index, part] of attachments.entries()) {
    events.push(...(await attachmentEvents(part, names[index] ?? '', mail, key, place, read)));
  }
  const left = mail.attachments.length - attachments.length;
  if (left > 0)
    events.push(
      unreadable(`${key}/more`, `${left} more attachments: ${MOST_ATTACHMENTS} of a mail are read`),
    );
  return events;
}

/** So long may names in the keys below this one be that the deepest key is still one. */
function longestName(key: string, depth: number): number {
  const each = Math.floor((LONGEST_KEY - key.length) / (MAXIMUM_DEPTH - depth + 1));
  return Math.max(10, Math.min(120, each - '/99999-'.length));
}

async function attachmentEvents(
  part: MimePart,
  key: string,
  mail: ReadMail,
  parent: string,
  place: Place,
  read: ReadPart,
): Promise<PullEvent[]> {
  const treatment = treatmentOf(part);
  if (treatment === 'list') return [];
  if (part.refusal !== undefined) return [unreadable(key, part.refusal)];
  if (part.takenOut && part.bytes.length === 0)
    return [unreadable(key, 'Apple Mail did not keep it with the mail: open the mail there and save it')];
  const path = `${place.path}/${attachmentName(part)}`;
  try {
    if (treatment === 'mail') {
      if (place.depth >= MAXIMUM_DEPTH)
        return [unreadable(key, `a mail within more than ${MAXIMUM_DEPTH} others`)];
      const inner = await readMail(internetMailOf(part.bytes), null);
      return await mailEvents(
        inner,
        key,
        { ...place, path, labels: [], parent, depth: place.depth + 1 },
        read,
      );
    }
    const { people, ...document } = await read(attachmentName(part), part.bytes, place.reading);
    return [
      { type: 'record', record: { ...document, key, path, parent, people, at: document.at ?? mail.at } },
    ];
  } catch (thrown) {
    // What overflowed leaves a process that is not to be trusted: it ends, and the attachments are read one by one.
    if (overflowed(thrown)) throw thrown;
    return [unreadable(key, messageOf(thrown))];
  }
}

function listed(part: MimePart, key: string) {
  return {
    name: attachmentName(part),
    mimeType: part.type,
    size: part.bytes.length,
    key: treatmentOf(part) === 'list' ? null : key,
    inline: isInlineImage(part),
  };
}

export function unreadable(key: string, reason: string): PullEvent {
  return { type: 'unreadable', item: { key: key.slice(0, LONGEST_KEY), reason } };
}
