import type { Mailbox, PersonCard } from '../../contracts/mailbox.ts';
import { domainOf, isMadeFrom } from '../../links/people/domains.ts';
import type { OpenParty } from './directory.ts';
import { compare, nameOf } from './names.ts';

/** People outside who belong to no party yet, machines left out. */
function unclaimed(parties: readonly OpenParty[], { people }: Mailbox): PersonCard[] {
  const claimed = new Set(parties.flatMap((party) => party.people.map(({ key }) => key)));
  return [...people.values()]
    .filter(
      ({ key, standing, machine, addresses }) =>
        standing === 'outside' && !machine && addresses.length > 0 && !claimed.has(key),
    )
    .sort((one, other) => compare(one.key, other.key));
}

/**
 * A private customer whom the accounts call "J Kent" or "J Kent, Hill Farm" is the one person outside of that last name whose
 * first name may stand there.
 */
export function addNamesakes(parties: readonly OpenParty[], mailbox: Mailbox): void {
  const people = unclaimed(parties, mailbox);
  const lone = parties.filter(
    ({ people: known, organisations, addresses }) => known.length + organisations.size + addresses.size === 0,
  );
  for (const party of lone) {
    const same = people.filter(({ name }) => isNamesake(party.name, name));
    const [only] = same;
    const others = lone.filter(({ name }) => only !== undefined && isNamesake(name, only.name));
    if (only && same.length === 1 && others.length === 1) party.people.push(only);
  }
}

function isNamesake(party: string, person: string): boolean {
  const { core, form } = nameOf(party.split(',')[0] ?? '');
  const words = nameOf(person).core;
  const [first = '', last = ''] = core;
  const [given = ''] = words;
  return (
    core.length === 2 &&
    form.length === 0 &&
    words.length >= 2 &&
    words.at(-1) === last &&
    (given === first || (first.length === 1 && given.startsWith(first)))
  );
}

/**
 * Whom somebody here answered and who wrote of a number that is of one party alone, an invoice's or an agreement's, is one
 * of its people, where nobody else is known to be. `numbers` are the parties by person of the numbers that they wrote.
 */
export function addNumbered(
  parties: readonly OpenParty[],
  mailbox: Mailbox,
  numbers: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const people = unclaimed(parties, mailbox);
  const held = new Set(parties.flatMap(({ organisations }) => [...organisations]));
  for (const party of parties) {
    if (party.people.length + party.organisations.size + party.addresses.size > 0) continue;
    const found = people.filter(({ key, organisation }) => {
      const named = numbers.get(key);
      const free = organisation === null || !held.has(organisation);
      return free && mailbox.answered.has(key) && named?.size === 1 && named.has(party.key);
    });
    party.people.push(...found);
  }
}

/**
 * Who writes from a domain that is made from the name of one party, of which no other domain is known, and to whom nobody
 * here ever wrote: it may be theirs, and it may be made to be taken for it.
 */
export function unansweredOf(
  party: OpenParty,
  parties: readonly OpenParty[],
  mailbox: Mailbox,
): PersonCard[] {
  if (party.organisations.size + party.addresses.size > 0) return [];
  const makes = ({ names }: OpenParty, domain: string) => [...names].some((name) => isMadeFrom(domain, name));
  return unclaimed(parties, mailbox).filter(({ addresses, wrote }) => {
    const domains = addresses.flatMap((address) => domainOf(address) ?? []);
    return (
      wrote.length > 0 &&
      domains.some(
        (domain) =>
          makes(party, domain) && parties.every((other) => other === party || !makes(other, domain)),
      )
    );
  });
}
