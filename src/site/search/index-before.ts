import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ByteReader } from './engine/codec.ts';
import type { DocumentTable, IndexHead, Posting } from './engine/index-format.ts';
import { readPostings } from './engine/postings.ts';

/** A term of an index with where it stands. */
export interface StoredTerm {
  name: string;
  postings: Posting[];
}

/** The index that a site had before: what it holds of a document need not be found again while the document is the same. */
export class IndexBefore {
  readonly #folder: string;
  readonly #chunks: number;
  readonly #table: DocumentTable;
  readonly #starts: readonly number[];

  private constructor(folder: string, chunks: number, table: DocumentTable) {
    this.#folder = folder;
    this.#chunks = chunks;
    this.#table = table;
    let start = 0;
    this.#starts = table.sections.map((count) => {
      start += count;
      return start - count;
    });
  }

  static async open(folder: string): Promise<IndexBefore> {
    const head = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as IndexHead;
    const table = gunzipSync(await readFile(path.join(folder, 'documents.bin'))).toString();
    return new IndexBefore(folder, head.terms.length, JSON.parse(table) as DocumentTable);
  }

  /** Words of each section of a document. */
  lengths(document: number): number[] {
    const start = this.#starts[document] ?? 0;
    return this.#table.lengths.slice(start, start + (this.#table.sections[document] ?? 0));
  }

  /** All terms, in order of their code units. */
  async *terms(): AsyncGenerator<StoredTerm> {
    for (let number = 0; number < this.#chunks; number++) {
      const reader = new ByteReader(
        gunzipSync(await readFile(path.join(this.#folder, 't', `${number}.bin`))),
      );
      while (!reader.done) {
        const name = reader.text();
        const count = reader.number();
        yield { name, postings: readPostings(new ByteReader(reader.bytes(reader.number())), count) };
      }
    }
  }
}
