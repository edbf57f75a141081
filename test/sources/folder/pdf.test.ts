import { expect, it } from 'vitest';
import { readDocument } from '../../../src/sources/folder/readers/index.ts';

type Text = [x: number, y: number, text: string, size?: number, font?: 'F1' | 'F2'];

/** A PDF of these pages; F1 is Helvetica, F2 Helvetica-Bold. */
function pdf(...pages: Text[][]): Uint8Array {
  const streams = pages.map((texts) =>
    texts
      .map(([x, y, text, size = 10, font = 'F1']) => `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET`)
      .join('\n'),
  );
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>',
    ...streams.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${6 + at * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(
    `%PDF-1.4\n${body}trailer << /Root 1 0 R /Size ${objects.length + 1} /Info << /Author (Ana Cruz) >> >>\n%%EOF`,
  );
}

const text = async (...pages: Text[][]) => (await readDocument('a.pdf', pdf(...pages))).text;

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
