import { CompoundFile } from '../container/compound-file.ts';
import { readPptSlides } from '../container/ppt-slides.ts';
import { readSummary } from '../container/summary-information.ts';
import { joinBlocks } from '../text/html-writer.ts';
import { normaliseText } from '../text/normalise.ts';
import { NotReadCounts } from '../text/not-read.ts';
import { MEGABYTE, type Reader, unreadable } from './reader.ts';

const FORMAT = 'PowerPoint file';

/** Presentations of PowerPoint 97 to 2003: `# title` of each slide on show in order, its text, notes and comments. */
export const ppt: Reader = {
  extensions: ['ppt', 'pps', 'pot'],
  kind: 'slides',
  maximumBytes: 100 * MEGABYTE,
  async read(_name, bytes) {
    const file = new CompoundFile(bytes, FORMAT);
    if (file.entry('EncryptedPackage')) throw unreadable(`password-protected ${FORMAT}`);
    const notRead = new NotReadCounts();
    const slides = readPptSlides(file, notRead);
    const sections = slides.map(({ title, blocks, notes, comments }, index) =>
      joinBlocks([
        `# ${title === '' ? `Slide ${index + 1}` : title}`,
        ...blocks,
        ...comments.map((text) => `Comment: ${text}`),
        ...(notes.length > 0 ? [`Notes: ${notes.join('\n')}`] : []),
      ]),
    );
    const hasText = slides.some(
      ({ title, blocks, notes }) => title !== '' || blocks.length + notes.length > 0,
    );
    return {
      text: hasText ? normaliseText(sections.join('\n\n')) : '',
      ...readSummary(file),
      data: { slides: slides.length, ...notRead.data() },
    };
  },
};
