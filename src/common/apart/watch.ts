import { workerData } from 'node:worker_threads';
import { type Assignment, TIME_IS_UP } from './messages.ts';

const TICK = 20;

const { memoryMegabytes, processorSeconds, atWork, parent } = workerData as Assignment & {
  atWork: Int32Array;
  parent: number;
};

let item = 0;
let since = process.cpuUsage();

setInterval(() => {
  if (process.memoryUsage.rss() > memoryMegabytes * 1e6 || process.ppid !== parent) end('SIGKILL');
  const now = Atomics.load(atWork, 0);
  if (now !== item) {
    item = now;
    since = process.cpuUsage();
    return;
  }
  if (item === 0) return;
  const { user, system } = process.cpuUsage(since);
  if (user + system > processorSeconds * 1e6) end(TIME_IS_UP);
}, TICK);

function end(signal: NodeJS.Signals): void {
  process.kill(process.pid, signal);
}
