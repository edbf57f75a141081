import { base64Lines, type Charset, encodeText, headerText, isAscii, quotedPrintable } from './charset.ts';
import { digits } from './seed.ts';

export type Encoding = '7bit' | '8bit' | 'quoted-printable' | 'base64';

export interface Leaf {
  type: string;
  content: string | Buffer;
  charset?: Charset;
  encoding?: Encoding;
  filename?: string;
  inline?: boolean;
  parameters?: string;
}
export interface Multipart {
  multipart: 'alternative' | 'mixed' | 'report';
  parts: Part[];
  parameters?: string;
}
export type Part = Leaf | Multipart;

/** A mailbox: a name that may be empty, and an address. */
export interface Address {
  name: string;
  address: string;
}

/** One mail before it is written down. `at` is local: `2024-11-04 08:12`, with `zone` `+0800`. */
export interface Mail {
  id: string;
  at: string;
  zone: string;
  from: Address;
  to: Address[];
  cc: Address[];
  subject: string;
  thread: string;
  labels: string[];
  part: Part;
  inReplyTo?: string;
  references?: string[];
  headerCharset?: Charset;
  headerForm?: 'Q' | 'B';
  extra?: [string, string][];
  returnPath?: string;
}

const isMultipart = (part: Part): part is Multipart => 'multipart' in part;

function leafLines(leaf: Leaf): [string[], Buffer] {
  const text = typeof leaf.content === 'string' ? leaf.content : '';
  const charset = leaf.charset ?? (typeof leaf.content === 'string' && isAscii(text) ? 'us-ascii' : 'utf-8');
  const bytes = typeof leaf.content === 'string' ? encodeText(text.endsWith('\n') ? text : `${text}\n`, charset) : leaf.content;
  const short = text.split('\n').every((line) => line.length < 900);
  const natural: Encoding = typeof leaf.content !== 'string' ? 'base64' : isAscii(text) && short ? '7bit' : 'quoted-printable';
  const encoding = leaf.encoding ?? natural;
  const shown = leaf.type.startsWith('text/') ? `; charset="${charset}"` : '';
  const ascii = leaf.filename === undefined || isAscii(leaf.filename);
  const name = leaf.filename === undefined ? '' : ascii ? `; name="${leaf.filename}"` : `;\n name="${headerText(leaf.filename, 'utf-8', 'B')}"`;
  const headers = [`Content-Type: ${leaf.type}${shown}${leaf.parameters ?? ''}${name}`, `Content-Transfer-Encoding: ${encoding}`];
  if (leaf.filename !== undefined) {
    const star = ascii ? `; filename="${leaf.filename}"` : `;\n filename*=UTF-8''${encodeURIComponent(leaf.filename)}`;
    headers.push(`Content-Disposition: ${leaf.inline ? 'inline' : 'attachment'}${star}`);
  }
  if (encoding === 'base64') return [headers, Buffer.from(base64Lines(bytes))];
  if (encoding === 'quoted-printable') return [headers, Buffer.from(quotedPrintable(bytes))];
  return [headers, bytes];
}

function partLines(part: Part, boundaryName: string): [string[], Buffer] {
  if (!isMultipart(part)) return leafLines(part);
  const boundary = `000000000000${digits(boundaryName, 20)}`;
  const chunks: Buffer[] = [];
  part.parts.forEach((child, index) => {
    const [headers, body] = partLines(child, `${boundaryName}.${index}`);
    chunks.push(Buffer.from(`--${boundary}\n${headers.join('\n')}\n\n`), body);
    if (body.at(-1) !== 10) chunks.push(Buffer.from('\n'));
  });
  chunks.push(Buffer.from(`--${boundary}--\n`));
  return [[`Content-Type: multipart/${part.multipart}; boundary="${boundary}"${part.parameters ?? ''}`], Buffer.concat(chunks)];
}

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The instant of a mail, in milliseconds since 1970; seconds depend on its identifier. */
export function instant(mail: Pick<Mail, 'at' | 'zone' | 'id'>): number {
  const zone = `${mail.zone.slice(0, 3)}:${mail.zone.slice(3)}`;
  const second = (Number(digits(mail.id, 4)) % 60).toString().padStart(2, '0');
  return Date.parse(`${mail.at.replace(' ', 'T')}:${second}${zone}`);
}

/** The parts of an instant as a clock in the given zone shows them. */
export function clockAt(time: number, zone: string) {
  const minutes = (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));
  const date = new Date(time + minutes * 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    weekday: dayNames[date.getUTCDay()] ?? 'Sun',
    day: date.getUTCDate(),
    month: monthNames[date.getUTCMonth()] ?? 'Jan',
    monthNumber: date.getUTCMonth(),
    year: date.getUTCFullYear(),
    hour: date.getUTCHours(),
    minute: two(date.getUTCMinutes()),
    time: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`,
  };
}

export function formatAddress(one: Address, charset: Charset = 'utf-8', form: 'Q' | 'B' = 'Q'): string {
  if (one.name === '') return one.address;
  if (!isAscii(one.name)) return `${headerText(one.name, charset, form)} <${one.address}>`;
  return /[.,"&()@]/.test(one.name) ? `"${one.name}" <${one.address}>` : `${one.name} <${one.address}>`;
}

function date(mail: Mail): string {
  const at = clockAt(instant(mail), mail.zone);
  return `${at.weekday}, ${at.day} ${at.month} ${at.year} ${at.time} ${mail.zone}`;
}

function receivedLines(mail: Mail): string[] {
  if (mail.labels.includes('Sent')) return [];
  const at = clockAt(instant(mail) + 2000, '-0800');
  const stamp = `${at.weekday}, ${at.day} ${at.month} ${at.year} ${at.time} -0800 (PST)`;
  const domain = mail.from.address.split('@')[1] ?? 'unknown.example';
  return [
    'Delivered-To: corazon.valdez@harborlight.example',
    `Return-Path: <${mail.returnPath ?? mail.from.address}>`,
    `Received: from mx.${domain} (mx.${domain}. [203.0.113.${Number(digits(domain, 3)) % 250}])\n        by mx.google.example with ESMTPS id ${digits(mail.id, 14)}\n        for <corazon.valdez@harborlight.example>;\n        ${stamp}`,
  ];
}

/** The mail as bytes with LF lines; `takeout` adds what a Google Takeout export carries. */
export function serialise(mail: Mail, takeout: boolean): Buffer {
  const list = (all: Address[]) => all.map((one) => formatAddress(one, mail.headerCharset, mail.headerForm)).join(',\n\t');
  const [partHeaders, body] = partLines(mail.part, mail.id);
  const headers = [
    ...(takeout ? [`X-GM-THRID: ${threadNumber(mail)}`, `X-Gmail-Labels: ${headerText(mail.labels.join(','))}`] : []),
    ...receivedLines(mail),
    ...(mail.extra ?? []).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    ...(mail.references?.length ? [`References: ${mail.references.map((id) => `<${id}>`).join('\n ')}`] : []),
    ...(mail.inReplyTo ? [`In-Reply-To: <${mail.inReplyTo}>`] : []),
    `From: ${formatAddress(mail.from, mail.headerCharset, mail.headerForm)}`,
    `Date: ${date(mail)}`,
    `Message-ID: <${mail.id}>`,
    `Subject: ${headerText(mail.subject, mail.headerCharset, mail.headerForm)}`,
    `To: ${list(mail.to)}`,
    ...(mail.cc.length ? [`Cc: ${list(mail.cc)}`] : []),
    ...partHeaders,
  ];
  return Buffer.concat([Buffer.from(`${headers.join('\n')}\n\n`), body]);
}

export const threadNumber = (mail: Pick<Mail, 'thread'>): string => `18${digits(`thread ${mail.thread}`, 17)}`;
