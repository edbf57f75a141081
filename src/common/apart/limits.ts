/** What one process may use while it works on an item. */
export interface ProcessLimits {
  /** Heap of the JavaScript engine, in megabytes. */
  heapMegabytes: number;
  /** Memory of the whole process, buffers and native code included, in megabytes. */
  memoryMegabytes: number;
  /** Processor time of one item, in seconds: the same at any load of the machine. */
  processorSeconds: number;
  /** Time of the clock for one item, in seconds: it only ends what waits for ever. */
  clockSeconds: number;
}

/** What a pool of processes keeps to. */
export interface PoolLimits {
  /** Processes that work side by side on what is ordinary. */
  processes: number;
  /** Of each of them. */
  ordinary: ProcessLimits;
  /** Of the one process, new and alone, that tries again what needed more memory than that. */
  alone: ProcessLimits;
}

const TIME = { processorSeconds: 120, clockSeconds: 900 };

/**
 * Two ordinary processes (0.7 GB), or one alone (0.9 GB), with the program that started them beside: below 1.5 GB
 * together, whatever they read.
 */
export const POOL_LIMITS: PoolLimits = {
  processes: 2,
  ordinary: { heapMegabytes: 256, memoryMegabytes: 350, ...TIME },
  alone: { heapMegabytes: 640, memoryMegabytes: 900, ...TIME },
};
