import { calendarText } from './calendar.ts';
import { decodeText } from './charset.ts';
import { htmlToMailText } from './html.ts';
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
      .map((child) => textOf(child, attachments))
      .filter((text) => text.trim() !== '')
      .join('\n\n');
  }
  if (part.disposition !== 'attachment') {
    if (isPlain(part)) return plainText(part);
    if (part.type === 'text/html') return htmlToMailText(decodeText(part.bytes, part.charset));
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
  if (part.filename && part.type !== 'text/plain') return false;
  return /^(?:text\/(?:plain|enriched|richtext|x-[\w-]+)|text|multipart\/.*|[^/]*)$/.test(part.type);
}

/** One of several wordings of the same: the plain one, unless it is empty or only points at the other. */
function alternativeOf(part: MimePart, attachments: MimePart[]): string {
  const texts: { html: boolean; text: string }[] = [];
  const extras: string[] = [];
  for (const child of part.children) {
    const text = textOf(child, attachments);
    if (text.trim() === '') continue;
    if (child.type === 'text/calendar') extras.push(text);
    else texts.push({ html: child.type !== 'text/plain', text });
  }
  const plain = texts.find((one) => !one.html)?.text ?? '';
  const rich = texts.findLast((one) => one.html)?.text ?? '';
  const chosen = plain === '' || pointsElsewhere(plain, rich) ? rich : plain;
  return [chosen, ...extras].filter((text) => text !== '').join('\n\n');
}

function pointsElsewhere(plain: string, rich: string): boolean {
  return (
    plain.length < 400 && rich.length > plain.length * 2 && /\bhtml\b|browser|view (?:this|it)/i.test(plain)
  );
}

function plainText(part: MimePart): string {
  const bytes = /^x-?uu/.test(part.encoding) ? decodeUuencode(part.bytes) : part.bytes;
  const text = decodeText(bytes, part.charset);
  return part.flowed ? unflow(text, part.deleteSpace) : text;
}

/** RFC 3676: joins lines that end in a space to the next one of the same quote depth. */
export function unflow(text: string, deleteSpace: boolean): string {
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
