import { nearest } from '../../common/nearest.ts';
import type { Handover } from '../../contracts/handover.ts';
import { bareDomain, type Doubt, hostOf, isBelow } from './doubt.ts';

/** Hosts at which anybody can have an address: as a domain of the business they make everybody a colleague. */
const PUBLIC_HOSTS = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net web.de proton.me protonmail.com qq.com 163.com mail.ru yandex.ru'.split(
    ' ',
  ),
);

/** What the config alone gives to doubt. `today` is a plain date. */
export function* doubtsOfConfig(handover: Handover, today: string): Generator<Doubt> {
  yield* domainDoubts(handover);
  yield* addressDoubts(handover);
  yield* sameAddress(handover);
  const { asOf, base, leaving, successor, people } = handover;
  if (asOf !== undefined && asOf > today)
    yield {
      found: `asOf, ${asOf}, lies in the future.`,
      remedy: 'Take it out: then the newest day in mail and accounts counts.',
    };
  const plainBase = plainPath(base);
  if (base !== plainBase)
    yield {
      found: `base, "${base}", is no path that begins and ends with "/" and is written as in an address.`,
      remedy: `Write "${plainBase}", the path of the site on its server.`,
    };
  for (const { name } of [leaving, ...(successor ? [successor] : []), ...people])
    if (name.includes('@'))
      yield { found: `The name "${name}" is an address.`, remedy: 'Write the name of the person.' };
  if (successor && successor.name === leaving.name)
    yield {
      found: `successor.name is that of the person who leaves.`,
      remedy: 'Write who takes over, or take it out.',
    };
  yield* folderDoubts(handover);
  if (handover.agents?.length === 0)
    yield {
      found: 'agents is an empty list: no page is written.',
      remedy: 'Take it out to run all agents, or name those that are to run.',
    };
  for (const { name, addresses, names, organisation } of people)
    if (addresses.length === 0 && names.length === 0 && organisation === undefined)
      yield {
        found: `people lists "${name}" and nothing else, which changes nothing.`,
        remedy: 'Add the addresses or the other names of this person, or take the entry out.',
      };
  yield* ruleDoubts(handover);
}

/** The path that a base is meant for: of a web address what stands behind the host, in the characters of addresses. */
function plainPath(base: string): string {
  const parts = base
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .split('/')
    .map((part) => part.replaceAll(/[^\w.~%-]+/g, '-').replaceAll(/^-+|-+$/g, ''))
    .filter((part) => !['', '.', '..'].includes(part));
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

/** What a shell or Windows would read otherwise makes a folder of that very name. */
function* folderDoubts({ state, content, dist }: Handover): Generator<Doubt> {
  for (const [name, folder] of Object.entries({ state, content, dist })) {
    if (process.platform !== 'win32' && folder.includes('\\'))
      yield {
        found: `${name}, "${folder}", holds a backslash, which is no slash on this computer.`,
        remedy: `Write "${folder.replaceAll('\\', '/')}".`,
      };
    if (/^~|^\$\w|^%\w+%/.test(folder))
      yield {
        found: `${name}, "${folder}", is taken to the letter: only a shell knows what "${folder.split(/[\\/]/)[0]}" stands for.`,
        remedy: 'Write the whole path, or one that starts at the folder of the config.',
      };
  }
}

function* domainDoubts({ domains }: Handover): Generator<Doubt> {
  for (const domain of domains) {
    const bare = bareDomain(domain);
    if (bare !== domain)
      yield { found: `domains holds "${domain}", which is no mail domain.`, remedy: `Write "${bare}".` };
    else if (!/^[^\s.,;]+(?:\.[^\s.,;]+)+$/.test(domain))
      yield {
        found: `domains holds "${domain}", which is no mail domain.`,
        remedy: 'Write what stands behind the "@" of your addresses, each domain as an entry of its own.',
      };
    else if (PUBLIC_HOSTS.has(domain))
      yield {
        found: `domains holds "${domain}", where anybody can have an address: everybody there counts as a colleague.`,
        remedy: 'Take it out, and list the addresses of your people under leaving and people.',
      };
  }
}

function* addressDoubts({ leaving, successor, people, sources, ...handover }: Handover): Generator<Doubt> {
  const domains = handover.domains.map(bareDomain);
  const mail = sources.some(({ use }) => use === 'mail' || use === 'gmail');
  if (mail && leaving.addresses.length === 0)
    yield {
      found: `No address of ${leaving.name} is given: what they wrote is not told from other mail.`,
      remedy: 'List their addresses in leaving.addresses.',
    };
  if (domains.length === 0) return;
  for (const address of leaving.addresses) {
    const host = hostOf(address);
    if (domains.some((domain) => isBelow(host, domain)) || PUBLIC_HOSTS.has(host)) continue;
    yield {
      found: `The address ${address} of ${leaving.name} is at none of the domains of the business (${domains.join(', ')}).`,
      remedy: `If "${host}" is a domain of the business, add it to domains; if not, check the address.`,
    };
  }
  const others = [...(successor?.addresses ?? []), ...people.flatMap(({ addresses }) => addresses)];
  for (const address of new Set(others)) {
    const host = hostOf(address);
    const near = domains.some((domain) => isBelow(host, domain)) ? null : nearest(host, domains, 2);
    if (near !== null)
      yield {
        found: `The address ${address} is at "${host}", which is nearly your domain "${near}".`,
        remedy: 'Mend the one that is mistyped.',
      };
  }
}

function* sameAddress({ leaving, successor, people }: Handover): Generator<Doubt> {
  const owners = new Map<string, string>();
  for (const { name, addresses } of [leaving, ...(successor ? [successor] : []), ...people])
    for (const address of addresses) {
      const owner = owners.get(address) ?? name;
      owners.set(address, owner);
      if (owner.toLowerCase() !== name.toLowerCase())
        yield {
          found: `The address ${address} is given to ${owner} and to ${name}.`,
          remedy: 'Leave it with the one whose it is.',
        };
    }
}

function* ruleDoubts({ sources, triage, authority }: Handover): Generator<Doubt> {
  const names = sources.map(({ name }) => name);
  for (const [list, rules] of [
    ['triage', triage],
    ['authority', authority],
  ] as const)
    for (const [index, { match }] of rules.entries()) {
      if (match.source === undefined || names.includes(match.source)) continue;
      const near = nearest(match.source, names);
      yield {
        found: `${list}[${index}] is for the source "${match.source}", which the config does not have.`,
        remedy: near === null ? `The sources are ${names.join(', ')}.` : `Write "${near}".`,
      };
    }
}
