import { decodeText } from '../text/decode.ts';
import { markUpPlainText } from '../text/plain.ts';
import { MEGABYTE, type Reader } from './reader.ts';

/** Plain text and reStructuredText: underlined titles become headings, bullets become `- `. */
export const plain: Reader = {
  extensions: ['txt', 'text', 'rst', 'log', 'asc', 'me'],
  kind: 'document',
  maximumBytes: 20 * MEGABYTE,
  async read(_name, bytes) {
    return { text: markUpPlainText(decodeText(bytes)) };
  },
};
