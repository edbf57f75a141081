import { createHash } from 'node:crypto';
import type { PersonRef, RawRecordInput } from '../../contracts/record.ts';
import { BatonError } from '../../errors/error.ts';
import { type BesideFile, putBack } from './apple.ts';
import { bodyOf } from './body.ts';
import { foldSpace, gmailLabels, MailHeaders } from './headers.ts';
import { MESSAGE_LIMIT } from './mbox.ts';
import { type MimePart, parseMime } from './mime.ts';
import { openPackets } from './packets.ts';
import { peopleOf } from './people.ts';
import { markShown } from './pictures.ts';
import { sentAt } from './sent-at.ts';

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

/** What programs set that answer by themselves and do not know RFC 3834. */
const AUTORESPONDERS = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply',
  'x-autoreply-from',
];

/**
 * Reads one message. `envelope` is the mbox `From ` line, `beside` what was taken out of it. Throws on what is no mail, and beyond the MIME parser's limits.
 */
export async function readMail(
  raw: Uint8Array,
  envelope: string | null,
  beside: readonly BesideFile[] = [],
): Promise<ReadMail> {
  const message = await parseMime(raw);
  const headers = new MailHeaders(message);
  if (!TELLING_HEADERS.some((name) => headers.has(name)))
    throw new BatonError('SOURCE_UNREADABLE', 'it has no mail headers');
  if (beside.length > 0) await putBack(message.root, beside, MESSAGE_LIMIT);
  markShown(message.root);
  const { people, via } = peopleOf(headers);
  const { text, attachments } = bodyOf(await openPackets(message.root));
  const at = sentAt(headers, envelope);
  const title = headers.text('subject') ?? '';
  return {
    identifier: identifierOf(headers.raw('message-id'), raw),
    title,
    header: headerText(people, at ?? headers.text('date'), title),
    body: normalise(text),
    people,
    at,
    labels: labelsOf(headers),
    data: { ...dataOf(headers), ...(via !== null && { via }) },
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
    ...(isExpunged(headers) ? ['Trash'] : []),
  ];
}

/** Thunderbird leaves deleted mails in their file until it is compacted, with a bit set (nsMsgMessageFlags.idl). */
function isExpunged(headers: MailHeaders): boolean {
  const status = /^[0-9a-f]{4,8}$/i.exec(headers.raw('x-mozilla-status')?.trim() ?? '')?.[0];
  return status !== undefined && (Number.parseInt(status, 16) & 8) !== 0;
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
    autoSubmitted:
      headers.text('auto-submitted')?.toLowerCase() ??
      (AUTORESPONDERS.some((name) => headers.has(name)) || isAutoReply(headers.text('precedence'))
        ? 'auto-replied'
        : null),
    replyTo,
    returnPath: headers.mailboxes('return-path')[0]?.address.toLowerCase() ?? null,
    importance: (headers.text('importance') ?? headers.text('x-priority'))?.toLowerCase() ?? null,
    sender: headers.mailboxes('sender')[0]?.address.toLowerCase() ?? null,
  };
}

/** Vacation programs mark their answers so, although no standard names it. */
function isAutoReply(precedence: string | null): boolean {
  return /^auto[_-]?reply$/i.test(precedence ?? '');
}
