import { plain } from '../../records/sentences.ts';
import { isCadence, type Judged, wordsOf } from './form.ts';
import type { Language } from './language.ts';

/** The name of a procedure: the title of its document, with its own heading where the document has several. */
export function nameOf({ block }: Judged, several: boolean, language: Language): string {
  const title = plain(block.document.record.title);
  // A time over a part of a list is no name: the heading above it is.
  const heading = block.heading.findLast((one, at) => at === 0 || !isCadence(one)) ?? title;
  if (!several || heading === title || isGeneric(heading, language)) return title;
  return `${title}: ${heading}`;
}

function isGeneric(heading: string, language: Language): boolean {
  const words = wordsOf(heading);
  return words.length > 0 && language.generic.at(words, 0) === words.length;
}
