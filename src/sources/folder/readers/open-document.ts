import { openOdf } from '../container/odf-package.ts';
import { readOdfSheets } from '../container/odf-sheet.ts';
import { readOdfSlides } from '../container/odf-slides.ts';
import { OdfText } from '../container/odf-text.ts';
import { columnName } from '../container/xlsx-reference.ts';
import { readXml } from '../container/xml.ts';
import { formulaItems } from '../text/formulas.ts';
import { foldedText, gridText } from '../text/grid.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { NotReadCounts } from '../text/not-read.ts';
import { MEGABYTE, type Reader } from './reader.ts';

/**
 * OpenDocument texts: headings, lists, tables, links, notes, comments, page headers and footers. Deletions, unfilled
 * prompts, hidden and struck-out words are left out.
 */
export const odt: Reader = {
  extensions: ['odt', 'ott'],
  kind: 'document',
  maximumBytes: 100 * MEGABYTE,
  async read(_name, bytes) {
    const { content, styles, margins, properties } = openOdf(bytes);
    const notRead = new NotReadCounts();
    const reader = new OdfText(styles, notRead);
    let inBody = false;
    readXml(content, {
      open(name, attributes) {
        if (inBody) reader.open(name, attributes);
        else inBody = name === 'office:body';
      },
      close: (name) => {
        if (name === 'office:body') inBody = false;
        else if (inBody) reader.close(name);
      },
      text: (text) => {
        if (inBody) reader.text(text);
      },
    });
    const body = reader.finish();
    const lines = margins.filter((line) => !body.includes(line.slice(line.indexOf(' ') + 1)));
    return { text: normaliseText([body, ...lines].join('\n\n')), ...properties, data: notRead.data() };
  },
};

/**
 * OpenDocument spreadsheets: a `# sheet` section each with its tables, then the texts of its shapes, its formulas and
 * its cell comments. What is hidden or struck out is treated as in the workbooks of Excel.
 */
export const ods: Reader = {
  extensions: ['ods', 'ots'],
  kind: 'sheet',
  maximumBytes: 50 * MEGABYTE,
  async read(_name, bytes) {
    const { content, styles, properties } = openOdf(bytes);
    const notRead = new NotReadCounts();
    const all = readOdfSheets(content, styles, notRead);
    const sheets = all.filter((sheet) => !sheet.hidden);
    notRead.add('hidden sheet', all.length - sheets.length);
    const sections = sheets.map((sheet) => {
      notRead.add('hidden row', sheet.gone.rows);
      notRead.add('hidden column', sheet.gone.columns);
      const comments = sheet.comments.map(
        ({ row, column, text }) => `- ${columnName(column)}${row + 1}: ${text}`,
      );
      const body = [
        gridText(sheet.rows, sheet.isHidden),
        foldedText(sheet),
        ...sheet.shapes,
        section('Formulas', formulaItems(sheet)),
        section('Comments', comments),
      ].filter((text) => text !== '');
      return body.length === 0 ? '' : [`# ${oneLine(sheet.name)}`, ...body].join('\n\n');
    });
    const hidden = all.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
    return {
      text: normaliseText(sections.filter((text) => text !== '').join('\n\n')),
      ...properties,
      data: {
        sheets: sheets.map((sheet) => sheet.name),
        ...(hidden.length > 0 ? { hiddenSheets: hidden } : {}),
        ...notRead.data(),
      },
    };
  },
};

/** OpenDocument presentations: `# title` of each slide on show in order, its text and tables, its speaker notes. */
export const odp: Reader = {
  extensions: ['odp', 'otp'],
  kind: 'slides',
  maximumBytes: 100 * MEGABYTE,
  async read(_name, bytes) {
    const { content, styles, properties } = openOdf(bytes);
    const notRead = new NotReadCounts();
    const slides = readOdfSlides(content, styles, notRead);
    const sections = slides.map(({ title, text, notes }, index) =>
      [`# ${title === '' ? `Slide ${index + 1}` : title}`, text, notes === '' ? '' : `Notes: ${notes}`]
        .filter((part) => part !== '')
        .join('\n\n'),
    );
    const hasText = slides.some(({ title, text, notes }) => title + text + notes !== '');
    return {
      text: hasText ? normaliseText(sections.join('\n\n')) : '',
      ...properties,
      data: { slides: slides.length, ...notRead.data() },
    };
  },
};

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.join('\n')}`;
}
