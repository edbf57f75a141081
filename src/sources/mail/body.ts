import { declaredInMarkup } from '../folder/text/decode.ts';
import { htmlToText } from '../folder/text/html.ts';
import { calendarText } from './calendar.ts';
import { decodeText } from './charset.ts';
import type { MimePart } from './mime.ts';
import { decodeUuencode } from './uuencode.ts';

/** What a message says, and what came with it. */
export interface MailBody {
  text: string;
  attachments: MimePart[];
}

/** Assembles the readable text of a message; parts that are not text, or are sent as files, are attachments. */
export function bodyOf(root: MimePart): MailBody {
  const attachments: MimePart[] = [];
  const text = textOf(root, attachments);
  return { text, attachments };
}

function textOf(part: MimePart, attachments: MimePart[]): string {
  if (part.type === 'multipart/alternative') return alternativeOf(part, attachments);
  if (part.children.length > 0) {
    return part.children
      .map((child) => textOf(child, attachments).trimEnd())
      .filter((text) => text !== '')
      .join('\n\n');
  }
  if (part.disposition !== 'attachment') {
    if (isPlain(part)) return plainText(part);
    if (part.type === 'text/html')
      return htmlToText(decodeText(part.bytes, part.charset ?? declaredInMarkup(part.bytes))).text;
    if (/^message\/(?:delivery-status|disposition-notification|feedback-report)$/.test(part.type))
      return plainText(part);
    if (part.type === 'text/rfc822-headers') return plainText(part);
  }
  if (/^(?:text\/calendar|application\/ics)$/.test(part.type)) {
    attachments.push(part);
    return calendarText(decodeText(part.bytes, part.charset));
  }
  if (part.bytes.length > 0) attachments.push(part);
  return '';
}

/** Text without a type of its own, a malformed type, or a multipart whose boundary never comes. */
function isPlain(part: MimePart): boolean {
  if ((part.filename && part.type !== 'text/plain') || /vcard$/.test(part.type)) return false;
  return /^(?:text\/(?:plain|enriched|richtext|x-[\w-]+)|text|multipart\/.*|[^/]*)$/.test(part.type);
}

/**
 * One of several wordings of the same: the plain one, unless it is empty, only points at the other, or lacks the
 * columns of a table that the other has.
 */
function alternativeOf(part: MimePart, attachments: MimePart[]): string {
  const plains: MimePart[] = [];
  const riches: MimePart[] = [];
  const extras: string[] = [];
  for (const child of part.children) {
    if (child.type === 'text/calendar' || child.disposition === 'attachment')
      extras.push(textOf(child, attachments));
    else if (child.type === 'text/plain') plains.push(child);
    else riches.push(child);
  }
  const plain = plains.map((child) => textOf(child, attachments)).find((text) => text.trim() !== '') ?? '';
  const points = plain.length < 400 && POINTER.test(plain);
  const needed = plain === '' || points || riches.some(holdsTable);
  const richTexts = riches.map((child) =>
    needed || child.children.length > 0 ? textOf(child, attachments) : '',
  );
  const rich = richTexts.findLast((text) => text.trim() !== '') ?? '';
  const better = plain === '' || (points && rich.length > plain.length * 2) || HEAD_ROW.test(rich);
  return [better && rich !== '' ? rich : plain, ...extras]
    .map((text) => text.trimEnd())
    .filter((text) => text !== '')
    .join('\n\n');
}

const POINTER = /\bhtml\b|browser|view (?:this|it)/i;
const HEAD_ROW = /^\| --- \| ---/m;

/** Longer pages are newsletters, whose tables are their layout. */
const LONGEST_WITH_TABLE = 200_000;

/** Whether the part may hold a table with a head row. */
function holdsTable(part: MimePart): boolean {
  if (part.type !== 'text/html' || part.bytes.length > LONGEST_WITH_TABLE)
    return part.children.some(holdsTable);
  const html = Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength);
  return html.includes('<table') || html.includes('<TABLE');
}

function plainText(part: MimePart): string {
  const bytes = /^x-?uu/.test(part.encoding) ? decodeUuencode(part.bytes) : part.bytes;
  const text = decodeText(bytes, part.charset);
  return part.flowed ? unflow(text, part.deleteSpace) : text;
}

/** RFC 3676: joins lines that end in a space to the next one of the same quote depth. */
function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: { depth: number; parts: string[] } | null = null;
  const flush = () => {
    if (open) out.push(`${open.depth > 0 ? `${'>'.repeat(open.depth)} ` : ''}${open.parts.join('')}`);
    open = null;
  };
  for (const raw of text.split(/\r?\n/)) {
    let depth = 0;
    while (raw[depth] === '>') depth += 1;
    const content = raw[depth] === ' ' ? raw.slice(depth + 1) : raw.slice(depth);
    const current = open as { depth: number; parts: string[] } | null;
    if (current && (current.depth !== depth || content === '-- ')) flush();
    const flows = content.endsWith(' ') && content !== '-- ';
    const piece = flows && deleteSpace ? content.slice(0, -1) : content;
    if (open) (open as { parts: string[] }).parts.push(piece);
    else open = { depth, parts: [piece] };
    if (!flows) flush();
  }
  flush();
  return out.join('\n');
}
