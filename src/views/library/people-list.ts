import type { Section } from '../../contracts/library.ts';
import type { Passage } from '../../contracts/passage.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { PeopleWords } from '../../lexicon/people-words.ts';
import { termTests, timesIn, wordsIn } from '../../lexicon/terms.ts';

const LANGUAGES = await lexiconPart<PeopleWords>('people');
const [NAME, ROLE, BESIDE] = (['name', 'role', 'beside'] as const).map((part) =>
  LANGUAGES.flatMap(({ words }) => words[part].map((term) => termTests(term))),
);

/** Whether heads of a table are those of a list of people: a name, what they are, and something of their work here. */
export function listsPeople(columns: readonly string[]): boolean {
  return peopleColumns(columns) !== null;
}

/** Which column of such a table names the person, and which one what they are; null where it lists nobody. */
export function peopleColumns(columns: readonly string[]): { name: number; role: number } | null {
  const has = (terms: typeof NAME, but = -1) =>
    columns.findIndex(
      (column, at) => at !== but && terms?.some((tests) => timesIn(wordsIn(column), tests) > 0),
    );
  const name = has(NAME);
  const role = has(ROLE, name);
  const beside = columns.some((_, at) => at !== name && at !== role && isBeside(columns[at]));
  return name >= 0 && role >= 0 && beside ? { name, role } : null;
}

function isBeside(column: string | undefined): boolean {
  return BESIDE?.some((tests) => timesIn(wordsIn(column ?? ''), tests) > 0) ?? false;
}

/** Rows of a section that list people. */
export function peopleRows({ passages }: Pick<Section, 'passages'>): Passage[] {
  return passages.filter(({ role, columns }) => role === 'row' && listsPeople(columns));
}
