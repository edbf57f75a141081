import type { BatonRecord } from '../contracts/record.ts';

/** Characters that are kept, about 16 MB: the text of each record, and a guess for the rest of it. */
const MOST = 8_000_000;
const REST = 1000;

/** The records that were asked for last: pages quote the same ones again and again. Bounded by their text. */
export class RecentRecords {
  readonly #records = new Map<string, BatonRecord>();
  #characters = 0;

  get(id: string): BatonRecord | undefined {
    const record = this.#records.get(id);
    if (record) {
      // Maps keep the order of insertion: the one that was asked for last goes to the end.
      this.#records.delete(id);
      this.#records.set(id, record);
    }
    return record;
  }

  keep(record: BatonRecord): void {
    if (record.text.length > MOST / 4 || this.#records.has(record.id)) return;
    this.#records.set(record.id, record);
    this.#characters += record.text.length + REST;
    for (const [id, { text }] of this.#records) {
      if (this.#characters <= MOST) return;
      this.#records.delete(id);
      this.#characters -= text.length + REST;
    }
  }
}
