import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { COMPILE_CACHE } from '../../common/apart/compile-cache.ts';
import type { Span } from '../../contracts/run.ts';
import type { TaskError } from '../../contracts/task.ts';
import { dataOf, timedOut } from './failure.ts';
import {
  type AgentOrder,
  type AgentOutcome,
  type FromLane,
  type LaneData,
  outcomeSchema,
  type PageMade,
} from './messages.ts';

const THREAD = new URL('./lane-thread.ts', import.meta.url);
/** Milliseconds that an agent has to end by itself once it was told to. */
const GRACE = 2000;

/** `system`: the store or the disk failed, which no agent is to blame for. */
export type LaneResult = { outcome: AgentOutcome } | { error: TaskError; system: boolean; stack: string };

/** What an agent tells while it runs. */
export interface LaneListener {
  made(page: PageMade): void;
  step(progress: { done: number; total: number | null; label: string }): void;
  /** How long its parts took; not told by one whose thread was ended. */
  timed(spans: readonly Span[]): void;
}

/** Where agents work one after the other. */
export interface AgentLane {
  /** Views that stand built in it. */
  readonly views: readonly string[];
  /** Runs an agent to its end, to `milliseconds`, or to an abort, which rejects with the signal's reason. */
  run(
    order: AgentOrder,
    listener: LaneListener,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<LaneResult>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/**
 * A thread in which agents work one after the other, so that what one does, an endless loop or a full memory, ends with
 * the thread and not with the run. One that was ended, or that ended, starts anew with the next agent.
 */
export class Lane implements AgentLane {
  readonly #data: LaneData;
  readonly #heapMegabytes: number;
  #worker: Worker | null = null;
  /** Views that stand built in it. */
  views: readonly string[] = [];

  constructor(data: LaneData, heapMegabytes: number) {
    this.#data = data;
    this.#heapMegabytes = heapMegabytes;
  }

  async run(
    order: AgentOrder,
    listener: LaneListener,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<LaneResult> {
    signal.throwIfAborted();
    const worker = this.#running();
    const { promise, resolve, reject } = Promise.withResolvers<LaneResult>();
    let isLate = false;
    const hear = (message: FromLane) => {
      if ('page' in message) listener.made(message.page);
      else if ('step' in message) listener.step(message.step);
      else if ('spans' in message) listener.timed(message.spans);
      // What an agent throws when it is told to end is no failure of its own.
      else if (!(isLate && 'failed' in message)) resolve(resultOf(message));
    };
    const broke = (thrown: unknown) => resolve(failure(deathOf(thrown)));
    const ended = () => broke(null);
    const stopped = () => reject(signal.reason);
    worker.on('message', hear).once('error', broke).once('exit', ended);
    signal.addEventListener('abort', stopped, { once: true });
    const over = new AbortController();
    const late = wait(milliseconds, null, { signal: over.signal }).then(
      () => {
        isLate = true;
        return this.#endLate(worker, promise, milliseconds, resolve);
      },
      () => undefined,
    );
    worker.postMessage({ run: order });
    try {
      const result = await promise;
      if ('outcome' in result) this.views = result.outcome.views;
      return result;
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      over.abort();
      await late;
      signal.removeEventListener('abort', stopped);
      worker.off('message', hear).off('error', broke).off('exit', ended);
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.views = [];
    await worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(THREAD, {
      workerData: this.#data,
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE },
      resourceLimits: { maxOldGenerationSizeMb: this.#heapMegabytes },
    });
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }

  /** It is asked to end; the thread of one that does not is ended. */
  async #endLate(
    worker: Worker,
    promise: Promise<unknown>,
    milliseconds: number,
    resolve: (result: LaneResult) => void,
  ): Promise<void> {
    worker.postMessage({ abort: true });
    await Promise.race([promise.catch(() => undefined), wait(GRACE)]);
    resolve(timedOut(milliseconds));
    await this.close();
  }
}

function resultOf(message: Extract<FromLane, { outcome: unknown } | { failed: unknown }>): LaneResult {
  if ('failed' in message) {
    const { stack, system, ...error } = message.failed;
    return { error, system, stack };
  }
  const parsed = outcomeSchema.safeParse(message.outcome);
  if (parsed.success) return { outcome: parsed.data };
  return failure(dataOf('AGENT_CONTRACT', 'What it told of its work has another shape.'));
}

function failure(error: TaskError): LaneResult {
  return { error, system: false, stack: '' };
}

/** How a thread ended that was not told to. */
function deathOf(thrown: unknown): TaskError {
  const isMemory = (thrown as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return dataOf('AGENT_FAILED', 'It needed more memory than an agent may.');
  const why = thrown instanceof Error ? `: ${thrown.message}` : '.';
  return dataOf('AGENT_FAILED', `The thread that it ran in broke off${why}`);
}
