import type { Task, TaskName, TaskStore } from '../../contracts/task.ts';
import { BatonError } from '../../errors/error.ts';

/** Where the work stands, as a person asks. */
export interface Status {
  agents: { id: string; state: Task['state']; pages: number; seconds: number | null; attempts: number }[];
  /** What failed for good: it stands as it did until its inputs change or a person gives it another chance. */
  dead: { id: string; error: Task['error']; input: string; history: Task['history'] }[];
  /** Pages that are kept composed. */
  pages: number;
}

export async function statusOf(store: TaskStore): Promise<Status> {
  const tasks = await store.list();
  const agents = tasks.filter(({ kind }) => kind === 'agent');
  return {
    agents: agents.map((task) => ({
      id: idOf(task),
      state: task.state,
      pages: pathsOf(task).length,
      seconds: task.took === null ? null : task.took / 1000,
      attempts: task.attempts,
    })),
    dead: tasks
      .filter(({ state }) => state === 'dead')
      .map((task) => ({ id: idOf(task), error: task.error, input: task.key, history: task.history })),
    pages: tasks.filter(({ kind, state }) => kind === 'page' && state === 'done').length,
  };
}

/**
 * Gives dead letters another chance with the next generate: these, or all. Returns the ids. Throws TASK_UNKNOWN where
 * one is none.
 */
export async function retryTasks(store: TaskStore, ids: readonly string[] | 'all'): Promise<string[]> {
  const dead = await store.list({ state: 'dead' });
  const named = ids === 'all' ? dead : ids.map((id) => deadNamed(id, dead));
  return (await store.revive(named)).map(idOf);
}

/** Name of a task as people type it. */
export function idOf({ kind, subject }: TaskName): string {
  return `${kind}/${subject}`;
}

function deadNamed(id: string, dead: readonly Task[]): Task {
  const task = dead.find((one) => idOf(one) === id || one.subject === id);
  if (task) return task;
  const known = dead.length === 0 ? 'There is none now.' : `There are ${dead.map(idOf).join(', ')}.`;
  throw new BatonError('TASK_UNKNOWN', `No dead letter has the id "${id}". ${known}`);
}

function pathsOf({ output }: Task): readonly string[] {
  return output === null ? [] : ((JSON.parse(output) as { paths?: string[] }).paths ?? []);
}
