import { plain } from '../../records/sentences.ts';
import { type Judged, wordsOf } from './form.ts';
import type { Language } from './language.ts';

/** The name of a procedure: the title of its document, with its own heading where the document has several. */
export function nameOf({ block }: Judged, several: boolean, language: Language): string {
  const title = plain(block.document.record.title);
  const heading = block.heading.at(-1) ?? title;
  if (!several || heading === title || isGeneric(heading, language)) return title;
  return `${title}: ${heading}`;
}

function isGeneric(heading: string, language: Language): boolean {
  const words = wordsOf(heading);
  return words.length > 0 && language.generic.at(words, 0) === words.length;
}
