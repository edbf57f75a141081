import type { FacetName, FacetTable } from '../../site/search/facet-table.ts';
import type { SearchManifest } from '../../site/search/write-index.ts';
import {
  contentWords,
  type Place,
  partsOf,
  rank,
  resembles,
  type WordAnswer,
  type WordHit,
  wordWeights,
} from './query.ts';

/** What the search uses of Pagefind 1.5's program. */
interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

/** A document as the index holds it. */
export interface Fragment {
  url: string;
  raw_url?: string;
  content: string;
  meta: Record<string, string>;
}

interface PagefindInstance {
  init(): Promise<void>;
  mergeIndex(path: string): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindProgram {
  createInstance(options: { basePath: string }): PagefindInstance;
}

export interface Found {
  id: string;
  score: number;
  places: Place[];
  facets: Record<FacetName, string[]>;
  fetch(): Promise<Fragment>;
}

export interface Answer {
  found: Found[];
  weights: number[];
}

const NO_FACETS: Record<FacetName, string[]> = {
  section: [],
  kind: [],
  person: [],
  year: [],
  source: [],
  status: [],
};

/** The site's search: pages and records in indexes of their own, asked together. */
export class SiteSearch {
  readonly #pages: PagefindInstance;
  readonly #records: PagefindInstance | null;
  readonly #facets: Map<string, Record<FacetName, string[]>>;
  readonly #documents: number;

  private constructor(
    pages: PagefindInstance,
    records: PagefindInstance | null,
    facets: Map<string, Record<FacetName, string[]>>,
    documents: number,
  ) {
    this.#pages = pages;
    this.#records = records;
    this.#facets = facets;
    this.#documents = documents;
  }

  /** Loads the programs and the lists of facets; `folder` is the address of the indexes, with a slash at its end. */
  static async open(folder: string): Promise<SiteSearch> {
    const manifest = await fetchJson<SearchManifest>(`${folder}index.json`);
    const [first, ...others] = manifest.records;
    const [pages, records] = await Promise.all([
      instance(`${folder}${manifest.pages.folder}/`),
      first ? instance(`${folder}${first.folder}/`) : null,
    ]);
    for (const { folder: name } of others) await records?.mergeIndex(`${folder}${name}/`);
    const facets = new Map<string, Record<FacetName, string[]>>();
    const load = async (name: string, prefix: string) =>
      addFacets(facets, prefix, await fetchJson<FacetTable>(`${folder}${name}/facets.json`));
    await Promise.all([
      load(manifest.pages.folder, PAGE),
      ...manifest.records.map(({ folder: name }) => load(name, RECORD)),
    ]);
    const documents =
      manifest.pages.documents + manifest.records.reduce((sum, part) => sum + part.documents, 0);
    return new SiteSearch(pages, records, facets, documents);
  }

  /** Everything that holds words of the query, best first. */
  async ask(query: string): Promise<Answer> {
    const results = new Map<string, PagefindResult>();
    const answers = (
      await Promise.all(contentWords(query).map((word) => this.#askWord(word, results)))
    ).flat();
    const found = rank(answers, this.#documents, (id) => id.startsWith(PAGE)).map(
      ({ id, score, places }): Found => ({
        id,
        score,
        places,
        facets: this.#facets.get(id) ?? NO_FACETS,
        fetch: () => (results.get(id) as PagefindResult).data(),
      }),
    );
    return { found, weights: wordWeights(answers, this.#documents) };
  }

  /** What holds a word, in both indexes. A word that stands nowhere is asked by its parts, where it has some. */
  async #askWord(word: string, known: Map<string, PagefindResult>): Promise<WordAnswer[]> {
    const answers = await Promise.all([
      askIndex(this.#pages, PAGE, word, known),
      this.#records ? askIndex(this.#records, RECORD, word, known) : [],
    ]);
    const hits = answers.flat();
    const parts = partsOf(word);
    if (hits.length > 0 || parts.length < 2) return [{ word, hits }];
    return (await Promise.all(parts.map((part) => this.#askWord(part, known)))).flat();
  }
}

/**
 * Asked loosely, Pagefind also finds words that begin alike; and for a word that it does not know, whatever is left
 * when letters are taken off its end ("calculate" finds "C."). So it is asked exactly as well: that tells the word
 * itself from the others, and where the word is unknown, what was found counts only if it resembles it.
 */
async function askIndex(
  index: PagefindInstance,
  prefix: string,
  word: string,
  known: Map<string, PagefindResult>,
): Promise<WordHit[]> {
  const [exact, loose] = await Promise.all([index.search(`"${word}"`), index.search(word)]);
  const [best] = loose.results;
  if (exact.results.length === 0 && best) {
    const { content } = await best.data();
    if (!resembles(word, content.split(/\s+/), best.words)) return [];
  }
  const ids = new Set(exact.results.map(({ id }) => id));
  const all = new Map([...exact.results, ...loose.results].map((result) => [result.id, result]));
  return [...all].map(([id, result]) => {
    known.set(`${prefix}${id}`, result);
    const title = result.matchedMetaFields?.includes('title') ?? false;
    return { id: `${prefix}${id}`, score: result.score, locations: result.words, title, exact: ids.has(id) };
  });
}

/** Each instance has a program of its own: two in one program would share its memory and break each other. */
async function instance(folder: string): Promise<PagefindInstance> {
  const program = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindProgram;
  const opened = program.createInstance({ basePath: folder });
  await opened.init();
  return opened;
}

const PAGE = 'page:';
const RECORD = 'record:';

function addFacets(
  facets: Map<string, Record<FacetName, string[]>>,
  prefix: string,
  { ids, values, rows }: FacetTable,
): void {
  const names = Object.keys(values) as FacetName[];
  ids.forEach((id, row) => {
    const entry = names.map((name) => [
      name,
      (rows[name][row] ?? []).map((position) => values[name][position] ?? ''),
    ]);
    facets.set(`${prefix}${id}`, Object.fromEntries(entry));
  });
}

async function fetchJson<Shape>(address: string): Promise<Shape> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Shape;
}
