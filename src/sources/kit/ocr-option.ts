import { z } from 'zod';

/** The option of sources that read files: in which languages text is recognised in scans and photos. */
export const ocrOption = z
  .array(z.string().regex(/^[a-z]{3}(?:_[a-z]{3,4})?$/, 'a code of three letters, such as "eng"'))
  .max(5)
  .default([])
  .describe(
    'Languages in which text is recognised (OCR) in scanned PDFs and in pictures; off when empty. "eng", "deu" and ' +
      '"spa" are installed; others are npm packages named @tesseract.js-data/<code>. It takes seconds a page, and what ' +
      'it reads is marked. Example: ["eng"].',
  );
