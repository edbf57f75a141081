import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { messageOf } from '../../../errors/error.ts';
import { unreadable } from '../readers/reader.ts';

/** What text recognition read in pictures. */
export interface Recognised {
  /** One for each picture, in order. */
  texts: string[];
  /** Mean of what the recogniser says of its own certainty, 0 to 100, weighted by length. */
  confidence: number;
}

/** One picture may take this long; a picture that takes longer hangs. */
const PATIENCE = 300_000;

/**
 * Reads the text in pictures by tesseract.js, with language data that is installed as npm packages: nothing is fetched. The
 * recogniser runs in a worker of its own, which ends with the call. Throws SOURCE_UNREADABLE where a language is not installed
 * or a picture cannot be opened.
 */
export async function recognise(
  pictures: AsyncIterable<Uint8Array>,
  languages: readonly string[],
): Promise<Recognised> {
  const langPath = await mkdtemp(join(tmpdir(), 'baton-ocr-'));
  try {
    for (const code of languages) await copyLanguage(code, langPath);
    return await recogniseWith(pictures, languages, langPath);
  } finally {
    await rm(langPath, { recursive: true, force: true });
  }
}

async function recogniseWith(
  pictures: AsyncIterable<Uint8Array>,
  languages: readonly string[],
  langPath: string,
): Promise<Recognised> {
  const { createWorker, OEM } = await import('tesseract.js');
  const options = { langPath, cacheMethod: 'none', gzip: true, errorHandler: () => {} };
  const worker = await createWorker(languages.join('+'), OEM.LSTM_ONLY, options);
  const texts: string[] = [];
  let [sum, weight] = [0, 0];
  try {
    for await (const picture of pictures) {
      const { text, confidence } = await inTime(
        worker.recognize(Buffer.from(picture)).then(({ data: page }) => page),
      );
      texts.push(text);
      sum += confidence * text.length;
      weight += text.length;
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'SOURCE_UNREADABLE') throw error;
    throw unreadable(`damaged picture: ${messageOf(error)}`, error);
  } finally {
    await worker.terminate();
  }
  return { texts, confidence: weight === 0 ? 0 : Math.round(sum / weight) };
}

/** The library takes all languages from one folder: they lie in a package each. */
async function copyLanguage(code: string, folder: string): Promise<void> {
  const name = `@tesseract.js-data/${code}`;
  const file = `${code}.traineddata.gz`;
  try {
    const place = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    await copyFile(join(place, '4.0.0_best_int', file), join(folder, file));
  } catch (error) {
    throw unreadable(
      `text recognition (OCR) for "${code}" is not installed: run npm install --save-exact ${name}`,
      error,
    );
  }
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unreadable('text recognition (OCR) took more than 5 minutes')), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
