/** Where the text of a group goes: into the document, into a string that is looked at when the group ends, or nowhere. */
export type Destination =
  | { kind: 'body' }
  | { kind: 'skip' }
  /** Tags of the HTML page that Outlook wrapped into the RTF. */
  | { kind: 'tag' }
  | { kind: 'capture'; name: string; text: string };

/** What holds within a group and ends with it. */
export interface Group {
  destination: Destination;
  /** Characters after a `\u` that repeat it for older readers. */
  fallback: number;
  font: number;
  hidden: boolean;
  struck: boolean;
  /** Text that only RTF readers show, where the RTF wraps a page of HTML. */
  rtfOnly: boolean;
  inTable: boolean;
  /** Heading level of the paragraph from 1, or null. */
  heading: number | null;
}

const SKIP: Destination = { kind: 'skip' };

/** Groups that hold no text of the document although no `\*` says so. */
const SKIPPED = new Set(
  (
    'colortbl pict object objdata objclass filetbl listtable listoverridetable revtbl rsidtbl themedata colorschememapping ' +
    'latentstyles datastore xmlnstbl generator pgptbl nonshppict nonesttables bkmkstart bkmkend atrfstart atrfend ' +
    'tc xe passwordhash mmathPr fchars lchars'
  ).split(' '),
);

/** Groups whose text is collected; the name that it is told by. */
const CAPTURED: Record<string, string> = {
  fonttbl: 'fonts',
  stylesheet: 'style',
  listtext: 'label',
  pntext: 'label',
  fldinst: 'field',
  footnote: 'note',
  annotation: 'comment',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  sn: 'property',
  sv: 'value',
  info: 'info',
  title: 'title',
  author: 'author',
  operator: 'operator',
  creatim: 'created',
  revtim: 'modified',
};

/** Groups behind a `\*` that hold text of the document: frames and shapes, and text as an object shows it. */
const SHOWN = new Set(['shpinst', 'shptxt', 'result', 'fldrslt', 'do', 'dptxbxtext']);

/**
 * The destination that a control word opens at the start of a group, or null where it opens none. `starred`: a `\*` stood
 * before it, which tells a reader to pass over what it does not know.
 */
export function destinationOf(name: string, starred: boolean): Destination | null {
  if (SKIPPED.has(name)) return SKIP;
  if (name === 'htmltag') return { kind: 'tag' };
  const captured = Object.hasOwn(CAPTURED, name) ? CAPTURED[name] : undefined;
  if (captured !== undefined) return { kind: 'capture', name: captured, text: '' };
  return starred && !SHOWN.has(name) ? SKIP : null;
}

/** The code page of a font's character set ([MS-RTF] `\fcharset`); null for the document's own. */
export function pageOfCharset(charset: number): number | null {
  const pages: Record<number, number> = {
    0: 1252,
    2: SYMBOLS,
    77: 10000,
    128: 932,
    129: 949,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
    255: 850,
  };
  return pages[charset] ?? null;
}

/** The number that stands for fonts of signs in place of letters. */
export const SYMBOLS = 42;

/** Signs of Symbol and Wingdings that lists use; others have no letter that stands for them. */
export function symbolText(code: number): string {
  const byte = code & 0xff;
  if (byte === 0xb7 || byte === 0x6c || byte === 0x9f) return '•';
  if (byte === 0xa7 || byte === 0x6e) return '▪';
  if (byte === 0xd8 || byte === 0xfc || byte === 0xa8 || byte === 0x71) return '•';
  return byte === 0x20 ? ' ' : '';
}
