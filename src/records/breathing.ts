import { setImmediate } from 'node:timers/promises';
import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import type { Database } from './tables.ts';

/** Work that asks the store for longer than this lets signals and timers have their turn. */
const BREATH_MS = 50;

let last = performance.now();

/**
 * SQLite answers at once, so that work on the store would never give the event loop a turn: a Ctrl+C would wait for its
 * end. With this plug-in a query now and then does; with a signal that is aborted, every query throws its reason.
 */
export class Breathing implements KyselyPlugin {
  readonly #signal: AbortSignal | null;

  constructor(signal: AbortSignal | null = null) {
    this.#signal = signal;
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    if (performance.now() - last > BREATH_MS) {
      await setImmediate();
      last = performance.now();
    }
    this.#signal?.throwIfAborted();
    return result;
  }
}

/** The same store for work that is to end as soon as `signal` is aborted: its next question throws the reason. */
export function stoppable(database: Database, signal: AbortSignal): Database {
  return database.withoutPlugins().withPlugin(new Breathing(signal));
}
