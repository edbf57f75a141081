import { digestOf } from '../common/digest.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { Handover } from '../contracts/handover.ts';
import { defineLink } from '../contracts/link.ts';
import { type Person, personSchema } from '../contracts/link-kinds.ts';
import { Directory } from './people/directory.ts';
import { domainOf, isOwnDomain, organisationKey } from './people/domains.ts';
import { type Identity, instantOf, type Someone } from './people/identity.ts';
import { slugOf } from './people/names.ts';
import { proposalsOf } from './people/proposals.ts';

/** Who is who: one person, all addresses and spellings that are proven to be theirs. */
export const link = defineLink({
  kind: 'person',
  version: 2,
  summary: 'People with every address and spelling known, and likely aliases to confirm.',
  after: [],
  data: personSchema,
  async *derive(evidence: Evidence) {
    const directory = new Directory(evidence.handover);
    for await (const record of evidence.records()) directory.add(record);
    const keys = new Set<string>();
    const people = directory.everyone().map((someone) => ({ someone, anchor: anchorOf(someone) }));
    people.sort((one, other) => (one.anchor < other.anchor ? -1 : one.anchor > other.anchor ? 1 : 0));
    const keyed = people.map(({ someone, anchor }) => ({
      key: keyOf(anchor, keys),
      identities: someone.identities,
      someone,
    }));
    const proposals = proposalsOf(keyed, (one, other) => directory.areTwo(one.someone, other.someone));
    for (const { key, someone } of keyed) {
      yield { key, data: personOf(someone, evidence.handover, proposals.get(key) ?? []) };
    }
  },
});

/** What the key is made of: the config's address or the one seen first, so that a new alias changes no key; else the name. */
function anchorOf({ identities, anchor }: Someone): string {
  if (anchor !== null) return anchor;
  const addressed = identities.filter((identity) => identity.address !== null);
  addressed.sort(
    (one, other) =>
      firstSeen(one) - firstSeen(other) || ((one.address ?? '') < (other.address ?? '') ? -1 : 1),
  );
  return addressed[0]?.address ?? `name ${[...(identities[0]?.names.keys() ?? [])][0] ?? ''}`;
}

function firstSeen(identity: Identity): number {
  return identity.first === null ? Number.MAX_SAFE_INTEGER : instantOf(identity.first);
}

function keyOf(anchor: string, taken: Set<string>): string {
  const slug = slugOf(anchor);
  const key = slug === '' || taken.has(slug) ? `${slug || 'person'}-${digestOf(anchor).slice(0, 8)}` : slug;
  taken.add(key);
  return key;
}

function personOf(someone: Someone, handover: Handover, proposed: Person['proposed']): Person {
  const { identities } = someone;
  const names = new Map<string, number>();
  for (const identity of identities)
    for (const [name, count] of identity.names) names.set(name, (names.get(name) ?? 0) + count);
  const own = new Set(identities.flatMap((identity) => [...identity.own]));
  const spelled = [...names]
    .sort(([one, a], [other, b]) => b - a || other.length - one.length || (one < other ? -1 : 1))
    .map(([name]) => name);
  const addresses = identities.flatMap((identity) => identity.address ?? []).sort();
  const active = [...identities]
    .sort((one, other) => other.sent + other.received - one.sent - one.received)
    .flatMap((identity) => identity.address ?? []);
  // Who has no address but a shared one belongs where that one does.
  const shared = active.length > 0 ? [] : identities.flatMap((identity) => identity.via ?? []).sort();
  const inside = [...addresses, ...shared].some((address) => isOwnDomain(domainOf(address) ?? '', handover));
  const dates = identities
    .flatMap((identity) => [identity.first, identity.last])
    .filter((when) => when !== null);
  dates.sort((one, other) => instantOf(one) - instantOf(other) || (one < other ? -1 : 1));
  return {
    name:
      someone.name ??
      spelled.find((name) => own.has(name) && name.includes(' ')) ??
      spelled.find((name) => name.includes(' ')) ??
      spelled[0] ??
      active[0] ??
      '',
    addresses,
    names: spelled.slice(0, 20),
    organisation: organisationOf(someone, [...active, ...shared], handover),
    standing: someone.leaving ? 'leaving' : inside ? 'inside' : 'outside',
    sent: identities.reduce((sum, identity) => sum + identity.sent, 0),
    received: identities.reduce((sum, identity) => sum + identity.received, 0),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    proposed,
  };
}

/** The own organisation for who has an own address; else that of the most used address; else the config's word. */
function organisationOf(someone: Someone, addresses: readonly string[], handover: Handover): string | null {
  const own = addresses.find((address) => isOwnDomain(domainOf(address) ?? '', handover));
  const keys = (own ? [own] : addresses)
    .map((address) => organisationKey(address, handover))
    .filter((key) => key !== null);
  return keys[0] ?? (someone.organisation ? slugOf(someone.organisation) || null : null);
}
