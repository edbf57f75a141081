import { z } from 'zod';

/** What is worked on: a section's agent, one page of it, one call that costs money. */
export const TASK_KINDS = ['agent', 'page', 'call'] as const;
/**
 * `waiting` to be begun, or to be tried again; `running` with somebody who holds its lease; `done` for its key; `dead`:
 * it failed for good with this key and waits for a person, or for another key.
 */
export const TASK_STATES = ['waiting', 'running', 'done', 'dead'] as const;

export const taskErrorSchema = z.strictObject({
  name: z.string(),
  message: z.string(),
  hint: z.string(),
  retryable: z.boolean(),
});

/** One try: when it began and ended (instants, ISO), and what ended it; null where it came to its end. */
export const attemptSchema = z.strictObject({
  started: z.string(),
  ended: z.string(),
  error: taskErrorSchema.nullable(),
});

export type TaskKind = (typeof TASK_KINDS)[number];
export type TaskState = (typeof TASK_STATES)[number];
export type TaskError = z.infer<typeof taskErrorSchema>;
export type Attempt = z.infer<typeof attemptSchema>;

/** A unit of work in the store. It is done again when its key changes, and only then. */
export interface Task {
  kind: TaskKind;
  /** What it is of, one task each: name of an agent, path of a page. */
  subject: string;
  /** Digest of everything that decides what comes of it: inputs, code, versions. */
  key: string;
  state: TaskState;
  /** Begun with this key, since it was last given back by a person. */
  attempts: number;
  /** Until when who works on it may be believed to do so (instant, ISO); null where nobody does. */
  lease: string | null;
  /** What it read, to tell whether its key changed; null where nothing is kept. */
  input: string | null;
  /** What came of it; null where nothing is kept. */
  output: string | null;
  error: TaskError | null;
  /** The last tries, oldest first; at most `HISTORY`. */
  history: Attempt[];
  /** Milliseconds that the last try that came to its end took. */
  took: number | null;
  /** What it cost, a decimal with its currency ("0.0312 USD"); null for work of this machine. */
  cost: string | null;
}

export const HISTORY = 20;

export type TaskName = Pick<Task, 'kind' | 'subject'>;

/**
 * Where tasks are kept. Every promise is lasting when it is fulfilled. One that works on a task alone takes it first; a
 * lease that ran out gives it back, with the try counted.
 */
export interface TaskStore {
  find(name: TaskName): Promise<Task | null>;
  /** By subject. */
  list(filter?: { kind?: TaskKind; state?: TaskState }): Promise<Task[]>;
  /**
   * Begins a try until `lease`: the task, or null where another holds it. With another key than before it begins anew;
   * what was done or dead with this key is taken again where `again` says so, and otherwise left as it is: null.
   */
  take(
    name: TaskName & { key: string },
    time: { now: string; lease: string },
    again?: boolean,
  ): Promise<Task | null>;
  /** All or none. A task that nobody took may be finished too: work that comes of another's try. */
  finish(tasks: readonly FinishedTask[], time: { started: string; now: string }): Promise<void>;
  /** The try failed: it waits to be tried again, or is dead. */
  fail(
    name: TaskName,
    error: TaskError,
    time: { started: string; now: string },
    then: 'waiting' | 'dead',
  ): Promise<void>;
  /**
   * Ends every lease of this kind: what was running waits, the try that was cut short in its history. For whoever knows
   * that nobody else works on them, as the one run that holds the workspace's lock does.
   */
  giveBack(kind: TaskKind, now: string): Promise<void>;
  /** Gives dead tasks another chance; those that it gave one. */
  revive(names: readonly TaskName[]): Promise<TaskName[]>;
  forget(names: readonly TaskName[]): Promise<void>;
}

export interface FinishedTask extends TaskName {
  key: string;
  input: string | null;
  output: string | null;
  took: number | null;
  cost: string | null;
}
