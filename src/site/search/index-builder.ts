import type { SearchDocument } from './document.ts';
import { ByteReader, ByteWriter } from './engine/codec.ts';
import type { DocumentTable, Posting } from './engine/index-format.ts';
import { readPostings, writePosting } from './engine/postings.ts';
import { RANKS } from './engine/ranking.ts';
import type { Stems } from './engine/stems.ts';
import { termsOf } from './engine/terms.ts';
import { tokensOf } from './engine/tokens.ts';
import { facetTable } from './facet-table.ts';
import type { IndexBefore } from './index-before.ts';
import type { Languages } from './language.ts';

/** Bytes of postings in one file, before it is compressed. */
const CHUNK = 16_000;

interface Term {
  out: ByteWriter;
  documents: number;
  last: number;
}

/** A term as it is written. */
interface WholeTerm {
  name: string;
  documents: number;
  bytes: Uint8Array;
}

/** The language that a text tells, null where it tells none, and the one that it was taken to be in. */
export interface Spoken {
  told: string | null;
  language: string;
}

/**
 * Collects the postings of documents, one after the other. Those of a document that the index before had too are taken from
 * there when all is gathered; what comes of it is the same.
 */
export class IndexBuilder {
  readonly #languages: Languages;
  readonly #stems: Stems;
  readonly #before: IndexBefore | null;
  /** Number that a document had before → its number now. */
  readonly #kept = new Map<number, number>();
  #lastKept = -1;
  readonly #terms = new Map<string, Term>();
  readonly #shows = new Map<string, number>();
  readonly #spoken = new Map<string, number>();
  readonly #facets: SearchDocument['facets'][] = [];
  readonly #table: Omit<DocumentTable, 'facets'> = {
    sections: [],
    lengths: [],
    ranks: [],
    shows: [],
    states: [],
  };

  constructor(languages: Languages, stems: Stems, before: IndexBefore | null = null) {
    this.#languages = languages;
    this.#stems = stems;
    this.#before = before;
  }

  /**
   * Takes a document over that had the number `old` in the index before; false where it cannot be: it would be taken to be
   * in another language now, or stands in another order.
   */
  keep(document: SearchDocument, old: number, { told, language }: Spoken): boolean {
    if (!this.#before || old <= this.#lastKept || (told ?? this.#commonest()) !== language) return false;
    this.#lastKept = old;
    this.#kept.set(old, this.#facets.length);
    this.#table.lengths.push(...this.#before.lengths(old));
    this.#enter(document, language);
    return true;
  }

  add(document: SearchDocument): Spoken {
    const { title, names, people, sections } = document;
    const number = this.#facets.length;
    const told = this.#languages.of(sections.map(({ text }) => text).join('\n'));
    const language = told ?? this.#commonest();
    const postings = new Map<string, Posting>();
    const each = (text: string, count: (posting: Posting) => void): number => {
      let words = 0;
      for (const token of tokensOf(text)) {
        if (!token.whole) words += 1;
        for (const term of termsOf(token, language, this.#stems)) {
          const posting = postings.get(term) ?? { document: number, title: 0, also: 0, sections: [] };
          postings.set(term, posting);
          count(posting);
        }
      }
      return words;
    };
    const inTitle = (posting: Posting) => {
      posting.title += 1;
    };
    const inNames = (posting: Posting) => {
      posting.also += 1;
    };
    each(title, inTitle);
    for (const name of [...names, ...people]) each(name, inNames);
    for (const [section, { heading, text }] of sections.entries()) {
      const at = (posting: Posting) => {
        const last = posting.sections.at(-1);
        if (last?.section === section) return last;
        const fresh = { section, text: 0, heading: 0 };
        posting.sections.push(fresh);
        return fresh;
      };
      const words = each(text, (posting) => {
        at(posting).text += 1;
      });
      each(heading.join('\n'), (posting) => {
        at(posting).heading += 1;
      });
      this.#table.lengths.push(words);
    }
    for (const [name, posting] of postings) this.#write(name, posting);
    this.#enter(document, language);
    return { told, language };
  }

  /** What is told of a document whatever stands in it; after its words. */
  #enter(document: SearchDocument, language: string): void {
    const { sections } = document;
    this.#spoken.set(language, (this.#spoken.get(language) ?? 0) + 1);
    this.#facets.push(document.facets);
    this.#table.sections.push(sections.length);
    this.#table.ranks.push(RANKS.indexOf(document.rank));
    const shows = this.#shows.get(document.shows) ?? this.#shows.size;
    this.#shows.set(document.shows, shows);
    this.#table.shows.push(shows);
    this.#table.states.push(sections.some(({ claims = [] }) => claims.length > 0) ? 1 : 0);
  }

  /** What a text is taken for that does not tell its language: what most before it spoke. */
  #commonest(): string {
    let [language, most] = ['en', 0];
    for (const [spoken, count] of this.#spoken) if (count > most) [language, most] = [spoken, count];
    return language;
  }

  #write(name: string, posting: Posting): void {
    const term = this.#terms.get(name) ?? { out: new ByteWriter(), documents: 0, last: -1 };
    this.#terms.set(name, term);
    writePosting(term.out, posting, term.last);
    term.documents += 1;
    term.last = posting.document;
  }

  /** All terms in order of their code units: those of the documents that were added and of those that were kept. */
  async *#whole(): AsyncGenerator<WholeTerm> {
    const names = [...this.#terms.keys()].sort((one, other) => (one < other ? -1 : 1)).values();
    let next = names.next();
    const added = (name: string): WholeTerm => {
      const { out, documents } = this.#terms.get(name) as Term;
      return { name, documents, bytes: out.result() };
    };
    if (this.#before && this.#kept.size > 0)
      for await (const { name, postings } of this.#before.terms()) {
        for (; !next.done && next.value < name; next = names.next()) yield added(next.value);
        const own = !next.done && next.value === name ? added(name) : null;
        if (own) next = names.next();
        const whole = this.#joined(postings, own);
        if (whole.documents > 0) yield { name, ...whole };
      }
    for (; !next.done; next = names.next()) yield added(next.value);
  }

  /** Postings of the index before, of what was kept of it, with those of a term that were added. */
  #joined(before: readonly Posting[], own: WholeTerm | null): Pick<WholeTerm, 'documents' | 'bytes'> {
    const postings = own ? readPostings(new ByteReader(own.bytes), own.documents) : [];
    for (const posting of before) {
      const document = this.#kept.get(posting.document);
      if (document !== undefined) postings.push({ ...posting, document });
    }
    if (own) postings.sort((one, other) => one.document - other.document);
    const out = new ByteWriter();
    let last = -1;
    for (const posting of postings) {
      writePosting(out, posting, last);
      last = posting.document;
    }
    return { documents: postings.length, bytes: out.result() };
  }

  /** The files' contents, terms in order of their code units. */
  async finish() {
    const chunks: { first: string; bytes: Uint8Array }[] = [];
    const counts = new Map<string, number>();
    let open: { first: string; out: ByteWriter } | null = null;
    const close = () => {
      if (open) chunks.push({ first: open.first, bytes: open.out.result() });
      open = null;
    };
    for await (const { name, documents, bytes } of this.#whole()) {
      counts.set(name, documents);
      if (bytes.length > CHUNK / 2) close();
      open ??= { first: name, out: new ByteWriter() };
      open.out.text(name);
      open.out.number(documents);
      open.out.number(bytes.length);
      open.out.bytes(bytes);
      if (open.out.length > CHUNK) close();
    }
    close();
    const { lengths } = this.#table;
    const words = lengths.reduce((sum, length) => sum + length, 0);
    return {
      chunks,
      table: { ...this.#table, facets: facetTable(this.#facets) } satisfies DocumentTable,
      averages: {
        document: words / Math.max(1, this.#facets.length),
        section: words / Math.max(1, lengths.length),
      },
      languages: [...this.#spoken]
        .sort(([one, often], [other, less]) => less - often || (one < other ? -1 : 1))
        .filter(([, count], index) => index === 0 || count >= this.#facets.length * 0.02)
        .map(([language]) => language),
      counts,
    };
  }
}
