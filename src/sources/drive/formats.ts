const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** How a file of Google's own is had: formats in the order they are tried. */
export interface Export {
  mimeType: string;
  /** Extension by which the folder's readers know it. */
  extension: string;
}

/**
 * Docs come as Word files, not as Markdown: Google's Markdown escapes half of the punctuation (`INV\-0042`, `1\.`),
 * carries pictures as base64 inside of the text, and leaves out comments, page headers and merged cells; a quote
 * from it would not be what the page says. Where the Word file is too large to export, the plain text is taken:
 * it has all words and no pictures. A CSV holds the first sheet only, so a workbook has no second way.
 */
const EXPORTS: Record<string, Export[]> = {
  document: [
    { mimeType: `${OFFICE}.wordprocessingml.document`, extension: 'docx' },
    { mimeType: 'text/plain', extension: 'txt' },
  ],
  spreadsheet: [{ mimeType: `${OFFICE}.spreadsheetml.sheet`, extension: 'xlsx' }],
  presentation: [
    { mimeType: `${OFFICE}.presentationml.presentation`, extension: 'pptx' },
    { mimeType: 'text/plain', extension: 'txt' },
  ],
  drawing: [{ mimeType: 'application/pdf', extension: 'pdf' }],
};

const REASONS: Record<string, string> = {
  form: 'Google Form: its questions cannot be exported; print it to PDF and put the PDF beside it, and its answers into a sheet',
  site: 'Google Site: it cannot be exported; save its pages as PDF',
  script: 'Apps Script: open it at script.google.com and keep its code in a file',
  map: 'Google map: export it as KML or write down what it shows',
  jam: 'Jamboard: save it as PDF',
  vid: 'Google Vids: no text',
  photo: 'image: no text',
  video: 'video: no text',
  audio: 'audio: no text',
  fusiontable: 'Fusion Table: Google has ended them',
  'drive-sdk': "file of another company's program: open it there and export it",
};

const GOOGLE = 'application/vnd.google-apps.';

/** How to get the text of a file of Google's own; null for a file that is downloaded as it is. */
export function exportsOf(mimeType: string): { exports: Export[] } | { reason: string } | null {
  if (!mimeType.startsWith(GOOGLE)) return null;
  const type = mimeType.slice(GOOGLE.length);
  const exports = Object.hasOwn(EXPORTS, type) ? EXPORTS[type] : undefined;
  if (exports) return { exports };
  const known = type.split('.')[0] ?? '';
  const reason = Object.hasOwn(REASONS, known) ? REASONS[known] : undefined;
  return { reason: reason ?? `file of Google's type "${type.slice(0, 60)}": it cannot be exported` };
}

/** Why a file of this type holds no text, where its name does not say. */
export function refuseByType(mimeType: string): string | null {
  const media = /^(image|audio|video)\//.exec(mimeType)?.[1];
  return media === undefined ? null : `${media}: no text`;
}
