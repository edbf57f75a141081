import { readCoreProperties } from '../container/core-properties.ts';
import { readXlsbSheets } from '../container/xlsb.ts';
import { unzipPackage } from '../container/zip.ts';
import { gridText } from '../text/grid.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { MEGABYTE, type Reader } from './reader.ts';

/** Binary workbooks (.xlsb): a `# sheet` section each with its tables as displayed; of formulas the results are read. */
export const xlsb: Reader = {
  extensions: ['xlsb'],
  kind: 'sheet',
  maximumBytes: 50 * MEGABYTE,
  async read(_name, bytes) {
    const parts = unzipPackage(bytes, 'Excel file', (name) =>
      /^(?:docProps\/core\.xml|xl\/(?:workbook|sharedStrings|styles)\.bin|xl\/worksheets\/\w+\.bin|xl\/_rels\/.*)$/.test(
        name,
      ),
    );
    const sheets = readXlsbSheets(parts);
    const sections = sheets.map(({ name, rows }) => {
      const text = gridText(rows);
      return text === '' ? '' : `# ${oneLine(name)}\n\n${text}`;
    });
    const { title, created, modified, people } = readCoreProperties(parts.text('docProps/core.xml'));
    const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name.toWellFormed());
    return {
      text: normaliseText(sections.filter((text) => text !== '').join('\n\n')),
      title,
      created,
      modified,
      people,
      data: {
        sheets: sheets.map((sheet) => sheet.name.toWellFormed()),
        ...(hidden.length > 0 ? { hiddenSheets: hidden } : {}),
      },
    };
  },
};
