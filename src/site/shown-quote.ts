import { visibleText } from '../publish/text.ts';
import { plain } from '../records/sentences.ts';
import type { ShownCitation } from './page-context.ts';

/**
 * A quote as a person reads it: emphasis, link targets and marks at the start of a line removed, the cells of a row apart,
 * line by line. Code stays as it is written, since its marks are its words.
 */
export function shownQuote({ quote, card }: Pick<ShownCitation, 'quote' | 'card'>): string {
  if (card?.kind === 'code') return visibleText(quote);
  const lines = quote.split('\n').map(plain);
  return visibleText(lines.filter((line, at) => line !== '' || lines[at - 1] !== '').join('\n'));
}
