import { parentPort, workerData } from 'node:worker_threads';
import { PSTFile, type PSTFolder, PSTMessage } from 'pst-extractor';
import { messageOf } from '../../errors/error.ts';
import { internetMail, type MapiAttachment, type MapiMailbox, type MapiMessage } from './mapi.ts';
import { noMail } from './msg.ts';
import type { PstAnswer } from './pst.ts';

/** Attachments of one mail beyond so many bytes are named and not read; those beyond so many, and what is nested deeper, are left out. */
const MAXIMUM_BYTES = 64 * 1024 * 1024;
const MAXIMUM_ATTACHMENTS = 2000;
const MAXIMUM_RECIPIENTS = 5000;
const MAXIMUM_FOLDER_DEPTH = 30;
const MAXIMUM_DEPTH = 4;

/** What Outlook's own search folders and its file's top are called: no folders that a person filed mail in. */
const TOP =
  /^(?:|top of (?:outlook data file|personal folders|information store)|root - mailbox|ipm_subtree)$/i;

function* itemsOf(folder: PSTFolder, path: string[], depth: number): Generator<PstAnswer> {
  const here = TOP.test(folder.displayName) ? path : [...path, folder.displayName.replaceAll('/', '_')];
  yield* messagesOf(folder, here.join('/'));
  if (depth >= MAXIMUM_FOLDER_DEPTH || !folder.hasSubfolders) return;
  for (const child of folder.getSubFolders()) yield* itemsOf(child, here, depth + 1);
}

function* messagesOf(folder: PSTFolder, label: string): Generator<PstAnswer> {
  const wanted = folder.contentCount;
  let done = 0;
  try {
    for (let item = wanted > 0 ? folder.getNextChild() : null; item; item = folder.getNextChild()) {
      done++;
      if (item instanceof PSTMessage) yield* answersOfItem(item, label);
    }
    if (done < wanted)
      yield {
        key: label,
        reason: `${wanted - done} of ${wanted} items of this folder could not be found in the file`,
      };
  } catch (thrown) {
    yield {
      key: label,
      reason: `${wanted - done} of ${wanted} items of this folder could not be read: ${wordsOf(thrown)}`,
    };
  }
}

/** The mail, and each attachment of it that is too large to come along. */
function* answersOfItem(message: PSTMessage, label: string): Generator<PstAnswer> {
  const key = `${label}/${message.descriptorNodeId}`;
  const omitted: string[] = [];
  try {
    const reason = noMail(message.messageClass);
    if (reason !== null) {
      yield { key: `${key} ${message.subject || message.displayName}`.trim(), reason };
      return;
    }
    const bytes = internetMail(mapiOf(message, 0, omitted));
    yield { key, bytes, labels: label === '' ? [] : [label] };
  } catch (thrown) {
    yield { key, reason: `the message could not be read: ${wordsOf(thrown)}` };
  }
  for (const name of omitted)
    yield {
      key: `${key}/${name}`,
      reason: 'an attachment of a mail whose attachments are larger than 64 MB',
    };
}

function mapiOf(message: PSTMessage, depth: number, omitted: string[]): MapiMessage {
  const recipients = recipientsOf(message);
  const of = (type: number) => recipients.filter((one) => one.type === type).map(({ mailbox }) => mailbox);
  const name = message.senderName || message.sentRepresentingName;
  const address =
    [message.senderEmailAddress, message.sentRepresentingEmailAddress].find((one) => one.includes('@')) ?? '';
  const html = message.bodyHTML;
  return {
    headers: message.transportMessageHeaders,
    subject: message.subject,
    from: name === '' && address === '' ? null : { name, address },
    to: of(1),
    cc: of(2),
    bcc: of(3),
    sentAt: message.clientSubmitTime ?? message.messageDeliveryTime,
    messageId: message.internetMessageId,
    inReplyTo: message.inReplyToId,
    references: '',
    text: message.body,
    html: html === '' ? null : html,
    codePage: null,
    rtf: html === '' && message.bodyRTF !== '' ? Buffer.from(message.bodyRTF) : null,
    attachments: attachmentsOf(message, depth, omitted),
  };
}

function recipientsOf(message: PSTMessage): { type: number; mailbox: MapiMailbox }[] {
  const count = Math.min(message.numberOfRecipients, MAXIMUM_RECIPIENTS);
  return Array.from({ length: count }, (_, index) => message.getRecipient(index))
    .filter((one) => one !== null)
    .map((one) => {
      const address = [one.smtpAddress, one.emailAddress].find((value) => value.includes('@')) ?? '';
      return { type: one.recipientType & 0xf, mailbox: { name: one.displayName, address } };
    });
}

function attachmentsOf(message: PSTMessage, depth: number, omitted: string[]): MapiAttachment[] {
  const count = message.hasAttachments ? Math.min(message.numberOfAttachments, MAXIMUM_ATTACHMENTS) : 0;
  let left = MAXIMUM_BYTES;
  return Array.from({ length: count }, (_, index) => {
    const one = message.getAttachment(index);
    const inner = depth < MAXIMUM_DEPTH ? one.embeddedPSTMessage : null;
    const stream = inner === null ? one.fileInputStream : null;
    const size = stream === null ? 0 : stream.length.toNumber();
    const bytes = Buffer.alloc(size <= left ? size : 0);
    left -= bytes.length;
    const name = one.longFilename || one.filename || one.displayName;
    if (bytes.length < size) omitted.push(name);
    if (stream !== null && bytes.length > 0) stream.readCompletely(bytes);
    return {
      name,
      mimeType: one.mimeTag,
      contentId: one.contentId,
      content: inner === null ? bytes : mapiOf(inner, depth + 1, omitted),
    };
  });
}

function* answersOf(path: string): Generator<PstAnswer> {
  const file = new PSTFile(path);
  try {
    yield* itemsOf(file.getRootFolder(), [], 0);
  } finally {
    file.close();
  }
}

/** What went wrong in words: the library names its own parts first, and puts bytes of the file behind. */
function wordsOf(thrown: unknown): string {
  const words = messageOf(thrown)
    .replace(/^\w+::\w+ /, '')
    .replace(/[(:\n][\s\S]*$/, '')
    .trim();
  return /encrypted/i.test(words) ? 'it is encrypted' : words || 'it is damaged';
}

/** Each question is answered by the next item, so that no more than one is in memory; null is the end. */
const answers = answersOf(String(workerData));
parentPort?.on('message', () => {
  try {
    const next = answers.next();
    parentPort?.postMessage(next.done ? null : next.value);
  } catch (thrown) {
    parentPort?.postMessage({
      key: '',
      reason: `the file could not be read to its end: ${wordsOf(thrown)}`,
    });
  }
});
