import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/sources/folder/readers/index.ts';
import { link, sheetRow, type TestSheet, workbook } from './office.ts';

const read = (sheets: TestSheet[], parts?: Record<string, string>) =>
  readDocument('a.xlsx', workbook(sheets, parts));
const readOne = (rows: string, sheet: Partial<TestSheet> = {}) => read([{ name: 'Pay', rows, ...sheet }]);

describe('heads of several rows', () => {
  it('joins merged names, so that columns of the same name can be told apart', async () => {
    const rows =
      sheetRow(1, ['Payroll of 2026']) +
      sheetRow(3, ['Employee', 'January', null, 'February']) +
      sheetRow(4, [null, 'Gross', 'Net', 'Gross', 'Net']) +
      sheetRow(5, ['Asha', 2600, 2080, 2700, 2150]);
    const { text } = await readOne(rows, {
      after:
        '<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/><mergeCell ref="D3:E3"/></mergeCells>',
    });
    expect(text).toBe(
      '# Pay\n\nPayroll of 2026\n\n| Employee | January Gross | January Net | February Gross | February Net |\n' +
        '| --- | --- | --- | --- | --- |\n| Asha | 2600 | 2080 | 2700 | 2150 |',
    );
  });

  it('joins three rows, and rows that are not merged where names repeat', async () => {
    const three =
      sheetRow(1, ['Site', '2025', null, null, null]) +
      sheetRow(2, [null, 'Q1', null, 'Q2', null]) +
      sheetRow(3, [null, 'Plan', 'Real', 'Plan', 'Real']) +
      sheetRow(4, ['York', 1, 2, 3, 4]);
    const after =
      '<mergeCells><mergeCell ref="B1:E1"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/></mergeCells>';
    expect((await readOne(three, { after })).text).toContain(
      '| Site | 2025 Q1 Plan | 2025 Q1 Real | 2025 Q2 Plan | 2025 Q2 Real |',
    );
    const unmerged =
      sheetRow(1, ['Employee', 'January', null, 'February', null]) +
      sheetRow(2, [null, 'Gross', 'Net', 'Gross', 'Net']) +
      sheetRow(3, ['Asha', 2600, 2080, 2700, 2150]);
    expect((await readOne(unmerged)).text).toContain('| January Gross | January Net | February Gross |');
  });

  it('joins them in CSV, and only where each upper name stands over the same lower ones', async () => {
    const csv = async (text: string) => (await readDocument('a.csv', new TextEncoder().encode(text))).text;
    expect(
      await csv('Employee,January,,February,\n,Gross,Net,Gross,Net\nAsha,2600,2080,2700,2150\n'),
    ).toContain('| Employee | January Gross | January Net | February Gross | February Net |');
    expect(
      await csv('Employee,,January,,February\n,Gross,Net,Gross,Net\nAsha,2600,2080,2700,2150\n'),
    ).toContain('| Employee |  | January |  | February |');
  });

  it('takes no row of values or of words for a head', async () => {
    const rota =
      sheetRow(1, ['Team', 'Day', 'Who', null]) +
      sheetRow(2, ['Desk', 'Mon', 'Asha', 'Tom']) +
      sheetRow(3, ['Shop', 'Tue', 'Tom', 'Ines']);
    const after = '<mergeCells><mergeCell ref="C1:D1"/></mergeCells>';
    expect((await readOne(rota, { after })).text).toContain(
      '| Team | Day | Who |  |\n| --- | --- | --- | --- |\n| Desk |',
    );
    const values =
      sheetRow(1, ['Item', 'Price', null]) + sheetRow(2, ['Bread', 2, 3]) + sheetRow(3, ['Milk', 1, 2]);
    expect(
      (await readOne(values, { after: '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>' })).text,
    ).toContain('| Bread | 2 | 3 |');
  });
});

describe('addresses behind words', () => {
  it('stand beside them, of cells and of formulas', async () => {
    const rows =
      sheetRow(1, ['Payroll', 'Open', 'write', 'https://a.example/', 'call', 'top', 'share']) +
      '<row r="2"><c r="A2"><f>HYPERLINK("https://bank.example/","Bank portal")</f><v></v></c>' +
      '<c r="B2" t="str"><f>HYPERLINK("https://wiki.example/"&amp;A1,"Wiki")</f><v>Wiki</v></c>' +
      '<c r="C2" t="str"><f>HYPERLINK(LOWER("x"),"Odd")</f><v>Odd</v></c></row>';
    const after =
      '<hyperlinks><hyperlink ref="B1" r:id="l1"/><hyperlink ref="C1" r:id="l2"/><hyperlink ref="D1" r:id="l3"/><hyperlink ref="E1" r:id="l4"/><hyperlink ref="F1" location="A1"/><hyperlink ref="G1" r:id="l5"/></hyperlinks>';
    const links =
      link('l1', 'hyperlink', 'https://pay.example/login') +
      link('l2', 'hyperlink', 'mailto:help@a.example?subject=x') +
      link('l3', 'hyperlink', 'https://a.example/') +
      link('l4', 'hyperlink', 'tel:+441482555') +
      link('l5', 'hyperlink', 'javascript:alert(1)');
    expect((await readOne(rows, { after, links })).text).toMatch(
      /\| Payroll \| Open \(https:\/\/pay\.example\/login\) \| write \(help@a\.example\) \| https:\/\/a\.example\/ \| call \(\+441482555\) \| top \| share \|\n\| --- .*\n\| Bank portal \(https:\/\/bank\.example\/\) \| Wiki \(https:\/\/wiki\.example\/Payroll\) \| Odd \|/,
    );
  });
});

describe('what does not hold, or is not on show', () => {
  it('leaves out and counts hidden sheets, rows and columns, and what is struck out', async () => {
    const rows =
      sheetRow(1, ['Client', 'Old fee', 'Fee']) +
      sheetRow(2, ['Lund', 410, 500]) +
      sheetRow(3, ['Gone Ltd', 1, 2], 'hidden="1"') +
      '<row r="4"><c r="A4" t="inlineStr" s="1"><is><t>Struck Ltd</t></is></c><c r="C4" t="inlineStr"><is><r><rPr><strike/></rPr><t>600</t></r><r><t>650</t></r></is></c></row>';
    const { text, data } = await read([
      { name: 'Fees', rows, before: '<cols><col min="2" max="2" hidden="1"/></cols>' },
      { name: 'Old', rows: sheetRow(1, ['Secret', 'thing']), state: 'veryHidden' },
    ]);
    expect(text).toBe('# Fees\n\n| Client | Fee |\n| --- | --- |\n| Lund | 500 |\n|  | 650 |');
    expect(data).toEqual({
      sheets: ['Fees'],
      hiddenSheets: ['Old'],
      notRead: [
        { what: 'hidden row', count: 1 },
        { what: 'hidden column', count: 1 },
        { what: 'struck-out text', count: 1 },
        { what: 'hidden sheet', count: 1 },
      ],
    });
  });

  it('keeps what a filter hides, and says so', async () => {
    const rows =
      sheetRow(1, ['Client', 'Fee']) + sheetRow(2, ['Lund', 500]) + sheetRow(3, ['Kerr', 700], 'hidden="1"');
    const after =
      '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="Lund"/></filters></filterColumn></autoFilter>';
    expect((await readOne(rows, { after })).text).toBe(
      '# Pay\n\n| Client | Fee |\n| --- | --- |\n| Lund | 500 |\n\nRows that a filter or a closed group hides:\n\n| Client | Fee |\n| --- | --- |\n| Kerr | 700 |',
    );
  });
});

it('reads the texts of shapes from top to bottom, and counts pictures and charts', async () => {
  const box = (row: number, text: string) =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
  const drawing = `<xdr:wsDr>${box(9, 'Then send it.')}${box(2, 'Check the total first.')}<xdr:oneCellAnchor><xdr:pic/></xdr:oneCellAnchor><xdr:twoCellAnchor><a:graphicData uri="http://x/chart"/></xdr:twoCellAnchor></xdr:wsDr>`;
  const { text, data } = await read(
    [
      {
        name: 'Pay',
        rows: sheetRow(1, ['Total', 5]),
        after: '<drawing r:id="d1"/>',
        links: link('d1', 'drawing', '../drawings/drawing1.xml', false),
      },
    ],
    { 'xl/drawings/drawing1.xml': drawing },
  );
  expect(text).toMatch(/Check the total first\.\n\nThen send it\.$/);
  expect(data['notRead']).toEqual([
    { what: 'picture', count: 1 },
    { what: 'chart', count: 1 },
  ]);
});

it('warns of digits that Excel does not keep', async () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Card</t></is></c><c r="B1"><v>1234567890123456</v></c></row>';
  expect((await readOne(rows)).text).toContain(
    '1234567890123456 |\n\nExcel keeps 15 digits of a number: those after the 15th may be wrong in B1.',
  );
});

it('reads a thread once', async () => {
  const { text } = await read(
    [
      {
        name: 'Pay',
        rows: sheetRow(1, ['Fee', 500]),
        links:
          link('c1', 'comments', '../comments1.xml', false) +
          '<Relationship Id="t1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t1.xml"/>',
      },
    ],
    {
      'xl/comments1.xml':
        '<comments><commentList><comment ref="B1"><text><t>[Threaded comment] Your version … Agreed</t></text></comment><comment ref="A1"><text><r><t>From </t></r><r><t>May.</t></r></text></comment></commentList></comments>',
      'xl/threadedComments/t1.xml':
        '<ThreadedComments><threadedComment ref="B1"><text>Agreed</text></threadedComment></ThreadedComments>',
    },
  );
  expect(text).toMatch(/## Comments\n\n- A1: From May\.\n- B1: Agreed$/);
});

it('bounds what links and formulas put together', async () => {
  const doubling = Array.from(
    { length: 60 },
    (_, at) =>
      `<row r="${at + 2}"><c r="A${at + 2}" t="str"><f>HYPERLINK("https://x.example/"&amp;A${at + 1}&amp;A${at + 1},A${at + 1}&amp;A${at + 1})</f><v></v></c></row>`,
  );
  const links = link('l1', 'hyperlink', `https://x.example/${'a'.repeat(1900)}`);
  const after = `<hyperlinks>${'<hyperlink ref="A1:XFD1048576" r:id="l1"/>'.repeat(5000)}</hyperlinks>`;
  const { text } = await readOne(sheetRow(1, ['seed word']) + doubling.join(''), { after, links });
  expect(text.length).toBeLessThan(1_000_000);
});
