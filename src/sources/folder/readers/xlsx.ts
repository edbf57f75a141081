import { readCoreProperties } from '../container/core-properties.ts';
import { readDrawing } from '../container/xlsx-drawing.ts';
import { readSheet, type Workbook } from '../container/xlsx-sheet.ts';
import { readStrings, readStyles } from '../container/xlsx-styles.ts';
import { readComments, readWorkbook } from '../container/xlsx-workbook.ts';
import { outsideAddresses, relationships, relationshipsPart } from '../container/xml.ts';
import { type Package, unzipPackage } from '../container/zip.ts';
import { formulaItems } from '../text/formulas.ts';
import { foldedText, gridText } from '../text/grid.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { NotReadCounts } from '../text/not-read.ts';
import { MEGABYTE, type Reader, unreadable } from './reader.ts';

const FORMAT = 'Excel file';

/**
 * Workbooks: a `# sheet` section each with its tables as displayed, then the texts of its shapes, its formulas and its
 * cell comments. Sheets, rows and columns that are hidden and words that are struck out are left out and counted;
 * rows that a filter or a closed group hides stand in a table of their own.
 */
export const xlsx: Reader = {
  extensions: ['xlsx', 'xlsm', 'xltx'],
  kind: 'sheet',
  maximumBytes: 50 * MEGABYTE,
  async read(_name, bytes) {
    const parts = unzipPackage(
      bytes,
      FORMAT,
      (name) =>
        /^(?:xl|docProps|_rels)\/.*\.(?:xml|rels)$/.test(name) &&
        !/\/(?:theme|charts|pivotCache|media|calcChain)/.test(name),
    );
    if (parts.text('xl/workbook.xml') === '') throw unreadable(`damaged ${FORMAT}: it has no workbook part`);
    const { sheets, date1904 } = readWorkbook(parts);
    const notRead = new NotReadCounts();
    const { strings, struck } = readStrings(parts.text('xl/sharedStrings.xml'));
    const workbook: Workbook = { strings, styles: readStyles(parts.text('xl/styles.xml')), date1904 };
    const shown = sheets.filter((sheet) => !sheet.hidden);
    const sections = shown.map(({ name, part }) => sheetText(parts, part, name, workbook, notRead));
    notRead.add('struck-out text', struck);
    notRead.add('hidden sheet', sheets.length - shown.length);
    const { title, created, modified, people } = readCoreProperties(parts.text('docProps/core.xml'));
    const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
    return {
      text: normaliseText(sections.filter((text) => text !== '').join('\n\n')),
      title,
      created,
      modified,
      people,
      data: {
        sheets: shown.map((sheet) => sheet.name),
        ...(hidden.length > 0 ? { hiddenSheets: hidden } : {}),
        ...notRead.data(),
      },
    };
  },
};

function sheetText(
  parts: Package,
  part: string,
  name: string,
  workbook: Workbook,
  notRead: NotReadCounts,
): string {
  const links = parts.text(relationshipsPart(part));
  const sheet = readSheet(parts.text(part), workbook, outsideAddresses(links));
  notRead.add('hidden row', sheet.hidden.rows);
  notRead.add('hidden column', sheet.hidden.columns);
  notRead.add('struck-out text', sheet.struck);
  const drawing = sheet.drawing === null ? undefined : relationships(links, part).get(sheet.drawing)?.target;
  const body = [
    gridText(sheet.rows, sheet.isHidden),
    foldedText(sheet),
    sheet.beyond.length === 0 ? '' : beyondText(sheet.beyond),
    ...(drawing === undefined ? [] : readDrawing(parts.text(drawing), notRead)),
    section('Formulas', formulaItems(sheet)),
    section('Comments', readComments(parts, part)),
  ].filter((text) => text !== '');
  return body.length === 0 ? '' : [`# ${oneLine(name)}`, ...body].join('\n\n');
}

function beyondText(cells: readonly string[]): string {
  const some = cells.slice(0, 20).join(', ');
  return `Excel keeps 15 digits of a number: those after the 15th may be wrong in ${some}${cells.length > 20 ? ` and ${cells.length - 20} more cells` : ''}.`;
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.join('\n')}`;
}
