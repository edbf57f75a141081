import { readBiffSheet } from '../container/biff-sheet.ts';
import { readBiffWorkbook } from '../container/biff-workbook.ts';
import { CompoundFile, isCompoundFile } from '../container/compound-file.ts';
import { readSummary } from '../container/summary-information.ts';
import { columnName } from '../container/xlsx-reference.ts';
import { foldedText, gridText } from '../text/grid.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { NotReadCounts } from '../text/not-read.ts';
import { MEGABYTE, type Reader, unreadable } from './reader.ts';

const FORMAT = 'Excel file';

/**
 * Workbooks of Excel 4 to 2003: a `# sheet` section each with its tables as displayed, then its comments and text boxes. Of
 * formulas the results are read, not how they were calculated. Sheets, rows and columns that are hidden and words that
 * are struck out are left out and counted.
 */
export const xls: Reader = {
  extensions: ['xls', 'xlt'],
  kind: 'sheet',
  maximumBytes: 50 * MEGABYTE,
  async read(_name, bytes) {
    const file = isCompoundFile(bytes) ? new CompoundFile(bytes, FORMAT) : null;
    if (file?.entry('EncryptedPackage')) throw unreadable(`password-protected ${FORMAT}`);
    const stream = file === null ? bytes : (file.stream('Workbook') ?? file.stream('Book'));
    if (stream === null) throw unreadable(`no ${FORMAT}: it holds no workbook`);
    const notRead = new NotReadCounts();
    const workbook = readBiffWorkbook(stream, notRead);
    const shown = workbook.sheets.filter((sheet) => !sheet.hidden);
    notRead.add('hidden sheet', workbook.sheets.length - shown.length);
    const sections = shown.map(({ name, at }) => {
      const { rows, folded, isHidden, comments, boxes } = readBiffSheet(stream, at, workbook, notRead);
      const body = [
        gridText(rows, isHidden),
        foldedText({ rows, folded }),
        section(
          'Comments',
          comments.map(({ row, column, text }) => `- ${columnName(column)}${row + 1}: ${oneLine(text)}`),
        ),
        section(
          'Text boxes',
          boxes.map((text) => `- ${oneLine(text)}`),
        ),
      ].filter((text) => text !== '');
      return body.length === 0 ? '' : [`# ${oneLine(name)}`, ...body].join('\n\n');
    });
    const hidden = workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name.toWellFormed());
    return {
      text: normaliseText(sections.filter((text) => text !== '').join('\n\n')),
      ...(file === null ? {} : readSummary(file)),
      data: {
        sheets: shown.map((sheet) => sheet.name.toWellFormed()),
        ...(hidden.length > 0 ? { hiddenSheets: hidden } : {}),
        ...notRead.data(),
      },
    };
  },
};

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.join('\n')}`;
}
