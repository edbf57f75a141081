import { plain } from '../../records/sentences.ts';
import { type Judged, wordsOf } from './form.ts';
import type { Language } from './language.ts';

/** The name of a procedure: the title of its document, with its own heading where the document has several. */
export function nameOf({ block, readings }: Judged, several: boolean, language: Language): string {
  const title = plain(block.document.record.title);
  // What stands over a later part of a list names that part alone: the heading above it is of the whole.
  const from = readings.find(({ line }) => line.form === 'ordered')?.line.passage.ordinal ?? 1;
  const heading = block.heading.at(from > 1 && block.heading.length > 1 ? -2 : -1) ?? title;
  if (!several || heading === title || isGeneric(heading, language)) return title;
  return `${title}: ${heading}`;
}

function isGeneric(heading: string, language: Language): boolean {
  const words = wordsOf(heading);
  return words.length > 0 && language.generic.at(words, 0) === words.length;
}
