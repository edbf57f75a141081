import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/sources/folder/readers/index.ts';
import { hebrew, pdf, type TestPage, type Text } from './pdf-file.ts';

const text = async (...pages: (Text[] | TestPage)[]) => (await readDocument('a.pdf', pdf(...pages))).text;

it('joins the lines of a paragraph, takes back hyphens, and goes on over the page', async () => {
  const full = 'Every month the billing run is made on the twenty-sixth, and its con-';
  expect(
    await text(
      [
        [50, 760, 'Billing', 20],
        [50, 700, full],
        [50, 688, 'trol total is compared with the sum of the time sheets, before the'],
        [300, 30, '1'],
      ],
      [
        [50, 760, 'invoices are approved.'],
        [300, 30, '2'],
      ],
    ),
  ).toBe(
    '# Billing\n\nEvery month the billing run is made on the twenty-sixth, and its control total is compared with the sum of the time sheets, before the invoices are approved.',
  );
});

it('keeps list items and the levels of headings', async () => {
  expect(
    await text([
      [50, 760, 'Guide', 20],
      [50, 720, 'Steps', 14],
      [50, 700, '1. Export the hours'],
      [70, 688, '- by client'],
      [50, 676, '2. Approve them'],
      [50, 640, 'Limits', 10, 'F2'],
      [50, 615, 'Nobody pays more than 500.00 alone.'],
    ]),
  ).toBe(
    '# Guide\n\n## Steps\n\n1. Export the hours\n   - by client\n2. Approve them\n\n### Limits\n\nNobody pays more than 500.00 alone.',
  );
});

it('keeps each cell in its row and column, also where one wraps or nearly touches the next', async () => {
  const rows: Text[] = [
    [50, 700, 'Branch'],
    [200, 700, 'Code'],
    [260, 700, 'Number'],
    [50, 683, 'Plot 12, Amba Bari, Sikar'],
    [200, 683, 'ZX-201-AAA'],
    [260, 683, '0141-1'],
    [50, 671, 'Road'],
    [50, 659, '74, Hanuman Nagar'],
    [200, 659, 'ZX-202-BBB'],
    [260, 659, '0141-2'],
    [50, 647, '9, Raja Park'],
    [200, 647, 'ZX-203-CCC'],
    [260, 647, '0141-3'],
  ];
  expect(await text([...rows, [50, 600, 'After the table.']])).toBe(
    '| Branch | Code | Number |\n| --- | --- | --- |\n| Plot 12, Amba Bari, Sikar Road | ZX-201-AAA | 0141-1 |\n' +
      '| 74, Hanuman Nagar | ZX-202-BBB | 0141-2 |\n| 9, Raja Park | ZX-203-CCC | 0141-3 |\n\nAfter the table.',
  );
});

it.each([
  ['head', 0],
  ['middle', -6],
  ['foot', -12],
])('reads a wrapped cell as part of its row where the others stand at its %s', async (_, others) => {
  const row = (y: number, client: string[], fee: string): Text[] => [
    ...client.map((line, at): Text => [50, y - at * 12, line]),
    [250, y + (client.length > 1 ? others : 0), 'Payroll'],
    [400, y + (client.length > 1 ? others : 0), fee],
  ];
  expect(
    await text([
      [50, 700, 'Client'],
      [250, 700, 'Duty'],
      [400, 700, 'Fee'],
      ...row(680, ['Lund Supply and', 'Trading Company'], '500.00'),
      ...row(648, ['Kerr'], '1,200.00'),
      ...row(628, ['Harbour Fishing', 'Cooperative'], '90.00'),
      ...row(596, ['Rao'], '75.00'),
      [50, 540, 'After the table.'],
    ]),
  ).toBe(
    '| Client | Duty | Fee |\n| --- | --- | --- |\n| Lund Supply and Trading Company | Payroll | 500.00 |\n| Kerr | Payroll | 1,200.00 |\n' +
      '| Harbour Fishing Cooperative | Payroll | 90.00 |\n| Rao | Payroll | 75.00 |\n\nAfter the table.',
  );
});

it('keeps rows apart that stand in groups', async () => {
  const rows = ['Bread', 'Milk', 'Eggs', 'Tea', 'Salt', 'Rice'].flatMap((name, at): Text[] => {
    const y = 700 - at * 12 - Math.floor(at / 3) * 10;
    return [
      [50, y, name],
      [200, y, 'the shelf'],
    ];
  });
  expect((await text(rows)).split('\n').filter((line) => line.includes('the shelf'))).toHaveLength(6);
});

it('leaves out what repeats at the top and bottom of pages', async () => {
  const page = (at: number): Text[] => [
    [50, 780, 'Harbour Ltd, confidential'],
    [50, 600, `Text of page ${at}.`],
    [280, 25, `Page ${at} of 3`],
  ];
  expect(await text(page(1), page(2), page(3))).toBe('Text of page 1.\n\nText of page 2.\n\nText of page 3.');
});

it('says that a scan has no text', async () => {
  await expect(text([])).rejects.toThrow(/OCR/);
});

const box = (left: number, bottom: number, right: number, top: number) =>
  `/Rect [${left} ${bottom} ${right} ${top}]`;
const page = (texts: Text[], ...annotations: string[]) => text({ texts, annotations });

describe('forms and notes', () => {
  it('reads the values of fields beside their labels, ticks, and what is chosen', async () => {
    expect(
      await page(
        [
          [50, 760, 'Supplier form', 16],
          [50, 700, 'Supplier name:'],
          [50, 670, 'Sort code changed:'],
          [50, 640, 'VAT registered:'],
          [50, 610, 'Currency:'],
          [50, 580, 'Pay by:'],
          [200, 580, 'Bank'],
          [300, 580, 'Cheque'],
          [50, 550, 'Password:'],
          [50, 520, 'Reference:'],
        ],
        `/Subtype /Widget /FT /Tx /T (a) /V (Lund Supply Ltd) ${box(180, 694, 380, 714)}`,
        `/Subtype /Widget /FT /Btn /T (b) /V /Yes /AS /Yes /AP << /N << /Yes 3 0 R /Off 3 0 R >> >> ${box(180, 666, 192, 680)}`,
        `/Subtype /Widget /FT /Btn /T (c) /V /Off /AS /Off /AP << /N << /Yes 3 0 R /Off 3 0 R >> >> ${box(180, 636, 192, 650)}`,
        `/Subtype /Widget /FT /Ch /Ff 131072 /T (d) /V (gbp) /Opt [[(gbp) (Pounds)] [(eur) (Euro)]] ${box(180, 604, 280, 624)}`,
        `/Subtype /Widget /FT /Btn /Ff 32768 /T (e) /V /B /AS /B /AP << /N << /B 3 0 R /Off 3 0 R >> >> ${box(180, 576, 192, 590)}`,
        `/Subtype /Widget /FT /Btn /Ff 32768 /T (f) /V /Off /AS /Off /AP << /N << /C 3 0 R /Off 3 0 R >> >> ${box(280, 576, 292, 590)}`,
        `/Subtype /Widget /FT /Tx /Ff 8192 /T (g) /V (hunter2) ${box(180, 544, 380, 564)}`,
        `/Subtype /Widget /FT /Tx /F 2 /T (h) /V (hidden) ${box(180, 514, 380, 534)}`,
      ),
    ).toBe(
      '# Supplier form\n\nSupplier name: Lund Supply Ltd\n\nSort code changed: [x]\n\nVAT registered: [ ]\n\nCurrency: Pounds\n\nPay by: [x] Bank [ ] Cheque\n\nPassword:\n\nReference:',
    );
  });

  it('reads the lines of a long field, text typed over the page, and notes with their authors', async () => {
    expect(
      await page(
        [
          [50, 700, 'Remarks:'],
          [50, 500, 'Fee:'],
        ],
        `/Subtype /Widget /FT /Tx /Ff 4096 /T (a) /V (Call Rita first.\\nThen the bank.) ${box(100, 640, 400, 712)}`,
        `/Subtype /FreeText /DA (/F1 10 Tf) /Contents (GBP 480 from May) ${box(80, 494, 200, 512)}`,
        `/Subtype /Text /T (Rita Lund) /Contents (Agreed on the phone.) ${box(400, 500, 420, 520)}`,
        `/Subtype /Popup /Contents (Agreed on the phone.) ${box(420, 500, 520, 520)}`,
      ),
    ).toBe(
      'Remarks: Call Rita first. Then the bank.\n\nFee: GBP 480 from May\n\nNote (Rita Lund): Agreed on the phone.',
    );
  });
});

it('puts the address of a link beside the words that lead to it', async () => {
  const leads = (url: string) => `/Subtype /Link /A << /S /URI /URI (${url}) >>`;
  expect(
    await page(
      [
        [50, 700, 'Sign the mandate here. Then write to us.'],
        [50, 670, 'See www.bank.example for more.'],
      ],
      `${leads('https://sign.example/m')} ${box(125, 696, 150, 712)}`,
      `${leads('mailto:help@a.example')} ${box(180, 696, 204, 712)}`,
      `${leads('https://www.bank.example/')} ${box(69, 666, 165, 682)}`,
    ),
  ).toBe(
    'Sign the mandate here (https://sign.example/m). Then write (help@a.example) to us.\n\nSee www.bank.example for more.',
  );
});

describe('pages that run from right to left', () => {
  const word = (x: number, y: number, letters: string): Text => [x, y, hebrew(letters), 10, 'F3'];

  it('give words in the order of reading, and numbers of several parts in theirs', async () => {
    expect(
      await text([
        word(500, 700, 'חוזה'),
        word(460, 700, 'שירות'),
        word(500, 670, 'התשלום'),
        [466, 670, '30', 10],
        [480, 670, '000', 10],
        word(430, 670, 'ימים'),
      ]),
    ).toBe('חוזה שירות\n\nהתשלום 30 000 ימים');
  });

  it('give their tables from the right', async () => {
    const row = (y: number, name: string, amount: string): Text[] => [word(500, y, name), [300, y, amount]];
    expect(
      await text([
        word(500, 700, 'שם'),
        word(300, 700, 'סכום'),
        ...row(685, 'דנה', '850'),
        ...row(670, 'רות', '920'),
      ]),
    ).toBe('| שם | סכום |\n| --- | --- |\n| דנה | 850 |\n| רות | 920 |');
  });

  it('stand as words also on a page that runs from left to right', async () => {
    expect(
      await text([
        [50, 700, 'The supplier is called'],
        word(170, 700, 'לונד'),
        word(204, 700, 'חברת'),
        [240, 700, 'in its contract of May.'],
        [50, 660, 'It is long and in English.'],
      ]),
    ).toContain('The supplier is called חברת לונד in its contract of May.');
  });
});

it('says how many pages hold no text', async () => {
  const { data } = await readDocument('a.pdf', pdf([[50, 700, 'Text.']], []));
  expect(data['notRead']).toEqual([{ what: 'page without text', count: 1 }]);
});
