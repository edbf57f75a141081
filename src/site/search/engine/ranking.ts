import type { Rank } from '../document.ts';
import type { Posting } from './index-format.ts';

/** In the order of their numbers in the index. */
export const RANKS: readonly Rank[] = ['holds', 'gathered', 'past', 'rows', 'list'];

/** Weights of the ranking (BM25F); docs/search.md says how they were chosen. */
export const RANKING = {
  /** How soon a word that is repeated says no more, and how much a long text loses. */
  saturation: 0.9,
  documentLength: 0.3,
  sectionLength: 0.2,
  /** What a word counts in these fields against one in the text, for the document. */
  title: 4,
  also: 1.5,
  heading: 1.5,
  /** And for a section. */
  sectionTitle: 0.8,
  sectionHeading: 1,
  /** Share of the best section in the score; the rest is the document as a whole. */
  section: 0.4,
  /** What a document that is not in force, rows of a table and a list keep of their score. */
  ranks: { holds: 1, gathered: 0.9, past: 0.7, rows: 0.6, list: 0.5 } satisfies Record<Rank, number>,
  page: 1.25,
};

/** A term that stands for a word that was asked for, and how much it counts. */
export interface Alternative {
  term: string;
  weight: number;
  postings: readonly Posting[];
}

/** What the ranking must know of the index. */
export interface Ranked {
  documents: number;
  averages: { document: number; section: number };
  starts: Uint32Array;
  words: Uint32Array;
  lengths: readonly number[];
  /** The share of its score that a document keeps. */
  keeps(document: number): number;
}

export interface Hit {
  document: number;
  /** Its best section, from 0 within the document. */
  section: number;
  score: number;
}

/**
 * Every document that holds a word, best first: BM25F over the whole document and over its best section. Of the terms
 * that stand for one word the best counts. Ties stand in order of number.
 */
export function rank(words: readonly (readonly Alternative[])[], index: Ranked): Hit[] {
  const whole = new Float64Array(index.documents);
  const parts = new Float64Array(index.starts.at(-1) ?? 0);
  const titled = new Float64Array(index.documents);
  for (const alternatives of words) addWord(alternatives, index, whole, parts, titled);
  const hits: Hit[] = [];
  for (let document = 0; document < index.documents; document++) {
    const score = whole[document] ?? 0;
    if (score === 0) continue;
    const start = index.starts[document] ?? 0;
    const end = index.starts[document + 1] ?? start;
    let best = start;
    for (let section = start + 1; section < end; section++)
      if ((parts[section] ?? 0) > (parts[best] ?? 0)) best = section;
    const section = (end > start ? (parts[best] ?? 0) : 0) + (titled[document] ?? 0);
    const mixed = (1 - RANKING.section) * score + RANKING.section * section;
    hits.push({ document, section: best - start, score: mixed * index.keeps(document) });
  }
  return hits.sort((one, other) => other.score - one.score || one.document - other.document);
}

function addWord(
  alternatives: readonly Alternative[],
  index: Ranked,
  whole: Float64Array,
  parts: Float64Array,
  titled: Float64Array,
): void {
  const documents = new Map<number, number>();
  const sections = new Map<number, number>();
  const titles = new Map<number, number>();
  for (const { weight, postings } of alternatives) {
    const rarity = weight * rarityOf(postings.length, index.documents);
    for (const { document, title, also, sections: places } of postings) {
      const start = index.starts[document] ?? 0;
      let [text, heading] = [0, 0];
      for (const place of places) {
        text += place.text;
        heading = Math.max(heading, place.heading);
        const length = (index.lengths[start + place.section] ?? 0) / (index.averages.section || 1);
        const counted = place.text + RANKING.sectionHeading * Math.min(1, place.heading);
        raise(sections, start + place.section, rarity * saturated(counted, length, RANKING.sectionLength));
      }
      const length = (index.words[document] ?? 0) / (index.averages.document || 1);
      const plain = saturated(
        text,
        length,
        RANKING.documentLength,
        RANKING.title * Math.min(1, title) +
          RANKING.also * Math.min(1, also) +
          RANKING.heading * Math.min(1, heading),
      );
      raise(documents, document, rarity * plain);
      if (title > 0) raise(titles, document, rarity * RANKING.sectionTitle);
    }
  }
  for (const [document, score] of documents) whole[document] = (whole[document] ?? 0) + score;
  for (const [section, score] of sections) parts[section] = (parts[section] ?? 0) + score;
  for (const [document, score] of titles) titled[document] = (titled[document] ?? 0) + score;
}

/** What a word counts that so many of the documents hold. */
export function rarityOf(holding: number, documents: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** How much a count says, from 0 to k+1; `fields` are counted as they are, whatever the length of the text. */
function saturated(count: number, length: number, longer: number, fields = 0): number {
  const even = count / (1 - longer + longer * length) + fields;
  return (even * (RANKING.saturation + 1)) / (even + RANKING.saturation);
}

function raise(scores: Map<number, number>, key: number, score: number): void {
  if (score > (scores.get(key) ?? 0)) scores.set(key, score);
}
