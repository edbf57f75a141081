import { readdirSync, readFileSync } from 'node:fs';
import { attachment } from './attachments.ts';
import type { Charset } from './charset.ts';
import { htmlDocument, plainText, type Written } from './compose.ts';
import type { Encoding, Leaf, Mail, Part } from './mime.ts';
import { addressFor, ownAddresses, personFor, type Style } from './people.ts';
import { parseSource, type SourceMail } from './source-format.ts';

const idOf = (number: string) => `m-${number}@harborlight.example`;
const list = (text: string | undefined) => (text ? text.split('; ').map(addressFor) : []);

function written(source: SourceMail, parent: Written | undefined): Written {
  const fromKey = source.headers.get('From') ?? '';
  const person = personFor(fromKey);
  return {
    id: idOf(source.number),
    at: source.at,
    zone: source.zone,
    from: addressFor(fromKey),
    to: list(source.headers.get('To')),
    cc: list(source.headers.get('Cc')),
    subject: source.headers.get('Subject') ?? '',
    style: (source.headers.get('Style') as Style | undefined) ?? person?.style ?? 'plain',
    body: source.body,
    signature: person?.signature ?? [],
    ...(parent ? { parent } : {}),
  };
}

function content(source: SourceMail, mail: Written): Part {
  const charset = source.headers.get('Charset') as Charset | undefined;
  const encoding = source.headers.get('Encoding') as Encoding | undefined;
  const set = { ...(charset ? { charset } : {}), ...(encoding ? { encoding } : {}) };
  const text: Leaf = { type: 'text/plain', content: plainText(mail).join('\n'), ...set };
  const byHand = source.parts.find((part) => part.name === 'html');
  const html: Leaf = { type: 'text/html', content: byHand?.text ?? htmlDocument(mail), charset: charset ?? 'utf-8', encoding: encoding ?? 'quoted-printable' };
  const both = byHand !== undefined || mail.style === 'gmail' || mail.style === 'outlook';
  const body: Part = mail.style === 'html' ? html : both ? { multipart: 'alternative', parts: [text, html] } : text;
  const files = source.parts.filter((part) => part.name !== 'html');
  if (files.length === 0) return body;
  return {
    multipart: 'mixed',
    parts: [body, ...files.map((file) => ({ ...attachment(file.name, file.text), filename: file.name.replaceAll('\\u202E', '\u202E'), encoding: 'base64' as const }))],
  };
}

/** The hand-written mails of `mail-source`, in the order of their numbers. */
export function knowledgeMails(folder: URL): Mail[] {
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => parseSource(readFileSync(new URL(name, folder), 'utf8'), name));
  const byNumber = new Map(sources.map((source) => [source.number, source]));
  const done = new Map<string, Written>();
  const resolve = (number: string): Written => {
    const known = done.get(number);
    if (known) return known;
    const source = byNumber.get(number);
    if (!source) throw new Error(`A mail answers ${number}, which mail-source does not hold.`);
    const parent = source.headers.get('Re');
    const mail = written(source, parent ? resolve(parent) : undefined);
    done.set(number, mail);
    return mail;
  };
  const ancestors = (number: string): string[] => {
    const parent = byNumber.get(number)?.headers.get('Re');
    return parent ? [...ancestors(parent), idOf(parent)] : [];
  };
  return [...byNumber.keys()].sort().map((number) => {
    const source = byNumber.get(number) as SourceMail;
    const mail = resolve(number);
    const references = ancestors(number);
    const inReplyTo = references.at(-1);
    const direction = ownAddresses.has(mail.from.address) ? ['Sent'] : ['Inbox', 'Opened'];
    const labels = [...direction, ...(source.headers.get('Labels') ?? '').split(', ').filter(Boolean)];
    return {
      id: mail.id,
      at: mail.at,
      zone: mail.zone,
      from: mail.from,
      to: mail.to,
      cc: mail.cc,
      subject: mail.subject,
      thread: source.headers.get('Thread') ?? mail.id,
      labels,
      part: content(source, mail),
      ...(inReplyTo ? { inReplyTo, references } : {}),
      ...(source.headers.has('Header-Charset') ? { headerCharset: source.headers.get('Header-Charset') as Charset, headerForm: 'B' as const } : {}),
    };
  });
}
