import { Parser } from 'htmlparser2';
import { unreadable } from '../readers/reader.ts';

/** Deeper than any office document; the parser's own stack costs time with the square of its depth. */
const MAXIMUM_DEPTH = 1000;

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `start` and `end` are the offsets before and after the tag. Names keep their prefix (`w:p`). */
  open?(name: string, attributes: Attributes, end: number, start: number): void;
  /** Of `<w:p/>` the offsets are those of the whole tag, as for `open`. */
  close?(name: string, end: number, start: number): void;
  text?(text: string): void;
}

/** Reads XML as events, in order. There is no DTD, so no entity grows; odd XML is read as far as it goes. */
export function readXml(xml: string, handler: XmlHandler): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAXIMUM_DEPTH) throw unreadable('damaged: its parts are nested too deep');
        handler.open?.(name, attributes, parser.endIndex + 1, parser.startIndex);
      },
      onclosetag(name) {
        depth--;
        handler.close?.(name, parser.endIndex + 1, parser.startIndex);
      },
      ontext: (text) => handler.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** The target parts of a part's relationships by their id: `xl/workbook.xml` → rId1 → `xl/worksheets/sheet1.xml`. */
export function relationships(xml: string, part: string): Map<string, { target: string; type: string }> {
  const found = new Map<string, { target: string; type: string }>();
  readXml(xml, {
    open(name, attributes) {
      const { Id, Target, Type, TargetMode } = attributes;
      if (!/(?:^|:)Relationship$/.test(name) || !Id || !Target || TargetMode === 'External') return;
      found.set(Id, { target: resolvePart(part, Target), type: Type ?? '' });
    },
  });
  return found;
}

/** The addresses that a part's relationships lead to out of the file, by their id. */
export function outsideAddresses(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  readXml(xml, {
    open(name, { Id, Target, TargetMode }) {
      if (/(?:^|:)Relationship$/.test(name) && Id && Target && TargetMode === 'External')
        found.set(Id, Target);
    },
  });
  return found;
}

/** The name of the relationships part of a part. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolvePart(part: string, target: string): string {
  const segments = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
