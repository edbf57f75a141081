import { sentencesOf } from '../../records/sentences.ts';
import { languageOf, tokensOf } from './cadence-tokens.ts';
import { dutyLanguage } from './duty-language.ts';

/** From this share of its sentences on a paper is about what its reader has. */
const LEAST_SHARE = 0.06;
/** So much of a paper tells whom it is written to. */
const LONGEST = 30_000;

/** Whom a paper speaks to. */
export interface Reader {
  /** It speaks of what is the reader's, "your car", as guides for customers do. */
  addressed: boolean;
  /** Those who write it speak of themselves: "we", "I". */
  writer: boolean;
}

/** Whom a text is written to, told by its possessives. */
export function readerOf(text: string): Reader {
  const language = languageOf(text);
  const duty = dutyLanguage(language.language);
  const start = text.slice(0, LONGEST);
  const sentences = sentencesOf(start, { start: 0, end: start.length })
    .filter((range) => range.end - range.start <= 1200)
    .map((range) => tokensOf(text.slice(range.start, range.end), language));
  const addressed = sentences.filter((tokens) => duty.has('yours', tokens)).length;
  return {
    addressed: addressed >= 2 && addressed >= LEAST_SHARE * sentences.length,
    writer: sentences.some((tokens) => duty.has('first', tokens)),
  };
}
