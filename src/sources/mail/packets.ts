import { messageOf } from '../../errors/error.ts';
import { bodyOf } from './body.ts';
import { internetMail } from './mapi.ts';
import { type MimePart, parseMime } from './mime.ts';
import { openCms } from './smime.ts';
import { isTnef, readTnef } from './tnef.ts';

/** Packets within packets are opened this deep. */
const MAXIMUM_DEPTH = 4;

const PGP_MESSAGE = '-----BEGIN PGP MESSAGE-----';
const PGP_SIGNED = '-----BEGIN PGP SIGNED MESSAGE-----';

/**
 * Opens what programs pack a mail's parts into: Outlook's TNEF (`winmail.dat`), signed S/MIME (`smime.p7m`), signed PGP text.
 * What is encrypted, or cannot be opened, stays an attachment with the reason as its `refusal`.
 */
export async function openPackets(part: MimePart, depth = 0): Promise<MimePart> {
  if (part.children.length > 0) {
    const children: MimePart[] = [];
    for (const child of part.children) {
      const opened = await openPackets(child, depth);
      if (opened !== child && isTnefPart(child)) children.push(withoutRepeat(opened, part));
      else if (part.type === 'multipart/encrypted' && opened.children.length === 0 && !isPgpVersion(opened))
        children.push(refused(opened, opened.refusal ?? encrypted('PGP')));
      else if (!isPgpVersion(opened)) children.push(opened);
    }
    return { ...part, children };
  }
  if (isTnefPart(part)) return depth < MAXIMUM_DEPTH ? openTnef(part, depth) : part;
  if (isCmsPart(part)) return depth < MAXIMUM_DEPTH ? openSigned(part, depth) : part;
  return openPgp(part);
}

function isTnefPart({ type, filename, bytes }: MimePart): boolean {
  return (
    /^application\/(?:vnd\.)?ms-tnef$/.test(type) || /^winmail\.dat$/i.test(filename ?? '') || isTnef(bytes)
  );
}

async function openTnef(part: MimePart, depth: number): Promise<MimePart> {
  try {
    const { root } = await parseMime(internetMail(readTnef(part.bytes)));
    return await openPackets(root, depth + 1);
  } catch (thrown) {
    return refused(part, `Outlook's packet (winmail.dat) cannot be opened: ${messageOf(thrown)}`);
  }
}

/**
 * Outlook's packet mostly says once more what stands in the text beside it: then its own text is left out. It is kept where
 * more than a twentieth of its words stand nowhere beside it.
 */
function withoutRepeat(packet: MimePart, around: MimePart): MimePart {
  const beside = bodyOf({ ...around, children: around.children.filter((child) => !isTnefPart(child)) });
  const [body, ...attachments] = packet.children;
  if (!body) return packet;
  const known = new Set(wordsOf(beside.text));
  const words = wordsOf(bodyOf(body).text);
  const news = words.filter((word) => !known.has(word)).length;
  return news * 20 > words.length ? packet : { ...packet, children: attachments };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isCmsPart({ type, filename }: MimePart): boolean {
  return /^application\/(?:x-)?pkcs7-mime$/.test(type) || /\.p7m$/i.test(filename ?? '');
}

async function openSigned(part: MimePart, depth: number): Promise<MimePart> {
  try {
    const content = openCms(part.bytes);
    if (content?.kind === 'encrypted') return refused(part, encrypted('S/MIME'));
    if (content === null) return part;
    // A file that was signed as a whole keeps its name within that of the packet: `invoice.xml.p7m`.
    const file = /^(?!smime\.)(.+\.\w{1,8})\.p7m$/i.exec(part.filename ?? '')?.[1];
    if (file !== undefined)
      return { ...part, type: 'application/octet-stream', filename: file, bytes: content.bytes };
    const { root } = await parseMime(content.bytes);
    return await openPackets(root, depth + 1);
  } catch (thrown) {
    return refused(part, `the signed packet (S/MIME) cannot be opened: ${messageOf(thrown)}`);
  }
}

function encrypted(how: 'PGP' | 'S/MIME'): string {
  return `encrypted (${how}): only who holds the key can read it; ask the sender for it unencrypted`;
}

function openPgp(part: MimePart): MimePart {
  const isText = part.type === 'text/plain' && part.disposition !== 'attachment';
  const head = latin(isText ? part.bytes : part.bytes.subarray(0, 4096));
  const start = head.indexOf(PGP_MESSAGE);
  if (start >= 0 && (!isText || head.slice(0, start).trim() === ''))
    return refused(
      { ...part, type: 'application/pgp-encrypted', filename: part.filename ?? 'encrypted.asc' },
      encrypted('PGP'),
    );
  if (start >= 0) return besideEncrypted(part);
  return isText && head.includes(PGP_SIGNED) ? { ...part, bytes: withoutSignature(part.bytes) } : part;
}

/** Readable text before an encrypted block stays the body; the block comes with it. */
function besideEncrypted(part: MimePart): MimePart {
  const text = latin(part.bytes);
  const start = text.indexOf(PGP_MESSAGE);
  const end = text.indexOf('-----END PGP MESSAGE-----', start);
  const stop = end < 0 ? text.length : end + '-----END PGP MESSAGE-----'.length;
  const piece = (from: number, to: number) => part.bytes.subarray(from, to);
  const rest = { ...part, bytes: Buffer.concat([piece(0, start), piece(stop, text.length)]) };
  const locked = {
    ...part,
    type: 'application/pgp-encrypted',
    filename: 'encrypted.asc',
    disposition: 'attachment',
    bytes: piece(start, stop),
  };
  return {
    ...part,
    type: 'multipart/mixed',
    bytes: new Uint8Array(),
    children: [rest, refused(locked, encrypted('PGP'))],
  };
}

/** RFC 9580, 7: the text between the head and the signature; a line that begins with a dash was given another before it. */
function withoutSignature(bytes: Uint8Array): Uint8Array {
  const text = latin(bytes)
    .replace(/-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:Hash: [^\n]{0,100}\n)*\r?\n?/, '')
    .replace(/-----BEGIN PGP SIGNATURE-----[\s\S]*?(?:-----END PGP SIGNATURE-----|$)/, '')
    .replace(/^- (?=-)/gm, '');
  return Buffer.from(text, 'latin1');
}

/** `Version: 1`, which only says that the part beside it is encrypted. */
function isPgpVersion({ type, bytes, refusal }: MimePart): boolean {
  return type === 'application/pgp-encrypted' && refusal === undefined && bytes.length < 200;
}

function refused(part: MimePart, refusal: string): MimePart {
  return { ...part, disposition: 'attachment', refusal };
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
