import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/sources/folder/readers/index.ts';
import { encode } from '../../support/encode.ts';
import { expectLinear } from '../../support/growth.ts';
import { core, docx, numbered, paragraph, pptx, shape, wordXml, xlsx, zip } from './office.ts';
import { pdf } from './pdf-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string) => readDocument(name, bytes(text));
const reason = (name: string, content: Uint8Array) =>
  readDocument(name, content).then(
    () => 'was read',
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe('text', () => {
  it('decodes byte order marks, UTF-16 without one, and Windows-1252', async () => {
    const texts = await Promise.all([
      readDocument('a.md', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('Zoë')])),
      readDocument('a.md', Uint8Array.from([0xff, 0xfe, ...Buffer.from('Zoë', 'utf16le')])),
      readDocument('a.md', Buffer.from('Zoë and the others', 'utf16le')),
      readDocument('a.md', Uint8Array.from([0x5a, 0x6f, 0xeb])),
    ]);
    expect(texts.map(({ text }) => text)).toEqual(['Zoë', 'Zoë', 'Zoë and the others', 'Zoë']);
  });

  it('leaves Markdown as it is but for line ends', async () => {
    const { text, title } = await read('a.md', '#  Title  \r\n\r\n* one\r* two   \r\n');
    expect(text).toBe('#  Title  \n\n* one\n* two   \n');
    expect(title).toBe('Title');
  });

  it('brings plain text into the normal form', async () => {
    const { text, title } = await read(
      'note.txt',
      'Payroll\n=======\n\n1) Count\n2) Pay\n\n• one\n\nBEFORE YOU START\n\nRead this.\n',
    );
    expect(text).toBe('# Payroll\n\n1. Count\n2. Pay\n\n- one\n\n## BEFORE YOU START\n\nRead this.');
    expect(title).toBe('Payroll');
  });
});

describe('dates', () => {
  const at = async (text: string, name = 'a.md') => (await read(name, text)).at;
  it('takes the date that a document states of itself', async () => {
    expect(await at('# Policy\n\nEffective: 1 July 2026\nLast updated: March 2nd, 2026\n')).toBe(
      '2026-03-02',
    );
    expect(await at('---\ntitle: X\ndate: 2025-11-03\n---\nText')).toBe('2025-11-03');
    expect(await at('# How we bill\n\nCora Valdez, Operations Manager — 2 March 2026\n')).toBe('2026-03-02');
    expect(await at('| Field | Value |\n| --- | --- |\n| Issued | 31/12/2025 |\n')).toBe('2025-12-31');
    expect(await at('Text', 'minutes/2024-03-01 board.md')).toBe('2024-03-01');
    expect(await at('Text', 'scan_20240301.md')).toBe('2024-03-01');
  });
  it.each([
    ['# Guide\n\nDernière mise à jour : 9 janvier 2026. Prochaine révision : 1er mars 2027.\n', '2026-01-09'],
    ['# Bail\n\nentre A et B, signé le 12 juin 2022\n', '2022-06-12'],
    ['# Leitfaden\n\nStand: 12. März 2026\n', '2026-03-12'],
    ['# Leitfaden\n\nStand: 05.03.2026, nächste Prüfung 01.06.2027\n', '2026-03-05'],
    ['# Normas\n\nÚltima actualización: 3 de febrero de 2026\n', '2026-02-03'],
    [
      '# Manual\n\nOwner: Pat Roe. Last updated: 12 February 2026. Next review: 1 March 2027.\n',
      '2026-02-12',
    ],
    ["# Minutes of the directors' meeting, 16 June 2026\n\nPresent: Pat.\n", '2026-06-16'],
    ['# Manual\n\nNext review: 1 March 2027.\n', null],
    ['# Règlement (2021)\n\nRemplacé par le règlement du 1er mars 2025.\n', null],
  ])('reads it in four languages, and no day that is still to come: %s', async (text, day) => {
    expect(await at(text)).toBe(day);
  });
  it('takes no other date for it, and guesses none', async () => {
    expect(
      await at('# Ana Cruz\n\nDate of birth: 2 March 1990\nDate hired: 2024-01-05\nDate: 03/04/2026\n'),
    ).toBeNull();
    expect(
      await at('# Term\n\nThe contract ends on 31 December 2026 and the fee is due on 2026-01-05.\n'),
    ).toBeNull();
    expect(await at(`# Term\n${'\nA line.\n'.repeat(20)}\nDate: 2026-03-02\n`)).toBeNull();
    expect(await at('Text', '2024-03-01 to 2024-04-01.md')).toBeNull();
  });
});

describe('HTML', () => {
  it('keeps structure and drops what is not shown', async () => {
    const html = `<html><head><title>Reminders</title><meta name="last-modified" content="2025-06-27"><style>x</style></head><body>
      <nav>Home</nav><h2>Ladder &amp; fees</h2><p>Day 3<br>Day 10</p><ol start="3"><li>Call<ul><li>twice</li></ul></li><li value="7">Stop</li></ol>
      <p hidden>secret</p><p style="DISPLAY : none">secret</p><script>secret</script><template>secret</template>
      <p>See <a href="https://a.example/x">the rule</a>, <a href="mailto:it@a.example">it@a.example</a>, <a href="javascript:x">this</a>.</p>
      <table><tr><th>Days</th><th>Who</th></tr><tr><td rowspan="2">3|4</td><td>Liezl</td></tr><tr><td>Marcus</td></tr></table></body></html>`;
    const { text, title, at } = await read('a.html', html);
    expect(text).toBe(
      '## Ladder & fees\n\nDay 3\nDay 10\n\n3. Call\n   - twice\n7. Stop\n\nSee the rule (https://a.example/x), it@a.example, this.\n\n' +
        '| Days | Who |\n| --- | --- |\n| 3\\|4 | Liezl |\n| 3\\|4 | Marcus |',
    );
    expect([title, at]).toEqual(['Reminders', '2025-06-27']);
  });

  it('reads deep and broken markup in time that grows with its length', async () => {
    for (const piece of [
      '<div>',
      '<table><tr><td>',
      '<ul><li>',
      '<a href=x>',
      '<td rowspan=200 colspan=200>x',
      '<b></i>',
      '<!--',
      '&amp',
      '<p style="display:',
    ])
      await expectLinear(piece.repeat(Math.ceil(500_000 / piece.length)), (part) =>
        read('a.html', `text ${part}`),
      );
  });
});

describe('Word', () => {
  it('numbers as Word does, also after an interruption, and keeps notes and headers', async () => {
    const body =
      paragraph('Billing', '<w:pStyle w:val="Heading1"/>') +
      numbered('Export') +
      numbered('check it', 1) +
      numbered('print it', 1) +
      paragraph('A remark.') +
      numbered('Approve') +
      '<w:p><w:r><w:t>Fee</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins><w:r><w:t> inserted</w:t></w:r></w:ins></w:p>';
    const file = docx(body, {
      'word/header1.xml': wordXml('hdr', paragraph('Harbour Ltd, confidential')),
      'word/footer1.xml': wordXml('ftr', paragraph('Page 3 of 9')),
      'docProps/core.xml': core(
        '<dc:title>Document1</dc:title><dc:creator>Ana Cruz</dc:creator><cp:lastModifiedBy>Ben Lim</cp:lastModifiedBy><dcterms:created>2025-01-01T00:00:00Z</dcterms:created><dcterms:modified>2026-01-05T08:00:00Z</dcterms:modified>',
      ),
    });
    const { text, title, at, modified, people } = await readDocument('guide.docx', file);
    expect(text).toBe(
      '# Billing\n\n1. Export\n   - (a) check it\n   - (b) print it\n\nA remark.\n\n2. Approve\n\nFee[1] inserted\n\n- [1] Only in Clark.\n\nHeader: Harbour Ltd, confidential',
    );
    expect([title, at, modified]).toEqual(['Billing', '2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z']);
    expect(people).toEqual([
      { name: 'Ana Cruz', address: null, role: 'author' },
      { name: 'Ben Lim', address: null, role: 'editor' },
    ]);
  });

  it('takes short bold paragraphs for headings where there are no heading styles', async () => {
    const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    expect((await readDocument('a.docx', docx(bold('Pay days') + paragraph('The 15th.')))).text).toBe(
      '## Pay days\n\nThe 15th.',
    );
  });
});

describe('Excel', () => {
  it('writes cells as displayed, and formulas with their words', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="inlineStr"><is><t>From</t></is></c><c r="D3" t="inlineStr"><is><t>Share</t></is></c></row>' +
      '<row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" s="1"><f>B9/21</f><v>2000.0049999999999</v></c><c r="C4" s="2"><v>46083</v></c><c r="D4" s="3"><v>0.15</v></c></row>' +
      [5, 6, 7]
        .map(
          (row) =>
            `<row r="${row}"><c r="A${row}" t="s"><v>4</v></c><c r="B${row}" s="1">${row === 5 ? '<f t="shared" ref="B5:B7" si="0">$B$4*A5&amp;"A5"</f>' : '<f t="shared" si="0"/>'}<v>1234567.5</v></c></row>`,
        )
        .join('');
    const { text, kind } = await readDocument(
      'a.xlsx',
      xlsx(rows, ['Rates of 2026', 'Item', 'PHP', 'Daily rate', 'Hours']),
    );
    expect(kind).toBe('sheet');
    expect(text).toBe(
      '# Rates\n\nRates of 2026\n\n| Item | PHP | From | Share |\n| --- | --- | --- | --- |\n| Daily rate | 2,000.01 | 2026-03-02 | 15.00% |\n' +
        '| Hours | 1,234,567.50 |  |  |\n'.repeat(3) +
        '\n## Formulas\n\n- B4 (Daily rate, PHP): =B9/21\n- B5:B7 (PHP): =$B$4*A5&"A5", and so on in each row',
    );
  });

  it('does not let far cells fill the memory', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, at) =>
        `<row r="${at * 2000 + 1}"><c r="XFD${at * 2000 + 1}"><v>${at}</v></c><c r="A${at * 2000 + 1}"><v>1</v></c></row>`,
    );
    expect((await readDocument('a.xlsx', xlsx(rows.join('')))).text.length).toBeLessThan(20_000);
  });
});

it('reads slides with titles, bullets, tables and notes', async () => {
  const table =
    '<p:graphicFrame><a:tbl><a:tr><a:tc><a:p><a:r><a:t>Step</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>Who</a:t></a:r></a:p></a:tc></a:tr><a:tr><a:tc><a:p><a:r><a:t>Call</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>Ana</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:graphicFrame>';
  const { text, kind, title } = await readDocument(
    'deck.pptx',
    pptx(
      [
        shape('Trial', 'ctrTitle') + shape('30 days', 'body') + shape('Page 1', 'sldNum') + table,
        shape('Only text'),
      ],
      'Say it slowly',
    ),
  );
  expect([kind, title]).toEqual(['slides', 'Trial']);
  expect(text).toBe(
    '# Trial\n\n- 30 days\n\n| Step | Who |\n| --- | --- |\n| Call | Ana |\n\nNotes: Say it slowly\n\n# Slide 2\n\nOnly text',
  );
});

it('finds out how a CSV is delimited, and gives values no head', async () => {
  expect((await read('a.csv', 'Day;Rule\n"2 Jan";"a;b, c"\n')).text).toBe(
    '| Day | Rule |\n| --- | --- |\n| 2 Jan | a;b, c |',
  );
  expect((await read('a.tsv', 'Day\tRule\n1\t2\n')).text).toBe('| Day | Rule |\n| --- | --- |\n| 1 | 2 |');
  expect((await read('a.csv', 'Rent,500.00\nPower,20.00\n')).text).toBe(
    '|  |  |\n| --- | --- |\n| Rent | 500.00 |\n| Power | 20.00 |',
  );
});

describe('what cannot be read', () => {
  const refused: [name: string, content: Uint8Array, expected: RegExp][] = [
    ['a.png', Uint8Array.of(0x89), /image: no text/],
    ['a.md', new Uint8Array(), /: empty$/],
    ['a.docx', docx('').slice(0, 300), /damaged Word file/],
    ['a.xlsx', bytes('hello'), /no Excel file/],
    ['a.docx', zip({ 'word/media/x.xml': 'x' }), /no document part/],
    [
      'a.docx',
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      /password-protected Word file/,
    ],
    ['a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /old format/],
    ['a.csv', encode('euc-jp', '名前,給料\n東京,1\n'), /unknown character encoding/],
    ['a.pdf', bytes('%PDF-1.7\n1 0 obj\n<<'), /damaged PDF/],
    ['a.xyz', Uint8Array.of(0, 1, 2, 3), /no known type/],
    ['a', Uint8Array.of(0, 1, 2, 3), /no known type/],
    [
      'bomb.xlsx',
      zip({
        'xl/workbook.xml': '<workbook/>',
        'xl/worksheets/sheet1.xml': new Uint8Array(101 * 1024 * 1024),
      }),
      /more than 100 MB/,
    ],
  ];
  it.each(refused)('%s: %#', async (name, content, expected) => {
    expect(await reason(name, content)).toMatch(expected);
  });

  it('is always refused with a reason, whatever the bytes', async () => {
    const names = fc.constantFrom(
      'a.docx',
      'a.xlsx',
      'a.pptx',
      'a.pdf',
      'a.csv',
      'a.html',
      'a.md',
      'a.txt',
      'a',
      'a.json',
    );
    const valid = fc.constantFrom(
      docx(paragraph('x')),
      xlsx('<row><c><v>1</v></c></row>'),
      pptx([shape('x')]),
      bytes('a,b\n"1'),
      bytes('<table><td>'),
    );
    const broken = fc
      .tuple(valid, fc.nat(), fc.integer({ min: 0, max: 255 }))
      .map(([file, at, byte]) =>
        Uint8Array.from(file, (old, index) => (index === at % file.length ? byte : old)),
      );
    await fc.assert(
      fc.asyncProperty(names, fc.oneof(broken, fc.uint8Array({ maxLength: 300 })), async (name, content) => {
        const copy = Uint8Array.from(content);
        const result = await readDocument(name, content).catch((error: Error) => error);
        expect(content).toEqual(copy);
        if (result instanceof Error) expect(result.name).toBe('SOURCE_UNREADABLE');
        else
          expect(result.text.isWellFormed() && !/[\0\r]/.test(result.text) && result.text.trim() !== '').toBe(
            true,
          );
      }),
      { numRuns: 150 },
    );
  });
});

describe('identifiers', () => {
  it.each([
    ['# The __client_id__ field', 'The __client_id__ field'],
    ['# Price is 5*3*2', 'Price is 5*3*2'],
    ['# **Payroll** of _the whole shop_', 'Payroll of the whole shop'],
    ['# Run `make *_all` at snake_case_name', 'Run make *_all at snake_case_name'],
    ['# See [the *guide*](https://x.example/a_b_c)', 'See the guide'],
  ])('keep their marks in the title of %s', async (text, title) => {
    expect((await read('a.md', `${text}\n\nText.`)).title).toBe(title);
  });

  it('lose no mark in HTML, plain text and tables', async () => {
    expect(
      (
        await read(
          'a.html',
          '<p>Set <code>__client_id__</code> to 5*3*2 at http://x.example/a_b_c~d</p><pre>  *p += _q_;\n</pre>',
        )
      ).text,
    ).toBe('Set __client_id__ to 5*3*2 at http://x.example/a_b_c~d\n\n```\n  *p += _q_;\n```');
    expect((await read('a.txt', 'Gross 2,600\n+ bonus 100\n__init__ and 5*3*2\n')).text).toBe(
      'Gross 2,600\n+ bonus 100\n__init__ and 5*3*2',
    );
    expect((await read('a.csv', '#A_1\n"x",__y__\n"z",5*3*2\n')).text).toContain('#A_1\n\n| x | __y__ |');
  });

  it('lose no hyphen at the end of a line of a PDF', async () => {
    const lines = async (first: string, second: string) =>
      (
        await readDocument(
          'a.pdf',
          pdf([
            [50, 700, first],
            [50, 688, second],
          ]),
        )
      ).text;
    expect(await lines('The address of it is https://pay.example/log-', 'in and nothing else.')).toContain(
      '/log-in and',
    );
    expect(await lines('The name of the key in it is client_id-', 'old and nothing else.')).toContain(
      'client_id-old',
    );
  });
});

it('leaves out what is struck out in HTML, and counts it with its pictures', async () => {
  const { text, data } = await read(
    'a.html',
    '<p>The fee is <s>410</s><del>430</del><span style="text-decoration: line-through">450</span>500.</p><img src="x"><img width="1" src="y"><svg><text>x</text></svg>',
  );
  expect(text).toBe('The fee is 500.');
  expect(data['notRead']).toEqual([
    { what: 'struck-out text', count: 3 },
    { what: 'picture', count: 2 },
  ]);
});

it('tells columns of HTML apart by both rows of their head', async () => {
  const html =
    '<table><tr><th colspan="5">Payroll of 2026</th></tr><tr><th rowspan="2">Employee</th><th colspan="2">January</th><th colspan="2">February</th></tr><tr><th>Gross</th><th>Net</th><th>Gross</th><th>Net</th></tr><tr><td>Asha</td><td>2,600</td><td>2,080</td><td>2,700</td><td>2,150</td></tr></table>';
  expect((await read('a.html', html)).text).toBe(
    'Payroll of 2026\n\n| Employee | January Gross | January Net | February Gross | February Net |\n| --- | --- | --- | --- | --- |\n| Asha | 2,600 | 2,080 | 2,700 | 2,150 |',
  );
});
