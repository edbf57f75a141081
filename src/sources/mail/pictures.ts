import type { MimePart } from './mime.ts';

/** A page's references lie in this much of it; newsletters are far shorter. */
const LONGEST_PAGE = 2_000_000;
/** So many square pixels hold a logo, a button or a line, but no page that somebody could read. */
const SMALLEST_PAGE = 100_000;

/** Marks the parts that a page of the mail shows: `cid:` and its Content-ID (RFC 2392), or its Content-Location (RFC 2557). */
export function markShown(root: MimePart): void {
  const parts = partsOf(root);
  const named = parts.filter(({ contentId, location }) => contentId !== null || location !== null);
  if (named.length === 0) return;
  const ids = new Set<string>();
  const sources = new Set<string>();
  for (const page of parts.filter(({ type }) => type === 'text/html')) {
    const html = Buffer.from(page.bytes.buffer, page.bytes.byteOffset, page.bytes.byteLength).toString(
      'latin1',
      0,
      LONGEST_PAGE,
    );
    for (const [, id = ''] of html.matchAll(/\bcid:([^"'\s<>)]{1,300})/gi)) ids.add(decoded(id));
    for (const [, source = ''] of html.matchAll(/\b(?:src|background|href)\s*=\s*["']?([^"'\s<>]{1,300})/gi))
      sources.add(decoded(source));
  }
  for (const part of named) {
    const id = part.contentId?.replace(/^\s*<|>\s*$/g, '') ?? '';
    part.shown = ids.has(id) || (part.location !== null && sources.has(decoded(part.location)));
  }
}

function partsOf(part: MimePart): MimePart[] {
  return [part, ...part.children.flatMap(partsOf)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A picture by its type, or by its name where its type says nothing. */
export function isPicture({ type, filename }: MimePart): boolean {
  return (
    type.startsWith('image/') ||
    (type === 'application/octet-stream' && /\.(?:png|jpe?g|gif|bmp|webp|svg|[ew]mz)$/i.test(filename ?? ''))
  );
}

/** A picture, by its bytes, too small to be a page, a photo or a scan: a logo, an icon, a tracking pixel. */
export function isSmallPicture(part: MimePart): boolean {
  if (!isPicture(part)) return false;
  const size = pixelsOf(Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength));
  return size !== null && size < SMALLEST_PAGE;
}

/** Square pixels of a PNG, GIF or JPEG by its header; null for others and for broken ones. */
function pixelsOf(bytes: Buffer): number | null {
  if (bytes.length < 24) return null;
  if (bytes.readUInt32BE(0) === 0x89504e47) return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (bytes.toString('latin1', 0, 4) === 'GIF8') return bytes.readUInt16LE(6) * bytes.readUInt16LE(8);
  if (bytes.readUInt16BE(0) !== 0xffd8) return null;
  // JPEG: segments with their length, up to the frame that has the size (T.81, B.2.2).
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
  }
  return null;
}
