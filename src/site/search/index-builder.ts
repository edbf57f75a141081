import type { SearchDocument } from './document.ts';
import { ByteWriter } from './engine/codec.ts';
import type { DocumentTable, Posting } from './engine/index-format.ts';
import { writePosting } from './engine/postings.ts';
import { RANKS } from './engine/ranking.ts';
import type { Stems } from './engine/stems.ts';
import { termsOf } from './engine/terms.ts';
import { tokensOf } from './engine/tokens.ts';
import { facetTable } from './facet-table.ts';
import type { Languages } from './language.ts';

/** Bytes of postings in one file, before it is compressed. */
const CHUNK = 16_000;

interface Term {
  out: ByteWriter;
  documents: number;
  last: number;
}

/** Collects the postings of documents, one after the other. */
export class IndexBuilder {
  readonly #languages: Languages;
  readonly #stems: Stems;
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

  constructor(languages: Languages, stems: Stems) {
    this.#languages = languages;
    this.#stems = stems;
  }

  add(document: SearchDocument): void {
    const { title, names, people, sections } = document;
    const number = this.#facets.length;
    const language = this.#languages.of(sections.map(({ text }) => text).join('\n')) ?? this.#commonest();
    this.#spoken.set(language, (this.#spoken.get(language) ?? 0) + 1);
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

  /** The files' contents, terms in order of their code units. */
  finish() {
    const chunks: { first: string; bytes: Uint8Array }[] = [];
    let open: { first: string; out: ByteWriter } | null = null;
    const close = () => {
      if (open) chunks.push({ first: open.first, bytes: open.out.result() });
      open = null;
    };
    const names = [...this.#terms.keys()].sort((one, other) => (one < other ? -1 : 1));
    for (const name of names) {
      const { out, documents } = this.#terms.get(name) as Term;
      if (out.length > CHUNK / 2) close();
      open ??= { first: name, out: new ByteWriter() };
      open.out.text(name);
      open.out.number(documents);
      open.out.number(out.length);
      open.out.bytes(out.result());
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
      counts: new Map(names.map((name) => [name, this.#terms.get(name)?.documents ?? 0])),
    };
  }
}
