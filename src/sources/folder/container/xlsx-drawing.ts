import { oneLine } from '../text/normalise.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import { readXml } from './xml.ts';

interface Box {
  row: number;
  column: number;
  lines: string[];
}

/** The texts of the shapes on a sheet, from top to bottom; its pictures, charts and equations are counted. */
export function readDrawing(xml: string, notRead: NotReadCounts): string[] {
  const boxes: Box[] = [];
  let box: Box = { row: 0, column: 0, lines: [] };
  let inside = '';
  let line = '';
  let [fallback, inFrom] = [0, false];
  readXml(xml, {
    open(prefixed, attributes) {
      const name = prefixed.slice(prefixed.indexOf(':') + 1);
      if (prefixed === 'mc:Fallback') fallback++;
      if (fallback > 0) return;
      inside = name;
      if (/^(?:twoCell|oneCell|absolute)Anchor$/.test(name)) box = { row: 0, column: 0, lines: [] };
      else if (name === 'from') inFrom = true;
      else if (name === 'pic') notRead.add('picture');
      else if (name === 'oMath') notRead.add('equation');
      else if (name === 'graphicData' && /chart/.test(attributes['uri'] ?? '')) notRead.add('chart');
      else if (name === 'br') line += ' ';
    },
    text(text) {
      if (fallback > 0) return;
      if (inside === 't') line += text;
      else if (inFrom && inside === 'row') box.row = Number(text);
      else if (inFrom && inside === 'col') box.column = Number(text);
    },
    close(prefixed) {
      const name = prefixed.slice(prefixed.indexOf(':') + 1);
      if (prefixed === 'mc:Fallback') fallback--;
      if (fallback > 0) return;
      inside = '';
      if (name === 'from') inFrom = false;
      else if (name === 'p') {
        if (oneLine(line) !== '') box.lines.push(oneLine(line));
        line = '';
      } else if (/Anchor$/.test(name) && box.lines.length > 0) boxes.push(box);
    },
  });
  return boxes.sort((a, b) => a.row - b.row || a.column - b.column).map(({ lines }) => lines.join('\n'));
}
