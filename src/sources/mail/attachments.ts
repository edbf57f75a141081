import type { MimePart } from './mime.ts';

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
  if (part.type === 'message/rfc822' || /\.eml$/i.test(part.filename ?? '')) return 'mail';
  if (/^(?:text\/(?:calendar|x-vcard|vcard)|application\/(?:ics|(?:x-)?pkcs7-.*|pgp-.*))$/.test(part.type))
    return 'list';
  if (/\.(?:p7s|p7m|asc|sig|ics|vcf)$/i.test(part.filename ?? '')) return 'list';
  return isInlineImage(part) ? 'list' : 'read';
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
