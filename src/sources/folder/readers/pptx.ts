import { readCoreProperties } from '../container/core-properties.ts';
import { readDiagram } from '../container/diagram.ts';
import { readSlideComments } from '../container/pptx-comments.ts';
import { readPlaceholders } from '../container/pptx-places.ts';
import { readNotes, readSlide } from '../container/pptx-slide.ts';
import { outsideAddresses, readXml, relationships, relationshipsPart } from '../container/xml.ts';
import { type Package, unzipPackage } from '../container/zip.ts';
import { normaliseText } from '../text/normalise.ts';
import { NotReadCounts } from '../text/not-read.ts';
import { MEGABYTE, type Reader, unreadable } from './reader.ts';

const FORMAT = 'PowerPoint file';
const PRESENTATION = 'ppt/presentation.xml';
const PARTS =
  /^(?:ppt\/(?:presentation|slides|slideLayouts|slideMasters|notesSlides|comments|commentAuthors|authors|diagrams\/data|_rels)|docProps).*\.(?:xml|rels)$/;

/**
 * Presentations: `# title` of each slide in order, its text from top to bottom, its bullets and tables, its speaker
 * notes and its comments. Slides that are hidden are left out and counted.
 */
export const pptx: Reader = {
  extensions: ['pptx', 'pptm', 'ppsx', 'potx'],
  kind: 'slides',
  maximumBytes: 100 * MEGABYTE,
  async read(_name, bytes) {
    const parts = unzipPackage(bytes, FORMAT, (name) => PARTS.test(name));
    if (parts.text(PRESENTATION) === '') throw unreadable(`damaged ${FORMAT}: it has no presentation part`);
    const all = slideParts(parts);
    const notRead = new NotReadCounts();
    const slides = all.filter((part) => !isHidden(parts.text(part)));
    const sections = slides.map((part, index) => slideText(parts, part, index + 1, notRead));
    notRead.add('hidden slide', all.length - slides.length);
    const { title, created, modified, people } = readCoreProperties(parts.text('docProps/core.xml'));
    return {
      text: normaliseText(sections.join('\n\n')),
      title,
      created,
      modified,
      people,
      data: { slides: slides.length, ...notRead.data() },
    };
  },
};

function slideParts(parts: Package): string[] {
  const links = relationships(parts.text(relationshipsPart(PRESENTATION)), PRESENTATION);
  const found: string[] = [];
  readXml(parts.text(PRESENTATION), {
    open(name, attributes) {
      const target = name === 'p:sldId' ? links.get(attributes['r:id'] ?? '')?.target : undefined;
      if (target !== undefined && parts.bytes(target) !== null) found.push(target);
    },
  });
  return found;
}

function isHidden(xml: string): boolean {
  const root = /<p:sld\s[^>]{0,5000}>/.exec(xml.slice(0, 10_000))?.[0] ?? '';
  return /\sshow\s*=\s*["'](?:0|false)["']/.test(root);
}

function slideText(parts: Package, part: string, number: number, notRead: NotReadCounts): string {
  const xml = parts.text(relationshipsPart(part));
  const links = relationships(xml, part);
  const addresses = outsideAddresses(xml);
  const linked = (type: string) => [...links.values()].filter((link) => link.type.endsWith(type));
  const [layout] = linked('/slideLayout');
  const { title, blocks } = readSlide(parts.text(part), {
    address: (id) => addresses.get(id) ?? '',
    placeOf: placesOf(parts, layout?.target),
    diagram: (id) => readDiagram(parts.text(links.get(id)?.target ?? '')),
    notRead,
  });
  const notes = linked('/notesSlide')
    .map(({ target }) => readNotes(parts.text(target)))
    .filter((text) => text !== '')
    .map((text) => `Notes: ${text}`);
  const comments = readSlideComments(parts, part);
  return [`# ${title === '' ? `Slide ${number}` : title}`, ...blocks, ...notes, ...comments].join('\n\n');
}

/** Where placeholders stand that a slide leaves where its layout, or the layout where its master, put them. */
function placesOf(parts: Package, layout: string | undefined): ReturnType<typeof readPlaceholders> {
  if (layout === undefined) return () => null;
  const master = [...relationships(parts.text(relationshipsPart(layout)), layout).values()].find(({ type }) =>
    type.endsWith('/slideMaster'),
  );
  const ofLayout = readPlaceholders(parts.text(layout));
  const ofMaster = readPlaceholders(parts.text(master?.target ?? ''));
  return (placeholder) => ofLayout(placeholder) ?? ofMaster(placeholder);
}
