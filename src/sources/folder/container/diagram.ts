import { oneLine } from '../text/normalise.ts';
import { readXml } from './xml.ts';

/** The texts of a SmartArt diagram's data part, one for each of its points. */
export function readDiagram(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  readXml(xml, {
    open(name) {
      if (name === 'dgm:pt') text = '';
      else if (name === 'a:t') inText = true;
      else if (name === 'a:p' || name === 'a:br') text += ' ';
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      if (name === 'a:t') inText = false;
      else if (name === 'dgm:pt' && oneLine(text) !== '') texts.push(oneLine(text));
    },
  });
  return texts;
}
