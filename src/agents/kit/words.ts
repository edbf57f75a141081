import type { Topic } from './topics.ts';

/** A topic from its words in one line, set apart by commas: `about('overtime, rest day*, holiday pay')`. */
export function about(words: string): Topic {
  return { words: words.split(',').map((word) => word.trim()) };
}
