import type { Selectable } from 'kysely';
import {
  type Attempt,
  attemptSchema,
  type FinishedTask,
  HISTORY,
  type Task,
  type TaskError,
  type TaskKind,
  type TaskName,
  type TaskState,
  type TaskStore,
  taskErrorSchema,
} from '../../contracts/task.ts';
import { chunks } from '../../records/chunks.ts';
import type { Database, TaskRow } from '../../records/tables.ts';

/** Tasks in the store of the records. */
export class StoredTasks implements TaskStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async find(name: TaskName): Promise<Task | null> {
    const row = await rowOf(this.#database, name);
    return row ? taskOf(row) : null;
  }

  async list(filter: { kind?: TaskKind; state?: TaskState } = {}): Promise<Task[]> {
    let query = this.#database.selectFrom('tasks').selectAll().orderBy('kind').orderBy('subject');
    if (filter.kind) query = query.where('kind', '=', filter.kind);
    if (filter.state) query = query.where('state', '=', filter.state);
    return (await query.execute()).map(taskOf);
  }

  async take(
    { kind, subject, key }: TaskName & { key: string },
    { now, lease }: { now: string; lease: string },
    again = false,
  ): Promise<Task | null> {
    return this.#database.transaction().execute(async (transaction) => {
      const row = await rowOf(transaction, { kind, subject });
      const isHeld = row?.state === 'running' && row.lease !== null && row.lease > now;
      if (isHeld) return null;
      const isSame = row?.key === key;
      if (isSame && (row.state === 'done' || row.state === 'dead') && !again) return null;
      const history = row && isSame ? cutShort(row, now) : [];
      const attempts = isSame && row.state !== 'done' ? row.attempts + 1 : 1;
      const taken: TaskRow = {
        kind,
        subject,
        key,
        state: 'running',
        attempts,
        lease,
        input: row?.input ?? null,
        output: row?.output ?? null,
        error: null,
        history: JSON.stringify(history),
        took: row?.took ?? null,
        cost: row?.cost ?? null,
      };
      await put(transaction, taken);
      return taskOf(taken);
    });
  }

  async finish(
    tasks: readonly FinishedTask[],
    { started, now }: { started: string; now: string },
  ): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      for (const task of tasks) {
        const row = await rowOf(transaction, task);
        const tried: Attempt = { started, ended: now, error: null };
        const history = task.kind === 'page' ? [] : [...(row ? historyOf(row) : []), tried].slice(-HISTORY);
        await put(transaction, {
          ...task,
          state: 'done',
          attempts: row?.attempts ?? 1,
          lease: null,
          error: null,
          history: JSON.stringify(history),
        });
      }
    });
  }

  async fail(
    name: TaskName,
    error: TaskError,
    { started, now }: { started: string; now: string },
    then: 'waiting' | 'dead',
  ): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const row = await rowOf(transaction, name);
      if (!row) return;
      const history = [...historyOf(row), { started, ended: now, error }].slice(-HISTORY);
      await put(transaction, {
        ...row,
        state: then,
        lease: null,
        error: JSON.stringify(error),
        history: JSON.stringify(history),
      });
    });
  }

  async giveBack(kind: TaskKind, now: string): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const held = transaction.selectFrom('tasks').selectAll().where('kind', '=', kind);
      for (const row of await held.where('state', '=', 'running').execute())
        await put(transaction, {
          ...row,
          state: 'waiting',
          lease: null,
          history: JSON.stringify(cutShort(row, now)),
        });
    });
  }

  async revive(names: readonly TaskName[]): Promise<TaskName[]> {
    return this.#database.transaction().execute(async (transaction) => {
      const revived: TaskName[] = [];
      for (const name of names) {
        const row = await rowOf(transaction, name);
        if (row?.state !== 'dead') continue;
        await put(transaction, { ...row, state: 'waiting', attempts: 0 });
        revived.push({ kind: name.kind, subject: name.subject });
      }
      return revived;
    });
  }

  async forget(names: readonly TaskName[]): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      for (const [kind, list] of Map.groupBy(names, (name) => name.kind))
        for (const part of chunks(list, 500))
          await transaction
            .deleteFrom('tasks')
            .where('kind', '=', kind)
            .where(
              'subject',
              'in',
              part.map(({ subject }) => subject),
            )
            .execute();
    });
  }
}

async function rowOf(
  database: Database,
  { kind, subject }: TaskName,
): Promise<Selectable<TaskRow> | undefined> {
  return database
    .selectFrom('tasks')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

async function put(transaction: Database, row: TaskRow): Promise<void> {
  const { kind: _, subject: __, ...rest } = row;
  await transaction
    .insertInto('tasks')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'subject']).doUpdateSet(rest))
    .execute();
}

/** A try whose lease ran out, or that a kill ended, has no end of its own: the next one writes it down. */
function cutShort(row: TaskRow, now: string): Attempt[] {
  const history = historyOf(row);
  if (row.state !== 'running') return history;
  const error: TaskError = {
    name: 'AGENT_FAILED',
    message: 'The program ended before the work did.',
    hint: 'Nothing is to be done: it was begun again.',
    retryable: true,
  };
  return [...history, { started: now, ended: now, error }].slice(-HISTORY);
}

function historyOf(row: TaskRow): Attempt[] {
  return attemptSchema.array().parse(JSON.parse(row.history));
}

function taskOf(row: TaskRow): Task {
  return {
    ...row,
    error: row.error === null ? null : taskErrorSchema.parse(JSON.parse(row.error)),
    history: historyOf(row),
  };
}
