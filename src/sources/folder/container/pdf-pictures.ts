import { z } from 'zod';
import { messageOf } from '../../../errors/error.ts';
import { unreadable } from '../readers/reader.ts';

/** A scan is at least so large; smaller pictures on a page are ornaments. */
const LEAST_SIDE = 400;
const MAXIMUM_PIXELS = 40_000_000;
const MAXIMUM_PAGES = 300;

/** A picture as the PDF library decodes it: `kind` 1 is one bit a pixel, 2 RGB, 3 RGBA. */
const bitmapSchema = z
  .object({
    width: z.int().min(LEAST_SIDE),
    height: z.int().min(LEAST_SIDE),
    kind: z.int().min(1).max(3),
    data: z.union([z.instanceof(Uint8Array), z.instanceof(Uint8ClampedArray)]),
  })
  .refine(({ width, height }) => width * height <= MAXIMUM_PIXELS);

type Bitmap = z.infer<typeof bitmapSchema>;

/** The pictures of a scanned PDF in the order of its pages, as PNM, one at a time. Throws SOURCE_UNREADABLE on too many pages. */
export async function* pdfPictures(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  try {
    if (document.numPages > MAXIMUM_PAGES)
      throw unreadable(
        `scan of ${document.numPages} pages: text recognition (OCR) reads up to ${MAXIMUM_PAGES}`,
      );
    const { OPS } = await getResolvedPDFJS();
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      for (const [index, operator] of fnArray.entries()) {
        if (operator !== OPS.paintImageXObject) continue;
        const key: unknown = argsArray[index]?.[0];
        const bitmap = bitmapSchema.safeParse(typeof key === 'string' ? await objectOf(page, key) : null);
        if (bitmap.success) yield toPnm(bitmap.data);
      }
      page.cleanup();
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'SOURCE_UNREADABLE') throw error;
    throw unreadable(`damaged PDF: ${messageOf(error)}`, error);
  } finally {
    await document.loadingTask.destroy();
  }
}

interface PageObjects {
  objs: { get(id: string, done: (value: unknown) => void): unknown };
  commonObjs: { get(id: string, done: (value: unknown) => void): unknown };
}

function objectOf(page: PageObjects, key: string): Promise<unknown> {
  const objects = key.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(key, resolve));
}

/** Portable any-map: a line of head, then the pixels as they are. */
function toPnm({ width, height, kind, data }: Bitmap): Uint8Array {
  const head = (type: string, depth: string) => Buffer.from(`${type}\n${width} ${height}\n${depth}`);
  // In a bitmap 1 is black; in the PDF it is white.
  if (kind === 1) return Buffer.concat([head('P4', ''), Uint8Array.from(data, (byte) => ~byte & 255)]);
  const channels = kind === 2 ? 3 : 4;
  const pixels = Buffer.alloc(width * height);
  for (let index = 0; index < pixels.length; index++) {
    const at = index * channels;
    pixels[index] = Math.round(
      0.299 * (data[at] ?? 255) + 0.587 * (data[at + 1] ?? 255) + 0.114 * (data[at + 2] ?? 255),
    );
  }
  return Buffer.concat([head('P5', '255\n'), pixels]);
}
