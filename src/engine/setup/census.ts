import type { RawRecordInput } from '../../contracts/record.ts';
import { openPrivateStore } from '../../sources/kit/private-store.ts';
import { findSource } from '../discover.ts';
import { optionsOf } from '../source-options.ts';

/** An address that stands in mail: the names beside it with how often each, and how many mails it wrote. */
export interface KnownAddress {
  address: string;
  names: Map<string, number>;
  sent: number;
}

/**
 * Every address of the mail in a folder, the busiest writer first. Reads what the mail source reads and stores nothing.
 * @param folder absolute
 * @throws BatonError where the folder cannot be read
 */
export async function addressesIn(
  folder: string,
  { signal, onMail }: { signal: AbortSignal; onMail?: (count: number) => void },
): Promise<KnownAddress[]> {
  const source = await findSource('mail');
  const known = new Map<string, KnownAddress>();
  let count = 0;
  const events = source.pull({
    options: optionsOf(source, 'mail', { path: folder }),
    baseDirectory: folder,
    ownAddresses: [],
    ownDomains: [],
    timeZone: 'UTC',
    cursor: null,
    items: { get: async () => null, async *entries() {} },
    privateStore: openPrivateStore(),
    signal,
  });
  for await (const event of events) {
    signal.throwIfAborted();
    if (event.type !== 'record' || event.record.kind !== 'mail') continue;
    count += 1;
    onMail?.(count);
    for (const person of event.record.people) note(known, person);
  }
  return [...known.values()].sort(
    (one, other) => other.sent - one.sent || (one.address < other.address ? -1 : 1),
  );
}

function note(known: Map<string, KnownAddress>, person: RawRecordInput['people'][number]): void {
  const address = person.address?.toLowerCase();
  if (!address) return;
  const entry = known.get(address) ?? { address, names: new Map<string, number>(), sent: 0 };
  known.set(address, entry);
  if (person.name !== '') entry.names.set(person.name, (entry.names.get(person.name) ?? 0) + 1);
  if (person.role === 'from') entry.sent += 1;
}
