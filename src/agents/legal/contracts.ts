import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { Library, LibraryDocument, Statement } from '../../contracts/library.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { ContractWords } from '../../lexicon/contract-words.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import { type TermTests, termTests, timesIn, wordsIn } from '../../lexicon/terms.ts';
import { statementsOf } from '../../views/library/statements.ts';
import { claimOf, text } from '../kit/claims.ts';

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
  ['day', 'week', 'month', 'year'].flatMap((unit) => {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    return [1, 2].map((count) =>
      termTests(format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? unit),
    );
  }),
);
/** A contract is short to name; a guide on contracts, or a book of them, has more parts. */
const SECTIONS = 40;
/** Passages of one kind in a row; the others stand in the contract. */
const CLAUSES_OF_A_KIND = 2;
const LONGEST = 280;
/** A label of a clause: "Fee.", "Forma de pago." */
const LABEL_WORDS = 4;
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
      .map((passage) => saidOf(record, passage, tests))
      .filter((said) => said.length > 0)
      .slice(0, CLAUSES_OF_A_KIND)
      .flatMap((said, index): Inline[] => [...(index === 0 ? [] : [text(' ')]), ...said]),
  );
}

/**
 * The sentences of a passage that speak of a clause and bind to a day, a time or an amount, each with the label before it
 * ("Fee. GBP 90 a visit."). Under a heading of its own, other than the title of the contract, a clause needs no such word.
 */
function saidOf(record: BatonRecord, passage: Passage, tests: readonly TermTests[]): Inline[] {
  if (passage.columns.length > 0) return [];
  const heading = passage.heading.at(-1) ?? '';
  const headed = passage.heading.length > 1 && heading !== record.title && speaks(heading, tests);
  const statements = statementsOf(record, passage);
  const chosen = new Set<Statement>();
  for (const [index, statement] of statements.entries()) {
    const label = statements[index - 1];
    const labelled = label !== undefined && wordsIn(label.quote).length <= LABEL_WORDS;
    const about = headed || speaks(statement.quote, tests) || (labelled && speaks(label.quote, tests));
    if (!about || !binds(statement.quote) || statement.quote.length > LONGEST) continue;
    if (labelled) chosen.add(label);
    chosen.add(statement);
  }
  return statements
    .filter((statement) => chosen.has(statement))
    .flatMap((statement, index): Inline[] => [...(index === 0 ? [] : [text(' ')]), claimOf(statement)]);
}

/** A figure stands in it that does not number it, or a number word before a period. */
function binds(said: string): boolean {
  return (
    /\p{N}/u.test(said.replace(/^[\s*_]*(?:\p{L}+ )?\d+(?:\.\d+)*[.)]\s/u, '')) ||
    PERIODS.some((one) => timesIn(wordsIn(said), one) > 0)
  );
}

function speaks(said: string, tests: readonly TermTests[]): boolean {
  const words = wordsIn(said);
  return tests.some((one) => timesIn(words, one) > 0);
}
