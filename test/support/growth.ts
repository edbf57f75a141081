import { expect } from 'vitest';

/** Work of less processor time than this is fast, however it grows. */
const FAST_MS = 150;
/** Eight times the text takes linear work eight times as long, and quadratic work sixty-four times. */
const PART = 8;
const MOST_GROWTH = 24;

/**
 * Milliseconds of processor time that this thread spends on work: what else the machine does at the same time does not
 * count. The least of several runs, because compilation and the collection of garbage come on top of some.
 */
export async function processorTime(work: () => unknown, runs = 1): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < runs; round += 1) {
    const begun = process.threadCpuUsage();
    await work();
    const { user, system } = process.threadCpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Expects that work on a long text takes time in proportion to its length, on a machine of any speed and load. */
export async function expectLinear(text: string, work: (text: string) => unknown): Promise<void> {
  if ((await processorTime(() => work(text))) < FAST_MS) return;
  const part = Math.max(2, await processorTime(() => work(text.slice(0, text.length / PART)), 3));
  const whole = await processorTime(() => work(text), 2);
  if (whole < FAST_MS) return;
  const times = `${part.toFixed(0)} ms for an eighth, ${whole.toFixed(0)} ms for the whole`;
  expect(whole / part, `${times}: ${text.slice(0, 40)}`).toBeLessThan(MOST_GROWTH);
}
