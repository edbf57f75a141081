import { messageOf } from '../../errors/error.ts';
import { type CompoundEntry, CompoundFile } from '../folder/container/compound-file.ts';
import { fileTime } from '../folder/text/file-time.ts';
import { decodeUntilZero, WIDE } from '../folder/text/windows-code-page.ts';
import { internetMail, type MapiAttachment, type MapiMailbox, type MapiMessage } from './mapi.ts';
import { PROPERTY } from './mapi-properties.ts';
import type { RawMessage } from './raw-message.ts';

const MAXIMUM_DEPTH = 5;
const MAXIMUM_RECIPIENTS = 5000;
const MAXIMUM_ATTACHMENTS = 5000;
const [STRING8, UNICODE, BINARY, OBJECT] = ['001E', '001F', '0102', '000D'];

/** Kinds of items that are mail; others are what Outlook keeps beside it. */
const MAIL = /^(?:ipm\.(?:note|post|schedule|outlook\.recall)|report\.|$)/i;

/** Names of the items that are no mail, for a reason. */
const OTHERS: [RegExp, string][] = [
  [/^ipm\.contact|^ipm\.abchperson|^ipm\.distlist/i, 'a contact'],
  [/^ipm\.appointment/i, 'an appointment'],
  [/^ipm\.task/i, 'a task'],
  [/^ipm\.stickynote/i, 'a note'],
  [/^ipm\.activity/i, 'a journal entry'],
];

/** Why an item of Outlook's is no mail ("an appointment of Outlook's, no mail"), or null where it is one. */
export function noMail(messageClass: string): string | null {
  if (MAIL.test(messageClass)) return null;
  const what = OTHERS.find(([pattern]) => pattern.test(messageClass))?.[1] ?? `an item (${messageClass})`;
  return `${what} of Outlook's, no mail: export it from Outlook as a file of its own kind`;
}

/** A saved Outlook message as internet mail, or why it is none. */
export function outlookMessage(key: string, bytes: Uint8Array): RawMessage {
  try {
    const { message, messageClass } = readMsg(bytes);
    const reason = noMail(messageClass);
    return reason === null ? { key, bytes: internetMail(message) } : { key, bytes: null, reason };
  } catch (thrown) {
    return { key, bytes: null, reason: messageOf(thrown) };
  }
}

/** A saved Outlook message (MS-OXMSG) and its kind. Throws SOURCE_UNREADABLE on what is none. */
export function readMsg(bytes: Uint8Array): { message: MapiMessage; messageClass: string } {
  const file = new CompoundFile(bytes, 'Outlook message');
  const reader = new MsgReader(file);
  return { message: reader.message(file.root, 0), messageClass: reader.text(file.root, 0x001a) };
}

class MsgReader {
  readonly #file: CompoundFile;
  #codePage = 1252;

  constructor(file: CompoundFile) {
    this.#file = file;
  }

  message(storage: CompoundEntry, depth: number): MapiMessage {
    // Texts that are not Unicode are in the code page of the message, if it is told.
    const fixed = this.#fixed(storage, depth === 0 ? 32 : 24);
    this.#codePage = codePageOf(fixed) ?? this.#codePage;
    const codePage = fixed.get(PROPERTY.internetCodePage)?.low ?? null;
    const text = (id: number) => this.text(storage, id);
    const sender = {
      name: text(PROPERTY.senderName) || text(PROPERTY.representingName),
      address:
        [PROPERTY.senderSmtp, 0x5d02, PROPERTY.senderAddress, PROPERTY.representingAddress]
          .map(text)
          .find((address) => address.includes('@')) ?? '',
    };
    const sent = fixed.get(PROPERTY.clientSubmitTime) ?? fixed.get(PROPERTY.deliveryTime);
    const html = this.#bytes(storage, PROPERTY.html, BINARY);
    const recipients = this.#recipients(storage);
    const of = (type: number) => recipients.filter((one) => one.type === type).map(({ mailbox }) => mailbox);
    return {
      headers: text(PROPERTY.transportHeaders),
      subject: text(PROPERTY.subject),
      from: sender.name === '' && sender.address === '' ? null : sender,
      to: of(1),
      cc: of(2),
      bcc: of(3),
      sentAt: sent ? fileTime(sent.low, sent.high) : null,
      messageId: text(PROPERTY.messageId),
      inReplyTo: text(PROPERTY.inReplyTo),
      references: text(PROPERTY.references),
      text: text(PROPERTY.body),
      html: html ?? (text(PROPERTY.html) || null),
      codePage,
      rtf: this.#bytes(storage, PROPERTY.compressedRtf, BINARY),
      attachments: this.#storages(storage, '__attach_version1.0_', MAXIMUM_ATTACHMENTS).map((one) =>
        this.#attachment(one, depth),
      ),
    };
  }

  text(storage: CompoundEntry, id: number): string {
    const wide = this.#bytes(storage, id, UNICODE);
    if (wide !== null) return decodeUntilZero(wide, WIDE);
    const narrow = this.#bytes(storage, id, STRING8);
    return narrow === null ? '' : decodeUntilZero(narrow, this.#codePage);
  }

  #attachment(storage: CompoundEntry, depth: number): MapiAttachment {
    const text = (id: number) => this.text(storage, id);
    const inner = this.#file.entry(`__substg1.0_3701${OBJECT}`, storage);
    const isMessage =
      inner?.isStorage === true && inner.children.some(({ name }) => /^__properties/i.test(name));
    return {
      name: text(PROPERTY.attachLongFileName) || text(PROPERTY.attachFileName) || text(PROPERTY.displayName),
      mimeType: text(PROPERTY.attachMimeType),
      contentId: text(PROPERTY.attachContentId),
      content:
        isMessage && depth < MAXIMUM_DEPTH
          ? this.message(inner, depth + 1)
          : (this.#bytes(storage, PROPERTY.attachData, BINARY) ?? new Uint8Array()),
    };
  }

  #recipients(storage: CompoundEntry): { type: number; mailbox: MapiMailbox }[] {
    return this.#storages(storage, '__recip_version1.0_', MAXIMUM_RECIPIENTS).map((one) => {
      const text = (id: number) => this.text(one, id);
      const address = [0x39fe, 0x3003].map(text).find((value) => value.includes('@')) ?? '';
      return {
        // The low bits tell to, cc and bcc; the high ones how it was sent on.
        type: (this.#fixed(one, 8).get(0x0c15)?.low ?? 1) & 0xf,
        mailbox: { name: text(PROPERTY.displayName), address },
      };
    });
  }

  #storages(parent: CompoundEntry, prefix: string, most: number): CompoundEntry[] {
    return parent.children
      .filter(({ name, isStorage }) => isStorage && name.toLowerCase().startsWith(prefix))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .slice(0, most);
  }

  #bytes(storage: CompoundEntry, id: number, type: string | undefined): Uint8Array | null {
    return this.#file.stream(`__substg1.0_${id.toString(16).padStart(4, '0')}${type}`, storage);
  }

  /** Numbers and times lie in one stream, 16 bytes each, after a head that is longer at the top. */
  #fixed(storage: CompoundEntry, head: number): Map<number, { low: number; high: number }> {
    const stream = this.#file.stream('__properties_version1.0', storage) ?? new Uint8Array();
    const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    const found = new Map<number, { low: number; high: number }>();
    for (let at = head; at + 16 <= stream.length; at += 16)
      found.set(view.getUint16(at + 2, true), {
        low: view.getUint32(at + 8, true),
        high: view.getUint32(at + 12, true),
      });
    return found;
  }
}

/** The code page of the message's texts, else that of its language. */
function codePageOf(fixed: Map<number, { low: number; high: number }>): number | null {
  const told = [PROPERTY.messageCodePage, PROPERTY.internetCodePage]
    .map((id) => fixed.get(id)?.low)
    .find((page) => page !== undefined && page !== 0 && page !== 1200 && page !== 20127);
  return told ?? null;
}
