import { BLOCK_MARK } from '../../site/search/document.ts';

/**
 * What a person asks becomes words; what the index says of each word becomes one ranked list. Pure: the same answers
 * of the index give the same list.
 */

/** Words that ask rather than name: they stand in every text, or in none that answers. */
const STOP_WORDS = new Set(
  `a about after again all also am an and any are as at be because been before being both but by can could did do does
  doing done down each else ever every everybody everyone everything few for from further get gets getting give gives go goes going got had has have
  having he her here hers him his how i if in into is it its itself just know let lets like made make makes many may me might
  mine more most much must my myself need needs never no nobody none nor not nothing now of off often on once one only onto or other our ours out over
  own please same say says shall she should show since so some somebody someone something still such tell than that the their theirs them then there these they
  thing things this those through to too under until up upon us use used uses using very want was way we well were what
  when where whether which while who whom whose why will with within without would yes you your yours`.split(
    /\s+/,
  ),
);

/** A query of more words is asked by its first ones. */
const MOST_WORDS = 14;

/** Words of a query that carry meaning, in order, each once, in lower case. All its words where none does. */
export function contentWords(query: string): string[] {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll(/["“”„«»]/g, ' ')
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .replace(/[^\p{L}\p{N}]+$/u, '')
        .replace(/'s$/u, ''),
    )
    .filter((word) => word !== '');
  const telling = words.filter((word) => !STOP_WORDS.has(word) && (word.length > 1 || /\p{N}/u.test(word)));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MOST_WORDS);
}

/** The words of a compound: of `13th-month`, `13th` and `month`. */
export function partsOf(word: string): string[] {
  return word.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
}

/** Whether the words found at these places begin like the one that was asked for, in at least three fifths of it. */
export function resembles(word: string, words: readonly string[], places: readonly number[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const asked = plain(word);
  const beginning = asked.slice(0, Math.max(3, Math.ceil(asked.length * 0.6)));
  return places.some((place) => plain(words[place] ?? '').startsWith(beginning));
}

/** Where a word stands in a document of the index. */
export interface WordHit {
  /** Name of the document, unique over all indexes. */
  id: string;
  /** The index's own score of this word in this document. */
  score: number;
  /** Places among the document's words, from 0. */
  locations: readonly number[];
  /** The word stands in the title. */
  title: boolean;
  /** The word itself, or only one that begins like it. */
  exact: boolean;
}

export interface WordAnswer {
  word: string;
  hits: readonly WordHit[];
}

export interface Ranked {
  id: string;
  score: number;
  /** Places of the words that were asked for, in order. */
  places: Place[];
}

export interface Place {
  location: number;
  /** Position of the word in the query. */
  word: number;
}

/** Weights of the ranking. A page is written to answer; a record is where the answer comes from. */
export const RANKING = {
  page: 2,
  title: 1,
  near: 1.1,
  /** How much a document loses that lacks words of the query: 1 would take everything. */
  coverage: 0.75,
  /** Words that stand within so many words of each other are near. */
  window: 24,
  /** What a word counts that only begins like the one that was asked for. */
  alike: 0.4,
};

/** What each word counts: the rarer, the more. A word that only stands in other words is as rare as those. */
export function wordWeights(answers: readonly WordAnswer[], documents: number): number[] {
  return answers.map(({ hits }) => {
    const holding = hits.filter(({ exact }) => exact).length || hits.length;
    return holding === 0 ? 0 : Math.log(1 + documents / holding);
  });
}

/**
 * Merges what the index said of each word. A rare word counts more than a common one (inverse document frequency);
 * a document counts more the more of the words it holds, the nearer they stand to each other, when they stand in its
 * title, and when it is a page. Ties stand in order of id.
 */
export function rank(
  answers: readonly WordAnswer[],
  documents: number,
  isPage: (id: string) => boolean,
): Ranked[] {
  const weights = wordWeights(answers, documents);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return [];
  const found = new Map<string, { sum: number; covered: number; titled: number; places: Place[] }>();
  answers.forEach(({ hits }, word) => {
    const best = hits.reduce((most, { score }) => Math.max(most, score), 0) || 1;
    for (const { id, score, locations, title, exact } of hits) {
      const weight = (weights[word] ?? 0) * (exact ? 1 : RANKING.alike);
      const document = found.get(id) ?? { sum: 0, covered: 0, titled: 0, places: [] };
      found.set(id, document);
      // The square root keeps a document that repeats one word from passing one that holds them all.
      document.sum += weight * Math.sqrt(Math.max(0, score) / best);
      document.covered += weight;
      if (title) document.titled += weight;
      for (const location of locations) document.places.push({ location, word });
    }
  });
  const ranked = [...found].map(([id, { sum, covered, titled, places }]): Ranked => {
    places.sort((one, other) => one.location - other.location || one.word - other.word);
    const coverage = 1 - RANKING.coverage + RANKING.coverage * (covered / whole) ** 2;
    const near = bestWindow(places, weights, RANKING.window).weight / whole;
    const boost =
      (1 + (RANKING.title * titled) / whole) *
      (1 + RANKING.near * near ** 2) *
      (isPage(id) ? RANKING.page : 1);
    return { id, score: (sum / whole) * coverage * boost, places };
  });
  return ranked.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

/** The stretch of at most `width` words that holds the most weight of different words; `places` are in order. */
export function bestWindow(
  places: readonly Place[],
  weights: readonly number[],
  width: number,
): { start: number; weight: number } {
  const counts = new Map<number, number>();
  let weight = 0;
  let best = { start: places[0]?.location ?? 0, weight: 0 };
  let tail = 0;
  for (const { location, word } of places) {
    const count = counts.get(word) ?? 0;
    counts.set(word, count + 1);
    if (count === 0) weight += weights[word] ?? 0;
    for (let last = places[tail]; last && last.location <= location - width; last = places[tail]) {
      const left = (counts.get(last.word) ?? 1) - 1;
      counts.set(last.word, left);
      if (left === 0) weight -= weights[last.word] ?? 0;
      tail += 1;
    }
    if (weight > best.weight + 1e-9) best = { start: places[tail]?.location ?? location, weight };
  }
  return best;
}

/** A run of an excerpt; `hit` marks words that were asked for. */
export interface ExcerptPart {
  text: string;
  hit: boolean;
}

/** Words of a block's beginning that are set before an excerpt from its middle. */
const LEAD = 8;

/**
 * Cuts the words around the best window out of a document's text, about `length` words long. Where the text is
 * divided into blocks, the excerpt begins with the block that the window is in: with its beginning, which names who
 * says it.
 */
export function excerptOf(
  content: string,
  places: readonly Place[],
  weights: readonly number[],
  length = 34,
): ExcerptPart[] {
  const words = content.split(/\s+/);
  const window = bestWindow(places, weights, Math.min(length, RANKING.window));
  const divided = words.includes(BLOCK_MARK);
  const block = divided ? words.lastIndexOf(BLOCK_MARK, window.start) + 1 : 0;
  const near = Math.max(0, Math.min(window.start - 6, words.length - length));
  const start = !divided ? near : near - block <= LEAD ? block : near;
  const lead = start > block && divided ? words.slice(block, Math.min(block + LEAD, start)) : [];
  const cut = Math.min(words.length, start + length);
  const end = words[cut - 1] === BLOCK_MARK ? cut - 1 : cut;
  const marked = new Set(places.map(({ location }) => location));
  const parts: ExcerptPart[] = [];
  for (let index = start; index < end; index += 1) {
    const hit = marked.has(index);
    const word = words[index] ?? '';
    const text = word === BLOCK_MARK ? '·' : word;
    const last = parts.at(-1);
    // The space between two runs belongs to the one that is not marked.
    if (last?.hit === hit) last.text += ` ${text}`;
    else if (hit && last) {
      last.text += ' ';
      parts.push({ text, hit });
    } else parts.push({ text: last ? ` ${text}` : text, hit });
  }
  if (start > 0) parts.unshift({ text: lead.length > 0 ? `${lead.join(' ')} … ` : '… ', hit: false });
  if (end < words.length) parts.push({ text: ' …', hit: false });
  return parts;
}
