import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../scripts/support/browser.ts';
import { BatonError } from '../../../src/errors/error.ts';
import { readDocument } from '../../../src/sources/folder/readers/index.ts';

const PAGE =
  '<body style="font: 28px sans-serif; background: white"><h2>Rate card April 2026</h2><p>Senior bookkeeper: GBP 412.50 a day</p><p>Junior bookkeeper: GBP 268.00 a day</p>';

/** A page of letters, photographed: JPEG and PNG; null where no browser is to be had. */
let photo: { jpeg: Buffer; png: Buffer } | null = null;

beforeAll(async () => {
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 900, height: 500 } });
      await page.setContent(PAGE);
      photo = {
        jpeg: await page.screenshot({ type: 'jpeg', quality: 95 }),
        png: await page.screenshot({ type: 'png' }),
      };
    } finally {
      await browser.close();
    }
  } catch (error) {
    if (!(error instanceof BatonError) || error.name !== 'BROWSER_MISSING') throw error;
    console.warn('No browser is to be had: text recognition is not run on a photographed page.');
  }
}, 120_000);

afterAll(() => {
  photo = null;
});

/** A PDF of one page that shows one picture, as a scanner writes it. */
function scan(width: number, height: number, filter: string, picture: Uint8Array, space: string): Buffer {
  const paint = `${width} 0 0 ${height} 0 0 cm /P Do`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>`,
    `<</Length ${paint.length}>>stream\n${paint}\nendstream`,
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${space}/BitsPerComponent 8/Filter/${filter}/Length ${picture.length}>>stream\n`,
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  for (const [index, object] of objects.entries()) {
    parts.push(Buffer.from(`${index + 1} 0 obj\n${object}`));
    if (index === 4) parts.push(Buffer.from(picture), Buffer.from('\nendstream'));
    parts.push(Buffer.from('\nendobj\n'));
  }
  parts.push(Buffer.from('trailer<</Root 1 0 R/Size 6>>\n%%EOF\n'));
  return Buffer.concat(parts);
}

const reason = (name: string, bytes: Uint8Array, ocr: string[] = []) =>
  readDocument(name, bytes, { ocr }).then(
    ({ text }) => text,
    (error: Error) => error.message,
  );

describe('text recognition', () => {
  const blank = deflateSync(Buffer.alloc(600 * 600, 255));

  it('is off unless it is asked for', async () => {
    expect(await reason('photo.png', Buffer.from('x'))).toBe('image: no text');
    expect(await reason('scan.pdf', scan(600, 600, 'FlateDecode', blank, 'DeviceGray'))).toContain(
      '(OCR) first',
    );
  });

  it('names a language that is not installed, and how to install it', async () => {
    expect(await reason('scan.pdf', scan(600, 600, 'FlateDecode', blank, 'DeviceGray'), ['tlh'])).toBe(
      'text recognition (OCR) for "tlh" is not installed: run npm install --save-exact @tesseract.js-data/tlh',
    );
  });

  it('finds nothing where there is nothing, and opens no picture that is too large or none', async () => {
    expect(await reason('scan.pdf', scan(600, 600, 'FlateDecode', blank, 'DeviceGray'), ['eng'])).toContain(
      'found no text',
    );
    const head = Buffer.from('89504e470d0a1a0a0000000d494844520000ffff0000ffff0802000000', 'hex');
    expect(await reason('huge.png', head, ['eng'])).toBe('picture of more than 40 million pixels');
    expect(await reason('none.jpg', Buffer.from('none'), ['eng'])).toContain('damaged picture');
  });

  it('reads a photo and a scanned PDF, and says how', async ({ skip }) => {
    if (photo === null) return skip();
    for (const [name, bytes] of [
      ['photo.png', photo.png],
      ['photo.jpg', photo.jpeg],
      ['scan.pdf', scan(900, 500, 'DCTDecode', photo.jpeg, 'DeviceRGB')],
    ] as const) {
      const { text, data } = await readDocument(name, bytes, { ocr: ['eng'] });
      expect(text, name).toContain('Senior bookkeeper: GBP 412.50 a day');
      expect(text, name).toMatch(/^\[Read by text recognition \(OCR\) from a picture, \d+ % certain\]\n/);
      expect(data['ocr'], name).toMatchObject({ languages: ['eng'] });
    }
  }, 300_000);
});
