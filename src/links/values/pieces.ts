import { foldWord } from './lexicon.ts';

/** A word or figure of a statement with its place in the record. */
export interface Piece {
  text: string;
  /** Folded; of a figure as written. */
  word: string;
  start: number;
  end: number;
}

const PIECE =
  /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d+(?:[.,'’:/–-]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[\p{Sc}%§°]/gu;

/** Blanks what is no prose, keeping offsets: link targets, addresses on the web, HTML tags. */
export function blankMarkup(text: string): string {
  const blank = (match: string) => ' '.repeat(match.length);
  return text
    .replace(/\]\([^()\s]{0,600}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?\)/g, blank)
    .replace(/\b(?:https?:\/\/|www\.)[^\s<>"'|)]{1,2000}/g, blank)
    .replace(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}/gu, blank)
    .replace(/<\/?[a-zA-Z][^<>\n]{0,300}>/g, blank);
}

export function piecesOf(text: string, offset: number): Piece[] {
  return [...blankMarkup(text).matchAll(PIECE)].map(({ 0: written, index }) => ({
    text: written,
    word: foldWord(written),
    start: offset + index,
    end: offset + index + written.length,
  }));
}

/** What stands between a piece and the one before it. */
export function gap(pieces: readonly Piece[], index: number, text: string, offset: number): string {
  const [one, other] = [pieces[index - 1], pieces[index]];
  const from = one ? one.end - offset : 0;
  return text.slice(from, other ? other.start - offset : Math.min(text.length, from + 12));
}
