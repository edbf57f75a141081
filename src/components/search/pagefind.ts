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

  /**
   * What holds a word. Asked loosely, Pagefind also finds words that begin alike, and for a word that it does not know
   * any that is left when letters are taken off its end ("calculate" finds "C."): so the exact question decides what
   * counts, and the loose one says where. A word that stands nowhere is asked by its parts, or counts if what was
   * found resembles it.
   */
  async #askWord(word: string, known: Map<string, PagefindResult>): Promise<WordAnswer[]> {
    const [exact, loose] = await Promise.all([this.#search(`"${word}"`), this.#search(word)]);
    if (exact.size > 0) {
      const hits = [...exact].map(([id, result]) => hitOf(id, loose.get(id) ?? result, known));
      return [{ word, hits }];
    }
    const parts = partsOf(word);
    if (parts.length > 1) return (await Promise.all(parts.map((part) => this.#askWord(part, known)))).flat();
    const [best] = loose.values();
    const meant = best !== undefined && resembles(word, (await best.data()).content.split(/\s+/), best.words);
    return [{ word, hits: meant ? [...loose].map(([id, result]) => hitOf(id, result, known)) : [] }];
  }

  async #search(term: string): Promise<Map<string, PagefindResult>> {
    const [pages, records] = await Promise.all([this.#pages.search(term), this.#records?.search(term)]);
    return new Map([
      ...pages.results.map((result) => [`${PAGE}${result.id}`, result] as const),
      ...(records?.results ?? []).map((result) => [`${RECORD}${result.id}`, result] as const),
    ]);
  }
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

function hitOf(id: string, result: PagefindResult, known: Map<string, PagefindResult>): WordHit {
  known.set(id, result);
  return {
    id,
    score: result.score,
    locations: result.words,
    title: result.matchedMetaFields?.includes('title') ?? false,
  };
}

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
