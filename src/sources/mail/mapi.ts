import { readRtf } from '../folder/container/rtf.ts';
import { labelOfCodePage } from '../folder/text/windows-code-page.ts';
import { decompressRtf } from './compressed-rtf.ts';

/** A mailbox as Outlook holds it; an address of Exchange's own (`/O=…`) is none that anybody else can use. */
export interface MapiMailbox {
  name: string;
  address: string;
}

/** A message as Outlook holds it (MAPI), whatever file it came from. */
export interface MapiMessage {
  /** Headers as they came over the wire, '' where it never was there: drafts, and mail within one Exchange. */
  headers: string;
  subject: string;
  from: MapiMailbox | null;
  to: MapiMailbox[];
  cc: MapiMailbox[];
  bcc: MapiMailbox[];
  sentAt: Date | null;
  messageId: string;
  inReplyTo: string;
  references: string;
  text: string;
  /** Text, or bytes in the code page. */
  html: string | Uint8Array | null;
  codePage: number | null;
  /** Compressed RTF (MS-OXRTFCP). */
  rtf: Uint8Array | null;
  attachments: MapiAttachment[];
}

export interface MapiAttachment {
  name: string;
  mimeType: string;
  contentId: string;
  content: Uint8Array | MapiMessage;
}

/** Mails within mails are written out this deep. */
const MAXIMUM_DEPTH = 6;

/** Headers that tell of the body as it was sent, which Outlook stores as something else. */
const OF_THE_BODY = /^(?:content-[\w-]+|mime-version|x-ms-tnef-correlator)$/i;

/** Writes an Outlook message as internet mail (RFC 5322, RFC 2045), so that it is read as every other mail is. */
export function internetMail(message: MapiMessage, depth = 0): Buffer {
  const boundary = `=_outlook_${depth}`;
  const parts = [
    bodyPart(message, `${boundary}_a`),
    ...message.attachments.map((one) => attached(one, depth)),
  ];
  return Buffer.concat([
    Buffer.from(
      [
        ...headerLines(message),
        'MIME-Version: 1.0',
        `Content-Type: multipart/mixed; boundary="${boundary}"`,
        '',
      ].join('\r\n'),
    ),
    ...parts.flatMap((part) => [Buffer.from(`\r\n--${boundary}\r\n`), part]),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

function headerLines(message: MapiMessage): string[] {
  const wire = wireHeaders(message.headers);
  const has = (name: string) => wire.some((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  const own: [name: string, value: string][] = [
    ['From', message.from === null ? '' : mailboxText(message.from)],
    ['To', message.to.map(mailboxText).join(', ')],
    ['Cc', message.cc.map(mailboxText).join(', ')],
    ['Bcc', message.bcc.map(mailboxText).join(', ')],
    ['Date', message.sentAt?.toUTCString().replace('GMT', '+0000') ?? ''],
    ['Subject', encoded(message.subject)],
    ['Message-ID', angled(message.messageId)],
    ['In-Reply-To', angled(message.inReplyTo)],
    ['References', flat(message.references)],
  ];
  return [
    ...wire,
    ...own.filter(([name, value]) => value !== '' && !has(name)).map(([name, value]) => `${name}: ${value}`),
  ];
}

/** The headers that came over the wire, each with its continuation lines, without those that tell of the body. */
function wireHeaders(headers: string): string[] {
  const fields: string[] = [];
  for (const line of headers.slice(0, 500_000).split(/\r?\n/)) {
    if (/^[ \t]/.test(line) && fields.length > 0) fields[fields.length - 1] += `\r\n${line}`;
    else if (/^[!-9;-~]+:/.test(line)) fields.push(line);
  }
  return fields.filter((field) => !OF_THE_BODY.test(field.slice(0, field.indexOf(':'))));
}

function mailboxText({ name, address }: MapiMailbox): string {
  const usable = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+$/.test(address.trim()) ? address.trim() : '';
  const shown = name.trim().replace(/^'(.*)'$/, '$1');
  if (usable === '') return encoded(shown);
  return shown === '' || shown.toLowerCase() === usable.toLowerCase()
    ? `<${usable}>`
    : `${encoded(shown)} <${usable}>`;
}

/** A header value as encoded words (RFC 2047), which hold any letter and no line end or separator. */
function encoded(text: string): string {
  const plain = flat(text);
  if (/^[\w .!'+/-]*$/.test(plain)) return plain;
  // A word is at most 75 bytes long, and no letter is cut in two.
  const words: string[] = [];
  let piece = '';
  for (const letter of plain.toWellFormed()) {
    if (Buffer.byteLength(piece + letter) > 42) {
      words.push(piece);
      piece = '';
    }
    piece += letter;
  }
  words.push(piece);
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}

function flat(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function angled(identifier: string): string {
  const inner = flat(identifier).replace(/[<>]/g, '');
  return inner === '' ? '' : `<${inner}>`;
}

/** The text in each wording that the message has; RTF counts where there is no other, or where it wraps HTML. */
function bodyPart(message: MapiMessage, boundary: string): Buffer {
  const { text, html, codePage, rtf } = message;
  const parts: Buffer[] = [];
  const rich = html === null || html.length === 0 ? fromRtf(rtf) : { html, text: '' };
  const plain = text.trim() === '' ? rich.text : text;
  if (plain !== '') parts.push(leaf('text/plain; charset=utf-8', Buffer.from(plain)));
  if (typeof rich.html === 'string') {
    if (rich.html !== '') parts.push(leaf('text/html; charset=utf-8', Buffer.from(rich.html)));
  } else {
    const charset = codePage === null ? 'utf-8' : labelOfCodePage(codePage);
    parts.push(leaf(`text/html; charset=${charset}`, rich.html));
  }
  if (parts.length === 1) return parts[0] as Buffer;
  return Buffer.concat([
    Buffer.from(`Content-Type: multipart/alternative; boundary="${boundary}"\r\n`),
    ...parts.flatMap((part) => [Buffer.from(`\r\n--${boundary}\r\n`), part]),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

function fromRtf(rtf: Uint8Array | null): { text: string; html: string | Uint8Array } {
  if (rtf === null || rtf.length === 0) return { text: '', html: '' };
  try {
    const { text, html } = readRtf(decompressRtf(rtf));
    return { text, html: html ?? '' };
  } catch {
    // The other wordings still stand: one that is damaged is none.
    return { text: '', html: '' };
  }
}

function attached({ name, mimeType, contentId, content }: MapiAttachment, depth: number): Buffer {
  if (content instanceof Uint8Array) {
    const type = /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream';
    // A picture that the text shows is told by its id: it is no file that somebody sent.
    const shown = contentId !== '' && /^image\//.test(type);
    return leaf(
      // Mails are told by their name: a part of the type message/rfc822 cannot be in base64.
      /^message\//.test(type) ? 'application/octet-stream' : type,
      content,
      `Content-Disposition: ${shown ? 'inline' : 'attachment'}; ${fileName(name)}\r\n${contentId === '' ? '' : `Content-ID: ${angled(contentId)}\r\n`}`,
    );
  }
  const title = flat(content.subject || name).slice(0, 80) || 'message';
  const bytes = depth < MAXIMUM_DEPTH ? internetMail(content, depth + 1) : Buffer.from('');
  return leaf(
    'application/octet-stream',
    bytes,
    `Content-Disposition: attachment; ${fileName(`${title}.eml`)}\r\n`,
  );
}

/** RFC 2231, which holds any letter. */
function fileName(name: string): string {
  const safe = encodeURIComponent(flat(name).toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename*=utf-8''${safe}`;
}

function leaf(type: string, bytes: Uint8Array, more = ''): Buffer {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const lines = base64.replace(/.{76}/g, '$&\r\n');
  return Buffer.from(`Content-Type: ${type}\r\n${more}Content-Transfer-Encoding: base64\r\n\r\n${lines}`);
}
