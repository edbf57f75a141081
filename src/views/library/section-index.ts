import type { LibraryMatch, LibraryQuery, Section } from '../../contracts/library.ts';
import { wordsIn, wordTest } from './words.ts';

/** Constants of BM25 as its authors give them (Robertson and Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.75;
/** A heading says what its text is about; a title says it of many sections. Words in them count so many times. */
const WEIGHTS = { heading: 6, above: 3, title: 3, columns: 3, text: 1 } as const;
type Field = keyof typeof WEIGHTS;
const ANCHORS = ['heading', 'above', 'title', 'columns'] as const;

interface Indexed {
  section: Section;
  fields: Record<Field, readonly string[]>;
  length: number;
}

/** Ranks sections by BM25 over their weighted fields. Built once; the same texts give the same order. */
export class SectionIndex {
  private readonly sections: readonly Indexed[];
  private readonly postings = new Map<string, number[]>();
  private readonly average: number;

  constructor(sections: readonly Section[]) {
    this.sections = sections.map((section) => indexed(section));
    this.sections.forEach(({ fields }, at) => {
      for (const word of new Set(Object.values(fields).flat())) {
        const list = this.postings.get(word);
        if (list) list.push(at);
        else this.postings.set(word, [at]);
      }
    });
    const total = this.sections.reduce((sum, { length }) => sum + length, 0);
    this.average = total / Math.max(1, this.sections.length);
  }

  find({ words, standings = ['in-force'] }: LibraryQuery): LibraryMatch[] {
    const scores = new Map<number, { score: number; anchor: LibraryMatch['anchor'] }>();
    for (const term of words) {
      const found = this.occurrences(term);
      const weight = Math.log(1 + (this.sections.length - found.size + 0.5) / (found.size + 0.5));
      for (const [at, { count, anchor }] of found) {
        const { length } = this.sections[at] as Indexed;
        const norm = count + K1 * (1 - B + (B * length) / this.average);
        const known = scores.get(at) ?? { score: 0, anchor: null };
        known.score += (weight * count * (K1 + 1)) / norm;
        known.anchor = nearer(known.anchor, anchor);
        scores.set(at, known);
      }
    }
    return [...scores]
      .map(([at, { score, anchor }]) => ({
        at,
        match: { section: (this.sections[at] as Indexed).section, score, anchor },
      }))
      .filter(({ match }) => standings.includes(match.section.document.standing))
      .sort((one, other) => other.match.score - one.match.score || one.at - other.at)
      .map(({ match }) => match);
  }

  /** Where a term of one or several words stands: weighted count by section. */
  private occurrences(term: string): Map<number, { count: number; anchor: LibraryMatch['anchor'] }> {
    const tests = term.split(/\s+/).map((word) => wordTest(word));
    const [first] = tests;
    const found = new Map<number, { count: number; anchor: LibraryMatch['anchor'] }>();
    if (!first) return found;
    const places = new Set<number>();
    for (const [word, list] of this.postings) if (first(word)) for (const at of list) places.add(at);
    for (const at of places) {
      const { fields } = this.sections[at] as Indexed;
      let count = 0;
      let anchor: LibraryMatch['anchor'] = null;
      for (const field of Object.keys(WEIGHTS) as Field[]) {
        const times = timesIn(fields[field], tests);
        count += times * WEIGHTS[field];
        if (times > 0 && field !== 'text') anchor = nearer(anchor, field);
      }
      if (count > 0) found.set(at, { count, anchor });
    }
    return found;
  }
}

function nearer(one: LibraryMatch['anchor'], other: LibraryMatch['anchor']): LibraryMatch['anchor'] {
  return ANCHORS.find((anchor) => anchor === one || anchor === other) ?? null;
}

/** How often the words follow each other. */
function timesIn(words: readonly string[], tests: readonly ((word: string) => boolean)[]): number {
  let times = 0;
  for (let at = 0; at + tests.length <= words.length; at += 1)
    if (tests.every((test, index) => test(words[at + index] as string))) times += 1;
  return times;
}

function indexed(section: Section): Indexed {
  const { document, heading, passages } = section;
  const { record } = document;
  const name = (record.path ?? '').split('/').at(-1) ?? '';
  const fields = {
    heading: wordsIn(heading.at(-1) ?? ''),
    above: wordsIn(heading.slice(0, -1).join(' ')),
    title: wordsIn(`${record.title} ${name.replace(/\.[a-z0-9]{1,5}$/i, '')}`),
    columns: wordsIn([...new Set(passages.flatMap(({ columns }) => columns))].join(' ')),
    text: wordsIn(passages.map(({ start, end }) => record.text.slice(start, end)).join(' ')),
  };
  const length = Object.values(fields).reduce((sum, words) => sum + words.length, 0);
  return { section, fields, length };
}
