import { setTimeout as sleep } from 'node:timers/promises';

/** Waits so many milliseconds. Throws the reason of the signal as soon as it says stop. */
export async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error;
  });
}

/** Lets work begin no faster than a service allows. */
export interface Pace {
  /** Waits until so many units may be spent, in the order of the calls. */
  take(units: number, signal: AbortSignal): Promise<void>;
  /** Nothing begins for so long: the service has said so. */
  pause(milliseconds: number): void;
}

/**
 * A token bucket: `capacity` units at once, refilled at `perMinute`. A caller waits for its own units behind those
 * who came before, so the sum over any minute is at most `capacity + perMinute`.
 */
export function tokenBucket(perMinute: number, capacity: number = perMinute / 6): Pace {
  /** The moment (ms, monotonic) at which the bucket would be full if nothing more were taken. */
  let full = performance.now();
  let paused = 0;
  const perUnit = 60_000 / perMinute;
  return {
    async take(units, signal) {
      signal.throwIfAborted();
      full = Math.max(full, performance.now()) + units * perUnit;
      const turn = full - capacity * perUnit;
      // A pause may begin, or be made longer, while somebody waits.
      for (;;) {
        const left = Math.max(turn, paused) - performance.now();
        if (left <= 0) return;
        await waitFor(left, signal);
      }
    },
    pause(milliseconds) {
      paused = Math.max(paused, performance.now() + milliseconds);
    },
  };
}
