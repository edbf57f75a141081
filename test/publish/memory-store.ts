import type { BaseStore } from '../../src/publish/index.ts';

/** Remembers in memory; throws at the operation of the given number, as a killed process would stop there. */
export class MemoryStore implements BaseStore {
  readonly values = new Map<string, string>();
  failAt = Number.POSITIVE_INFINITY;
  #done = 0;
  get operations() {
    return this.#done;
  }
  async get(path: string) {
    return this.values.get(path) ?? null;
  }
  async paths() {
    return [...this.values.keys()];
  }
  async set(values: ReadonlyMap<string, string>) {
    this.#count();
    for (const [path, value] of values) this.values.set(path, value);
  }
  async delete(path: string) {
    this.#count();
    this.values.delete(path);
  }
  #count() {
    if (++this.#done === this.failAt) throw new Error('killed');
  }
}
