import type { StoredEvidence } from '../../records/evidence.ts';
import { recordsEndingIn } from '../../records/find.ts';
import type { Database } from '../../records/tables.ts';
import type { Place } from './gold.ts';

/** A range of a record's text. Offsets are UTF-16 units. */
export interface Range {
  record: string;
  start: number;
  end: number;
}

/**
 * A text as places are looked for: without case, white space, the bars of tables, and what parts the cells of a row in a file
 * of values, so that a row is found as the file writes it and as the record shows it.
 */
interface Folded {
  text: string;
  /** For each unit of `text`, where it stands in the whole. */
  at: number[];
}

/** Finds what a gold file names in the records, each once. */
export class GoldPlaces {
  readonly #database: Database;
  readonly #evidence: StoredEvidence;
  readonly #ids = new Map<string, Promise<string[]>>();
  readonly #folded = new Map<string, Promise<Folded>>();

  constructor(database: Database, evidence: StoredEvidence) {
    this.#database = database;
    this.#evidence = evidence;
  }

  /** Ids of the records that a name means, with what came with them and what they are copies of. */
  records(name: string): Promise<string[]> {
    let ids = this.#ids.get(name);
    if (!ids) {
      ids = this.#find(name);
      this.#ids.set(name, ids);
    }
    return ids;
  }

  /** Every range in which a quote stands in the named records. Empty where it stands in none. */
  async ranges({ record, quote }: Place): Promise<Range[]> {
    const wanted = fold(quote).text;
    if (wanted === '') return [];
    const found: Range[] = [];
    for (const id of await this.records(record)) {
      const { text, at } = await this.#textOf(id);
      for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1))
        found.push({ record: id, start: at[from] ?? 0, end: (at[from + wanted.length - 1] ?? 0) + 1 });
    }
    return found;
  }

  async #find(name: string): Promise<string[]> {
    const ids = new Set(await recordsEndingIn(this.#database, name));
    for (const id of [...ids]) {
      const row = await this.#database
        .selectFrom('records')
        .select(['duplicate_of'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (row?.duplicate_of) ids.add(row.duplicate_of);
      const inside = await this.#database
        .selectFrom('records')
        .select('id')
        .where('id', '>', `${id}/`)
        .where('id', '<', `${id}0`)
        .execute();
      for (const one of inside) ids.add(one.id);
    }
    return [...ids];
  }

  #textOf(id: string): Promise<Folded> {
    let folded = this.#folded.get(id);
    if (!folded) {
      folded = this.#evidence.record(id).then((record) => fold(record?.text ?? ''));
      this.#folded.set(id, folded);
    }
    return folded;
  }
}

function fold(text: string): Folded {
  const at: number[] = [];
  let folded = '';
  for (const { index, 0: part } of text.matchAll(/[^\s|,;"]/gu)) {
    // A rule below the head of a table is no text.
    const plain = part.toLowerCase();
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) at.push(index + Math.min(unit, part.length - 1));
  }
  return { text: folded, at };
}

/** So much of a gold quote must be covered. */
const LEAST_SHARE = 0.5;
/** A citation that is longer than this many times the quote says too little by saying everything. */
const MOST_TIMES = 3;

/** Whether a citation is of a place: it covers at least half of it and is at most three times as long. */
export function covers(citation: Range, place: Range): boolean {
  if (citation.record !== place.record) return false;
  const shared = Math.min(citation.end, place.end) - Math.max(citation.start, place.start);
  const length = place.end - place.start;
  return shared >= LEAST_SHARE * length && citation.end - citation.start <= MOST_TIMES * length;
}
