import { oneLine } from '../text/normalise.ts';
import { dateInName, statedDate } from '../text/stated-date.ts';
import { code } from './code.ts';
import { csv } from './csv.ts';
import { doc } from './doc.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { odp, ods, odt } from './open-document.ts';
import { pdf } from './pdf.ts';
import { plain } from './plain.ts';
import { ppt } from './ppt.ts';
import { pptx } from './pptx.ts';
import { type ReadDocument, type Reader, unreadable } from './reader.ts';
import { reasonOfExtension, sniff } from './refusals.ts';
import { rtf } from './rtf.ts';
import { scanReader } from './scan.ts';
import { spreadsheetXml } from './spreadsheet-xml.ts';
import { titleOf } from './title.ts';
import { xls } from './xls.ts';
import { xlsb } from './xlsb.ts';
import { xlsx } from './xlsx.ts';

export type { DocumentKind, ReadDocument } from './reader.ts';

const OFFICE: readonly Reader[] = [docx, xlsx, xlsb, pptx, doc, xls, ppt, rtf, odt, ods, odp, spreadsheetXml];
const READERS: readonly Reader[] = [markdown, plain, html, csv, pdf, code, ...OFFICE];

const BY_EXTENSION = new Map(
  READERS.flatMap((reader) => reader.extensions.map((extension) => [extension, reader] as const)),
);

/** No file above this is opened. */
export const MAXIMUM_FILE_BYTES = 100 * 1024 * 1024;

/** The lower-case extension of a path, without the dot; '' if there is none. */
export function extensionOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return dot < 1 ? '' : base.slice(dot + 1).toLowerCase();
}

/** What the owner asked for beyond plain reading. */
export interface ReadOptions {
  /** Languages of text recognition, such as `eng`; none leaves scans and photos unread. */
  ocr?: readonly string[];
}

/** Why files of this name hold no text for us ("image: no text"), or null if they may. */
export function refuseByName(name: string, { ocr = [] }: ReadOptions = {}): string | null {
  const extension = extensionOf(name);
  return scanReader(extension, ocr) ? null : reasonOfExtension(extension);
}

/**
 * Reads one document.
 *
 * `name` is a file name or path: its extension chooses the reader, the content decides where that says nothing.
 *
 * `at` is the document's own date: front matter or `<meta>`, else a labelled date near its top, else a full date in
 * the file's name, else the container's last change or creation. `modified` is the container's last change.
 *
 * Throws BatonError SOURCE_UNREADABLE; its message is the reason: "empty", "password-protected PDF", "image: no text".
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadDocument> {
  const refusal = refuseByName(name, options);
  if (refusal !== null) throw unreadable(refusal);
  if (bytes.length === 0) throw unreadable('empty');
  const reader = scanReader(extensionOf(name), options.ocr ?? []) ?? readerOf(name, bytes);
  if (bytes.length > reader.maximumBytes)
    throw unreadable(
      `larger than ${Math.round(reader.maximumBytes / 1024 / 1024)} MB, which is the limit for this type`,
    );
  const draft = await reader.read(name, bytes);
  if (draft.text.trim() === '') throw unreadable('empty: no text in it');
  const { stated = null, created = null, modified = null, people = [], data = {} } = draft;
  const inText = reader.kind === 'code' ? null : statedDate(draft.text);
  return {
    kind: reader.kind,
    title: oneLine(titleOf(draft, reader.kind, name)).toWellFormed(),
    text: draft.text,
    at: stated ?? inText ?? dateInName(name) ?? modified ?? created,
    modified,
    people,
    data,
  };
}

function readerOf(name: string, bytes: Uint8Array): Reader {
  const extension = extensionOf(name);
  const own = BY_EXTENSION.get(extension);
  if (own && !OFFICE.includes(own)) return own;
  const content = sniff(bytes);
  const reader = own ? officeReader(own, content) : BY_EXTENSION.get(content);
  if (reader) return reader;
  throw unreadable(
    extension === '' ? 'not text, and no known type' : `not text, and .${extension} is no known type`,
  );
}

/**
 * Programs save one office format under the ending of another, and web pages and tables as text under the endings of old
 * Office formats: the content decides.
 */
function officeReader(own: Reader, content: string): Reader {
  const refusal = reasonOfExtension(content);
  if (refusal !== null) throw unreadable(refusal);
  const found = BY_EXTENSION.get(content);
  if (found && (OFFICE.includes(found) || content === 'pdf')) return found;
  const isOld = own === doc || own === xls || own === rtf;
  if (!found || !isOld) return own;
  return content === 'txt' && own === xls ? csv : found;
}
