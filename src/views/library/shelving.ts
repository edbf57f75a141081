import type { ShelfId } from '../../contracts/library.ts';
import { SHELVES } from '../../contracts/library.ts';
import type { Standing } from '../../contracts/link-kinds.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { SectionWords } from '../../lexicon/section-words.ts';
import { termTests, timesIn, wordsIn } from '../../lexicon/terms.ts';
import { listsPeople } from './people-list.ts';

/** What a person named and where they put it says more than what stands inside. */
const WEIGHTS = { name: 8, folders: 5, headings: 2, text: 0.5 } as const;
type Field = keyof typeof WEIGHTS;
const FIELDS = Object.keys(WEIGHTS) as Field[];
/** The best terms of a section count; a longer list of words is no better reason. */
const TERMS = 6;
/** Below this nothing tells where a document belongs. */
const LEAST = 4;
/** One word may mean something else; a document of a section speaks of it with several, or with a phrase. */
const LEAST_WORDS = 2;

const WORDS = await Promise.all(
  SHELVES.map(async (shelf) => ({
    shelf,
    terms: [
      ...new Set(
        (await lexiconPart<SectionWords>(`sections/${shelf}`)).flatMap(({ words }) => [
          ...words.about,
          // Words of a slot tell what a page of the subject says, not which subject it is.
          ...Object.entries(words.subjects).flatMap(([name, terms]) => (name.includes('/') ? [] : terms)),
        ]),
      ),
    ].map((term) => ({ term, tests: termTests(term) })),
  })),
);

/** What is known of a document when it is put on a shelf. */
export interface Unshelved {
  record: BatonRecord;
  standing: Standing['standing'];
  headings: readonly string[];
  /** Heads of its tables. */
  tables: readonly (readonly string[])[];
}

type Words = Record<Field, readonly string[]> & {
  /** The title, the file's name and each folder's by themselves: one that is a section's word is a reason of its own. */
  whole: readonly (readonly string[])[];
};

/**
 * The section of the handover that each document belongs to, by its id: a template to the templates, the text of a law to the law, what a system tells of
 * itself to the systems, a list of people to the staff, the paper of a customer to the clients, others where the words of their name, folder, headings and text point, rare words most.
 */
export function shelve(documents: readonly Unshelved[], customers: readonly string[]): Map<string, ShelfId> {
  const parties = customers.map((name) => wordsIn(name)).filter((words) => words.length > 0);
  const read = documents.map((document) => ({ document, words: fieldsOf(document) }));
  const scored = new Map(
    read.map(({ document }) => [document.record.id, new Map<ShelfId, { score: number; words: number }[]>()]),
  );
  for (const { shelf, terms } of WORDS) {
    for (const { tests } of terms) {
      const hits = read.flatMap(({ document, words }) => {
        const weight = FIELDS.find((field) => timesIn(words[field], tests) > 0);
        if (weight === undefined) return [];
        const whole = words.whole.some((name) => name.length === tests.length && timesIn(name, tests) > 0);
        return [
          { id: document.record.id, weight: WEIGHTS[weight], words: whole ? LEAST_WORDS : tests.length },
        ];
      });
      const rarity = Math.log(1 + read.length / Math.max(1, hits.length));
      for (const { id, weight, words } of hits) {
        const shelves = scored.get(id);
        shelves?.set(shelf, [...(shelves.get(shelf) ?? []), { score: weight * rarity, words }]);
      }
    }
  }
  return new Map(
    read.map(({ document, words }) => {
      const best = [...(scored.get(document.record.id) ?? [])]
        .filter(([, found]) => found.reduce((sum, { words }) => sum + words, 0) >= LEAST_WORDS)
        .map(([shelf, found]) => ({ shelf, score: strongest(found.map(({ score }) => score)) }))
        .sort((one, other) => other.score - one.score)[0];
      const known = best && best.score >= LEAST ? best.shelf : 'operations';
      return [document.record.id, byForm(document, words, parties, known)] as const;
    }),
  );
}

const strongest = (scores: readonly number[]) =>
  [...scores]
    .sort((one, other) => other - one)
    .slice(0, TERMS)
    .reduce((sum, score) => sum + score, 0);

function byForm(
  { standing, record, tables }: Unshelved,
  words: Words,
  parties: readonly (readonly string[])[],
  known: ShelfId,
): ShelfId {
  if (standing === 'template' && known !== 'emails') return 'templates';
  if (standing === 'law' && known !== 'legal') return 'labour-code';
  if (typeof record.data['stateOf'] === 'string') return 'systems';
  if (record.kind === 'sheet' && known !== 'clients' && tables.some((columns) => listsPeople(columns)))
    return 'staff';
  const paper = known === 'legal' || known === 'operations' || known === 'billing' || known === 'finance';
  return paper && parties.some((name) => namesParty(words.name, name)) ? 'clients' : known;
}

/** Whether a name of a file holds the name of a party: each of its words, or the first two of a longer one. */
function namesParty(words: readonly string[], party: readonly string[]): boolean {
  const telling = party.filter((word) => word.length > 2);
  if (telling.length === 0) return false;
  const needed = telling.slice(0, 2);
  return needed.join('').length > 5 && needed.every((word) => words.includes(word));
}

function fieldsOf({ record, headings }: Unshelved): Words {
  const [name = '', ...folders] = (record.path ?? record.title).split('/').toReversed();
  const file = name.replace(/\.[a-z0-9]{1,5}$/i, '');
  return {
    whole: [record.title, file, ...folders].map((one) => wordsIn(one)),
    name: spelled(wordsIn(`${record.title} ${file}`)),
    folders: spelled(wordsIn(folders.join(' '))),
    headings: wordsIn(headings.join(' ')),
    text: wordsIn(record.text.slice(0, 60_000)),
  };
}

/** Words of a path, in which an umlaut may be written as two letters ("ablaeufe"), with what they then spell. */
function spelled(words: readonly string[]): string[] {
  return words.flatMap((word) => [
    ...new Set([word, word.replace(/(?<=[aou])e/g, '').replaceAll('ß', 'ss')]),
  ]);
}
