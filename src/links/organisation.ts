import type { Evidence } from '../contracts/evidence.ts';
import { defineLink } from '../contracts/link.ts';
import { type Organisation, organisationSchema } from '../contracts/link-kinds.ts';
import { domainOf, isMadeFrom, isOwnDomain, organisationDomain, organisationKey } from './people/domains.ts';
import { slugOf } from './people/names.ts';

/** Organisations by mail domain; public mail hosts are none. All domains of the business are one. */
export const link = defineLink({
  kind: 'organisation',
  version: 1,
  summary: 'Organisations by mail domain, with their people.',
  after: ['person'],
  data: organisationSchema,
  async *derive(evidence: Evidence) {
    const { handover } = evidence;
    const found = new Map<string, Organisation>();
    const at = (key: string, name: string, own: boolean) => {
      const known = found.get(key) ?? { name, domains: [], people: [], own };
      found.set(key, known);
      return known;
    };
    const ownKey = slugOf(handover.domains[0] ?? handover.company);
    if (handover.domains.length > 0)
      at(ownKey, handover.company, true).domains.push(
        ...handover.domains.map((domain) => domain.toLowerCase()),
      );
    for (const { key: person, data } of await evidence.links('person')) {
      for (const address of data.addresses) {
        const key = organisationKey(address, handover);
        const domain = domainOf(address);
        if (key === null || domain === null) continue;
        const organisation = at(key, nameOfDomain(organisationDomain(domain)), isOwnDomain(domain, handover));
        if (!organisation.domains.includes(domain)) organisation.domains.push(domain);
      }
      if (data.organisation !== null)
        at(data.organisation, data.organisation, data.organisation === ownKey).people.push(person);
    }
    const names = await givenNames(evidence);
    for (const [key, organisation] of [...found].sort(([one], [other]) => (one < other ? -1 : 1))) {
      organisation.domains.sort();
      if (!organisation.own) organisation.name = names.get(key) ?? organisation.name;
      yield { key, data: organisation };
    }
  },
});

/** Names by organisation key: the config's for its people's organisations, then those of contacts in the accounts. */
async function givenNames(evidence: Evidence): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const contact of evidence.records({ kinds: ['contact'] })) {
    for (const person of contact.people) {
      const key = person.address === null ? null : organisationKey(person.address, evidence.handover);
      const name = contact.title.trim();
      // A private customer gives their name to no host of mail.
      if (key !== null && !names.has(key) && isMadeFrom(domainOf(person.address ?? '') ?? '', name))
        names.set(key, name);
    }
  }
  for (const person of evidence.handover.people) {
    if (person.organisation === undefined) continue;
    names.set(slugOf(person.organisation), person.organisation);
    for (const address of person.addresses) {
      const key = organisationKey(address, evidence.handover);
      if (key !== null) names.set(key, person.organisation);
    }
  }
  return names;
}

/** "Angus Group" of `angus-group.com`. */
function nameOfDomain(domain: string): string {
  const label = domain.split('.')[0] ?? domain;
  return label
    .split('-')
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
