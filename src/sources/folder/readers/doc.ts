import { CompoundFile } from '../container/compound-file.ts';
import { openDoc } from '../container/doc-file.ts';
import { docText } from '../container/doc-text.ts';
import { readSummary } from '../container/summary-information.ts';
import { normaliseText } from '../text/normalise.ts';
import { NotReadCounts } from '../text/not-read.ts';
import { MEGABYTE, type Reader, unreadable } from './reader.ts';

const FORMAT = 'Word file';

/**
 * Documents of Word 6 to 2003: headings, tables, list items (without their numbers, which Word does not store), links, notes,
 * comments, text boxes, page headers and footers; deleted, hidden and struck-out words are left out.
 */
export const doc: Reader = {
  extensions: ['doc', 'dot'],
  kind: 'document',
  maximumBytes: 50 * MEGABYTE,
  async read(_name, bytes) {
    const file = new CompoundFile(bytes, FORMAT);
    if (file.entry('EncryptedPackage')) throw unreadable(`password-protected ${FORMAT}`);
    const notRead = new NotReadCounts();
    const text = normaliseText(docText(openDoc(file), notRead));
    return { text, ...readSummary(file), data: notRead.data() };
  },
};
