import { messageOf } from '../../errors/error.ts';
import { type ReadOptions, readDocument } from '../folder/readers/index.ts';
import type { PullEvent } from '../source.ts';
import { asInternetMail, attachmentName, isInlineImage, treatmentOf } from './attachments.ts';
import { type ReadMail, readMail } from './message.ts';
import type { MimePart } from './mime.ts';
import type { RawMessage } from './raw-message.ts';

/** Mails within mails are opened this deep; deeper ones are reported. */
const MAXIMUM_DEPTH = 5;

/** Units that a record's key may have. */
const LONGEST_KEY = 900;

/** Where a mail was found. */
interface Place {
  path: string;
  labels: string[];
  parent: string | null;
  depth: number;
  /** How the files that came with it are read. */
  reading?: ReadOptions;
}

/** Turns messages into events; remembers which keys it gave, so that no two records share one. */
export class MailRecords {
  readonly #keys = new Map<string, number>();
  readonly #reading: ReadOptions;

  constructor(reading: ReadOptions = {}) {
    this.#reading = reading;
  }

  /** The mail and what came with it. What cannot be read is an `unreadable` event. */
  async eventsOf(message: RawMessage, path: string, labels: string[]): Promise<PullEvent[]> {
    if (message.bytes === null) return [unreadable(message.key, message.reason)];
    try {
      const mail = await readMail(message.bytes, message.envelope ?? null);
      return await mailEvents(mail, this.#keyOf(mail.identifier), {
        path,
        labels: [...labels, ...(message.labels ?? [])],
        parent: null,
        depth: 0,
        reading: this.#reading,
      });
    } catch (thrown) {
      return [unreadable(message.key, `not a readable mail: ${messageOf(thrown)}`)];
    }
  }

  #keyOf(identifier: string): string {
    const count = (this.#keys.get(identifier) ?? 0) + 1;
    this.#keys.set(identifier, count);
    return count === 1 ? identifier : this.#keyOf(`${identifier}~${count}`);
  }
}

/** The events of one mail under the key that it is given: its record, then what came with it. */
export async function mailEvents(mail: ReadMail, key: string, place: Place): Promise<PullEvent[]> {
  const text = mail.body === '' ? mail.header : `${mail.header}\n\n${mail.body}`;
  if (text.trim() === '') return [unreadable(key, 'an empty mail: no sender, subject or text')];
  const most = longestName(key, place.depth);
  const names = mail.attachments.map((part, index) => `${key}/${index + 1}-${attachmentName(part, most)}`);
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
          attachments: mail.attachments.map((part, index) => listed(part, names[index] ?? '')),
        },
      },
    },
  ];
  for (const [index, part] of mail.attachments.entries()) {
    events.push(...(await attachmentEvents(part, names[index] ?? '', mail, key, place)));
  }
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
): Promise<PullEvent[]> {
  const treatment = treatmentOf(part);
  if (treatment === 'list') return [];
  if (part.refusal !== undefined) return [unreadable(key, part.refusal)];
  const path = `${place.path}/${attachmentName(part)}`;
  try {
    if (treatment === 'mail') {
      if (place.depth >= MAXIMUM_DEPTH)
        return [unreadable(key, `a mail within more than ${MAXIMUM_DEPTH} others`)];
      const inner = await readMail(asInternetMail(part), null);
      return await mailEvents(inner, key, { ...place, path, labels: [], parent, depth: place.depth + 1 });
    }
    const { people, ...document } = await readDocument(attachmentName(part), part.bytes, place.reading);
    return [
      { type: 'record', record: { ...document, key, path, parent, people, at: document.at ?? mail.at } },
    ];
  } catch (thrown) {
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

function unreadable(key: string, reason: string): PullEvent {
  return { type: 'unreadable', item: { key: key.slice(0, LONGEST_KEY), reason } };
}
