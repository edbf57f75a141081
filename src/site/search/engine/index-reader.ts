import type { Claim } from './answers/claim.ts';
import type { AnswerHead, ClaimFile } from './answers/files.ts';
import { ByteReader } from './codec.ts';
import {
  type DocumentTable,
  type Fragment,
  type IndexHead,
  type OtherWords,
  type Posting,
  SECTIONS_A_FILE,
} from './index-format.ts';
import { readPostings } from './postings.ts';

/** Reads a file of the index by its name; rejects where there is none. */
export type Load = (name: string) => Promise<Uint8Array>;

/** Numbers of a document's sections among all sections begin with its entry here. */
function startsOf(counts: readonly number[]): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, index) => {
    starts[index + 1] = (starts[index] ?? 0) + count;
  });
  return starts;
}

/** The index of a site: its files, each read when it is first needed, and once. */
export class IndexReader {
  readonly head: IndexHead;
  readonly table: DocumentTable;
  readonly starts: Uint32Array;
  /** Words of each document. */
  readonly words: Uint32Array;
  readonly #load: Load;
  readonly #files = new Map<string, Promise<unknown>>();

  private constructor(head: IndexHead, table: DocumentTable, load: Load) {
    this.head = head;
    this.table = table;
    this.starts = startsOf(table.sections);
    this.words = Uint32Array.from(table.sections, (count, document) => {
      const start = this.starts[document] ?? 0;
      let words = 0;
      for (let section = start; section < start + count; section++) words += table.lengths[section] ?? 0;
      return words;
    });
    this.#load = load;
  }

  static async open(load: Load): Promise<IndexReader> {
    const [head, table] = await Promise.all([
      load('index.json').then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as IndexHead),
      load('documents.bin').then(unpackedJson<DocumentTable>),
    ]);
    return new IndexReader(head, table, load);
  }

  /** Where a term stands; empty where it stands nowhere. */
  async postings(term: string): Promise<readonly Posting[]> {
    const chunk = (await this.#chunk(positionIn(this.head.terms, term))).get(term);
    return chunk ? readPostings(new ByteReader(chunk.bytes), chunk.documents) : [];
  }

  /** Terms that begin with these letters, with the number of documents that hold them. */
  async termsWith(beginning: string): Promise<[string, number][]> {
    const found: [string, number][] = [];
    const { terms } = this.head;
    for (let number = positionIn(terms, beginning); number < terms.length; number++) {
      if (found.length > 0 && !terms[number]?.startsWith(beginning)) break;
      for (const [term, { documents }] of await this.#chunk(number))
        if (term.startsWith(beginning)) found.push([term, documents]);
      if (found.length === 0 && number > positionIn(terms, beginning)) break;
    }
    return found;
  }

  /** All terms of a length, with the number of documents that hold them. */
  async termsOfLength(length: number): Promise<readonly [string, number][]> {
    if (!this.head.spelling.includes(length)) return [];
    return await this.#file(`s/${length}.bin`, unpackedJson<[string, number][]>);
  }

  /** What the site says for a word that it lacks. */
  async otherWords(word: string): Promise<OtherWords[1]> {
    if (this.head.others.length === 0) return [];
    const number = positionIn(this.head.others, word);
    const list = await this.#file(`o/${number}.bin`, unpackedJson<OtherWords[]>);
    return list.find(([own]) => own === word)?.[1] ?? [];
  }

  /** What people say for a word that the site has, with how nearly it is the same. */
  async nearWords(word: string): Promise<OtherWords[1]> {
    if (this.head.near.length === 0) return [];
    const list = await this.#file(`n/${positionIn(this.head.near, word)}.bin`, unpackedJson<OtherWords[]>);
    return list.find(([own]) => own === word)?.[1] ?? [];
  }

  /** What a result shows, with the section of it that is asked for. */
  async fragment(
    document: number,
    section: number,
  ): Promise<Fragment & { best: Fragment['sections'][number] | null }> {
    const part = Math.floor(section / SECTIONS_A_FILE);
    const fragment = await this.#file(`d/${document}-${part}.bin`, unpackedJson<Fragment>);
    return { ...fragment, best: fragment.sections[section % SECTIONS_A_FILE] ?? null };
  }

  /** What questions are understood by. */
  async answers(): Promise<AnswerHead> {
    return await this.#file('answers.bin', unpackedJson<AnswerHead>);
  }

  /** What the part of a document states that holds the section. */
  async claims(document: number, section: number): Promise<{ claims: readonly Claim[]; from: number }> {
    const part = Math.floor(section / SECTIONS_A_FILE);
    const { claims } = await this.#file(`a/${document}-${part}.bin`, unpackedJson<ClaimFile>);
    return { claims, from: part * SECTIONS_A_FILE };
  }

  async #chunk(number: number): Promise<Map<string, { documents: number; bytes: Uint8Array }>> {
    if (number >= this.head.terms.length) return new Map();
    return await this.#file(`t/${number}.bin`, async (bytes) => {
      const reader = new ByteReader(await unpacked(bytes));
      const terms = new Map<string, { documents: number; bytes: Uint8Array }>();
      while (!reader.done) {
        const term = reader.text();
        const documents = reader.number();
        terms.set(term, { documents, bytes: reader.bytes(reader.number()) });
      }
      return terms;
    });
  }

  #file<Content>(name: string, read: (bytes: Uint8Array) => Promise<Content>): Promise<Content> {
    let file = this.#files.get(name) as Promise<Content> | undefined;
    if (!file) {
      file = this.#load(name).then(read);
      this.#files.set(name, file);
      // What failed is asked for again.
      file.catch(() => this.#files.delete(name));
    }
    return file;
  }
}

/** The last whose first word is not after the word; 0 where all are. */
function positionIn(firsts: readonly string[], word: string): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((firsts[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

async function unpackedJson<Content>(bytes: Uint8Array): Promise<Content> {
  return JSON.parse(new TextDecoder().decode(await unpacked(bytes))) as Content;
}

/** Some hosts unpack what they send and the browser gives it plain. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
