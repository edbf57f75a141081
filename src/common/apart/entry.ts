import { Worker } from 'node:worker_threads';
import { messageOf } from '../../errors/error.ts';
import type { Assignment, Order, Report } from './messages.ts';
import { overflowed } from './overflow.ts';

// The process that items are worked on in. A thread beside the work ends the process when it uses too much.

/** Item under way, counted from 1; 0 between items. */
const atWork = new Int32Array(new SharedArrayBuffer(4));
const assignment = JSON.parse(process.argv[2] ?? '{}') as Assignment;
new Worker(new URL('./watch.ts', import.meta.url), {
  workerData: { ...assignment, atWork, parent: process.ppid },
}).unref();

let count = 0;

// Keys of the terminal reach the whole group of processes; the one that started this one decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());

process.on('message', async ({ module, items }: Order) => {
  for (const item of items) {
    Atomics.store(atWork, 0, ++count);
    const report = await work(module, item);
    Atomics.store(atWork, 0, 0);
    // An answer is on its way before the next item can end the process.
    await new Promise<void>((resolve) => process.send?.(report, () => resolve()));
    if ('error' in report && report.ends) process.exit();
  }
});

async function work(module: string, item: unknown): Promise<Report> {
  let run: (item: unknown) => unknown;
  try {
    ({ run } = (await import(module)) as { run(item: unknown): unknown });
  } catch (thrown) {
    return { fault: messageOf(thrown) };
  }
  try {
    return { value: await run(item) };
  } catch (thrown) {
    return { error: messageOf(thrown), ends: overflowed(thrown) };
  }
}
