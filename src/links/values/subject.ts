import type { Slot } from './attributes.ts';
import type { Said } from './said.ts';
import { blankMarkup } from './words.ts';

const EDGE = new Set(
  'a an the of for to in on at by is are was were be been with and or your our their its this that these those we you it they he she i will would can could may might must should shall up than from as per about within more less least most over under only also just any each all has have had do does if not no'.split(
    ' ',
  ),
);

/** What a value is the value of, in words of the record: its row and column, or the words before it, else after it. */
export function subjectOf(said: Said, slot: Slot, text: string): string {
  const cell = said.cells.find(({ start, end }) => start <= slot.start && slot.start < end);
  if (cell) {
    const first = said.cells[0];
    const row =
      first && first !== cell ? tidy(text.slice(first.start, first.end)) : (said.heading.at(-1) ?? '');
    return [row, cell.column].filter((part) => part !== '').join(': ');
  }
  const clean = blankMarkup(text.slice(said.start, said.end));
  const at = slot.start - said.start;
  const before = wordsOf(clean.slice(0, at)).slice(-8);
  while (before.length > 0 && EDGE.has((before.at(-1) ?? '').toLowerCase())) before.pop();
  while (before.length > 0 && EDGE.has((before[0] ?? '').toLowerCase())) before.shift();
  const words = before.slice(-6);
  if (words.length < 2) {
    const after = wordsOf(clean.slice(slot.end - said.start)).slice(0, 6);
    while (after.length > 0 && EDGE.has((after.at(-1) ?? '').toLowerCase())) after.pop();
    words.push(...after.slice(0, 6 - words.length));
  }
  const said1 = words.join(' ');
  return said1 !== '' ? said1 : (said.heading.at(-1) ?? '');
}

function wordsOf(text: string): string[] {
  return tidy(text.split(/[.;:!?]\s/).at(-1) ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

function tidy(text: string): string {
  return text
    .replace(/[*_`#|>[\]()"“”]/g, ' ')
    .replace(/\\/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
