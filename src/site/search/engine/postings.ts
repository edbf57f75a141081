import type { ByteReader, ByteWriter } from './codec.ts';
import type { Posting } from './index-format.ts';

/** Counts above it say no more. */
const MOST = 3;
const MOST_TEXT = 15;

/** Writes a term's place in a document; `before` is the document of the posting before, or -1. */
export function writePosting(
  out: ByteWriter,
  { document, title, also, sections }: Posting,
  before: number,
): void {
  out.number(document - before - 1);
  out.number(sections.length * 16 + Math.min(title, MOST) * 4 + Math.min(also, MOST));
  let last = -1;
  for (const { section, text, heading } of sections) {
    out.number(section - last - 1);
    out.number(Math.min(text, MOST_TEXT) * 4 + Math.min(heading, MOST));
    last = section;
  }
}

/** Reads `count` postings. */
export function readPostings(bytes: ByteReader, count: number): Posting[] {
  const postings: Posting[] = [];
  let document = -1;
  for (let read = 0; read < count; read++) {
    document += bytes.number() + 1;
    const fields = bytes.number();
    const sections: Posting['sections'] = [];
    let section = -1;
    for (let left = Math.floor(fields / 16); left > 0; left--) {
      section += bytes.number() + 1;
      const counts = bytes.number();
      sections.push({ section, text: Math.floor(counts / 4), heading: counts % 4 });
    }
    postings.push({ document, title: Math.floor((fields % 16) / 4), also: fields % 4, sections });
  }
  return postings;
}
