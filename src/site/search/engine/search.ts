import { PAGES_SOURCE } from '../document.ts';
import { type FacetName, facetsAt } from '../facet-table.ts';
import type { Card } from './answers/card.ts';
import { type Certain, type Deciding, decideCard } from './answers/decide.ts';
import { questionForm } from './answers/question.ts';
import { seekCandidates } from './answers/seek.ts';
import { degreesOf, Matcher, type Sought, soughtWords } from './answers/sought.ts';
import { type ExcerptPart, excerptOf } from './excerpt.ts';
import type { Fragment } from './index-format.ts';
import { IndexReader, type Load } from './index-reader.ts';
import { closeness, marksOf, type Wanted } from './marks.ts';
import { type AskedWord, askedWords, keeps } from './query.ts';
import { type Hit, RANKS, rank, rarityOf } from './ranking.ts';
import { Stems } from './stems.ts';

/** A page or a record that was found, with its best section. */
export interface Found {
  document: number;
  /** What it shows: found twice, it is one result. */
  shows: number;
  section: number;
  score: number;
  facets: Record<FacetName, string[]>;
}

/** What a result shows. */
export interface Result extends Omit<Fragment, 'sections'> {
  /** The address with the place of the section. */
  href: string;
  heading: readonly string[];
  /** The whole section. */
  text: string;
  excerpt: ExcerptPart[];
}

/** What a search found for a query. */
export interface Answer {
  found: Found[];
  words: AskedWord[];
  /** The words with what each counts. */
  wanted: Wanted[];
}

/** The results: of what shows the same, the best, in its place. */
export function onceEach<Hit extends Pick<Found, 'shows'>>(found: readonly Hit[]): Hit[] {
  const shown = new Set<number>();
  return found.filter(({ shows }) => shown.size < shown.add(shows).size);
}

/** A word counts by the rarest of its terms. */
function wantedOf(words: readonly AskedWord[], documents: number): Wanted[] {
  return words.map(({ alternatives }) => ({
    weight: Math.max(0, ...alternatives.map((one) => one.weight * rarityOf(one.postings.length, documents))),
    terms: alternatives.map(({ term }) => term),
  }));
}

/** Results whose text is looked at. */
const LOOKED_AT = 20;
/** What shares less of the best result's score than this holds no more than one of its words. */
const LEAST = 0.1;

/**
 * The search of a site, the same in the browser and on a terminal: it reads the index that `build` wrote by `load`, and
 * needs nothing else.
 */
export class SiteSearch {
  readonly #index: IndexReader;
  readonly #stems: Stems;
  readonly #isPage: (document: number) => boolean;

  private constructor(index: IndexReader, stems: Stems) {
    this.#index = index;
    this.#stems = stems;
    const pages = index.table.facets.values.source.indexOf(PAGES_SOURCE);
    this.#isPage = (document) => index.table.facets.rows.source[document]?.[0] === pages;
  }

  static async open(load: Load): Promise<SiteSearch> {
    const index = await IndexReader.open(load);
    return new SiteSearch(index, await Stems.of(index.head.languages.map(({ language }) => language)));
  }

  /** Everything that holds words of the query, best first. `literal`: by these words alone, nothing in their place. */
  async ask(query: string, options: { literal?: boolean } = {}): Promise<Answer> {
    const { head, table, starts, words: lengths } = this.#index;
    const words = await askedWords(query, this.#index, this.#stems, options);
    const hits = rank(
      words.map(({ alternatives }) => alternatives),
      {
        documents: head.documents,
        averages: head.averages,
        starts,
        words: lengths,
        lengths: table.lengths,
        keeps: (document) => keeps(table.ranks[document] ?? 0, this.#isPage(document)),
      },
    );
    const least = (hits[0]?.score ?? 0) * LEAST;
    const wanted = wantedOf(words, head.documents);
    const found = (await this.#ordered(hits, wanted))
      .filter(({ score }) => score >= least)
      .map(
        (hit): Found => ({
          ...hit,
          shows: table.shows[hit.document] ?? -1,
          facets: facetsAt(table.facets, hit.document),
        }),
      );
    return { found, words, wanted };
  }

  /** The first results, which are shown, in order of how near the words stand to each other in them too. */
  async #ordered(hits: readonly Hit[], wanted: readonly Wanted[]): Promise<Hit[]> {
    const languages = this.#index.head.languages.map(({ language }) => language);
    const first = await Promise.all(
      hits.slice(0, LOOKED_AT).map(async (hit) => {
        const { best } = await this.#index.fragment(hit.document, hit.section);
        const text = best ? `${best.heading.join(' ')}\n${best.text}` : '';
        return {
          ...hit,
          score: hit.score * closeness(marksOf(text, wanted, languages, this.#stems), wanted),
        };
      }),
    );
    first.sort((one, other) => other.score - one.score || one.document - other.document);
    return [...first, ...hits.slice(LOOKED_AT)];
  }

  /**
   * What the records answer, decided from what they state; null where nothing is certain enough.
   */
  async card(query: string, answer: Answer, certain?: Certain): Promise<Card | null> {
    const deciding = await this.deciding(query, answer);
    return deciding && decideCard(deciding, certain);
  }

  /** What a card is decided from; null where nothing is asked. */
  async deciding(query: string, answer: Answer): Promise<Deciding | null> {
    const { languages, ask, asOf } = await this.#index.answers();
    const form = questionForm(query, languages);
    if (!form || answer.words.every(({ weight }) => weight < 1)) return null;
    const { found, words, wanted } = answer;
    const sought = await soughtWords(query, words, wanted, form, this.#index);
    const { ranks } = this.#index.table;
    const isPast = (document: number) => RANKS[ranks[document] ?? 0] === 'past';
    return {
      form,
      candidates: await seekCandidates(
        found,
        form,
        sought,
        this.#index,
        this.#stems,
        this.#isPage,
        isPast,
        asOf,
      ),
      reach: await this.#reach(answer, sought),
      unknown: sought.filter(({ unknown }) => unknown).map(({ word }) => word),
      ask,
      asOf,
      unwritten: languages.flatMap(({ unwritten }) => unwritten),
    };
  }

  /** The most of a question that one section of the first results holds, as a share. */
  async #reach({ found }: Answer, sought: readonly Sought[]): Promise<number> {
    const matcher = new Matcher(sought, this.#index.head.languages, this.#stems);
    const shares = await Promise.all(
      found.slice(0, LOOKED_AT).map(async ({ document, section }) => {
        const { title, best } = await this.#index.fragment(document, section);
        const { matches } = matcher.in([title, ...(best?.heading ?? []), best?.text ?? ''].join('\n'));
        return [...degreesOf(matches)].reduce((sum, [{ share }, degree]) => sum + share * degree, 0);
      }),
    );
    return sought.length === 0 ? 1 : Math.max(0, ...shares);
  }

  /** What a result shows: its best section with the words around those that were asked for. */
  async result({ document, section }: Found, { wanted }: Answer): Promise<Result> {
    const { best, sections: _, ...fragment } = await this.#index.fragment(document, section);
    const languages = this.#index.head.languages.map(({ language }) => language);
    const { heading = [], anchor = '', text = '' } = best ?? {};
    return {
      ...fragment,
      href: anchor === '' ? fragment.url : `${fragment.url}#${anchor}`,
      heading,
      text,
      excerpt: excerptOf(text, wanted, languages, this.#stems),
    };
  }
}
