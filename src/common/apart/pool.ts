import { availableParallelism } from 'node:os';
import { BatonError } from '../../errors/error.ts';
import { Child, type Death, type Ended } from './child.ts';
import { Exclusion } from './exclusion.ts';
import { POOL_LIMITS, type PoolLimits } from './limits.ts';

/** What became of an item: its value, or why there is none. */
export type Outcome<Value> = { value: Value } | Failure;

export interface Failure {
  /** In words for the owner. */
  reason: string;
  /** The item exceeded what a process may use, or broke it. */
  broke: boolean;
  /** It may end otherwise the next time, as only time ended it. */
  again: boolean;
}

/**
 * Works on items in processes of their own, under limits of memory and of time, so that no item can stop or starve
 * the program. An item that needs too much memory beside others is tried once more, in a new process and alone: so
 * what becomes of it depends on it and on nothing else. A process that dies takes only the item with it that it was on.
 */
export class Pool {
  readonly #limits: PoolLimits;
  readonly #idle: Child[] = [];
  readonly #places: number;
  readonly #waiting: (() => void)[] = [];
  readonly #exclusion = new Exclusion();
  #busy = 0;

  constructor(limits: PoolLimits = POOL_LIMITS) {
    this.#limits = limits;
    this.#places = Math.max(1, Math.min(limits.processes, availableParallelism()));
  }

  /** Orders that are worth having under way at once. */
  get width(): number {
    return this.#places + 1;
  }

  /**
   * Runs `run(item)` of the module for each item, in order, in one process. Items and values are plain data. Rejects
   * with the signal's reason where it is aborted, with DEFINITION_INVALID where the module cannot be loaded, and never
   * because of an item.
   */
  async run<Item, Value>(
    module: URL,
    items: readonly Item[],
    signal?: AbortSignal,
  ): Promise<Outcome<Value>[]> {
    const outcomes: Outcome<Value>[] = [];
    while (outcomes.length < items.length) {
      signal?.throwIfAborted();
      const left = items.slice(outcomes.length);
      const { done, death } = await this.#ordinary(module, left, signal);
      outcomes.push(...done.map((ended) => outcomeOf<Value>(ended)));
      if (death === null) continue;
      const item = items[outcomes.length] as Item;
      outcomes.push(
        death === 'time' ? outcomeOf<Value>({ death }) : await this.#alone<Item, Value>(module, item, signal),
      );
    }
    return outcomes;
  }

  /** Ends the processes that are idle. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((child) => child.end()));
  }

  /** The reports of the items up to the first that the process ended on, and how it died if it did. */
  async #ordinary(
    module: URL,
    items: readonly unknown[],
    signal: AbortSignal | undefined,
  ): Promise<{ done: Ended[]; death: Death | null }> {
    await this.#takePlace();
    try {
      return await this.#exclusion.shared(async () => {
        const child = this.#idleChild() ?? new Child(this.#limits.ordinary);
        const { done, death } = await reportsOf(child, module, items, signal);
        if (death === null && done.length === items.length && child.alive) this.#idle.push(child);
        return { done, death };
      });
    } finally {
      this.#freePlace();
    }
  }

  async #alone<Item, Value>(
    module: URL,
    item: Item,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Value>> {
    return this.#exclusion.alone(async () => {
      await this.close();
      const child = new Child(this.#limits.alone);
      const { done, death } = await reportsOf(child, module, [item], signal);
      await child.end();
      return outcomeOf<Value>(done[0] ?? { death: death ?? 'crash' }, this.#limits.alone.memoryMegabytes);
    });
  }

  #idleChild(): Child | undefined {
    for (let child = this.#idle.pop(); child; child = this.#idle.pop()) if (child.alive) return child;
    return undefined;
  }

  async #takePlace(): Promise<void> {
    if (this.#busy >= this.#places) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#busy += 1;
  }

  #freePlace(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#busy -= 1;
  }
}

/** Gives the child its order and gathers the reports, until it has done all, dies, or ends itself after a report. */
async function reportsOf(
  child: Child,
  module: URL,
  items: readonly unknown[],
  signal: AbortSignal | undefined,
): Promise<{ done: Ended[]; death: Death | null }> {
  signal?.throwIfAborted();
  const end = () => void child.end();
  signal?.addEventListener('abort', end, { once: true });
  try {
    child.order({ module: module.href, items: [...items] });
    const done: Ended[] = [];
    while (done.length < items.length) {
      const ended = await child.next();
      signal?.throwIfAborted();
      if ('death' in ended) return { done, death: ended.death };
      if ('fault' in ended.report) {
        await child.end();
        throw new BatonError('DEFINITION_INVALID', ended.report.fault);
      }
      done.push(ended);
      if ('error' in ended.report && ended.report.ends) {
        await child.end();
        break;
      }
    }
    child.rest();
    return { done, death: null };
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

function outcomeOf<Value>(ended: Ended, megabytes = 0): Outcome<Value> {
  if ('death' in ended)
    return { reason: reasonOf(ended.death, megabytes), broke: true, again: ended.death === 'time' };
  const { report } = ended;
  if ('value' in report) return { value: report.value as Value };
  if ('fault' in report) return { reason: report.fault, broke: false, again: true };
  return {
    reason: report.ends ? 'too long or nested too deep to be read' : report.error,
    broke: report.ends,
    again: false,
  };
}

function reasonOf(death: Death, megabytes: number): string {
  if (death === 'memory') return `it needs more than ${megabytes} MB of memory`;
  if (death === 'time') return 'it took too long; it is tried again the next time';
  return 'the program that read it broke off at it';
}

let pool: Pool | null = null;

/** The processes of this program; they start when first used and end with it. */
export function processes(): Pool {
  pool ??= new Pool();
  return pool;
}
