import { oneLine } from '../text/normalise.ts';
import type { OdfStyles } from './odf-package.ts';
import { OdfText } from './odf-text.ts';
import { readXml } from './xml.ts';

export interface OdfSlide {
  title: string;
  text: string;
  notes: string;
}

/** What repeats on every slide. */
const REPEATED = /^(?:date-time|footer|header|page-number|page)$/;

/** Reads the slides of an OpenDocument presentation in order: title, text, speaker notes. */
export function readOdfSlides(content: string, styles: OdfStyles): OdfSlide[] {
  const slides: OdfSlide[] = [];
  const fresh = () => ({ title: '', text: new OdfText(styles), notes: new OdfText(styles) });
  let slide = fresh();
  let [inSlide, inNotes, inTitle, repeated] = [false, false, 0, 0];
  readXml(content, {
    open(name, attributes) {
      if (name === 'draw:page') {
        slide = fresh();
        inSlide = true;
        return;
      }
      if (!inSlide) return;
      if (name === 'presentation:notes') inNotes = true;
      const role = attributes['presentation:class'];
      if (repeated > 0 || (role !== undefined && REPEATED.test(role))) repeated++;
      else if (inTitle > 0 || (role === 'title' && !inNotes)) inTitle++;
      else if (name !== 'presentation:notes') (inNotes ? slide.notes : slide.text).open(name, attributes);
    },
    text(text) {
      if (!inSlide || repeated > 0) return;
      if (inTitle > 0) slide.title += text;
      else (inNotes ? slide.notes : slide.text).text(text);
    },
    close(name) {
      if (name === 'draw:page') {
        inSlide = false;
        slides.push({
          title: oneLine(slide.title),
          text: slide.text.finish(),
          notes: slide.notes.finish(),
        });
      } else if (!inSlide) return;
      else if (repeated > 0) repeated--;
      else if (inTitle > 0) inTitle--;
      else if (name === 'presentation:notes') inNotes = false;
      else (inNotes ? slide.notes : slide.text).close(name);
    },
  });
  return slides;
}
