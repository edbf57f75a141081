import { readCoreProperties } from '../container/core-properties.ts';
import { readNotes, readSlide } from '../container/pptx-slide.ts';
import { readXml, relationships, relationshipsPart } from '../container/xml.ts';
import { type Package, unzipPackage } from '../container/zip.ts';
import { normaliseText } from '../text/normalise.ts';
import { MEGABYTE, type Reader, unreadable } from './reader.ts';

const FORMAT = 'PowerPoint file';

/** Presentations: `# title` of each slide in order, its bullets and tables, its speaker notes. */
export const pptx: Reader = {
  extensions: ['pptx', 'pptm', 'ppsx', 'potx'],
  kind: 'slides',
  maximumBytes: 100 * MEGABYTE,
  async read(_name, bytes) {
    const parts = unzipPackage(bytes, FORMAT, (name) =>
      /^(?:ppt\/(?:presentation|slides|notesSlides|diagrams\/data|_rels)|docProps).*\.(?:xml|rels)$/.test(
        name,
      ),
    );
    if (parts.text('ppt/presentation.xml') === '')
      throw unreadable(`damaged ${FORMAT}: it has no presentation part`);
    const slides = slideParts(parts);
    const sections = slides.map((part, index) => slideText(parts, part, index + 1));
    const { title, created, modified, people } = readCoreProperties(parts.text('docProps/core.xml'));
    return {
      text: normaliseText(sections.join('\n\n')),
      title,
      created,
      modified,
      people,
      data: { slides: slides.length },
    };
  },
};

function slideParts(parts: Package): string[] {
  const part = 'ppt/presentation.xml';
  const links = relationships(parts.text(relationshipsPart(part)), part);
  const found: string[] = [];
  readXml(parts.text(part), {
    open(name, attributes) {
      const target = name === 'p:sldId' ? links.get(attributes['r:id'] ?? '')?.target : undefined;
      if (target !== undefined && parts.bytes(target) !== null) found.push(target);
    },
  });
  return found;
}

function slideText(parts: Package, part: string, number: number): string {
  const { title, blocks } = readSlide(parts.text(part));
  const links = [...relationships(parts.text(relationshipsPart(part)), part).values()];
  const linked = (type: string) =>
    links.filter((link) => link.type.endsWith(type)).map((link) => parts.text(link.target));
  const diagrams = linked('/diagramData').flatMap((xml) =>
    readSlide(xml).blocks.map((block) => (block.startsWith('- ') ? block : `- ${block}`)),
  );
  const notes = linked('/notesSlide')
    .map(readNotes)
    .filter((text) => text !== '')
    .map((text) => `Notes: ${text}`);
  return [`# ${title === '' ? `Slide ${number}` : title}`, ...blocks, ...diagrams, ...notes].join('\n\n');
}
