import { zipSync } from 'fflate';
import { messageOf } from '../../../errors/error.ts';
import { readCoreProperties } from '../container/core-properties.ts';
import { readDiagram } from '../container/diagram.ts';
import { inForceWordXml, type WordFile } from '../container/docx-content.ts';
import { writeNumbers } from '../container/docx-numbering.ts';
import { readStyleLooks } from '../container/docx-styles.ts';
import { readXml, relationships, relationshipsPart } from '../container/xml.ts';
import { type Package, unzipPackage } from '../container/zip.ts';
import { htmlToText } from '../text/html.ts';
import { NUMBER_MARK } from '../text/html-writer.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { NotReadCounts } from '../text/not-read.ts';
import { MEGABYTE, type Reader, unreadable } from './reader.ts';

const FORMAT = 'Word file';

/**
 * Word documents: body, lists with the numbers Word shows, tables, text boxes, foot- and
 * endnotes, comments, headers and footers. Deletions, hidden and struck-out words and unfilled prompts are left out.
 */
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
    const notRead = new NotReadCounts();
    const inForce = readerOfParts(parts, main, notRead);
    const body = htmlToText(headings(await toHtml(parts, main, inForce))).text;
    return {
      text: normaliseText(
        [body, ...margins(parts, body, inForce)].filter((part) => part !== '').join('\n\n'),
      ),
      title,
      created,
      modified,
      people,
      data: notRead.data(),
    };
  },
};

/** Parts as they read, by their names. */
type InForce = (name: string) => string;

function readerOfParts(parts: Package, main: string, notRead: NotReadCounts): InForce {
  const links = relationships(parts.text(relationshipsPart(main)), main);
  const file: WordFile = {
    styleLook: readStyleLooks(parts.text('word/styles.xml')),
    diagram: (id) => readDiagram(parts.text(links.get(id)?.target ?? '')),
    notRead,
  };
  return (name) => inForceWordXml(parts.text(name), file);
}

/** Parts that hold text of the document beside its main one. */
const NOTES = /^word\/(?:comments|footnotes|endnotes)\d*\.xml$/;

async function toHtml(parts: Package, main: string, inForce: InForce): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const entries: Record<string, Uint8Array> = {};
  for (const name of parts.names)
    entries[name] = NOTES.test(name)
      ? new TextEncoder().encode(inForce(name))
      : (parts.bytes(name) ?? new Uint8Array());
  const numbered = writeNumbers(
    inForce(main),
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
    return notes(withoutSwitches(value));
  } catch (error) {
    throw unreadable(`damaged ${FORMAT}: ${messageOf(error)}`, error);
  }
}

/** A link's field may go on after its address, with a tip or a place on the page: `HYPERLINK "https://…" \o "tip"`. */
function withoutSwitches(html: string): string {
  return html.replace(/href="((?:(?!&quot;)[^"])*)&quot;[^"]*"/g, 'href="$1"');
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
function margins(parts: Package, body: string, inForce: InForce): string[] {
  const lines = new Set<string>();
  for (const name of parts.names.filter((part) => /^word\/(?:header|footer)\d*\.xml$/.test(part)).sort()) {
    const label = name.startsWith('word/header') ? 'Header' : 'Footer';
    for (const line of paragraphsOf(inForce(name))) {
      const isPageNumber = /^(?:page ?)?\d{0,4}(?: ?(?:of|\/) ?\d{0,4})?$/i.test(line);
      if (!isPageNumber && !body.includes(line)) lines.add(`${label}: ${line}`);
    }
  }
  return [...lines];
}

/** Paragraphs one after the other; a text box comes after the paragraph that it hangs on. */
function paragraphsOf(xml: string): string[] {
  const lines: string[] = [];
  const open: { text: string; at: number }[] = [];
  let inText = false;
  readXml(xml, {
    open(name) {
      const line = open.at(-1);
      if (name === 'w:p') open.push({ text: '', at: lines.length });
      else if (name === 'w:t') inText = true;
      else if (line && (name === 'w:tab' || name === 'w:br')) line.text += ' ';
    },
    close(name) {
      if (name === 'w:t') inText = false;
      const line = name === 'w:p' ? open.pop() : undefined;
      if (line && oneLine(line.text) !== '') lines.splice(line.at, 0, oneLine(line.text));
    },
    text(text) {
      const line = open.at(-1);
      if (inText && line) line.text += text;
    },
  });
  return lines;
}
