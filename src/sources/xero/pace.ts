import { setTimeout as sleep } from 'node:timers/promises';
import type { Pace } from '../kit/pace.ts';

/**
 * At most so many calls in any window of so many milliseconds, as Xero counts them: all at once where there is room,
 * then each when the oldest has left the window.
 */
export function slidingWindow(most: number, window: number): Pace {
  /** Moments (ms, monotonic) of the last calls, oldest first. */
  const begun: number[] = [];
  let paused = 0;
  return {
    async take(_units, signal) {
      signal.throwIfAborted();
      const now = performance.now();
      const oldest = begun.length >= most ? (begun.shift() ?? 0) : Number.NEGATIVE_INFINITY;
      const until = Math.max(now, oldest + window, paused);
      begun.push(until);
      if (until > now) await sleep(until - now, undefined, { signal });
    },
    pause(milliseconds) {
      paused = Math.max(paused, performance.now() + milliseconds);
    },
  };
}
