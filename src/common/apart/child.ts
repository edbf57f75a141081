import { type ChildProcess, fork } from 'node:child_process';
import { COMPILE_CACHE } from './compile-cache.ts';
import type { ProcessLimits } from './limits.ts';
import { type Assignment, type Order, type Report, TIME_IS_UP } from './messages.ts';

/** Why a process ended before its item was done. */
export type Death = 'memory' | 'time' | 'crash';

export type Ended = { report: Report } | { death: Death };

/** Of the environment only this: no key or token is within reach of what reads a hostile file. */
const ENVIRONMENT = ['PATH', 'HOME', 'TZ', 'LANG', 'LC_ALL', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];

/** A process of its own with limits. It works on one order at a time. */
export class Child {
  readonly #process: ChildProcess;
  readonly #limits: ProcessLimits;
  #timedOut = false;
  #death: Death | null = null;
  /** What came before it was asked for. */
  readonly #told: Ended[] = [];
  #receive: ((ended: Ended) => void) | null = null;

  constructor(limits: ProcessLimits) {
    const assignment: Assignment = {
      memoryMegabytes: limits.memoryMegabytes,
      processorSeconds: limits.processorSeconds,
    };
    this.#limits = limits;
    this.#process = fork(new URL('./entry.ts', import.meta.url), [JSON.stringify(assignment)], {
      serialization: 'advanced',
      // What the engine writes as it dies is for its makers, and no message of ours.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
      env: {
        ...Object.fromEntries(ENVIRONMENT.map((name) => [name, process.env[name]])),
        NODE_COMPILE_CACHE: COMPILE_CACHE,
      },
    });
    this.#process.on('message', (report) => this.#tell({ report: report as Report }));
    this.#process.on('error', () => this.#dies('crash'));
    this.#process.on('exit', (code, signal) => this.#dies(this.#deathOf(code, signal)));
    this.rest();
  }

  /** Whether it takes another order. */
  get alive(): boolean {
    return this.#death === null && this.#process.connected;
  }

  /** Sends the items; the reports come one by one from `next`. */
  order(order: Order): void {
    this.#process.ref();
    this.#process.channel?.ref();
    this.#process.send(order, () => {
      // A process that ended says so by itself.
    });
  }

  /** The report of the next item, or how the process died on it. */
  async next(): Promise<Ended> {
    const told = this.#told.shift();
    if (told) return told;
    if (this.#death) return { death: this.#death };
    const timer = setTimeout(() => {
      this.#timedOut = true;
      this.#process.kill('SIGKILL');
    }, this.#limits.clockSeconds * 1000);
    try {
      return await new Promise<Ended>((resolve) => {
        this.#receive = resolve;
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Keeps the program no longer from ending. */
  rest(): void {
    this.#process.unref();
    this.#process.channel?.unref();
  }

  /** Ends it, whatever it is at. */
  async end(): Promise<void> {
    if (this.#death) return;
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.ref();
    this.#process.kill('SIGKILL');
    await gone;
  }

  #tell(ended: Ended): void {
    if (this.#receive) this.#receive(ended);
    else this.#told.push(ended);
    this.#receive = null;
  }

  #dies(death: Death): void {
    if (this.#death) return;
    this.#death = death;
    this.#tell({ death });
  }

  /** The engine aborts where its heap is full; the watch ends the process where its memory or time is used up. */
  #deathOf(code: number | null, signal: NodeJS.Signals | null): Death {
    if (this.#timedOut || signal === TIME_IS_UP) return 'time';
    return signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134 ? 'memory' : 'crash';
  }
}
