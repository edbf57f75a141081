import type { Sentence } from '../../contracts/mailbox.ts';

/** A mail of at most this many characters of telling text is told whole. */
const SHORT = 420;

/** The sentences that tell most, at most so many, in order of the text; none below `least`. */
export function mostTelling(sentences: readonly Sentence[], count: number, least = 1): Sentence[] {
  return [...sentences]
    .filter((sentence) => sentence.score >= least)
    .sort((one, other) => other.score - one.score || one.start - other.start)
    .slice(0, count)
    .sort((one, other) => one.start - other.start);
}

/** A short mail is told whole; of a longer one the most telling sentences, with the list that one of them leads to. */
export function gist(sentences: readonly Sentence[], most: number): Sentence[] {
  const length = sentences.reduce((sum, sentence) => sum + sentence.plain.length, 0);
  if (length <= SHORT) return sentences.filter((sentence) => sentence.score > -2);
  return withLists(mostTelling(sentences, most, 1), sentences);
}

/** What is announced by a colon comes with its items. */
function withLists(chosen: readonly Sentence[], all: readonly Sentence[]): Sentence[] {
  const kept = new Set(chosen.flatMap((sentence) => [sentence, ...sentence.list]));
  return all.filter((sentence) => kept.has(sentence));
}
