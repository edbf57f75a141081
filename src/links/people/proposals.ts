import { domainOf } from './domains.ts';
import { type Identity, localPart } from './identity.ts';
import { digitsOf, initialKey, nameKey } from './names.ts';

/** What of a person is needed to propose that another is the same. */
export interface Candidate {
  key: string;
  identities: readonly Identity[];
}

const MOST = 10;
/** A name or key that more people than this share says nothing. */
const CROWD = 12;

/**
 * Likely aliases, for a person to confirm: the same name at another address; the same Gmail box by its dots or its
 * tag; the initial and surname at the same domain; a name in common at one address that several write from. Never where
 * digits differ, or a person said that they are two.
 */
export function proposalsOf<One extends Candidate>(
  candidates: readonly One[],
  areTwo: (one: One, other: One) => boolean = () => false,
): Map<string, { key: string; reason: string }[]> {
  const groups = new Map<string, { reason: string; members: Set<number> }>();
  const note = (group: string, reason: string, index: number) => {
    const known = groups.get(group) ?? { reason, members: new Set<number>() };
    known.members.add(index);
    groups.set(group, known);
  };
  for (const [index, candidate] of candidates.entries()) {
    for (const identity of candidate.identities) {
      const domain = identity.address === null ? null : domainOf(identity.address);
      for (const name of identity.names.keys()) {
        const key = nameKey(name);
        if (key.includes(' '))
          note(`name ${key.split(' ').sort().join(' ')}`, `The same name: ${name}.`, index);
        const initial = initialKey(name);
        const shared = identity.via ?? identity.address;
        if (shared !== null)
          for (const word of new Set(key.split(' ')))
            note(`shared ${shared} ${word}`, `Both wrote from ${shared} and have a name in common.`, index);
        if (initial && domain)
          note(`initial ${initial} ${domain}`, `The same surname and initial at ${domain}.`, index);
      }
      if (identity.address !== null)
        noteBox(identity.address, domain, (group, reason) => note(group, reason, index));
    }
  }
  const found = new Map<string, Map<string, string>>();
  for (const { reason, members } of groups.values()) {
    if (members.size < 2 || members.size > CROWD) continue;
    for (const one of members)
      for (const other of members)
        if (one !== other && !isParted(candidates[one], candidates[other], areTwo))
          propose(candidates[one], candidates[other], reason, found);
  }
  return new Map([...found].map(([key, others]) => [key, sorted(others)]));
}

function isParted<One>(
  one: One | undefined,
  other: One | undefined,
  areTwo: (one: One, other: One) => boolean,
): boolean {
  return one !== undefined && other !== undefined && areTwo(one, other);
}

function noteBox(
  address: string,
  domain: string | null,
  note: (group: string, reason: string) => void,
): void {
  const local = localPart(address);
  const untagged = local.split('+')[0] ?? local;
  const gmail = domain === 'gmail.com' || domain === 'googlemail.com';
  if (gmail)
    note(`box ${untagged.replaceAll('.', '')}`, 'The same Gmail box: dots and tags do not count there.');
  else if (domain) note(`box ${untagged}@${domain}`, 'The same address but for its tag.');
}

function propose(
  one: Candidate | undefined,
  other: Candidate | undefined,
  reason: string,
  found: Map<string, Map<string, string>>,
): void {
  if (!one || !other || digitsDiffer(one, other)) return;
  const others = found.get(one.key) ?? new Map<string, string>();
  if (!others.has(other.key)) others.set(other.key, reason);
  found.set(one.key, others);
}

/** Whether no address of the one has the same digits as one of the other. */
function digitsDiffer(one: Candidate, other: Candidate): boolean {
  const digits = (candidate: Candidate) =>
    candidate.identities
      .filter((identity) => identity.address !== null)
      .map((identity) => digitsOf(localPart(identity.address ?? '')));
  const theirs = new Set(digits(other));
  const ours = digits(one);
  return ours.length > 0 && theirs.size > 0 && !ours.some((own) => theirs.has(own));
}

function sorted(others: Map<string, string>): { key: string; reason: string }[] {
  return [...others]
    .map(([key, reason]) => ({ key, reason }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, MOST);
}
