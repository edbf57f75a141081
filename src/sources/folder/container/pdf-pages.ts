import { messageOf } from '../../../errors/error.ts';
import { unreadable } from '../readers/reader.ts';
import { type PdfLink, readMarks } from './pdf-annotations.ts';
import type { Run } from './pdf-run.ts';

export interface Page {
  width: number;
  height: number;
  /** In the order of the file, which is mostly the order of reading. */
  runs: Run[];
  /** Notes and comments on the page. */
  notes: string[];
  links: PdfLink[];
}

export interface Pdf {
  pages: Page[];
  info: Record<string, unknown>;
}

const MAXIMUM_PAGES = 3000;
const MAXIMUM_CHARACTERS = 20_000_000;

/** Reads a PDF's text runs, its annotations and its info dictionary. Throws SOURCE_UNREADABLE: locked, damaged or too large. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const { getDocumentProxy } = await import('unpdf');
  // The parser takes its input's memory away: it gets a copy.
  const document = await getDocumentProxy(Uint8Array.from(bytes), {
    verbosity: 0,
  }).catch((error: unknown) => {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw unreadable(locked ? 'password-protected PDF' : `damaged PDF: ${messageOf(error)}`, error);
  });
  try {
    if (document.numPages > MAXIMUM_PAGES)
      throw unreadable(`PDF of ${document.numPages} pages: the limit is ${MAXIMUM_PAGES}`);
    const bold = new Map<string, boolean>();
    const pages: Page[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 612, top = 792] = page.view;
      const runs: Run[] = [];
      const { items } = await page.getTextContent();
      const fonts = items.flatMap((item) =>
        'fontName' in item && item.str.trim() !== '' ? [item.fontName] : [],
      );
      if (fonts.some((font) => !bold.has(font))) await learnFonts(page, new Set(fonts), bold);
      for (const item of items) {
        if (!('str' in item) || item.str === '') continue;
        const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
        characters += item.str.length;
        runs.push({
          text: item.str,
          x: x - left,
          y: y - bottom,
          width: item.width,
          size: Math.hypot(c, d),
          bold: bold.get(item.fontName) ?? false,
        });
      }
      if (characters > MAXIMUM_CHARACTERS) throw unreadable('PDF with more than 20 million characters');
      const annotations: readonly unknown[] = await page.getAnnotations().catch(() => []);
      const marks = readMarks(annotations, runs, { left, bottom });
      runs.push(...marks.runs);
      pages.push({ width: right - left, height: top - bottom, runs, notes: marks.notes, links: marks.links });
      page.cleanup();
    }
    const { info } = await document.getMetadata();
    return { pages, info: info as Record<string, unknown> };
  } catch (error) {
    if (error instanceof Error && error.name === 'SOURCE_UNREADABLE') throw error;
    throw unreadable(`damaged PDF: ${messageOf(error)}`, error);
  } finally {
    await document.loadingTask.destroy();
  }
}

interface FontPage {
  getOperatorList(): Promise<unknown>;
  commonObjs: { has(id: string): boolean; get(id: string): unknown };
}

/** Text content names fonts by id alone; their names come with the page's drawing operators. */
async function learnFonts(
  page: FontPage,
  fonts: ReadonlySet<string>,
  bold: Map<string, boolean>,
): Promise<void> {
  await page.getOperatorList().catch(() => null);
  for (const font of fonts) {
    const known: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
    const name = typeof known === 'object' && known !== null && 'name' in known ? String(known.name) : '';
    bold.set(font, /bold|black|heavy|semibold|demi/i.test(name));
  }
}
