/** One kind of thing that a file holds and that its text leaves out: `{ what: 'chart', count: 2 }`. */
export type NotRead = { what: string; count: number };

/** Counts what of a file is not in its text, so that its owner can be told. */
export class NotReadCounts {
  readonly #counts = new Map<string, number>();

  /** `what` is a noun in the singular: `chart`, `picture`, `equation`, `hidden row`. */
  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** The entry of a record's data, nothing where all was read. */
  data(): { notRead?: NotRead[] } {
    const notRead = [...this.#counts].map(([what, count]) => ({ what, count }));
    return notRead.length === 0 ? {} : { notRead };
  }
}
