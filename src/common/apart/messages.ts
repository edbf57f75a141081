import type { ProcessLimits } from './limits.ts';

/** Told to a process that it starts with, as its one argument, in JSON. */
export type Assignment = Pick<ProcessLimits, 'memoryMegabytes' | 'processorSeconds'>;

/** Items for the module at this address. */
export interface Order {
  module: string;
  items: unknown[];
}

/**
 * What became of an item. `ends`: the process is not to be trusted afterwards and ends itself. `fault`: the module
 * cannot be loaded, which no item is to blame for.
 */
export type Report = { value: unknown } | { error: string; ends: boolean } | { fault: string };

/** The signal that a process ends itself with when its item has used up its processor time. */
export const TIME_IS_UP = 'SIGALRM';
