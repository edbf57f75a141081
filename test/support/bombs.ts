import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { type ArchivePart, archive, packedRepeat, zlibRepeat } from './bomb-archive.ts';

/** A file, or a mail, that was made to exhaust whoever reads it. */
export interface Bomb {
  /** Its name, or that of its mail; the bytes where that is not UTF-8. */
  name: string | Buffer;
  content: Buffer;
}

const MEGABYTE = 1_000_000;
const bytes = (text: string) => Buffer.from(text, 'utf8');
const xml = (text: string) => bytes(`<?xml version="1.0" encoding="UTF-8"?>${text}`);

/** What stands in a file around what is hostile: it is to be read. */
export const BESIDE = 'The boiler is serviced every March by Northgate Heating.';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A workbook of one sheet with these strings and these rows. */
export function workbook(strings: ArchivePart, rows: Buffer): Buffer {
  return archive({
    '[Content_Types].xml': xml('<Types/>'),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strings,
    'xl/worksheets/sheet1.xml': rows,
  });
}

export function sharedStrings(...strings: string[]): Buffer {
  return xml(`<sst xmlns="${SHEET}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`);
}

/** Rows whose cells all show the first shared string. */
export function rowsOf(rows: number, columns: number): Buffer {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(columns)}</row>`;
  return xml(`<worksheet xmlns="${SHEET}"><sheetData>${row.repeat(rows)}</sheetData></worksheet>`);
}

function word(body: ArchivePart, more: Record<string, ArchivePart> = {}): Buffer {
  return archive({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': body,
    ...more,
  });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const wordBody = (inner: string, before = '') =>
  bytes(`<?xml version="1.0"?>${before}<w:document xmlns:w="${WORD}"><w:body>${inner}</w:body></w:document>`);

/** A PDF of one page with this content stream, and these objects from number 5 on. */
function pdf(stream: Buffer, filters = '/FlateDecode', objects: readonly string[] = []): Buffer {
  const parts = [
    bytes('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n'),
    bytes('2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n'),
    bytes(
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n',
    ),
    bytes(`4 0 obj<</Length ${stream.length}/Filter[${filters}]>>stream\n`),
    stream,
    bytes('\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n'),
    ...objects.map((object, index) => bytes(`${index + 6} 0 obj${object}endobj\n`)),
    bytes('trailer<</Root 1 0 R>>\n%%EOF\n'),
  ];
  return Buffer.concat(parts);
}

function nestedLists(depth: number): string {
  return Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- level ${index}`).join('\n');
}

const entities = `<!DOCTYPE x [<!ENTITY a "${'ha '.repeat(100)}">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY ${'abcdefghij'[index + 1]} "${`&${'abcdefghij'[index]};`.repeat(10)}">`,
).join('')}]>`;

/** The files of the set. Each is small on disk, or of a size that a folder may hold. */
export function bombFiles(): Bomb[] {
  const around = (inner: string) => bytes(`# Boiler\n\n${BESIDE}\n\n${inner}\n\nCall them in February.\n`);
  const long = 'y'.repeat(30_000);
  return [
    {
      name: 'inlined-picture.md',
      content: around(`![plan](data:image/png;base64,${'iVBORw0KGgo'.repeat(550_000)})`),
    },
    { name: 'one-token.md', content: around('x1'.repeat(3 * MEGABYTE)) },
    { name: 'one-token.txt', content: around('x'.repeat(6 * MEGABYTE)) },
    { name: 'accents.txt', content: around('é'.repeat(3 * MEGABYTE)) },
    { name: 'chinese.txt', content: around('中'.repeat(3 * MEGABYTE)) },
    { name: 'bars.md', content: bytes('|'.repeat(10 * MEGABYTE)) },
    { name: 'bars-spaced.md', content: bytes('| '.repeat(2.4 * MEGABYTE)) },
    { name: 'bars-in-lines.md', content: bytes(`${'| '.repeat(90_000)}\n`.repeat(26)) },
    { name: 'brackets-in-lines.md', content: bytes(`${'[a]( '.repeat(38_000)}\n`.repeat(24)) },
    { name: 'words.txt', content: bytes('word '.repeat(14).concat('\n').repeat(68_000)) },
    { name: 'rows.md', content: bytes('| a | 1 |\n'.repeat(480_000)) },
    { name: 'ones.txt', content: bytes('1 '.repeat(5 * MEGABYTE)) },
    { name: 'ones-within-the-limit.txt', content: bytes('1 '.repeat(2.4 * MEGABYTE)) },
    { name: 'addresses.txt', content: bytes('://a:'.repeat(2 * MEGABYTE)) },
    { name: 'addresses-spaced.txt', content: bytes('://a: '.repeat(800_000)) },
    { name: 'money.txt', content: bytes('EUR 1.00 '.repeat(500_000)) },
    { name: 'dates.txt', content: bytes('3 March 2026 '.repeat(350_000)) },
    { name: 'quotes.md', content: bytes('> '.repeat(2 * MEGABYTE)) },
    { name: 'brackets.md', content: bytes('[a]( '.repeat(900_000)) },
    { name: 'stars.md', content: bytes('**a '.repeat(MEGABYTE)) },
    { name: 'lines.txt', content: bytes('\n'.repeat(19 * MEGABYTE)) },
    { name: 'deep-lists.md', content: around(nestedLists(3000)) },
    { name: 'deep-lists.html', content: bytes(`<p>${BESIDE}</p>${'<ul><li>a'.repeat(3000)}`) },
    { name: 'deep-tags.html', content: bytes(`<p>${BESIDE}</p>${'<div>'.repeat(500_000)}`) },
    { name: 'deep-spans.html', content: bytes(`<p>${BESIDE}</p>${'<b><i>'.repeat(250_000)}text`) },
    { name: 'deep-tables.html', content: bytes(`<p>${BESIDE}</p>${'<table><tr><td>'.repeat(5000)}x`) },
    { name: 'wide-table.html', content: bytes(`<table><tr>${'<td>1'.repeat(MEGABYTE)}</tr></table>`) },
    { name: 'deep.json', content: bytes(`${'['.repeat(2 * MEGABYTE)}`) },
    {
      name: 'aliases.md',
      content: bytes(
        `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
          .split('')
          .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]},`.repeat(9)}x]`)
          .join('\n')}\n---\n\n${BESIDE}\n`,
      ),
    },
    { name: 'million-columns.csv', content: bytes(`${'a,'.repeat(MEGABYTE)}a\n${'1,'.repeat(MEGABYTE)}1\n`) },
    { name: 'million-rows.csv', content: bytes(`name,amount\n${'x,1\n'.repeat(MEGABYTE)}`) },
    { name: 'open-quote.csv', content: bytes(`name,amount\n"${'x,1\n'.repeat(MEGABYTE)}`) },
    {
      name: 'sparse.csv',
      content: bytes(Array.from({ length: 3000 }, (_, at) => `${','.repeat(at)}1`).join('\n')),
    },
    { name: 'repeated-string.xlsx', content: workbook(sharedStrings(long), rowsOf(2000, 10)) },
    { name: 'repeated-cells.xlsx', content: workbook(sharedStrings(long.slice(0, 150)), rowsOf(40_000, 10)) },
    {
      name: 'far-cells.xlsx',
      content: workbook(
        sharedStrings('x'),
        xml(
          `<worksheet xmlns="${SHEET}"><sheetData>${Array.from({ length: 4000 }, (_, at) => `<row r="${at + 1}"><c r="${columnName(at * 4)}${at + 1}" t="s"><v>0</v></c></row>`).join('')}</sheetData></worksheet>`,
        ),
      ),
    },
    {
      name: 'merged.xlsx',
      content: workbook(
        sharedStrings(long),
        xml(
          `<worksheet xmlns="${SHEET}"><sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(2000)}</sheetData><mergeCells>${Array.from({ length: 16 }, (_, at) => `<mergeCell ref="A1:${columnName(at)}2000"/>`).join('')}</mergeCells></worksheet>`,
        ),
      ),
    },
    { name: 'spaces.xlsx', content: workbook(packedRepeat(' ', 1000), rowsOf(1, 1)) },
    { name: 'says-less.docx', content: word({ ...packedRepeat(' ', 1000), says: 2000 }) },
    { name: 'spaces.docx', content: word(packedRepeat(' ', 1000)) },
    { name: 'spaces-in-text.docx', content: word(wordBody(paragraph(' '.repeat(90 * MEGABYTE)))) },
    { name: 'spaces.pptx', content: archive({ 'ppt/presentation.xml': packedRepeat(' ', 1000) }) },
    {
      name: 'small-parts.docx',
      content: word(
        wordBody(paragraph(BESIDE)),
        Object.fromEntries(
          Array.from({ length: 20_000 }, (_, at) => [`word/header${at}.xml`, bytes('<w:hdr/>')]),
        ),
      ),
    },
    { name: 'deep.docx', content: word(wordBody('<w:tbl><w:tr><w:tc>'.repeat(100_000))) },
    {
      name: 'deep-runs.docx',
      content: word(
        wordBody(
          `<w:p>${'<w:hyperlink>'.repeat(900)}<w:r><w:t>${BESIDE}</w:t></w:r>${'</w:hyperlink>'.repeat(900)}</w:p>`,
        ),
      ),
    },
    { name: 'entities.docx', content: word(wordBody(paragraph('&j;'), entities)) },
    { name: 'many-paragraphs.docx', content: word(wordBody(paragraph('x').repeat(400_000))) },
    { name: 'spaces.pdf', content: pdf(zlibRepeat(' ', 1000)) },
    {
      name: 'twice-packed.pdf',
      content: pdf(deflateSync(zlibRepeat(' ', 1000), { level: 9 }), '/FlateDecode/FlateDecode'),
    },
    { name: 'texts.pdf', content: pdf(zlibRepeat('BT /F 12 Tf 10 10 Td (word) Tj ET\n', 70)) },
    { name: 'deep-arrays.pdf', content: pdf(zlibRepeat('[', 5)) },
    {
      name: 'pages.pdf',
      content: bytes(
        `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1000000/Kids[${'3 0 R '.repeat(MEGABYTE)}]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
      ),
    },
    {
      name: 'circle.pdf',
      content: bytes(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
      ),
    },
    { name: Buffer.from('caf\xe9 menu.txt', 'latin1'), content: bytes(`Café menu\n\n${BESIDE}\n`) },
    { name: Buffer.from('\xff\xfe\x80.md', 'latin1'), content: bytes(`# Odd name\n\n${BESIDE}\n`) },
  ];
}

function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** Writes bombs into a folder. */
export async function writeBombs(folder: string, bombs: readonly Bomb[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, content } of bombs)
    await writeFile(Buffer.concat([bytes(`${folder}${path.sep}`), Buffer.from(name)]), content);
}
