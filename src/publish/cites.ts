import type { Evidence } from '../contracts/evidence.ts';
import type { Flag } from '../contracts/link-kinds.ts';
import type { BatonRecord } from '../contracts/record.ts';
import type { Reference } from '../contracts/reference.ts';
import { visibleLine } from './text.ts';

/** A range that was found in its record. */
export interface Resolved {
  record: string;
  start: number;
  end: number;
  /** The record's text, to the letter. */
  quote: string;
  digest: string;
  kind: BatonRecord['kind'];
  at: string | null;
  parent: string | null;
  flags: Flag[];
}

/** Why a range cannot be quoted. */
export interface Unresolved {
  reason: string;
}

/** Finds ranges in their records; what it read once it keeps for the page it is made for. */
export class CitationResolver {
  readonly #evidence: Evidence;
  readonly #known = new Map<string, Promise<Resolved | Unresolved>>();
  readonly #days = new Map<string, string>();

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  /** The range without the white space at its ends, or the reason why it cannot stand on a page. */
  resolve(reference: Reference): Promise<Resolved | Unresolved> {
    const key = JSON.stringify([reference.record, reference.start, reference.end]);
    let found = this.#known.get(key);
    if (!found) {
      found = this.#find(reference);
      this.#known.set(key, found);
    }
    return found;
  }

  /** All of them, or the first reason why one is missing. */
  async resolveAll(references: readonly Reference[]): Promise<Resolved[] | Unresolved> {
    const found: Resolved[] = [];
    for (const reference of references) {
      const one = await this.resolve(reference);
      if ('reason' in one) return one;
      if (!found.some((other) => sameRange(other, one))) found.push(one);
    }
    return found;
  }

  /** The newest day, `YYYY-MM-DD`, of records that were resolved; null where none bears one. A day ahead is a clock's. */
  newestOf(records: readonly string[]): string | null {
    const days = records.flatMap((id) => this.#days.get(id) ?? []);
    return (
      days
        .filter((day) => day <= this.#evidence.asOf)
        .sort()
        .at(-1) ?? null
    );
  }

  /** Whether the record has a page of its own. */
  async isPublic(id: string): Promise<boolean> {
    return (await this.#evidence.record(id))?.triage.outcome === 'business';
  }

  async #find(reference: Reference): Promise<Resolved | Unresolved> {
    const record = await this.#evidence.record(reference.record);
    const where = `${reference.record} [${reference.start}, ${reference.end})`;
    if (!record) return { reason: `${where}: there is no such record` };
    if (record.at !== null) this.#days.set(record.id, record.at.slice(0, 10));
    if (record.triage.outcome !== 'business')
      return { reason: `${where}: the record is not for the site (${record.triage.outcome})` };
    if (reference.end > record.text.length)
      return { reason: `${where}: the record's text ends at ${record.text.length}` };
    const range = trimmed(record.text, reference.start, reference.end);
    if (visibleLine(record.text.slice(range.start, range.end)) === '')
      return { reason: `${where}: the range is empty` };
    return {
      record: record.id,
      ...range,
      quote: record.text.slice(range.start, range.end),
      digest: record.digest,
      kind: record.kind,
      at: record.at ?? record.modified,
      parent: record.parent,
      flags: await this.#evidence.flags(record.id, range.start, range.end),
    };
  }
}

export function sameRange(one: Reference, other: Reference): boolean {
  return one.record === other.record && one.start === other.start && one.end === other.end;
}

/** Leaves out white space at the ends and never cuts a character of two units in half. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  if (isLow(text, start) && isHigh(text, start - 1)) start--;
  if (isLow(text, end) && isHigh(text, end - 1)) end++;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}

function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
