import { zipSync } from 'fflate';
import { messageOf } from '../../../errors/error.ts';
import { readCoreProperties } from '../container/core-properties.ts';
import { writeNumbers } from '../container/docx-numbering.ts';
import { readXml } from '../container/xml.ts';
import { type Package, unzipPackage } from '../container/zip.ts';
import { htmlToText } from '../text/html.ts';
import { NUMBER_MARK } from '../text/html-writer.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { MEGABYTE, type Reader, unreadable } from './reader.ts';

const FORMAT = 'Word file';

/** Word documents: body, lists with the numbers Word shows, tables, foot- and endnotes, comments, headers and footers; no deletions. */
export const docx: Reader = {
  extensions: ['docx', 'docm', 'dotx'],
  kind: 'document',
  maximumBytes: 100 * MEGABYTE,
  async read(_name, bytes) {
    const parts = unzipPackage(
      bytes,
      FORMAT,
      (name) => /\.(?:xml|rels)$/.test(name) && !/theme|fontTable|webSettings/.test(name),
    );
    const main = parts.names.find((name) => /^word\/document\d*\.xml$/.test(name));
    if (main === undefined) throw unreadable(`damaged ${FORMAT}: it has no document part`);
    const { title, created, modified, people } = readCoreProperties(parts.text('docProps/core.xml'));
    const body = htmlToText(headings(await toHtml(parts, main))).text;
    return {
      text: normaliseText([body, ...margins(parts, body)].filter((part) => part !== '').join('\n\n')),
      title,
      created,
      modified,
      people,
    };
  },
};

async function toHtml(parts: Package, main: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const entries: Record<string, Uint8Array> = {};
  for (const name of parts.names) entries[name] = parts.bytes(name) ?? new Uint8Array();
  const numbered = writeNumbers(
    parts.text(main),
    parts.text('word/numbering.xml'),
    parts.text('word/styles.xml'),
  );
  entries[main] = new TextEncoder().encode(numbered);
  try {
    const buffer = Buffer.from(zipSync(entries, { level: 0 }));
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: ["p[style-name='Title'] => h1:fresh", 'comment-reference => sup'], convertImage },
    );
    return notes(value);
  } catch (error) {
    throw unreadable(`damaged ${FORMAT}: ${messageOf(error)}`, error);
  }
}

/** Notes are no steps: `[1]` as in the text, and no link back. */
function notes(html: string): string {
  let count = 0;
  return html
    .replace(/ ?<a href="#[^"]{1,200}-ref-\d{1,6}">↑<\/a>/g, '')
    .replace(
      /<li id="(?:foot|end)note-[^"]{1,50}">(?:\s{0,9}<p>)?/g,
      () => `<li><p>${NUMBER_MARK}[${++count}]${NUMBER_MARK}`,
    );
}

/** In a document without heading styles, a short bold paragraph that stands alone outside of tables is a heading. */
function headings(html: string): string {
  if (/<h[1-6]\b/.test(html)) return html;
  let depth = 0;
  return html
    .split(/(<\/?table>)/)
    .map((part) => {
      if (part === '<table>') depth++;
      else if (part === '</table>') depth--;
      else if (depth === 0)
        return part.replace(/<p><strong>([^<]{2,100}[^<.,;])<\/strong><\/p>/g, '<h2>$1</h2>');
      return part;
    })
    .join('');
}

/** Each different line of the page headers and footers that the body does not have: `Header: Revised 2 March 2026`. */
function margins(parts: Package, body: string): string[] {
  const lines = new Set<string>();
  for (const name of parts.names.filter((part) => /^word\/(?:header|footer)\d*\.xml$/.test(part)).sort()) {
    const label = name.startsWith('word/header') ? 'Header' : 'Footer';
    for (const line of paragraphsOf(parts.text(name))) {
      const isPageNumber = /^(?:page ?)?\d{0,4}(?: ?(?:of|\/) ?\d{0,4})?$/i.test(line);
      if (!isPageNumber && !body.includes(line)) lines.add(`${label}: ${line}`);
    }
  }
  return [...lines];
}

function paragraphsOf(xml: string): string[] {
  const lines: string[] = [];
  let line = '';
  let inText = false;
  readXml(xml, {
    open(name) {
      if (name === 'w:t') inText = true;
      else if (name === 'w:tab' || name === 'w:br') line += ' ';
    },
    close(name) {
      if (name === 'w:t') inText = false;
      if (name !== 'w:p') return;
      if (oneLine(line) !== '') lines.push(oneLine(line));
      line = '';
    },
    text(text) {
      if (inText) line += text;
    },
  });
  return lines;
}
