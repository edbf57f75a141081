import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { Library, LibraryDocument } from '../../contracts/library.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { ContractWords } from '../../lexicon/contract-words.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import { type TermTests, termTests, timesIn, wordsIn } from '../../lexicon/terms.ts';
import { claimOf, text } from '../kit/claims.ts';
import { statementsOf } from '../kit/passages.ts';

const LANGUAGES = await lexiconPart<ContractWords>('contract');
const CLAUSES = (
  [
    ['term', 'Term'],
    ['renewal', 'Renewal'],
    ['notice', 'Notice'],
    ['price', 'Price and payment'],
  ] as const
).map(([part, title]) => ({
  title,
  tests: LANGUAGES.flatMap(({ words }) => words[part].map((term) => termTests(term))),
}));
/** Units that a period is written in with a number word: "three months". */
const PERIODS = LANGUAGES.flatMap(({ language }) =>
  ['day', 'week', 'month', 'year'].map((unit) => {
    const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).formatToParts(
      2,
    );
    return termTests(parts.find(({ type }) => type === 'unit')?.value ?? unit);
  }),
);
/** A contract is short to name; a guide on contracts, or a book of them, has more parts. */
const SECTIONS = 40;
/** Clauses of one kind in a row; the others stand in the contract. */
const CLAUSES_OF_A_KIND = 2;
const LONGEST = 280;
const SHELVES: ReadonlySet<LibraryDocument['shelf']> = new Set([
  'legal',
  'clients',
  'hr',
  'operations',
  'finance',
]);

/**
 * Contracts in force, each with the sentences on term, renewal, notice and price; null where the records hold none. Only
 * what a sentence with a figure says is shown: nothing is computed.
 */
export function contractsPage(library: Library, words: readonly string[]): PageDraft | null {
  const named = new Set(
    library
      .find({ words })
      .filter(({ places, coverage }) => places.has('title') && coverage.title > 0)
      .map(({ section }) => section.document),
  );
  const rows = [...named]
    .filter(
      ({ shelf, sections, record }) =>
        SHELVES.has(shelf) && sections.length <= SECTIONS && record.kind === 'document',
    )
    .map((document) => ({ document, clauses: clausesOf(document) }))
    .filter(({ clauses }) => clauses.filter((cell) => cell.length > 0).length > 0)
    .sort((one, other) => (one.document.record.title < other.document.record.title ? -1 : 1));
  if (rows.length === 0) return null;
  return {
    path: 'legal/contracts',
    section: 'legal',
    kind: 'register',
    title: 'Contracts: term, renewal and notice',
    summary:
      'Every contract in force that the records hold, with what it says on term, renewal, notice and price.',
    order: 10,
    blocks: [
      {
        type: 'table',
        columns: ['Contract', ...CLAUSES.map(({ title }) => title)],
        rows: rows.map(({ document: { record }, clauses }): Inline[][] => [
          [{ type: 'record', text: record.title, record: record.id }],
          ...clauses,
        ]),
      },
    ],
    aliases: ['agreements', 'renewals', 'notice dates', 'contract list', 'termination'],
  };
}

function clausesOf({ record, sections }: LibraryDocument): Inline[][] {
  const passages = sections.flatMap((section) => section.passages);
  return CLAUSES.map(({ tests }) =>
    passages
      .filter((passage) => isClause(record.text, passage) && speaksOf(record.text, passage, tests))
      .slice(0, CLAUSES_OF_A_KIND)
      .flatMap((passage, index): Inline[] => [
        ...(index === 0 ? [] : [text(' ')]),
        ...saidOf(record, passage, tests),
      ]),
  );
}

/** What binds to a day, a time or an amount has a figure, or a number word before a period. */
function isClause(source: string, { start, end, columns }: Passage): boolean {
  const said = source.slice(start, end);
  return (
    columns.length === 0 && (/\p{N}/u.test(said) || PERIODS.some((one) => timesIn(wordsIn(said), one) > 0))
  );
}

function speaksOf(source: string, { heading, start, end }: Passage, tests: readonly TermTests[]): boolean {
  const words = [...wordsIn(heading.at(-1) ?? ''), ...wordsIn(source.slice(start, end))];
  return tests.some((one) => timesIn(words, one) > 0);
}

/** A short clause whole, so that its label keeps its sentence; of a long one the sentences that say it. */
function saidOf(record: BatonRecord, passage: Passage, tests: readonly TermTests[]): Inline[] {
  const statements = statementsOf(record, passage);
  const whole = passage.end - passage.start <= LONGEST;
  return statements
    .filter(
      ({ quote }) =>
        whole || (quote.length <= LONGEST && tests.some((one) => timesIn(wordsIn(quote), one) > 0)),
    )
    .flatMap((statement, index): Inline[] => [...(index === 0 ? [] : [text(' ')]), claimOf(statement)]);
}
