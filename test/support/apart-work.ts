/** What the tests of the pool ask a process to do. */
export type Errand =
  | { do: 'answer'; value: unknown }
  | { do: 'throw'; message: string }
  | { do: 'loop' | 'recurse' | 'wrapped' | 'heap' | 'buffers' | 'die' | 'environment' };

/** Behaves as the item says: well, or as the readers of hostile files have been seen to. */
export async function run(errand: Errand): Promise<unknown> {
  switch (errand.do) {
    case 'answer':
      return errand.value;
    case 'throw':
      throw new Error(errand.message);
    case 'loop':
      for (let at = 0; ; at = (at + 1) % 7) if (at > 7) return at;
    case 'recurse':
      return deeper(0);
    case 'wrapped':
      try {
        return deeper(0);
      } catch (cause) {
        throw new Error('damaged file', { cause });
      }
    case 'heap': {
      const kept: number[][] = [];
      for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => index + kept.length));
    }
    case 'buffers': {
      const kept: Buffer[] = [];
      for (;;) kept.push(Buffer.alloc(10_000_000, 1));
    }
    case 'die':
      return process.abort();
    case 'environment':
      return Object.keys(process.env).sort();
  }
}

function deeper(depth: number): number {
  return deeper(depth + 1) + 1;
}
