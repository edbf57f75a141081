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
  const reading: Reading = { attachments: [], invitations: new Set() };
  const text = textOf(root, reading);
  return { text, attachments: reading.attachments };
}

/** What is gathered on the way through the parts. */
interface Reading {
  attachments: MimePart[];
  /** Texts of invitations: many programs send each one twice, as a part and as a file. */
  invitations: Set<string>;
}

function textOf(part: MimePart, reading: Reading): string {
  if (part.type === 'multipart/alternative') return alternativeOf(part, reading);
  if (part.children.length > 0) return joined(part.children.map((child) => textOf(child, reading)));
  if (part.disposition !== 'attachment') {
    if (isPlain(part)) return plainText(part);
    if (part.type === 'text/html')
      return htmlToText(decodeText(part.bytes, part.charset ?? declaredInMarkup(part.bytes))).text;
    if (/^message\/(?:delivery-status|disposition-notification|feedback-report)$/.test(part.type))
      return plainText(part);
    if (part.type === 'text/rfc822-headers') return plainText(part);
  }
  if (/^(?:text\/calendar|application\/ics)$/.test(part.type)) {
    reading.attachments.push(part);
    const text = calendarText(decodeText(part.bytes, part.charset));
    if (reading.invitations.has(text)) return '';
    reading.invitations.add(text);
    return text;
  }
  if (part.bytes.length > 0 || part.takenOut) reading.attachments.push(part);
  return '';
}

function joined(texts: readonly string[]): string {
  return texts
    .map((text) => text.trimEnd())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Text without a type of its own, a malformed type, or a multipart whose boundary never comes. */
function isPlain(part: MimePart): boolean {
  if ((part.filename && part.type !== 'text/plain') || /vcard$/.test(part.type)) return false;
  return /^(?:text\/(?:plain|enriched|richtext|markdown|x-[\w-]+)|text|multipart\/.*|[^/]*)$/.test(part.type);
}

/** Wordings for programs that show mail in ways of their own; the others say the same. */
const OF_ONE_PROGRAM = /^text\/(?:x-amp-html|watch-html)$/;

/** A plain wording of fewer words may be cut short, or only point at the other. */
const SHORT = 80;

/**
 * One of several wordings of the same: the plain one, unless it is empty, says far less than the other, or lacks the
 * columns of a table that the other has. What is no wording is read beside it.
 */
function alternativeOf(part: MimePart, reading: Reading): string {
  const plains: string[] = [];
  const riches: MimePart[] = [];
  const extras: string[] = [];
  for (const child of part.children) {
    if (OF_ONE_PROGRAM.test(child.type)) continue;
    const isWording =
      child.children.length > 0 ||
      child.type === 'text/html' ||
      (child.type !== 'text/calendar' && isPlain(child));
    if (child.disposition === 'attachment' || !isWording) extras.push(textOf(child, reading));
    else if (child.type === 'text/plain') plains.push(textOf(child, reading));
    else riches.push(child);
  }
  const plain = joined(
    plains.filter((text, index) => !plains.slice(0, index).some((one) => one.includes(text.trim()))),
  );
  const words = countWords(plain);
  const needed = words < SHORT || riches.some(holdsTable);
  const richTexts = riches.map((child) =>
    needed || child.children.length > 0 ? textOf(child, reading) : '',
  );
  const rich = richTexts.findLast((text) => text.trim() !== '') ?? '';
  const better = words === 0 || (words < SHORT && countWords(rich) > words * 2) || HEAD_ROW.test(rich);
  return joined([better && rich !== '' ? rich : plain, ...extras]);
}

/** Words, without addresses, which only one of two wordings may show. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !/\/\/|@/.test(word)).length;
}

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
