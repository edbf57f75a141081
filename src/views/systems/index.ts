import type { Library, Section, ShelfId } from '../../contracts/library.ts';
import type { SystemEntry, SystemFact, SystemStatement, Systems } from '../../contracts/systems.ts';
import { SYSTEM_FACTS } from '../../contracts/systems.ts';
import { defineView } from '../../contracts/view.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { SystemsWords } from '../../lexicon/systems-words.ts';
import { type TermTests, termTests, timesIn, wordsIn } from '../../lexicon/terms.ts';
import { cellsOf } from '../../records/cells.ts';
import { plain } from '../../records/sentences.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    systems: Systems;
  }
}

const LANGUAGES = await lexiconPart<SystemsWords>('systems');
const testsOf = (part: keyof SystemsWords): readonly TermTests[] =>
  LANGUAGES.flatMap(({ words }) => words[part].map((term) => termTests(term)));
const NAME = testsOf('name');
// Of two that fit as well, who lets somebody in is meant: "administrators, who grant access".
const FACTS = (['grants', ...SYSTEM_FACTS.filter((fact) => fact !== 'grants')] as const).map((fact) => ({
  fact,
  tests: testsOf(fact),
}));
const NAME_LENGTH = { least: 2, most: 60 };

/** What tables of systems in documents in force list. */
export const view = defineView({
  name: 'systems',
  summary: 'Programs, portals and accounts that the work is done with, as lists of systems name them.',
  async build(_evidence, views) {
    return { entries: entriesOf(await views.view('library')) };
  },
});

function entriesOf(library: Library): SystemEntry[] {
  const byName = new Map<
    string,
    { name: string; statements: SystemStatement[]; rows: SystemEntry['rows'][number][] }
  >();
  for (const { standing, sections } of library.documents) {
    if (standing !== 'in-force') continue;
    for (const section of sections) {
      for (const { name, statements, passage } of rowsOf(section)) {
        const key = name.toLowerCase();
        const known = byName.get(key) ?? { name, statements: [], rows: [] };
        known.statements.push(...statements);
        known.rows.push({ record: section.document.record.id, passage });
        byName.set(key, known);
      }
    }
  }
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

/** Rows of the section's tables whose heads say that they list systems. */
function* rowsOf({ document, passages }: Section) {
  const { record, shelf } = document;
  for (const passage of passages) {
    if (passage.role !== 'row') continue;
    const columns = passage.columns.map((column) => plain(column));
    const facts = columns.map((column) => factOf(column));
    const named = columns.findIndex((column) => fits(wordsIn(column), NAME));
    // Where the document is one of systems by its name or place, its first column names them, whatever it is called.
    const at = named >= 0 ? named : shelf === 'systems' && facts[0] === null ? 0 : -1;
    const tells = facts.filter((fact, index) => fact !== null && index !== at);
    if (at < 0 || !tellsOfSystems(tells, named >= 0, shelf)) continue;
    const cells = cellsOf(record.text.slice(passage.start, passage.end), passage.start);
    const name = cells[at]?.text ?? '';
    if (name.length < NAME_LENGTH.least || name.length > NAME_LENGTH.most || !/\p{L}/u.test(name)) continue;
    const statements = cells.flatMap(({ text, start, end }, index): SystemStatement[] =>
      text === '' || index === at
        ? []
        : [
            {
              label: columns[index] ?? '',
              fact: facts[index] ?? null,
              text,
              cite: { record: record.id, start, end },
            },
          ],
    );
    yield { name, statements, passage };
  }
}

/**
 * Whether what a table tells is told of systems: who lets somebody in, or several facts beside a head that names systems. In a
 * document of systems one fact is enough beside such a head; what it is for and who answers for it is told of groups as well.
 */
function tellsOfSystems(tells: readonly (SystemFact | null)[], named: boolean, shelf: ShelfId): boolean {
  if (tells.includes('grants') || (named && tells.length > 1)) return true;
  return shelf === 'systems' && named && tells.length > 0;
}

/** Which of the facts a head asks for: that whose longest term stands in it. */
function factOf(column: string): SystemFact | null {
  const words = wordsIn(column);
  let best: { fact: SystemFact; length: number } | null = null;
  for (const { fact, tests } of FACTS)
    for (const one of tests)
      if (timesIn(words, one) > 0 && one.length > (best?.length ?? 0)) best = { fact, length: one.length };
  return best?.fact ?? null;
}

/** Whether a head consists of one of the terms, but for a word. */
function fits(words: readonly string[], terms: readonly TermTests[]): boolean {
  return terms.some((tests) => timesIn(words, tests) > 0 && words.length <= tests.length + 1);
}
