import { decodeText } from '../text/decode.ts';
import { frontmatterOf } from '../text/frontmatter.ts';
import { normaliseLines } from '../text/normalise.ts';
import { NotReadCounts } from '../text/not-read.ts';
import { MEGABYTE, type Reader } from './reader.ts';

const PICTURE = /!\[[^\]\n]{0,500}\]\(/g;

/** Markdown stays as it is; its front matter gives title, date and author. */
export const markdown: Reader = {
  extensions: ['md', 'markdown', 'mdx'],
  kind: 'document',
  maximumBytes: 20 * MEGABYTE,
  async read(_name, bytes) {
    const text = normaliseLines(decodeText(bytes));
    const { title, date, author } = frontmatterOf(text);
    const notRead = new NotReadCounts();
    notRead.add('picture', text.match(PICTURE)?.length ?? 0);
    return {
      text,
      data: notRead.data(),
      title,
      stated: date,
      people: author === null ? [] : [{ name: author, address: null, role: 'author' }],
    };
  },
};
