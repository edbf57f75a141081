import path from 'node:path';

/** First bytes of the formats that an ending may wrongly promise. */
const SIGNATURES: readonly { kind: string; bytes: number[] }[] = [
  { kind: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'a zip archive or an Office file', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'an old Office file', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'a picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a gzip archive', bytes: [0x1f, 0x8b] },
];

const TEXT = new Set(['txt', 'md', 'markdown', 'csv', 'tsv', 'html', 'htm', 'eml', 'mbox', 'log', 'rst']);
const OFFICE = new Set(['docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm', 'odt', 'ods', 'odp']);

/** What a file really is, where its first bytes contradict the ending of its name; null where they do not. */
export function contentDoubt(name: string, head: Buffer): string | null {
  const ending = path.extname(name).slice(1).toLowerCase();
  const kind =
    SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))?.kind ?? null;
  if (TEXT.has(ending)) return kind ?? (isBinary(head) ? 'no text' : null);
  if (OFFICE.has(ending))
    // A password turns a new Office file into the container of an old one.
    return kind === 'a zip archive or an Office file' || kind === 'an old Office file'
      ? null
      : (kind ?? 'no Office file');
  if (ending === 'pdf') return head.includes('%PDF-') ? null : (kind ?? 'no PDF');
  return null;
}

/** NUL stands in no text but UTF-16, which begins with a mark. */
function isBinary(head: Buffer): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !marked && head.includes(0);
}
