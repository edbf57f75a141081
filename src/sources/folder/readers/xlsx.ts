import { readCoreProperties } from '../container/core-properties.ts';
import { readSheet, type Workbook } from '../container/xlsx-sheet.ts';
import { readXml, relationships, relationshipsPart } from '../container/xml.ts';
import { type Package, unzipPackage } from '../container/zip.ts';
import { formulaItems } from '../text/formulas.ts';
import { gridText } from '../text/grid.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { builtInFormat } from '../text/number-format.ts';
import { MEGABYTE, type Reader, unreadable } from './reader.ts';

const FORMAT = 'Excel file';

/** Workbooks: a `# sheet` section each with its tables as displayed, then its formulas and its cell comments. */
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
        !/\/(?:theme|drawings|charts|pivotCache|media|calcChain)/.test(name),
    );
    if (parts.text('xl/workbook.xml') === '') throw unreadable(`damaged ${FORMAT}: it has no workbook part`);
    const { sheets, date1904 } = readWorkbook(parts);
    const workbook: Workbook = {
      strings: readStrings(parts.text('xl/sharedStrings.xml')),
      formats: readFormats(parts.text('xl/styles.xml')),
      date1904,
    };
    const sections = sheets.map(({ name, part }) => {
      const sheet = readSheet(parts.text(part), workbook);
      const formulas = formulaItems(sheet);
      const comments = readComments(parts, part);
      const body = [
        gridText(sheet.rows),
        section('Formulas', formulas),
        section('Comments', comments),
      ].filter((text) => text !== '');
      return body.length === 0 ? '' : [`# ${oneLine(name)}`, ...body].join('\n\n');
    });
    const { title, created, modified, people } = readCoreProperties(parts.text('docProps/core.xml'));
    const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
    return {
      text: normaliseText(sections.filter((text) => text !== '').join('\n\n')),
      title,
      created,
      modified,
      people,
      data: {
        sheets: sheets.map((sheet) => sheet.name),
        ...(hidden.length > 0 ? { hiddenSheets: hidden } : {}),
      },
    };
  },
};

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.join('\n')}`;
}

function readWorkbook(parts: Package): {
  sheets: { name: string; part: string; hidden: boolean }[];
  date1904: boolean;
} {
  const part = 'xl/workbook.xml';
  const links = relationships(parts.text(relationshipsPart(part)), part);
  const sheets: { name: string; part: string; hidden: boolean }[] = [];
  let date1904 = false;
  readXml(parts.text(part), {
    open(name, attributes) {
      if (/(?:^|:)workbookPr$/.test(name)) date1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (!/(?:^|:)sheet$/.test(name)) return;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
      const target = links.get(id)?.target ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({
        name: attributes['name'] ?? `Sheet ${sheets.length + 1}`,
        part: target,
        hidden: /hidden/i.test(attributes['state'] ?? ''),
      });
    },
  });
  return { sheets, date1904 };
}

function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let inText = false;
  let phonetic = false;
  let text = '';
  readXml(xml, {
    open(name) {
      if (name.endsWith('rPh')) phonetic = true;
      else if (/(?:^|:)t$/.test(name)) inText = !phonetic;
      else if (/(?:^|:)si$/.test(name)) text = '';
    },
    text: (part) => {
      if (inText) text += part;
    },
    close(name) {
      if (name.endsWith('rPh')) phonetic = false;
      else if (/(?:^|:)t$/.test(name)) inText = false;
      else if (/(?:^|:)si$/.test(name)) strings.push(text);
    },
  });
  return strings;
}

function readFormats(xml: string): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  readXml(xml, {
    open(prefixed, attributes) {
      const name = prefixed.slice(prefixed.indexOf(':') + 1);
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') own.set(id, attributes['formatCode'] ?? 'General');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(own.get(id) ?? builtInFormat(id));
    },
    close(prefixed) {
      if (prefixed.endsWith('cellXfs')) inCells = false;
    },
  });
  return formats;
}

function readComments(parts: Package, part: string): string[] {
  const links = [...relationships(parts.text(relationshipsPart(part)), part).values()];
  const items: string[] = [];
  for (const { target } of links.filter((link) => /\/(?:comments|threadedComment)$/.test(link.type))) {
    let cell = '';
    let text = '';
    let inText = false;
    readXml(parts.text(target), {
      open(name, attributes) {
        if (/(?:^|:)(?:comment|threadedComment)$/.test(name)) [cell, text] = [attributes['ref'] ?? '', ''];
        else if (/(?:^|:)(?:t|text)$/.test(name)) inText = true;
      },
      text: (piece) => {
        if (inText) text += piece;
      },
      close(name) {
        if (/(?:^|:)(?:comment|threadedComment)$/.test(name) && oneLine(text) !== '')
          items.push(`- ${cell}: ${oneLine(text)}`);
      },
    });
  }
  return items;
}
