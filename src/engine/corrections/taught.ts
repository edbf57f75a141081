import type { Handover } from '../../contracts/handover.ts';
import type { Triage } from '../../contracts/record.ts';
import { lastOfEach, nameOf, ofKind, saidBy, type Told } from '../../records/corrections.ts';

type Person = Handover['people'][number];
type Somebody = { name: string; address: string | null };

/**
 * The config with what people said of who is who: it teaches by the same entries as the config's own, and where the two
 * differ, the correction counts. `told` is in order of time.
 */
export function taughtHandover(handover: Handover, told: readonly Told[]): Handover {
  const aliases = ofKind(lastOfEach(told), 'alias');
  const roles = ofKind(lastOfEach(told), 'role');
  let people = handover.people;
  for (const { correction } of aliases) {
    const [one, other] = correction.people;
    if (!one || !other) continue;
    people = correction.are === 'one' ? joined(people, one, other) : parted(people, one, other);
  }
  for (const { correction } of roles) {
    const { person, organisation } = correction;
    if (organisation !== undefined)
      people = withEntry(people, person, (entry) => ({ ...entry, organisation }));
  }
  return people === handover.people ? handover : { ...handover, people: [...people] };
}

/** What becomes of single records by a person's word, by id. */
export function toldTriage(told: readonly Told[]): Map<string, Triage> {
  return new Map(
    ofKind(lastOfEach(told), 'triage').map(({ correction }) => [
      correction.record,
      {
        outcome: correction.outcome,
        reason: `Said by ${saidBy(correction)}: ${correction.words.replaceAll(/\s+/g, ' ').trim().slice(0, 300)}`,
        by: 'correction',
        of: null,
      },
    ]),
  );
}

function isEntryOf({ name, addresses, names }: Person, somebody: Somebody): boolean {
  return somebody.address === null
    ? [name, ...names].some((one) => one.toLowerCase() === somebody.name.toLowerCase())
    : addresses.includes(somebody.address);
}

function entryOf(somebody: Somebody): Person {
  return { name: somebody.name, addresses: somebody.address === null ? [] : [somebody.address], names: [] };
}

/** Changes the entry of somebody, or adds one. */
function withEntry(
  people: readonly Person[],
  somebody: Somebody,
  change: (entry: Person) => Person,
): Person[] {
  const index = people.findIndex((entry) => isEntryOf(entry, somebody));
  return index < 0
    ? [...people, change(entryOf(somebody))]
    : people.map((entry, at) => (at === index ? change(entry) : entry));
}

function joined(people: readonly Person[], one: Somebody, other: Somebody): Person[] {
  const second = people.find((entry) => isEntryOf(entry, other) && !isEntryOf(entry, one));
  const rest = people.filter((entry) => entry !== second);
  const added = second ?? entryOf(other);
  const own = new Set([one, other].map(nameOf));
  return withEntry(rest, one, (entry) => ({
    ...entry,
    addresses: unique([...entry.addresses, ...added.addresses]),
    names: unique([...entry.names, added.name, ...added.names].filter((name) => name !== entry.name)),
    ...(entry.not && { not: entry.not.filter((name) => !own.has(name)) }),
  }));
}

function parted(people: readonly Person[], one: Somebody, other: Somebody): Person[] {
  const without = people.map((entry) =>
    isEntryOf(entry, one) && isEntryOf(entry, other)
      ? {
          ...entry,
          addresses: entry.addresses.filter((address) => address !== other.address),
          names: other.address === null ? entry.names.filter((name) => name !== other.name) : entry.names,
        }
      : entry,
  );
  return withEntry(without, one, (entry) => ({
    ...entry,
    not: unique([...(entry.not ?? []), nameOf(other)]),
  }));
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
