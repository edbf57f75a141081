import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FindingDefinition } from '../findings/finding.ts';
import { findFindings } from './discover.ts';
import { type Reading, type ReadResult, readRecord } from './read-record.ts';

/** Fewer records are read before a thread would have started. */
const WORTH_THREADS = 300;
/** More threads read no faster than one thread can write. */
const MOST_THREADS = 4;

/** What a thread answers to a batch. */
export type Answer = { results: ReadResult[] } | { error: unknown };

interface Waiting {
  resolve(results: ReadResult[]): void;
  reject(error: unknown): void;
}

/** Reads batches of records: the first ones in this thread, and in one thread a processor once there are many. */
export class Reader {
  readonly #threads = Math.min(availableParallelism(), MOST_THREADS);
  readonly #workers: { worker: Worker; waiting: Waiting[] }[] = [];
  #definitions: FindingDefinition[] | null = null;
  #read = 0;

  /** Batches that are worth having under way at once. */
  get ahead(): number {
    return this.#workers.length * 2;
  }

  /** What was read in each record, in order. Rejects where a definition throws. */
  async read(records: readonly Reading[]): Promise<ReadResult[]> {
    this.#read += records.length;
    if (this.#threads > 1 && this.#read > WORTH_THREADS) return this.#readElsewhere(records);
    this.#definitions ??= await findFindings();
    const definitions = this.#definitions;
    return records.map((record) => readRecord(record, definitions));
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()));
  }

  #readElsewhere(records: readonly Reading[]): Promise<ReadResult[]> {
    while (this.#workers.length < this.#threads) this.#workers.push(start());
    const least = this.#workers.reduce((best, one) =>
      one.waiting.length < best.waiting.length ? one : best,
    );
    return new Promise((resolve, reject) => {
      least.waiting.push({ resolve, reject });
      least.worker.postMessage(records);
    });
  }
}

/** A thread answers its batches in order. */
function start(): { worker: Worker; waiting: Waiting[] } {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url));
  const waiting: Waiting[] = [];
  worker.on('message', (answer: Answer) => {
    const first = waiting.shift();
    if ('error' in answer) first?.reject(answer.error);
    else first?.resolve(answer.results);
  });
  const fail = (error: unknown) => {
    for (const one of waiting.splice(0)) one.reject(error);
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A thread that reads records ended with ${code}.`)));
  return { worker, waiting };
}
