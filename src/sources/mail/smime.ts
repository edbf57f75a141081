import { inflateSync } from 'node:zlib';

/** What a CMS packet (RFC 5652; `smime.p7m`) holds: what was signed or packed, or that it is locked. */
export type CmsContent = { kind: 'content'; bytes: Uint8Array } | { kind: 'encrypted' };

/** Packets inside of packed ones do not grow beyond this. */
const MAXIMUM_BYTES = 100 * 1024 * 1024;

const MAXIMUM_CHILDREN = 100_000;
/** Octets cut into pieces, and these again, this often. */
const MAXIMUM_CUTS = 10;

const [SEQUENCE, OID, OCTETS, EXPLICIT] = [0x30, 0x06, 0x04, 0xa0];

/** Object identifiers of content types as DER writes them, in hexadecimal. */
const SIGNED = '2a864886f70d010702';
const COMPRESSED = '2a864886f70d0109100109';
/** Enveloped, encrypted, and authenticated-enveloped data. */
const LOCKED = ['2a864886f70d010703', '2a864886f70d010706', '2a864886f70d0109100117'];

interface Element {
  tag: number;
  /** Offsets of its content. The end of an indefinite length is where the bytes end, until its children are read. */
  start: number;
  end: number;
  indefinite: boolean;
}

/**
 * Opens a CMS packet in BER, as it is or as base64 text (PEM). The signature is not checked: what a mail's text says is
 * read, not who vouches for it. Null where it is no such packet, or a signature without what was signed.
 */
export function openCms(packet: Uint8Array): CmsContent | null {
  const bytes = fromText(packet);
  const [type, content] = childrenOf(bytes, elementAt(bytes, 0, bytes.length));
  if (type?.tag !== OID || content?.tag !== EXPLICIT) return null;
  const name = hexOf(bytes, type);
  if (LOCKED.includes(name)) return { kind: 'encrypted' };
  if (name !== SIGNED && name !== COMPRESSED) return null;
  const fields = childrenOf(bytes, childrenOf(bytes, content)[0]);
  // Version and algorithms come first: what they enclose is the third field.
  const [, inner] = childrenOf(bytes, fields[2]);
  if (inner?.tag !== EXPLICIT) return null;
  const octets = octetsOf(bytes, childrenOf(bytes, inner)[0]);
  if (octets.length === 0) return null;
  if (name === SIGNED) return { kind: 'content', bytes: octets };
  return { kind: 'content', bytes: inflateSync(octets, { maxOutputLength: MAXIMUM_BYTES }) };
}

/** The bytes that PEM or bare base64 lines stand for; bytes that are no such text stay. */
function fromText(packet: Uint8Array): Uint8Array {
  if (packet[0] === SEQUENCE) return packet;
  const text = Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength).toString('latin1');
  const bare = text.replace(/-----(?:BEGIN|END) [A-Z0-9 ]{1,40}-----/g, '').replace(/\s+/g, '');
  const decoded = /^M[A-Za-z0-9+/]+=*$/.test(bare) ? Buffer.from(bare, 'base64') : packet;
  return decoded[0] === SEQUENCE ? decoded : packet;
}

function elementAt(bytes: Uint8Array, at: number, end: number): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > end || (tag & 0x1f) === 0x1f) return undefined;
  if (first === 0x80) return { tag, start: at + 2, end, indefinite: true };
  if (first < 0x80) return { tag, start: at + 2, end: Math.min(end, at + 2 + first), indefinite: false };
  let length = 0;
  for (let index = 0; index < (first & 0x7f); index++) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  const start = at + 2 + (first & 0x7f);
  // A packet that was cut off is read as far as it goes.
  return { tag, start, end: Math.min(end, start + length), indefinite: false };
}

/** The elements within one, in order. */
function childrenOf(bytes: Uint8Array, parent: Element | undefined): Element[] {
  const children: Element[] = [];
  if (!parent || (parent.tag & 0x20) === 0) return children;
  for (let at = parent.start; at < parent.end && children.length < MAXIMUM_CHILDREN; ) {
    const child = elementAt(bytes, at, parent.end);
    if (!child || (parent.indefinite && child.tag === 0)) break;
    const end = child.indefinite ? endOfIndefinite(bytes, child.start, parent.end) : child.end;
    children.push({ ...child, end });
    at = Math.max(end, at + 1);
  }
  return children;
}

/** Where an element of indefinite length ends, its end mark included. */
function endOfIndefinite(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  for (let open = 1; open > 0; ) {
    const child = elementAt(bytes, at, end);
    if (!child) return end;
    if (child.indefinite) open++;
    else if (child.tag === 0) open--;
    at = child.indefinite ? child.start : child.end;
  }
  return at;
}

/** Octets, which may be cut into pieces, and these into pieces again; pieces cut deeper than programs do are left out. */
function octetsOf(bytes: Uint8Array, element: Element | undefined): Uint8Array {
  const pieces: Uint8Array[] = [];
  const waiting = element ? [{ piece: element, depth: 0 }] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { piece, depth } = next;
    if (piece.tag === OCTETS) pieces.push(bytes.subarray(piece.start, piece.end));
    else if (piece.tag === (OCTETS | 0x20) && depth < MAXIMUM_CUTS)
      for (const child of childrenOf(bytes, piece).reverse())
        waiting.push({ piece: child, depth: depth + 1 });
  }
  return pieces.length === 1 ? (pieces[0] ?? new Uint8Array()) : Buffer.concat(pieces);
}

function hexOf(bytes: Uint8Array, element: Element): string {
  return Buffer.from(bytes.subarray(element.start, Math.min(element.end, element.start + 32))).toString(
    'hex',
  );
}
