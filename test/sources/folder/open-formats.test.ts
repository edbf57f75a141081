import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/sources/folder/readers/index.ts';

const read = async (name: string, content: Uint8Array) => (await readDocument(name, content)).text;
const reason = (name: string, content: Uint8Array) =>
  readDocument(name, content).then(
    () => 'was read',
    (error: Error) => `${error.name}: ${error.message}`,
  );
const rtf = (body: string) => Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, 'latin1');

describe('RTF', () => {
  it('is text with headings, lists, tables and links', async () => {
    const body = [
      '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}',
      '\\pard\\s1 How we bill\\par\\pard\\plain Read {\\field{\\*\\fldinst HYPERLINK "https://x.example"}{\\fldrslt the list}} first.\\par',
      '{\\listtext 1.\\tab}Count\\par{\\listtext\\f1 \\u8226 ?\\tab}Pay\\par',
      "\\trowd\\cellx1\\cellx2\\pard\\intbl Client\\cell Rate\\cell\\row\\trowd\\pard\\intbl Caf\\'e9\\cell \\u8364 ?21\\cell\\row",
      '\\pard After\\par',
    ].join('');
    expect(await read('a.rtf', rtf(body))).toBe(
      '# How we bill\n\nRead the list (https://x.example) first.\n\n1. Count\n- Pay\n\n| Client | Rate |\n| --- | --- |\n| Café | €21 |\n\nAfter',
    );
  });

  it.each([
    [
      'letters of a font',
      "{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset128 B;}}\\f0\\'cf\\'f0\\f1\\'82\\'b7",
      'Прす',
    ],
    ['a sign that older readers repeat', "\\uc2\\u233\\'3f\\'3fx", 'éx'],
    ['a pair of surrogates', '\\u-10179?\\u-8704?', '\u{1f600}'],
    ['binary data with braces', 'a{\\pict\\bin4 }}}}}b', 'ab'],
    [
      'nothing hidden, deleted or unknown',
      'Now{\\v  secret}{\\deleted  gone}{\\*\\xyz odd}{\\info{\\subject no}} here',
      'Now here',
    ],
  ])('keeps %s', async (_, body, expected) => {
    expect(await read('a.rtf', rtf(body))).toBe(expected);
  });

  it('gives notes, comments and margins after the text', async () => {
    const body =
      '{\\header Revised 2 March\\par}Text{\\footnote Only in Clark.}{\\*\\annotation Ask Bo}\\par';
    expect(await read('a.rtf', rtf(body))).toBe(
      'Text[1]\n\n[1] Only in Clark.\n\nComment: Ask Bo\n\nHeader: Revised 2 March',
    );
  });

  it('ends, however deep its groups are nested', async () => {
    const deep = rtf(`${'{'.repeat(200_000)}x${'}'.repeat(200_000)}Kept`);
    expect(await read('a.rtf', deep)).toContain('Kept');
    expect(await read('a.rtf', Buffer.from('{\\rtf1 never closed {{{\\b'))).toBe('never closed');
  });
});

/** The type stands first, as it is. */
const odf = (type: string, body: string, styles = '', parts: Record<string, string> = {}) =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${type}>${body}</office:${type}></office:body></office:document-content>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  });

describe('tables and text of other programs', () => {
  it('join heads whose upper cells are not merged, and that name the rows in the lower one', async () => {
    const csv = ',January,,February,\nName,Gross,Net,Gross,Net\nAna,2084,1704,2154,1744\n';
    expect(await read('a.csv', strToU8(csv))).toContain(
      '| Name | January Gross | January Net | February Gross | February Net |',
    );
  });

  it('mend UTF-8 that was encoded twice, and leave other text as it is', async () => {
    const twice = new TextDecoder('windows-1252').decode(strToU8('Müller’s café, Straße'));
    expect(await read('a.txt', strToU8(twice))).toBe('Müller’s café, Straße');
    expect(await read('a.txt', strToU8('Ângela pays €5 to São José'))).toBe('Ângela pays €5 to São José');
  });
});

describe('RTF that is not in force', () => {
  it('is left out and counted', async () => {
    const rtf = String.raw`{\rtf1\ansi Rent {\strike 900} {\striked1 800}950 {\v secret}paid\par\strike all\plain  kept\par}`;
    const { text, data } = await readDocument('a.rtf', strToU8(rtf));
    expect(text).toBe('Rent 950 paid\n\nkept');
    expect(data).toEqual({
      notRead: [
        { what: 'struck-out text', count: 2 },
        { what: 'hidden text', count: 1 },
      ],
    });
  });
});

describe('OpenDocument', () => {
  it('texts have headings, lists, tables, notes and comments, and no deletions', async () => {
    const body = [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:h text:outline-level="2">Billing</text:h>',
      '<text:p>Bill<text:s/>monthly<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Only in Clark.</text:p></text:note-body></text:note><office:annotation><dc:creator>Bo</dc:creator><text:p>Ask</text:p></office:annotation></text:p>',
      '<text:list text:style-name="N"><text:list-item><text:p>Count</text:p></text:list-item><text:list-item><text:p>Pay</text:p></text:list-item></text:list>',
      '<table:table><table:table-row><table:table-cell><text:p>Client</text:p></table:table-cell><table:table-cell><text:p>Rate</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Kestrel</text:p></table:table-cell><table:table-cell><text:p>21</text:p></table:table-cell></table:table-row></table:table>',
      '<text:p text:style-name="H">secret</text:p>',
    ].join('');
    const styles =
      '<text:list-style style:name="N"><text:list-level-style-number text:level="1"/></text:list-style><style:style style:name="H" style:family="paragraph"><style:text-properties text:display="none"/></style:style>';
    expect(await read('a.odt', odf('text', body, styles))).toBe(
      '## Billing\n\nBill monthly[1]\n\n1. Count\n2. Pay\n\n| Client | Rate |\n| --- | --- |\n| Kestrel | 21 |\n\n[1] Only in Clark.\n\nComment (Bo): Ask',
    );
  });

  it('sheets are read as displayed, dates as days, and repeated cells once each', async () => {
    const cell = (text: string, attributes = '') =>
      `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
    const body = `<table:table table:name="Rates"><table:table-row>${cell('Day')}${cell('Rate', 'table:number-columns-repeated="2"')}</table:table-row><table:table-row>${cell('02/03/26', 'office:value-type="date" office:date-value="2026-03-02"')}${cell('1,234.50', 'office:value="1234.5"')}${cell('###', 'office:value="7" table:formula="of:=[.B2]*[$Other.C1]"')}</table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
    expect(await read('a.ods', odf('spreadsheet', body))).toBe(
      '# Rates\n\n| Day | Rate | Rate |\n| --- | --- | --- |\n| 2026-03-02 | 1,234.50 | 7 |\n\n## Formulas\n\n- C2 (Rate): =B2*$Other!C1',
    );
  });

  it('slides have titles, text and notes, and nothing that repeats on each', async () => {
    const box = (role: string, text: string) =>
      `<draw:frame presentation:class="${role}"><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame>`;
    const body = `<draw:page draw:name="p1">${box('title', 'Rates')}${box('outline', 'Senior: 21')}${box('footer', 'Kestrel')}<presentation:notes>${box('notes', 'Ask Cora')}</presentation:notes></draw:page>`;
    expect(await read('a.odp', odf('presentation', body))).toBe('# Rates\n\nSenior: 21\n\nNotes: Ask Cora');
  });

  const STYLES = [
    '<style:style style:name="Old" style:family="paragraph"><style:text-properties style:text-line-through-style="solid"/></style:style>',
    '<style:style style:name="Older" style:family="paragraph" style:parent-style-name="Old"/>',
    '<style:style style:name="Kept" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style>',
    '<style:style style:name="Cut" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="double"/></style:style>',
    '<style:style style:name="Cell" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>',
    '<style:style style:name="Off" style:family="table"><style:table-properties table:display="false"/></style:style>',
    '<style:style style:name="Off" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>',
  ].join('');
  const draft = (name: string, bytes: Uint8Array) => readDocument(name, bytes);

  it('texts leave out what is struck out, hidden or an unfilled prompt, and count it', async () => {
    const body = [
      '<text:p>Rent <text:span text:style-name="Cut">900</text:span> 950</text:p>',
      '<text:p text:style-name="Older">Old rule, <text:span text:style-name="Kept">but pay</text:span></text:p>',
      '<text:section text:display="none"><text:p>Never shown</text:p></text:section>',
      '<text:p>From: <text:placeholder>&lt;date&gt;</text:placeholder></text:p>',
    ].join('');
    const { text, data } = await draft('a.odt', odf('text', body, STYLES));
    expect(text).toBe('Rent 950\n\nbut pay\n\nFrom:');
    expect(data).toEqual({
      notRead: [
        { what: 'struck-out text', count: 2 },
        { what: 'hidden text', count: 1 },
      ],
    });
  });

  it('sheets leave out what is hidden or struck out, show addresses and shapes, and join heads', async () => {
    const cell = (text: string, attributes = '') =>
      `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
    const row = (cells: string[], attributes = '') =>
      `<table:table-row ${attributes}>${cells.join('')}</table:table-row>`;
    const body = [
      '<table:table table:name="Pay"><table:table-column table:number-columns-repeated="5"/><table:table-column table:visibility="collapse"/>',
      row([
        '<table:table-cell/>',
        ...['January', 'February'].flatMap((month) => [
          cell(month, 'table:number-columns-spanned="2"'),
          '<table:covered-table-cell/>',
        ]),
        cell('x'),
      ]),
      row([...['Name', 'Gross', 'Net', 'Gross', 'Net', 'x'].map((name) => cell(name))]),
      row([
        cell('<text:a xlink:href="https://ana.example/">Ana</text:a>'),
        cell('2,080'),
        cell('1,700'),
        cell('2,150'),
        cell('1,740'),
        cell('x'),
      ]),
      row([cell('Gone'), cell('1'), cell('2')], 'table:visibility="collapse"'),
      row([cell('Filtered'), cell('3'), cell('4')], 'table:visibility="filter"'),
      row([cell('Left', 'table:style-name="Cell"'), cell('5', 'table:style-name="Cell"'), cell('6')]),
      row([
        '<table:table-cell><draw:custom-shape><text:p>Ask Cora</text:p></draw:custom-shape></table:table-cell>',
      ]),
      '</table:table>',
      `<table:table table:name="Old" table:style-name="Off">${row([cell('Secret'), cell('7')])}</table:table>`,
    ].join('');
    const { text, data } = await draft('a.ods', odf('spreadsheet', body, STYLES));
    const head =
      '| Name | January Gross | January Net | February Gross | February Net |\n| --- | --- | --- | --- | --- |\n';
    expect(text).toBe(
      `# Pay\n\n${head}| Ana (https://ana.example/) | 2,080 | 1,700 | 2,150 | 1,740 |\n|  |  | 6 |  |  |\n\nRows that a filter or a closed group hides:\n\n${head}| Filtered | 3 | 4 |  |  |\n\nAsk Cora`,
    );
    expect(data).toEqual({
      sheets: ['Pay'],
      hiddenSheets: ['Old'],
      notRead: [
        { what: 'struck-out text', count: 2 },
        { what: 'hidden sheet', count: 1 },
        { what: 'hidden row', count: 1 },
        { what: 'hidden column', count: 1 },
      ],
    });
  });

  it('slides on show are read from top to bottom, their comments after them', async () => {
    const shape = (y: number, text: string) =>
      `<draw:custom-shape svg:x="2cm" svg:y="${y}cm" svg:height="1cm"><text:p>${text}</text:p></draw:custom-shape>`;
    const comment =
      '<officeooo:annotation><dc:creator>Bo</dc:creator><text:p>Ask</text:p></officeooo:annotation>';
    const body = `<draw:page>${comment}${shape(9, 'Second')}${shape(2, 'First')}</draw:page><draw:page draw:style-name="Off">${shape(1, 'Gone')}</draw:page>`;
    const { text, data } = await draft('a.odp', odf('presentation', body, STYLES));
    expect(text).toBe('# Slide 1\n\nFirst\n\nSecond\n\nComment (Bo): Ask');
    expect(data).toEqual({ slides: 1, notRead: [{ what: 'hidden slide', count: 1 }] });
  });

  it('is told by its content, and named when it is locked or a bomb', async () => {
    expect(await read('a.docx', odf('text', '<text:p>Kept</text:p>'))).toBe('Kept');
    const locked = odf('text', '', '', {
      'META-INF/manifest.xml': '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
    });
    expect(await reason('a.odt', locked)).toBe('SOURCE_UNREADABLE: password-protected OpenDocument file');
    const cell = `<table:table-cell table:number-columns-repeated="2000"><text:p>${'x'.repeat(5000)}</text:p></table:table-cell>`;
    const bomb = `<table:table><table:table-row table:number-rows-repeated="2000">${cell}</table:table-row></table:table>`;
    expect(await reason('a.ods', odf('spreadsheet', bomb))).toContain('more than 20 million characters');
  });
});
