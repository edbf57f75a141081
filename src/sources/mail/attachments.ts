import { BatonError } from '../../errors/error.ts';
import { isCompoundFile } from '../folder/container/compound-file.ts';
import type { MimePart } from './mime.ts';
import { outlookMessage } from './msg.ts';
import { isPicture, isSmallPicture } from './pictures.ts';

/** How an attachment is treated: read as a record, parsed as a mail, only listed with its mail, or named as not readable. */
export type Treatment = 'read' | 'mail' | 'list' | 'refuse';

const EXTENSIONS: Record<string, string> = {
  'application/pdf': '.pdf',
  'text/html': '.html',
  'text/plain': '.txt',
  'text/csv': '.csv',
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'application/ics': '.ics',
  'application/rtf': '.rtf',
  'text/rtf': '.rtf',
  'text/markdown': '.md',
  'application/msword': '.doc',
  'application/vnd.ms-excel': '.xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '.pptx',
};

export function treatmentOf(part: MimePart): Treatment {
  if (part.refusal !== undefined) return 'refuse';
  if (/^message\/(?:rfc822|global|news)$/.test(part.type) || /\.(?:eml|msg)$/i.test(part.filename ?? ''))
    return 'mail';
  if (/^(?:text\/(?:calendar|x-vcard|vcard)|application\/(?:ics|(?:x-)?pkcs7-.*|pgp-.*))$/.test(part.type))
    return 'list';
  if (/\.(?:p7s|p7m|asc|sig|ics|vcf)$/i.test(part.filename ?? '')) return 'list';
  // The resource fork of a file that comes beside it, and what a page is dressed with.
  if (part.type === 'application/applefile' || (part.shown && part.type === 'text/css')) return 'list';
  return isInlineImage(part) || isSmallPicture(part) ? 'list' : 'read';
}

/** The bytes of a mail; one that Outlook saved is turned into internet mail. Throws on what is no mail. */
export function internetMailOf(bytes: Uint8Array): Uint8Array {
  if (!isCompoundFile(bytes)) return bytes;
  const { key: _, ...mail } = outlookMessage('', bytes);
  if (mail.bytes === null) throw new BatonError('SOURCE_UNREADABLE', mail.reason);
  return mail.bytes;
}

/** A picture that the mail's text shows: a logo, a tracking pixel, a pasted picture. */
export function isInlineImage(part: MimePart): boolean {
  return (
    isPicture(part) &&
    (part.shown ||
      (part.disposition !== 'attachment' && (part.contentId !== null || part.disposition === 'inline')))
  );
}

/** A name that is safe as part of a key: no separators, no control characters, at most `most` units. */
export function attachmentName(part: MimePart, most = 120): string {
  const name = (part.filename ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}/\\]+/gu, '_')
    .trim()
    .replace(/^\.+/, '_');
  if (name === '') return `attachment${EXTENSIONS[part.type] ?? ''}`;
  if (name.length <= most) return name;
  const extension = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, most - extension.length)}${extension}`.toWellFormed();
}
