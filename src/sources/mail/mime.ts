import PostalMime, { type Address, addressParser, decodeWords } from 'postal-mime';
import { decodeText } from './charset.ts';

/** A part of a message: a leaf with its bytes, or a multipart with its children. */
export interface MimePart {
  /** MIME type in lower case. */
  type: string;
  charset: string | null;
  /** Lower-case disposition, or null. */
  disposition: string | null;
  filename: string | null;
  contentId: string | null;
  /** `Content-Location`, by which a page in the mail may name it. */
  location: string | null;
  /** A page in the mail shows it by its Content-ID or its location; told by `markShown`. */
  shown: boolean;
  /** Apple Mail took its bytes out of the message (`X-Apple-Content-Length`). */
  takenOut: boolean;
  /** Its number in the message, as IMAP counts: `2`, `1.3`. */
  number: string;
  /** Lower-case `format` parameter, as in `flowed`. */
  flowed: boolean;
  deleteSpace: boolean;
  encoding: string;
  bytes: Uint8Array;
  children: MimePart[];
  /** Why it cannot be read, where that was found out: it is encrypted, or a packet that does not open. */
  refusal?: string;
}

export interface MimeMessage {
  /** Unfolded, undecoded header values by lower-case name, in order. */
  headers: { key: string; value: string }[];
  root: MimePart;
}

/** What this file uses of a parsed postal-mime node. */
interface Node {
  contentType: { parsed: { value: string; params: Record<string, string> }; multipart: string | false };
  contentDisposition: { parsed: { value: string; params: Record<string, string> } };
  contentTransferEncoding: { encoding: string };
  contentId?: string;
  headers: { key: string; value: string }[];
  content: ArrayBuffer | null;
  childNodes: Node[];
}
interface ParserWithTree {
  root: OpenNode;
  currentNode: OpenNode;
  collectNode(): Promise<void>;
  renderTextContent(): void;
}

/** A node while its body is fed line by line. */
interface OpenNode extends Node {
  setupContentDecoder(encoding: string): void;
  contentDecoder: { update(line: Uint8Array): void; finalize(): Promise<ArrayBuffer> } | null;
}

/**
 * The MIME tree of a message. postal-mime cuts and decodes it; its assembling of the text is left out, because a
 * body needs its quotes marked, its charset judged by its bytes, and its parts told apart. Throws on a message
 * that exceeds postal-mime's limits (depth 256, 2 MiB of headers).
 */
export async function parseMime(raw: Uint8Array): Promise<MimeMessage> {
  const parser = new PostalMime();
  const inner = parser as unknown as ParserWithTree;
  inner.collectNode = async () => {};
  inner.renderTextContent = () => {};
  joinPlainLines(inner);
  const email = await parser.parse(withUnicodeHeaders(raw));
  return { headers: email.headers.map(({ key, value }) => ({ key, value })), root: partOf(inner.root, '') };
}

/**
 * Bodies without an encoding are joined here: postal-mime puts each of their lines into a Blob, which takes ten
 * times as long as all the rest.
 */
function joinPlainLines(parser: ParserWithTree): void {
  let current = parser.root;
  const prepare = (node: OpenNode) => {
    const setUp = node.setupContentDecoder.bind(node);
    node.setupContentDecoder = (encoding) => {
      if (/base64|quoted-printable/i.test(encoding)) setUp(encoding);
      else node.contentDecoder = new LineJoiner();
    };
    current = node;
  };
  prepare(parser.root);
  Object.defineProperty(parser, 'currentNode', { get: () => current, set: prepare });
}

class LineJoiner {
  readonly #lines: Uint8Array[] = [];
  #size = 0;

  update(line: Uint8Array): void {
    this.#lines.push(line);
    this.#size += line.length + 1;
  }

  async finalize(): Promise<ArrayBuffer> {
    const joined = new Uint8Array(this.#size);
    let at = 0;
    for (const line of this.#lines) {
      joined.set(line, at);
      at += line.length + 1;
      joined[at - 1] = 0x0a;
    }
    return joined.buffer;
  }
}

function partOf(node: Node, number: string): MimePart {
  const { value, params } = node.contentType.parsed;
  const disposition = node.contentDisposition.parsed;
  const name = disposition.params['filename'] || params['name'] || null;
  const header = (key: string) => node.headers.find((one) => one.key === key)?.value.trim() ?? null;
  return {
    type: value || 'text/plain',
    charset: params['charset'] ?? null,
    disposition: disposition.value || null,
    filename: name ? decodeWords(name) : null,
    contentId: node.contentId ?? null,
    location: header('content-location'),
    shown: false,
    takenOut: header('x-apple-content-length') !== null,
    number: number === '' && node.childNodes.length === 0 ? '1' : number,
    flowed: /^flowed$/i.test(params['format'] ?? ''),
    deleteSpace: /^yes$/i.test(params['delsp'] ?? ''),
    encoding: node.contentTransferEncoding.encoding,
    bytes: new Uint8Array(node.content ?? new ArrayBuffer(0)),
    children: node.childNodes.map((child, index) =>
      partOf(child, `${number === '' ? '' : `${number}.`}${index + 1}`),
    ),
  };
}

/** Header bytes that are not UTF-8 are put into UTF-8, by the declared charset or windows-1252. */
function withUnicodeHeaders(raw: Uint8Array): Uint8Array {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const end = headerEnd(buffer);
  const head = buffer.subarray(0, end);
  if (head.every((byte) => byte < 0x80)) return raw;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head);
    return raw;
  } catch {
    const declared = /^content-type:[^\n]*?charset=["']?([\w.:-]+)/im.exec(head.toString('latin1'))?.[1];
    return Buffer.concat([Buffer.from(decodeText(head, declared)), buffer.subarray(end)]);
  }
}

function headerEnd(buffer: Buffer): number {
  const unix = buffer.indexOf('\n\n');
  const dos = buffer.indexOf('\r\n\r\n');
  const ends = [unix, dos].filter((at) => at >= 0);
  return ends.length === 0 ? buffer.length : Math.min(...ends);
}

/** A header value with its encoded words (RFC 2047) decoded. */
export function decodeHeader(value: string): string {
  return decodeWords(value);
}

/** A mailbox as a header names it. */
export interface Mailbox {
  name: string;
  address: string;
}

/** The mailboxes of an address header; groups are opened. */
export function parseAddresses(value: string): Mailbox[] {
  return addressParser(value).flatMap((address: Address) =>
    address.group === undefined ? [{ name: address.name, address: address.address ?? '' }] : address.group,
  );
}
