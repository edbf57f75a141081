import { oneLine } from '../text/normalise.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import type { OdfStyles } from './odf-package.ts';
import { OdfText } from './odf-text.ts';
import { inOrderOfReading, type Place } from './pptx-places.ts';
import { type Attributes, readXml } from './xml.ts';

export interface OdfSlide {
  title: string;
  text: string;
  notes: string;
}

/** What repeats on every slide. */
const REPEATED = /^(?:date-time|footer|header|page-number|page)$/;

/** Points in a unit of length (ODF 1.3, 18.3.18); 0 for one that is none. */
const POINTS: Record<string, number> = { cm: 28.346, mm: 2.8346, in: 72, pt: 1, pc: 12, px: 0.75 };

/** A comment follows what it may be about, wherever its mark stands. */
const LAST: Place = { x: 0, y: 1e9, height: 0 };

/** A shape that stands on a slide by itself, or a group of them. */
interface Shape {
  place: Place | null;
  text: OdfText;
}

/**
 * Reads the slides of an OpenDocument presentation in order: title, the text of its shapes from top to bottom, comments,
 * speaker notes. Slides that are hidden are left out and counted.
 */
export function readOdfSlides(content: string, styles: OdfStyles, notRead: NotReadCounts): OdfSlide[] {
  const slides: OdfSlide[] = [];
  const fresh = () => ({ title: '', shapes: [] as Shape[], notes: new OdfText(styles, notRead) });
  let slide = fresh();
  let [inSlide, inNotes, inTitle, repeated, hidden, depth] = [false, false, 0, 0, 0, 0];
  const target = () => (inNotes ? slide.notes : slide.shapes.at(-1)?.text);
  readXml(content, {
    open(name, attributes) {
      if (hidden > 0) hidden++;
      else if (name === 'draw:page' && styles.looks.isHidden('drawing-page', attributes['draw:style-name'])) {
        hidden = 1;
        notRead.add('hidden slide');
      } else if (name === 'draw:page') {
        slide = fresh();
        inSlide = true;
        depth = 0;
      }
      if (!inSlide || hidden > 0 || name === 'draw:page') return;
      if (name === 'presentation:notes') inNotes = true;
      depth++;
      if (depth === 1 && !inNotes) slide.shapes.push({ place: null, text: new OdfText(styles, notRead) });
      const shape = slide.shapes.at(-1);
      if (shape && !inNotes)
        shape.place = /:annotation$/.test(name) ? LAST : placeOf(attributes, shape.place);
      const role = attributes['presentation:class'];
      const isPrompt = attributes['presentation:placeholder'] === 'true';
      if (repeated > 0 || isPrompt || (role !== undefined && REPEATED.test(role))) repeated++;
      else if (inTitle > 0 || (role === 'title' && !inNotes)) inTitle++;
      else if (name !== 'presentation:notes') target()?.open(name, attributes);
    },
    text(text) {
      if (!inSlide || hidden > 0 || repeated > 0) return;
      if (inTitle > 0) slide.title += text;
      else target()?.text(text);
    },
    close(name) {
      if (hidden > 0) {
        hidden--;
        return;
      }
      if (!inSlide) return;
      if (name === 'draw:page') {
        inSlide = false;
        slides.push({
          title: oneLine(slide.title),
          text: inOrderOfReading(slide.shapes)
            .map(({ text }) => text.finish())
            .filter((text) => text !== '')
            .join('\n\n'),
          notes: slide.notes.finish(),
        });
        return;
      }
      depth--;
      if (repeated > 0) repeated--;
      else if (inTitle > 0) inTitle--;
      else if (name === 'presentation:notes') inNotes = false;
      else target()?.close(name);
    },
  });
  return slides;
}

/** Where a shape stands; a group stands where the topmost of its shapes does. */
function placeOf(attributes: Attributes, known: Place | null): Place | null {
  const [x, y] = [
    length(attributes['svg:x'] ?? attributes['svg:x1']),
    length(attributes['svg:y'] ?? attributes['svg:y1']),
  ];
  if (x === null || y === null || known === LAST || (known && known.y <= y)) return known;
  return { x, y, height: length(attributes['svg:height']) ?? 0 };
}

function length(value: string | undefined): number | null {
  const match = /^(-?\d{1,9}(?:\.\d{1,9})?)(cm|mm|in|pt|pc|px)$/.exec(value ?? '');
  return match ? Number(match[1]) * (POINTS[match[2] ?? ''] ?? 0) : null;
}
