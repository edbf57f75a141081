import { CompoundFile, isCompoundFile } from '../container/compound-file.ts';
import { looksLikeText } from '../text/decode.ts';

const REASONS: [reason: string, extensions: string][] = [
  ['image: no text', 'png jpg jpeg gif bmp tif tiff webp heic heif avif ico svg psd ai eps raw cr2 drawio'],
  ['audio: no text', 'mp3 wav m4a aac ogg oga flac wma opus amr'],
  ['video: no text', 'mp4 mov avi mkv webm wmv m4v mpg mpeg 3gp'],
  ['archive: unpack it into the folder', 'zip tar gz tgz bz2 xz 7z rar zst'],
  ['program or system file: no text', 'exe dll so dylib bin o class jar msi dmg iso apk wasm pyc lnk'],
  ['font: no text', 'ttf otf woff woff2 eot'],
  ['mail: read it with the mail source', 'eml msg mbox mbx'],
  ['Outlook data file: read it with the mail source', 'pst ost'],
  ['Microsoft Works file: save it as .docx or .xlsx', 'wps wks wdb'],
  ['web page in one file: save it as .docx or PDF', 'mht mhtml'],
  ['Word file in the XML of 2003: save it as .docx', 'word-xml'],
  ['Publisher, Visio or OneNote file: export it as PDF', 'pub vsd vsdx one onetoc2'],
  ['Apple document: export it as .docx, .xlsx, .pptx or PDF', 'pages numbers key'],
  ['link to a Google document, not the document: export it', 'gdoc gsheet gslides gform'],
  ['encrypted (PGP): only who holds the key can read it; ask for it unencrypted', 'gpg pgp'],
  ['key or certificate: not read', 'pem key p12 pfx crt cer der jks kdbx'],
  ['database: export what matters as CSV', 'sqlite db mdb accdb'],
];

const BY_EXTENSION = new Map(
  REASONS.flatMap(([reason, list]) => list.split(' ').map((extension) => [extension, reason] as const)),
);

/** Why files with this extension are not read, or null. */
export function reasonOfExtension(extension: string): string | null {
  return BY_EXTENSION.get(extension) ?? null;
}

/** The extension that the content speaks for: `pdf`, `docx`, `xls`, `odt`, `rtf`, `html`, `txt`…, or '' where it is none. */
export function sniff(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return sniffZip(bytes);
  if (isCompoundFile(bytes)) return sniffCompound(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^\s*<(?:!doctype html|html)/i.test(head.slice(0, 200))) return 'html';
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheet-xml';
  if (head.includes('progid="Word.Document"')) return 'word-xml';
  if (
    /^(?:[!-9;-~]+:[^\n]{0,200}\n(?:[ \t][^\n]{0,200}\n){0,5}){0,20}content-type:\s{0,9}multipart\/related/i.test(
      head,
    )
  )
    return 'mht';
  return looksLikeText(bytes) ? 'txt' : '';
}

/** An office file names its parts in the archive's directory, at the end; OpenDocument its type at the start. */
function sniffZip(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const names = new TextDecoder('latin1').decode(bytes.subarray(-65_536)) + start;
  if (names.includes('word/document')) return 'docx';
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  if (names.includes('xl/workbook')) return 'xlsx';
  if (names.includes('ppt/presentation')) return 'pptx';
  const type = /application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(start)?.[1];
  return { text: 'odt', spreadsheet: 'ods', presentation: 'odp' }[type ?? ''] ?? '';
}

/** Streams at the top of a compound file, and the format that each tells of. */
const STREAMS: [stream: string, extension: string][] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg'],
];

function sniffCompound(bytes: Uint8Array): string {
  try {
    const file = new CompoundFile(bytes, 'Office file');
    return STREAMS.find(([stream]) => file.entry(stream) !== null)?.[1] ?? '';
  } catch {
    // The reader of its extension says what is wrong with it.
    return '';
  }
}
