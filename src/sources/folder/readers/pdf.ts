import type { When } from '../../../contracts/record.ts';
import { peopleOf } from '../container/core-properties.ts';
import { type Page, readPdf } from '../container/pdf-pages.ts';
import { instantOf } from '../text/dates.ts';
import { normaliseText } from '../text/normalise.ts';
import { NotReadCounts } from '../text/not-read.ts';
import { layOut } from '../text/pdf-layout.ts';
import { PdfLinks } from '../text/pdf-links.ts';
import { MEGABYTE, type Reader, unreadable } from './reader.ts';

/** The reason of a PDF that holds pictures of pages and no text. */
export const NO_TEXT = 'PDF without text: scanned pages need text recognition (OCR) first';

/** PDF files that hold text, with the values of their forms, their notes and the addresses of their links; a scan has none. */
export const pdf: Reader = {
  extensions: ['pdf'],
  kind: 'document',
  maximumBytes: 100 * MEGABYTE,
  async read(_name, bytes) {
    const { pages, info } = await readPdf(bytes);
    const links = new PdfLinks();
    const marked = pages.map((page) => ({ ...page, runs: links.mark(page.runs, page.links) }));
    const text = normaliseText([links.write(layOut(marked)), ...notesOf(pages)].join('\n\n'));
    if (text === '') throw unreadable(NO_TEXT);
    const notRead = new NotReadCounts();
    notRead.add(
      'page without text',
      pages.filter(({ runs }) => runs.every((run) => run.text.trim() === '')).length,
    );
    const field = (name: string) => (typeof info[name] === 'string' ? info[name] : '');
    return {
      text,
      title: field('Title'),
      created: pdfDate(field('CreationDate')),
      modified: pdfDate(field('ModDate')),
      people: peopleOf(field('Author'), 'author'),
      data: { pages: pages.length, ...notRead.data() },
    };
  },
};

function notesOf(pages: readonly Page[]): string[] {
  return pages.flatMap(({ notes }, index) =>
    notes.map((note) => (pages.length === 1 ? note : note.replace('Note', `Note on page ${index + 1}`))),
  );
}

/** `D:20260302091500+08'00'` as an instant; without a zone its day alone. */
function pdfDate(value: string): When | null {
  const match = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s?(Z|[+-]\d{2}'?(?:\d{2})?)?/.exec(
    value.trim(),
  );
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = match;
  const digits = zone.replace(/[^\d]/g, '').padEnd(4, '0');
  const offset =
    zone === 'Z' || zone === '' ? zone : `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2, 4)}`;
  return instantOf(
    hour === undefined
      ? `${year}-${month}-${day}`
      : `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`,
  );
}
