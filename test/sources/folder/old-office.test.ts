import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/sources/folder/readers/index.ts';
import { compoundFile, u16, u32, wide } from './compound.ts';

const reason = (name: string, content: Uint8Array) =>
  readDocument(name, content).then(
    () => 'was read',
    (error: Error) => `${error.name}: ${error.message}`,
  );

const record = (id: number, ...data: Uint8Array[]) => {
  const bytes = Buffer.concat(data);
  return Buffer.concat([u16(id, bytes.length), bytes]);
};
const double = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

/** A workbook of Excel 97 with one sheet of these records; style 0 is General, 1 a date, 2 `#,##0.00`. */
function xls(cells: Uint8Array[], shared: Uint8Array[] = [], globals: Uint8Array[] = []): Buffer {
  const begin = (kind: number) => record(0x809, u16(0x600, kind, 0, 0), u32(0, 0));
  const style = (format: number) => record(0xe0, u16(0, format), Buffer.alloc(16));
  const before = [begin(5), ...globals, style(0), style(14), style(4)];
  const after = [...shared, record(0x0a)];
  const name = 'Rates';
  const sheetRecord = (at: number) =>
    record(0x85, u32(at), Buffer.from([0, 0, name.length, 0]), Buffer.from(name));
  const at = Buffer.concat([...before, sheetRecord(0), ...after]).length;
  return Buffer.concat([...before, sheetRecord(at), ...after, begin(16), ...cells, record(0x0a)]);
}
const workbook = (...parts: Parameters<typeof xls>) => compoundFile({ Workbook: xls(...parts) });
const text = (value: string) => Buffer.concat([u16(value.length), Buffer.from([1]), wide(value)]);
const label = (row: number, column: number, index: number) => record(0xfd, u16(row, column, 0), u32(index));
const number = (row: number, column: number, style: number, value: number) =>
  record(0x203, u16(row, column, style), double(value));
const strings = (...values: string[]) => record(0xfc, u32(values.length, values.length), ...values.map(text));

describe('Excel files from before 2007', () => {
  it('are read as displayed: texts, dates, amounts, results of formulas', async () => {
    const formula = record(0x06, u16(3, 1, 0), Buffer.from([0, 0, 0, 0, 0, 0, 255, 255]), u16(0), u32(0));
    const { text: found, kind } = await readDocument(
      'rates.xls',
      workbook(
        [
          label(0, 0, 0),
          label(0, 1, 1),
          number(1, 0, 1, 46083),
          number(1, 1, 2, 1234.5),
          number(2, 0, 1, 46084),
          record(0x27e, u16(2, 1, 2), u32((41250 << 2) | 3)),
          label(3, 0, 2),
          formula,
          record(0x207, text('as agreed')),
        ],
        [strings('Day', 'Rate', 'Größe 測')],
      ),
    );
    expect(kind).toBe('sheet');
    expect(found).toBe(
      '# Rates\n\n| Day | Rate |\n| --- | --- |\n| 2026-03-02 | 1,234.50 |\n| 2026-03-03 | 412.50 |\n| Größe 測 | as agreed |',
    );
  });

  it('put texts together that go on in the next record, wide or not', async () => {
    const first = Buffer.concat([u32(1, 1), u16(8), Buffer.from([0]), Buffer.from('Rate')]);
    const rest = Buffer.concat([Buffer.from([1]), wide(' für')]);
    const shared = Buffer.concat([record(0xfc, first), record(0x3c, rest)]);
    const { text: found } = await readDocument('a.xls', workbook([label(0, 0, 0)], [shared]));
    expect(found).toBe('# Rates\n\nRate für');
  });

  it('give comments with their cells, and repeat a merged cell in each row', async () => {
    const note = record(0x1c, u16(1, 0, 0, 7), u16(0));
    const object = record(0x5d, u16(0x15, 18, 25, 7), Buffer.alloc(14));
    const drawn = Buffer.concat([
      record(0x1b6, Buffer.alloc(10), u16(5), Buffer.alloc(6)),
      record(0x3c, Buffer.from([0]), Buffer.from('Ask B')),
    ]);
    const { text: found } = await readDocument(
      'a.xls',
      workbook(
        [
          label(0, 0, 0),
          label(0, 1, 1),
          label(1, 0, 2),
          label(1, 1, 1),
          label(2, 1, 1),
          record(0xe5, u16(1, 1, 2, 0, 0)),
          object,
          drawn,
          note,
        ],
        [strings('Client', 'Who', 'Kestrel')],
      ),
    );
    expect(found).toContain('| Kestrel | Who |\n| Kestrel | Who |');
    expect(found).toContain('## Comments\n\n- A2: Ask B');
  });

  it('are told apart from what is only named so', async () => {
    const web = Buffer.from(
      '<html><body><table><tr><th>Client</th><th>Rate</th></tr><tr><td>Kestrel</td><td>21</td></tr></table></body></html>',
    );
    expect((await readDocument('export.xls', web)).text).toContain('| Kestrel | 21 |');
    expect((await readDocument('export.xls', Buffer.from('Client\tRate\nKestrel\t21\n'))).text).toContain(
      '| Kestrel | 21 |',
    );
    expect((await readDocument('report.doc', Buffer.from('{\\rtf1 Hello}'))).text).toBe('Hello');
    expect((await readDocument('rates.doc', workbook([label(0, 0, 0)], [strings('Rate')]))).kind).toBe(
      'sheet',
    );
  });

  it('are read in the XML of 2003 too, and named where a web page lies in one file', async () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="m"><NumberFormat ss:Format="Standard"/></Style></Styles><Worksheet ss:Name="Rates"><Table><Row><Cell><Data ss:Type="String">Day</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">Rate</Data></Cell></Row><Row><Cell><Data ss:Type="DateTime">2026-03-02T00:00:00.000</Data></Cell><Cell ss:Index="3" ss:StyleID="m"><Data ss:Type="Number">1234.5</Data></Cell></Row></Table></Worksheet></Workbook>';
    const { text: found, kind } = await readDocument('export.xls', Buffer.from(xml));
    expect([kind, found]).toEqual([
      'sheet',
      '# Rates\n\n| Day | Rate |\n| --- | --- |\n| 2026-03-02 | 1,234.50 |',
    ]);
    const page =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>=C3=A9</p>\r\n--b--';
    expect(await reason('page.doc', Buffer.from(page))).toBe(
      'SOURCE_UNREADABLE: web page in one file: save it as .docx or PDF',
    );
  });

  it('are named with the reason when locked, damaged or endless', async () => {
    const locked = workbook([], [], [record(0x2f, u16(1), Buffer.alloc(4))]);
    expect(await reason('a.xls', locked)).toBe('SOURCE_UNREADABLE: password-protected Excel file');
    const circle = workbook([label(0, 0, 0)], [strings('Rate')]);
    // Every sector follows itself.
    const tableAt = circle.length - 512;
    for (let index = 0; index < 8; index++) circle.writeUInt32LE(index, tableAt + index * 4);
    expect(await reason('a.xls', circle)).toMatch(/^(?:SOURCE_UNREADABLE|was read)/);
    const long = 'x'.repeat(30_000);
    const repeated = Array.from({ length: 2000 }, (_, row) => label(row, 0, 0));
    expect(await reason('bomb.xls', workbook(repeated, [strings(long.slice(0, 4000), 'b')]))).toBe(
      'was read',
    );
    const many = Array.from({ length: 6000 }, (_, row) => label(row, 0, 0));
    expect(await reason('bomb.xls', workbook(many, [strings(long.slice(0, 4000))]))).toContain(
      'more than 20 million characters',
    );
  });
});

describe('PowerPoint files from before 2007', () => {
  const ppt = (type: number, data: Uint8Array, { container = true, instance = 0 } = {}) =>
    Buffer.concat([u16((instance << 4) | (container ? 15 : 0), type), u32(data.length), data]);
  const atom = (type: number, ...data: Uint8Array[]) => ppt(type, Buffer.concat(data), { container: false });
  const box = (kind: number, words: string) =>
    ppt(0xf00d, Buffer.concat([atom(3999, u32(kind)), atom(4000, wide(words))]));

  it('give the newest state of each slide, with its notes', async () => {
    const old = ppt(1006, box(0, 'Old title'));
    const slide = ppt(
      1006,
      Buffer.concat([
        atom(1007, Buffer.alloc(16), u32(0x101)),
        box(0, 'Rates'),
        box(1, 'Senior: 21\rJunior: 12'),
        box(4, '*'),
      ]),
    );
    const notes = ppt(1008, box(2, 'Ask Cora'));
    const list = (instance: number, place: number, id: number) =>
      ppt(4080, atom(1011, u32(place, 0, 0, id, 0)), { instance });
    const document = ppt(1000, Buffer.concat([list(0, 2, 0x100), list(2, 3, 0x101)]));
    const parts = [document, old, slide, notes];
    const at = parts.map((_, index) => Buffer.concat(parts.slice(0, index)).length);
    const firstDirectory = atom(6002, u32((3 << 20) | 1), u32(at[0] ?? 0, at[1] ?? 0, at[3] ?? 0));
    const end = Buffer.concat(parts).length;
    const edit = (before: number, directory: number) =>
      atom(4085, u32(0, 0, before, directory, 1, 4), u16(0, 0));
    const firstEdit = edit(0, end);
    const secondDirectory = atom(6002, u32((1 << 20) | 2), u32(at[2] ?? 0));
    const secondAt = end + firstDirectory.length + firstEdit.length;
    const stream = Buffer.concat([
      ...parts,
      firstDirectory,
      firstEdit,
      secondDirectory,
      edit(end + firstDirectory.length, secondAt),
    ]);
    const user = Buffer.concat([Buffer.alloc(8), u32(20, 0xe391c05f, secondAt + secondDirectory.length)]);
    const bytes = compoundFile({ 'Current User': user, 'PowerPoint Document': stream });
    const { text: found, kind } = await readDocument('deck.ppt', bytes);
    expect([kind, found]).toEqual(['slides', '# Rates\n\n- Senior: 21\n- Junior: 12\n\nNotes: Ask Cora']);
  });

  it('are named with the reason when locked', async () => {
    const user = Buffer.concat([Buffer.alloc(8), u32(20, 0xf3d1c4df, 0)]);
    const bytes = compoundFile({ 'Current User': user, 'PowerPoint Document': Buffer.alloc(600) });
    expect(await reason('a.ppt', bytes)).toBe('SOURCE_UNREADABLE: password-protected PowerPoint file');
  });
});

describe('Word files from before 2007', () => {
  /** A document of Word 97 in two pieces: the first of one byte a letter, the second of two. */
  function doc(first: string, second: string, flags = 0x200): Buffer {
    const main = Buffer.alloc(2048 + first.length + second.length * 2);
    main.writeUInt16LE(0xa5ec, 0);
    main.writeUInt16LE(193, 2);
    main.writeUInt16LE(flags, 10);
    main.writeUInt32LE(first.length + second.length, 0x4c);
    main.write(first, 2048, 'latin1');
    main.write(second, 2048 + first.length, 'utf16le');
    const pieces = Buffer.concat([
      u32(0, first.length, first.length + second.length),
      u16(0),
      u32(0x40000000 | (2048 * 2)),
      u16(0, 0),
      u32(2048 + first.length),
      u16(0),
    ]);
    const table = Buffer.concat([Buffer.from([2]), u32(pieces.length), pieces]);
    main.writeUInt32LE(0, 0x1a2);
    main.writeUInt32LE(table.length, 0x1a6);
    return compoundFile({ WordDocument: main, '1Table': table });
  }

  it('put their pieces together, show the results of fields, and where links lead', async () => {
    const { text: found, kind } = await readDocument(
      'note.doc',
      doc(
        'Caf\xe9 rates\r\x13 HYPERLINK "https://x.example/rates" \x14the list\x15 and \x13 PAGE \x15more\r',
        '測 done\r',
      ),
    );
    expect([kind, found]).toEqual([
      'document',
      'Café rates\n\nthe list (https://x.example/rates) and more\n\n測 done',
    ]);
  });

  it('are named with the reason when locked or without text', async () => {
    expect(await reason('a.doc', doc('x', 'y', 0x300))).toBe(
      'SOURCE_UNREADABLE: password-protected Word file',
    );
    expect(await reason('a.doc', doc('\r', '\r'))).toContain('empty');
    expect(await reason('a.doc', compoundFile({ Other: Buffer.alloc(600) }))).toContain(
      'it holds no document',
    );
  });
});

describe('any bytes under the name of an old format', () => {
  const good = workbook([label(0, 0, 0)], [strings('Rate')]);

  it.each(['a.doc', 'a.xls', 'a.ppt', 'a.rtf', 'a.odt', 'a.ods', 'a.odp', 'a.xlsb'])(
    '%s: are read or refused',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
          fc.nat(good.length),
          async (changes, length) => {
            const bytes = Buffer.from(good);
            for (const [at, value] of changes) bytes[at] = value;
            expect(await reason(name, bytes.subarray(0, length))).toMatch(
              /^(?:was read|SOURCE_UNREADABLE: )/,
            );
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
