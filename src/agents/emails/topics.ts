import { SECTION_TOPICS, type Topic } from '../kit/topics.ts';

const WHOLE = new Set<string>();
const STEMS = new Set<string>();
for (const { words } of Object.values(SECTION_TOPICS) as Topic[])
  for (const word of words) {
    if (word.includes(' ')) continue;
    if (word.endsWith('*')) STEMS.add(word.slice(0, -1));
    else WHOLE.add(word);
  }

/** How many different words of any field of work a text has, of its first 8,000 characters. */
export function workWords(text: string): number {
  const found = new Set<string>();
  for (const word of text
    .slice(0, 8000)
    .toLowerCase()
    .match(/\p{L}{2,}/gu) ?? []) {
    const stem = WHOLE.has(word) ? word : stemOf(word);
    if (stem !== null) found.add(stem);
  }
  return found.size;
}

function stemOf(word: string): string | null {
  for (let length = 3; length <= word.length; length += 1) {
    const stem = word.slice(0, length);
    if (STEMS.has(stem)) return stem;
  }
  return null;
}
