import type { SearchSection, SectionClaim } from './document.ts';

/** A block of a text, under its headings. */
export interface SectionBlock {
  heading: readonly string[];
  anchor: string;
  text: string;
  claims?: readonly SectionClaim[];
}

/** Words of a section: enough to hold an answer with what it speaks of, too few to hold two matters. */
const WORDS = 110;

/**
 * Puts blocks that follow each other under the same headings together, up to about 110 words each; a longer block is
 * cut, at the end of a sentence where there is one. All words are kept, in their order.
 */
export function sectionsOf(blocks: Iterable<SectionBlock>): SearchSection[] {
  const sections: (Omit<SearchSection, 'text' | 'claims'> & {
    texts: string[];
    words: number;
    claims: SectionClaim[];
  })[] = [];
  for (const { heading, anchor, text, claims = [] } of blocks) {
    let stated = claims;
    for (const part of partsOf(text)) {
      const words = countWords(part);
      if (words === 0) continue;
      const last = sections.at(-1);
      if (last && last.words + words <= WORDS * 1.3 && last.words < WORDS && isSame(last.heading, heading)) {
        last.texts.push(part);
        last.words += words;
        last.claims.push(...stated);
      } else sections.push({ heading, anchor, texts: [part], words, claims: [...stated] });
      stated = [];
    }
  }
  return sections.map(({ heading, anchor, texts, claims }) => ({
    heading,
    anchor,
    text: texts.join('\n'),
    ...(claims.length > 0 && { claims }),
  }));
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((title, index) => title === other[index]);
}

/** Letters of a script without spaces count as the words that so many letters make. */
function countWords(text: string): number {
  let words = 0;
  for (const word of text.split(/\s+/u)) if (word !== '') words += Math.max(1, Math.round(word.length / 12));
  return words;
}

function partsOf(text: string): string[] {
  if (countWords(text) <= WORDS * 1.3) return [text];
  const parts: string[] = [];
  let open = '';
  for (const piece of text.split(/(?<=[.!?。！？]\s|\n)/u).flatMap(shortened)) {
    if (open !== '' && countWords(open) + countWords(piece) > WORDS) {
      parts.push(open.trim());
      open = '';
    }
    open += piece;
  }
  return [...parts, open.trim()].filter((part) => part !== '');
}

/** A sentence without end is cut after so many words. */
function shortened(sentence: string): string[] {
  if (countWords(sentence) <= WORDS) return [sentence];
  const pieces: string[] = [];
  let open = '';
  for (const word of sentence.split(/(?<=\s)/u)) {
    if (countWords(open) >= WORDS) {
      pieces.push(open);
      open = '';
    }
    open += word;
  }
  return [...pieces, open];
}
