import type { LibraryMatch, LibraryQuery, MatchPlace, Section } from '../../contracts/library.ts';
import { termTests, timesIn, wordsIn } from '../../lexicon/terms.ts';
import { COMMON } from '../../links/values/lexicon.ts';

/** Constants of BM25 as its authors give them (Robertson and Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.75;
/** A heading says what its text is about; a title says it of many sections. Words in them count so many times. */
const WEIGHTS: Readonly<Record<MatchPlace, number>> = { heading: 6, above: 3, title: 3, columns: 3, text: 1 };
const NONE = { heading: 0, title: 0 } as const;
const FIELDS: readonly MatchPlace[] = ['heading', 'above', 'title', 'columns', 'text'];

interface Indexed {
  section: Section;
  fields: Record<MatchPlace, readonly string[]>;
  length: number;
}

interface Found {
  count: number;
  places: readonly MatchPlace[];
}

/** Ranks sections by BM25 over their weighted fields. Built once; the same texts give the same order. */
export class SectionIndex {
  private readonly sections: readonly Indexed[];
  private readonly postings = new Map<string, number[]>();
  private readonly average: number;
  private readonly tests = new Map<string, ReturnType<typeof termTests>>();
  private readonly found = new Map<string, Map<number, Found>>();

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
    const matches = new Map<number, LibraryMatch & { places: Set<MatchPlace> }>();
    for (const term of this.withoutRepeats(words)) {
      const found = this.occurrences(term);
      const weight = Math.log(1 + (this.sections.length - found.size + 0.5) / (found.size + 0.5));
      for (const [at, { count, places }] of found) {
        const { section, length } = this.sections[at] as Indexed;
        if (!standings.includes(section.document.standing)) continue;
        const known = matches.get(at) ?? { section, score: 0, terms: 0, coverage: NONE, places: new Set() };
        known.score += (weight * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / this.average));
        known.terms += 1;
        for (const place of places) known.places.add(place);
        matches.set(at, known);
      }
    }
    return [...matches]
      .sort(([at, one], [other, two]) => two.score - one.score || at - other)
      .map(([at, match]) => ({
        ...match,
        coverage: { heading: this.coverage(at, 'heading', words), title: this.coverage(at, 'title', words) },
      }));
  }

  /** Terms without those that another finds too: "banks" beside "bank" is no second word. */
  private withoutRepeats(terms: readonly string[]): readonly string[] {
    const single = [...new Set(terms)].filter((term) => this.testsOf(term).length === 1);
    return [...new Set(terms)].filter((term) => {
      const bare = wordsIn(term);
      return (
        bare.length !== 1 ||
        !single.some(
          (other) => other !== term && !term.includes('*') && this.testsOf(other)[0]?.(bare[0] ?? ''),
        )
      );
    });
  }

  /** Share of the telling words of a heading or title that any of the terms cover. Words of the closed classes tell nothing. */
  private coverage(at: number, place: 'heading' | 'title', terms: readonly string[]): number {
    const words = (this.sections[at] as Indexed).fields[place];
    const long = words.filter((word) => !COMMON.has(word) && Number.isNaN(Number(word)));
    const telling = long.length > 0 ? long : words;
    if (telling.length === 0) return 0;
    const covered = telling.filter((word) =>
      terms.some((term) => this.testsOf(term).some((test) => test(word))),
    );
    return covered.length / telling.length;
  }

  private testsOf(term: string): ReturnType<typeof termTests> {
    const known = this.tests.get(term) ?? termTests(term);
    this.tests.set(term, known);
    return known;
  }

  /** Where a term of one or several words stands: weighted count by section. */
  private occurrences(term: string): Map<number, Found> {
    const known = this.found.get(term);
    if (known) return known;
    const tests = this.testsOf(term);
    const [first] = tests;
    const places = new Set<number>();
    if (first)
      for (const [word, list] of this.postings) if (first(word)) for (const at of list) places.add(at);
    const found = new Map<number, Found>();
    for (const at of [...places].sort((one, other) => one - other)) {
      const { fields } = this.sections[at] as Indexed;
      let count = 0;
      const where: MatchPlace[] = [];
      for (const field of FIELDS) {
        const times = timesIn(fields[field], tests);
        count += times * WEIGHTS[field];
        if (times > 0) where.push(field);
      }
      if (count > 0) found.set(at, { count, places: where });
    }
    this.found.set(term, found);
    return found;
  }
}

function indexed(section: Section): Indexed {
  const { document, heading, passages } = section;
  const { record } = document;
  const fields = {
    heading: wordsIn(heading.at(-1) ?? ''),
    above: wordsIn(heading.slice(0, -1).join(' ')),
    title: wordsIn(`${record.title} ${nameOf(record.path)}`),
    columns: wordsIn([...new Set(passages.flatMap(({ columns }) => columns))].join(' ')),
    text: wordsIn(passages.map(({ start, end }) => record.text.slice(start, end)).join(' ')),
  };
  return { section, fields, length: FIELDS.reduce((sum, field) => sum + fields[field].length, 0) };
}

/** Name of a file without its kind. */
function nameOf(path: string | null): string {
  return (path?.split('/').at(-1) ?? '').replace(/\.[a-z0-9]{1,5}$/i, '');
}
