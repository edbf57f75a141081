import { decodeUntilZero } from '../folder/text/windows-code-page.ts';
import type { MapiAttachment, MapiMessage } from './mapi.ts';
import { type MapiProperties, PROPERTY, readProperties } from './mapi-properties.ts';

/** Attributes that are read (MS-OXTNEF 2.1.3), without their type. */
const ATTRIBUTE = {
  subject: 0x8004,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachBegin: 0x9002,
  properties: 0x9003,
  attachProperties: 0x9005,
  codePage: 0x9007,
};

const MAXIMUM_ATTRIBUTES = 100_000;
const MAXIMUM_DEPTH = 5;

/** Whether bytes begin as a TNEF stream does. */
export function isTnef(bytes: Uint8Array): boolean {
  return bytes[0] === 0x78 && bytes[1] === 0x9f && bytes[2] === 0x3e && bytes[3] === 0x22;
}

/**
 * Reads Outlook's packet (TNEF, `winmail.dat`): the text and the attachments that its sender's Outlook put there in place of
 * MIME parts. A packet that is cut off is read as far as it goes. Throws on what is none.
 */
export function readTnef(bytes: Uint8Array, depth = 0): MapiMessage {
  if (!isTnef(bytes)) throw new Error('it does not begin as one');
  const packet = new Packet(depth);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 6;
  for (let count = 0; at + 9 <= bytes.length && count < MAXIMUM_ATTRIBUTES; count++) {
    // Level, name and type, length; then the data and a checksum, which is not looked at: what is there is read.
    const name = view.getUint32(at + 1, true) & 0xffff;
    const length = view.getUint32(at + 5, true);
    packet.take(name, bytes.subarray(at + 9, Math.min(bytes.length, at + 9 + length)));
    at += 9 + length + 2;
  }
  return packet.message();
}

interface OpenAttachment {
  title: string;
  data: Uint8Array;
  properties: MapiProperties;
}

class Packet {
  readonly #depth: number;
  readonly #attachments: OpenAttachment[] = [];
  #codePage = 1252;
  #subject = '';
  #body = '';
  #properties: MapiProperties = new Map();

  constructor(depth: number) {
    this.#depth = depth;
  }

  take(name: number, data: Uint8Array): void {
    const attachment = this.#attachments.at(-1);
    if (name === ATTRIBUTE.codePage && data.length >= 4)
      this.#codePage = (data[0] ?? 0) | ((data[1] ?? 0) << 8);
    else if (name === ATTRIBUTE.subject) this.#subject = this.#text(data);
    else if (name === ATTRIBUTE.body) this.#body = this.#text(data);
    else if (name === ATTRIBUTE.properties) this.#properties = readProperties(data, this.#codePage);
    else if (name === ATTRIBUTE.attachBegin)
      this.#attachments.push({ title: '', data: new Uint8Array(), properties: new Map() });
    else if (!attachment) return;
    else if (name === ATTRIBUTE.attachTitle) attachment.title = this.#text(data);
    else if (name === ATTRIBUTE.attachData) attachment.data = data;
    else if (name === ATTRIBUTE.attachProperties)
      attachment.properties = readProperties(data, this.#codePage);
  }

  message(): MapiMessage {
    const own = this.#properties;
    const sender = {
      name: textOf(own, PROPERTY.senderName) || textOf(own, PROPERTY.representingName),
      address: textOf(own, PROPERTY.senderSmtp) || textOf(own, PROPERTY.senderAddress),
    };
    const html = own.get(PROPERTY.html);
    const rtf = own.get(PROPERTY.compressedRtf);
    const sentAt = own.get(PROPERTY.clientSubmitTime);
    const codePage = own.get(PROPERTY.internetCodePage);
    return {
      headers: textOf(own, PROPERTY.transportHeaders),
      subject: textOf(own, PROPERTY.subject) || this.#subject,
      from: sender.name === '' && sender.address === '' ? null : sender,
      to: [],
      cc: [],
      bcc: [],
      sentAt: sentAt instanceof Date ? sentAt : null,
      messageId: textOf(own, PROPERTY.messageId),
      inReplyTo: textOf(own, PROPERTY.inReplyTo),
      references: textOf(own, PROPERTY.references),
      text: textOf(own, PROPERTY.body) || this.#body,
      html: typeof html === 'string' || html instanceof Uint8Array ? html : null,
      codePage: typeof codePage === 'number' ? codePage : this.#codePage,
      rtf: rtf instanceof Uint8Array ? rtf : null,
      attachments: this.#attachments.map((one) => attachmentOf(one, this.#depth)),
    };
  }

  #text(bytes: Uint8Array): string {
    return decodeUntilZero(bytes, this.#codePage);
  }
}

function attachmentOf({ title, data, properties }: OpenAttachment, depth: number): MapiAttachment {
  const object = properties.get(PROPERTY.attachData);
  // An object begins with the id of its interface; a mail within the mail is a packet of its own.
  const inner = object instanceof Uint8Array ? object.subarray(16) : null;
  const isMail = inner !== null && isTnef(inner) && depth < MAXIMUM_DEPTH;
  return {
    name:
      textOf(properties, PROPERTY.attachLongFileName) ||
      title ||
      textOf(properties, PROPERTY.attachFileName) ||
      textOf(properties, PROPERTY.displayName),
    mimeType: textOf(properties, PROPERTY.attachMimeType),
    contentId: textOf(properties, PROPERTY.attachContentId),
    content: isMail ? readTnef(inner, depth + 1) : data.length === 0 && inner !== null ? inner : data,
  };
}

function textOf(properties: MapiProperties, name: number): string {
  const value = properties.get(name);
  return typeof value === 'string' ? value : '';
}
