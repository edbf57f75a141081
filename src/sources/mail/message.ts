import { createHash } from 'node:crypto';
import { BatonError } from '../../errors/error.ts';
import type { PersonRef, RawRecordInput } from '../../records/record.ts';
import { bodyOf } from './body.ts';
import { isInstant, parseMailDate, parseReceivedDate } from './date.ts';
import { foldSpace, gmailLabels, MailHeaders, peopleOf } from './headers.ts';
import { type MimePart, parseMime } from './mime.ts';
import { openPackets } from './packets.ts';

/** One mail as read: the record without its key's number, and the parts that came with it. */
export interface ReadMail {
  /** Message-ID, or a digest of the raw message where it has no usable one. */
  identifier: string;
  title: string;
  /** `From:`, `To:`, `Cc:`, `Date:`, `Subject:` lines. */
  header: string;
  body: string;
  people: PersonRef[];
  at: string | null;
  labels: string[];
  data: NonNullable<RawRecordInput['data']>;
  attachments: MimePart[];
}

/** Without any of these it is no mail. */
const TELLING_HEADERS = [
  'from',
  'to',
  'date',
  'subject',
  'received',
  'message-id',
  'mime-version',
  'content-type',
  'sender',
  'return-path',
];

/** Reads one message. `envelope` is the mbox `From ` line. Throws on what is no mail, and beyond the MIME parser's limits. */
export async function readMail(raw: Uint8Array, envelope: string | null): Promise<ReadMail> {
  const message = await parseMime(raw);
  const headers = new MailHeaders(message);
  if (!TELLING_HEADERS.some((name) => headers.has(name)))
    throw new BatonError('SOURCE_UNREADABLE', 'it has no mail headers');
  const people = peopleOf(headers);
  const { text, attachments } = bodyOf(await openPackets(message.root));
  const at = dateOf(headers, envelope);
  const title = headers.text('subject') ?? '';
  return {
    identifier: identifierOf(headers.raw('message-id'), raw),
    title,
    header: headerText(people, at ?? headers.text('date'), title),
    body: normalise(text),
    people,
    at,
    labels: labelsOf(headers),
    data: dataOf(headers),
    attachments,
  };
}

function identifierOf(value: string | null, raw: Uint8Array): string {
  const inner = /<([^<>]*)>/.exec(value ?? '')?.[1]?.trim() ?? (value ?? '').trim();
  const usable =
    /^[!-~]{3,250}$/.test(inner) &&
    /[A-Za-z0-9]/.test(inner) &&
    !/[<>"\\|?*]/.test(inner) &&
    !inner.includes('..');
  return usable ? inner : `sha256-${createHash('sha256').update(raw).digest('hex').slice(0, 16)}`;
}

/** The Date header; where it has no zone the top Received header, then the envelope; at last a day alone. */
function dateOf(headers: MailHeaders, envelope: string | null): string | null {
  const own = parseMailDate(headers.raw('date'));
  if (isInstant(own)) return own;
  const received = parseReceivedDate(headers.raw('received'));
  if (isInstant(received)) return received;
  const outer = parseMailDate(envelope);
  return isInstant(outer) ? outer : own;
}

function headerText(people: PersonRef[], date: string | null, subject: string): string {
  const list = (role: PersonRef['role']) =>
    people
      .filter((person) => person.role === role)
      .map(mailboxText)
      .join(', ');
  const lines = [
    ['From', list('from')],
    ['To', list('to')],
    ['Cc', list('cc')],
    ['Date', date ?? ''],
    ['Subject', subject],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function mailboxText(person: PersonRef): string {
  if (person.address === null) return person.name;
  return person.name === '' ? person.address : `${person.name} <${person.address}>`;
}

/** LF, no NUL or other control but tab and LF, no lone surrogate, no blanks at the ends of lines. */
function normalise(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\ufeff]/gu, '');
  const lines = clean.split('\n').map((line) => (line === '-- ' ? line : line.trimEnd()));
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? '' : lines.slice(first).join('\n').trimEnd();
}

function labelsOf(headers: MailHeaders): string[] {
  const folder =
    headers.text('x-folder-path') ??
    headers.text('x-folder')?.replaceAll('\\', '/').replace(/^\/+/, '') ??
    null;
  return [
    ...gmailLabels(headers.text('x-gmail-labels')),
    ...gmailLabels(headers.text('x-keywords')),
    ...(folder ? [folder] : []),
  ];
}

function dataOf(headers: MailHeaders): NonNullable<RawRecordInput['data']> {
  const listId = headers.text('list-id');
  const replyTo = headers.mailboxes('reply-to')[0]?.address.toLowerCase() ?? null;
  const identifier = /<([^<>\s]+)>/.exec(headers.raw('message-id') ?? '')?.[1] ?? headers.text('message-id');
  return {
    messageId: identifier,
    inReplyTo: headers.identifiers('in-reply-to')[0] ?? null,
    references: headers.identifiers('references'),
    gmailThread: headers.text('x-gm-thrid'),
    listId: listId === null ? null : foldSpace(/<([^<>]+)>/.exec(listId)?.[1] ?? listId),
    listUnsubscribe: headers.has('list-unsubscribe'),
    precedence: headers.text('precedence')?.toLowerCase() ?? null,
    autoSubmitted: headers.text('auto-submitted')?.toLowerCase() ?? null,
    replyTo,
    returnPath: headers.mailboxes('return-path')[0]?.address.toLowerCase() ?? null,
    importance: (headers.text('importance') ?? headers.text('x-priority'))?.toLowerCase() ?? null,
    sender: headers.mailboxes('sender')[0]?.address.toLowerCase() ?? null,
  };
}
