import { join } from 'node:path';
import { type RawRecord, rawRecordSchema } from '../../src/contracts/record.ts';
import type { Items, PullContext, PullEvent, SourceDefinition } from '../../src/contracts/source.ts';
import { openPrivateStore } from '../../src/sources/kit/private-store.ts';

/** What the store would hold after a pull, and what the pull said. */
export interface Pulled {
  events: PullEvent[];
  records: RawRecord[];
  keys: string[];
  /** The last cursor, or null. */
  cursor: string | null;
  items: Map<string, string>;
  kept: string[];
  gone: string[];
  /** Of an incremental source with what stays unreadable from before. */
  unreadable: { key: string; reason: string }[];
}

/** Items as a map holds them. */
export function mapItems(map: ReadonlyMap<string, string>): Items {
  return {
    get: async (id) => map.get(id) ?? null,
    async *entries(prefix = '') {
      const ids = [...map.keys()].filter((id) => id.startsWith(prefix)).sort();
      for (const id of ids) yield [id, map.get(id) as string] as const;
    },
  };
}

/** A context as the engine gives it. The private store lies in `private` below the directory. */
export function pullContext<Options>(
  options: Options,
  directory: string,
  more: Partial<PullContext<Options>> = {},
): PullContext<Options> {
  return {
    options,
    baseDirectory: directory,
    ownAddresses: ['owner@business.example'],
    ownDomains: ['business.example'],
    timeZone: 'UTC',
    cursor: null,
    items: mapItems(new Map()),
    privateStore: openPrivateStore(join(directory, 'private')),
    signal: new AbortController().signal,
    ...more,
  };
}

/**
 * Pulls to the end, or to the event of number `most`, parsing options and every record by their schemas. `before` is
 * what an earlier pull left behind, or a cursor alone. What is pulled goes `into` the list too, also where it fails.
 */
export async function pullAll(
  source: SourceDefinition,
  directory: string,
  options: Record<string, unknown>,
  before: Pulled | string | null = null,
  { signal, most, into }: { signal?: AbortSignal; most?: number; into?: Pulled[] } = {},
): Promise<Pulled> {
  const earlier = before === null || typeof before === 'string' ? null : before;
  const pulled: Pulled = {
    events: [],
    records: [],
    keys: [],
    cursor: typeof before === 'string' ? before : (earlier?.cursor ?? null),
    items: new Map(earlier?.items),
    kept: [],
    gone: [],
    unreadable: source.incremental ? [...(earlier?.unreadable ?? [])] : [],
  };
  into?.push(pulled);
  // A pull reads what was committed before it, and what it has remembered itself.
  const context = pullContext(source.options.parse(options), directory, {
    cursor: pulled.cursor,
    items: mapItems(pulled.items),
    ...(signal && { signal }),
  });
  for await (const event of source.pull(context)) {
    take(pulled, event);
    if (most !== undefined && pulled.events.length >= most) break;
  }
  return pulled;
}

function take(pulled: Pulled, event: PullEvent): void {
  pulled.events.push(event);
  const readableBelow = (key: string) => {
    pulled.unreadable = pulled.unreadable.filter(
      (item) => item.key !== key && !item.key.startsWith(`${key}/`),
    );
  };
  if (event.type === 'record') {
    const record = rawRecordSchema.parse(event.record);
    readableBelow(record.key);
    pulled.records.push(record);
    pulled.keys.push(record.key);
  } else if (event.type === 'cursor') pulled.cursor = event.cursor;
  else if (event.type === 'keep') pulled.kept.push(event.keyPrefix);
  else if (event.type === 'gone') {
    readableBelow(event.key);
    pulled.gone.push(event.key);
  } else if (event.type === 'unreadable') {
    pulled.unreadable = pulled.unreadable.filter(({ key }) => key !== event.item.key);
    pulled.unreadable.push(event.item);
  } else if (event.type === 'item') {
    if (event.value === null) pulled.items.delete(event.id);
    else pulled.items.set(event.id, event.value);
  }
}

/** The records of a source as the store holds them after these pulls, by key. */
export function standing(...pulls: readonly Pulled[]): Map<string, RawRecord> {
  const held = new Map<string, RawRecord>();
  for (const event of pulls.flatMap(({ events }) => events)) {
    if (event.type === 'record') held.set(event.record.key, rawRecordSchema.parse(event.record));
    else if (event.type === 'gone')
      for (const key of [...held.keys()])
        if (key === event.key || key.startsWith(`${event.key}/`)) held.delete(key);
  }
  return held;
}
