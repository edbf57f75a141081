import type { Evidence } from '../../contracts/evidence.ts';
import type { Library } from '../../contracts/library.ts';
import type { Parties } from '../../contracts/parties.ts';
import { columnIs } from '../../findings/reading/duty-language.ts';
import { peopleColumns } from '../library/people-list.ts';
import { LANGUAGES } from './language.ts';
import { tokensOf } from './tokens.ts';

/** Whom a business has: names of its people, and what a document calls those who act in it. */
export interface Company {
  people: Set<string>;
  /** Names of people and firms that it deals with. */
  outsiders: ReadonlySet<string>;
  /** Keys of those parties that it works for. */
  customers: ReadonlySet<string>;
  /** Nouns of those who act: what its lists of people call them, and what its papers tell acts of: "die Tour". */
  teams: Set<string>;
  /** Names that the papers work in or with: what goes into them is handed to nobody. */
  things: Set<string>;
  systems: readonly { name: string; words: readonly string[] }[];
}

export const LONGEST_NAME = 4;

/** People of the business by mail and lists, systems by the tables that list them, and whom it deals with. */
export async function companyOf(
  evidence: Evidence,
  library: Library,
  { parties }: Parties,
): Promise<Company> {
  const people = new Set<string>();
  const outsiders = new Set<string>();
  const add = (name: string) => {
    const words = wordsOf(name);
    if (words.length === 0 || words.length > LONGEST_NAME) return;
    people.add(words.join(' '));
    // A leaver may be told by a role: "The office manager".
    const isRole = LANGUAGES.some(({ articles }) => articles.at([{ word: words[0] ?? '' }], 0) > 0);
    if (words.length > 1 && !isRole && (words[0] ?? '').length > 1) people.add(words[0] ?? '');
  };
  for (const { data } of await evidence.links('person'))
    for (const name of [data.name, ...data.names])
      if (data.standing === 'outside') outsiders.add(wordsOf(name).join(' '));
      else add(name);
  for (const { name } of [evidence.handover.leaving, evidence.handover.successor ?? { name: '' }]) add(name);
  const listed = listedIn(library);
  for (const name of listed.people) add(name);
  return {
    people,
    outsiders,
    customers: new Set(parties.filter(({ side }) => side === 'client').map(({ key }) => key)),
    teams: new Set(listed.roles),
    things: new Set(),
    systems: listed.systems,
  };
}

/** Whom and what the tables in force list: people with what they are, and systems with whom they name beside them. */
function listedIn({ documents }: Library) {
  const people: string[] = [];
  const roles: string[] = [];
  const systems = new Map<string, readonly string[]>();
  for (const { record, passages, standing, shelf } of documents) {
    if (standing !== 'in-force') continue;
    for (const { role, columns, start, end } of passages) {
      if (role !== 'row') continue;
      const cells = record.text
        .slice(start, end)
        .replace(/^\|/, '')
        .split('|')
        .map((cell) => cell.trim());
      const person = shelf === 'clients' || record.parent !== null ? null : peopleColumns(columns);
      if (person) {
        people.push(cells[person.name] ?? '');
        const [noun, ...more] = wordsOf(cells[person.role] ?? '');
        if (noun && more.length === 0) roles.push(noun);
      }
      if (!LANGUAGES.some((one) => one.systemColumns.in(tokens(columns[0] ?? '')))) continue;
      columns.forEach((column, index) => {
        const named = cells[index] ?? '';
        if (columnIs('whoColumns', column) && /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2}$/u.test(named))
          people.push(named);
      });
      const cell = cells[0] ?? '';
      const words = wordsOf(cell);
      if (words.length > 0 && words.length <= LONGEST_NAME && cell.length > 2) systems.set(cell, words);
    }
  }
  return { people, roles, systems: [...systems].map(([name, words]) => ({ name, words })) };
}

const tokens = (text: string) => tokensOf(text, { start: 0, end: text.length });

const wordsOf = (name: string) => tokens(name).map(({ word }) => word);
