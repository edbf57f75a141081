import { chunks } from './chunks.ts';
import type { Database, RecordRow, WithdrawnRow } from './tables.ts';

/** A shorter text says too little to be known by: "Thanks!" stands in many records. */
const SHORTEST = 40;

/** Digest by which a copy of a record is known; empty where its text is too short for that. */
export function textDigest({ text, digest }: Pick<RecordRow, 'text' | 'digest'>): string {
  return text.trim().length < SHORTEST ? '' : digest;
}

/** What a person took out, as a pull asks for it. */
export class Withdrawn {
  readonly #byId: Map<string, WithdrawnRow>;
  readonly #byText: Map<string, WithdrawnRow>;

  private constructor(rows: readonly WithdrawnRow[]) {
    this.#byId = new Map(rows.map((row) => [row.record, row]));
    this.#byText = new Map(rows.filter((row) => row.text_digest !== '').map((row) => [row.text_digest, row]));
  }

  static async of(database: Database): Promise<Withdrawn> {
    return new Withdrawn(await database.selectFrom('withdrawn').selectAll().orderBy('record').execute());
  }

  /**
   * The row by which a record stays out: its own, that of what it hangs below, or that of a record of the same text. Null
   * where it may come in.
   */
  reason(record: Pick<RecordRow, 'id' | 'parent' | 'text' | 'digest'>): WithdrawnRow | null {
    const own = this.#byId.get(record.id) ?? this.#byId.get(record.parent ?? '');
    if (own) return own;
    for (let at = record.id.lastIndexOf('/'); at > 0; at = record.id.lastIndexOf('/', at - 1)) {
      const above = this.#byId.get(record.id.slice(0, at));
      if (above) return above;
    }
    return this.#byText.get(textDigest(record)) ?? null;
  }

  /** Notes that a record stays out, which came under a name of its own. */
  async note(
    database: Database,
    rows: readonly { record: Pick<RecordRow, 'id' | 'text' | 'digest'>; by: WithdrawnRow }[],
  ): Promise<void> {
    const news = rows
      .filter(({ record }) => !this.#byId.has(record.id))
      .map(({ record, by }) => ({
        record: record.id,
        text_digest: textDigest(record),
        asked: by.asked,
        why: by.why,
      }));
    for (const part of chunks(news, 200))
      await database
        .insertInto('withdrawn')
        .values(part)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    for (const row of news) this.#byId.set(row.record, row);
  }
}
