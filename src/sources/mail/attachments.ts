import { BatonError } from '../../errors/error.ts';
import { isCompoundFile } from '../folder/container/compound-file.ts';
import type { MimePart } from './mime.ts';
import { outlookMessage } from './msg.ts';

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
};

export function treatmentOf(part: MimePart): Treatment {
  if (part.refusal !== undefined) return 'refuse';
  if (part.type === 'message/rfc822' || /\.(?:eml|msg)$/i.test(part.filename ?? '')) return 'mail';
  if (/^(?:text\/(?:calendar|x-vcard|vcard)|application\/(?:ics|(?:x-)?pkcs7-.*|pgp-.*))$/.test(part.type))
    return 'list';
  if (/\.(?:p7s|p7m|asc|sig|ics|vcf)$/i.test(part.filename ?? '')) return 'list';
  return isInlineImage(part) ? 'list' : 'read';
}

/** The bytes of an attached mail; one that Outlook saved is turned into internet mail. Throws on what is no mail. */
export function asInternetMail(part: MimePart): Uint8Array {
  if (!isCompoundFile(part.bytes)) return part.bytes;
  const { key: _, ...mail } = outlookMessage('', part.bytes);
  if (mail.bytes === null) throw new BatonError('SOURCE_UNREADABLE', mail.reason);
  return mail.bytes;
}

/** A picture that the mail's text shows: a logo, a tracking pixel, a pasted picture. */
export function isInlineImage(part: MimePart): boolean {
  return (
    part.type.startsWith('image/') &&
    part.disposition !== 'attachment' &&
    (part.contentId !== null || part.disposition === 'inline')
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
