import { readSpreadsheetXml } from '../container/spreadsheet-xml.ts';
import { declaredInMarkup, decodeText } from '../text/decode.ts';
import { gridText } from '../text/grid.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { MEGABYTE, type Reader } from './reader.ts';

/** Workbooks in the XML of Excel 2003, mostly under the ending .xls: a `# sheet` section each with its tables. */
export const spreadsheetXml: Reader = {
  // No file ends so: what is in a file under another ending tells it.
  extensions: ['spreadsheet-xml'],
  kind: 'sheet',
  maximumBytes: 50 * MEGABYTE,
  async read(_name, bytes) {
    const sheets = readSpreadsheetXml(decodeText(bytes, declaredInMarkup(bytes)));
    const sections = sheets.map(({ name, rows }) => {
      const text = gridText(rows);
      return text === '' ? '' : `# ${oneLine(name)}\n\n${text}`;
    });
    return {
      text: normaliseText(sections.filter((text) => text !== '').join('\n\n')),
      data: { sheets: sheets.map((sheet) => sheet.name.toWellFormed()) },
    };
  },
};
