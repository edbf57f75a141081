import { recognise } from '../container/ocr.ts';
import { pdfPictures } from '../container/pdf-pictures.ts';
import { pictureSize } from '../container/picture-size.ts';
import { normaliseText } from '../text/normalise.ts';
import { NO_TEXT, pdf } from './pdf.ts';
import { type Draft, MEGABYTE, type Reader, unreadable } from './reader.ts';

/** Pictures that text recognition opens. */
const PICTURES = new Set(['png', 'jpg', 'jpeg', 'bmp', 'webp']);

const MAXIMUM_PIXELS = 40_000_000;
/** Below this the recogniser guesses: what it calls text is none that anybody should rely on. */
const LEAST_CONFIDENCE = 50;
const LEAST_LETTERS = 12;

/** The reader that recognises text in files of this extension, or null where there is none. */
export function scanReader(extension: string, languages: readonly string[]): Reader | null {
  if (languages.length === 0) return null;
  if (PICTURES.has(extension)) return pictureReader(languages);
  return extension === 'pdf' ? scannedPdfReader(languages) : null;
}

function pictureReader(languages: readonly string[]): Reader {
  return {
    extensions: [...PICTURES],
    kind: 'document',
    maximumBytes: 30 * MEGABYTE,
    async read(_name, bytes) {
      const size = pictureSize(bytes);
      if (size === null)
        throw unreadable('damaged picture, or one of a kind that text recognition (OCR) does not open');
      if (size.width * size.height > MAXIMUM_PIXELS)
        throw unreadable('picture of more than 40 million pixels');
      return recognised(one(bytes), languages, 'image');
    },
  };
}

/** PDF files: their own text where they have some, else what is recognised on their scanned pages. */
function scannedPdfReader(languages: readonly string[]): Reader {
  return {
    ...pdf,
    async read(name, bytes) {
      try {
        return await pdf.read(name, bytes);
      } catch (error) {
        if (!(error instanceof Error && error.message === NO_TEXT)) throw error;
        return recognised(pdfPictures(bytes), languages, 'scan');
      }
    },
  };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function recognised(
  pictures: AsyncIterable<Uint8Array>,
  languages: readonly string[],
  what: string,
): Promise<Draft> {
  const { texts, confidence } = await recognise(pictures, languages);
  const text = normaliseText(texts.join('\n\n'));
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (confidence < LEAST_CONFIDENCE || letters < LEAST_LETTERS)
    throw unreadable(`${what}: text recognition (OCR) found no text in it that can be relied on`);
  return {
    text: `[Read by text recognition (OCR) from a picture, ${confidence} % certain]\n\n${text}`,
    data: { ocr: { languages: [...languages], confidence } },
  };
}
