import type { Organisation } from '../../contracts/link-kinds.ts';
import type { PersonCard } from '../../contracts/mailbox.ts';
import type { OpenParty } from './directory.ts';
import type { Form } from './mentions.ts';
import { isOrdinary, nameOf, wordsIn } from './names.ts';

/** What names the parties in a text, with names of others that must not be taken for theirs. */
export function formsOf(
  parties: readonly OpenParty[],
  others: readonly string[],
  people: Iterable<PersonCard>,
  own: string,
): Form[] {
  const all = [...people];
  const taken = namesOfPeople(all);
  for (const word of nameOf(own).core) taken.add(word);
  const forms: Form[] = [];
  for (const party of parties) {
    for (const written of party.names)
      forms.push(...formsOfName(party.key, written, taken), ...formsByPeople(party, written, parties, all));
    for (const identifier of party.identifiers) forms.push(...identifierForm(party.key, identifier));
    for (const { number } of party.ledger) if (number) forms.push(...identifierForm(party.key, number.value));
  }
  for (const name of [...others, own]) {
    const { core, form } = nameOf(name);
    if (core.length + form.length > 1)
      forms.push(
        { words: core, written: null, party: null, kind: 'name' },
        ...(form.length > 0
          ? [{ words: [...core, ...form], written: null, party: null, kind: 'name' as const }]
          : []),
      );
  }
  return distinct(forms);
}

function formsOfName(party: string, written: string, taken: ReadonlySet<string>): Form[] {
  const { core, form } = nameOf(written);
  const spelled = spelling(written, core);
  const forms: Form[] = [];
  if (form.length > 0) forms.push({ words: [...core, ...form], written: null, party, kind: 'name' });
  for (let length = 1; length <= core.length; length += 1) {
    const words = core.slice(0, length);
    const whole = length === core.length;
    const [word] = words as [string];
    if (length === 1 && (isOrdinary(word) || taken.has(word))) continue;
    const exactly = spelled.slice(0, length);
    if (whole && length > 1) forms.push({ words, written: null, party, kind: 'name' });
    else if (exactly.every((one) => /^[\p{Lu}\p{N}\p{Lo}]/u.test(one)))
      forms.push({ words, written: exactly, party, kind: 'short' });
  }
  return forms;
}

/**
 * A name that ends with the last name of one of its people ("Fuhrbetrieb Cordes", of Heiko Cordes) is written with their
 * first name too, and by the last name alone where nobody else bears it.
 */
function formsByPeople(
  party: OpenParty,
  written: string,
  parties: readonly OpenParty[],
  people: readonly PersonCard[],
): Form[] {
  const { core } = nameOf(written);
  const last = core.at(-1) ?? '';
  if (core.length < 2 || isOrdinary(last)) return [];
  const bears = ({ name }: Pick<PersonCard, 'name'>) => nameOf(name).core.at(-1) === last;
  const own = party.people.filter(bears);
  if (own.length === 0) return [];
  const shared =
    people.some(
      (person) =>
        bears(person) && !own.some(({ key }) => key === person.key) && !party.names.has(person.name),
    ) ||
    parties.some(
      (other) => other !== party && [...other.names].some((name) => nameOf(name).core.includes(last)),
    );
  const spelled = spelling(written, core).at(-1) ?? '';
  return [
    ...own.map(({ name }): Form => {
      const first = nameOf(name).core.slice(0, -1);
      return { words: [...core.slice(0, -1), ...first, last], written: null, party: party.key, kind: 'name' };
    }),
    ...(shared || !/^\p{Lu}/u.test(spelled)
      ? []
      : [{ words: [last], written: [spelled], party: party.key, kind: 'short' as const }]),
  ];
}

/** The words of a name as they are written, in step with its core. */
function spelling(written: string, core: readonly string[]): string[] {
  const words = wordsIn(written);
  const from = words.findIndex(({ folded }) => folded === core[0]);
  return words
    .slice(Math.max(0, from), Math.max(0, from) + core.length)
    .map(({ text }) => text.replace(/['’]s?$/, ''));
}

/** A number that is told apart from any other: letters and digits, or at least six digits. */
function identifierForm(party: string, identifier: string): Form[] {
  if (!/\d/.test(identifier) || (!/\p{L}/u.test(identifier) && !/\d{6}/.test(identifier))) return [];
  const words = wordsIn(identifier).map(({ folded }) => folded);
  const length = words.join('').length;
  return length >= 4 && words.length <= 6 ? [{ words, written: null, party, kind: 'identifier' }] : [];
}

function namesOfPeople(people: Iterable<PersonCard>): Set<string> {
  const words = new Set<string>();
  for (const person of people)
    for (const name of [person.name, ...person.names]) {
      const parsed = nameOf(name);
      // The name of a company may stand where a person's does; it is no first or last name.
      if (parsed.form.length > 0 || parsed.core.length > 4 || name.includes('@')) continue;
      for (const word of parsed.core) words.add(word);
    }
  return words;
}

function distinct(forms: readonly Form[]): Form[] {
  const seen = new Map<string, Form>();
  for (const form of forms) {
    const key = JSON.stringify([form.words, form.written, form.party]);
    if (!seen.has(key)) seen.set(key, form);
  }
  return [...seen.values()];
}

/** Names of organisations that are no party: their names begin like a party's now and then. */
export function otherNames(
  organisations: Iterable<Organisation & { key: string }>,
  parties: readonly OpenParty[],
): string[] {
  const held = new Set(parties.flatMap(({ organisations: keys }) => [...keys]));
  return [...organisations].filter(({ key, own }) => !own && !held.has(key)).map(({ name }) => name);
}
