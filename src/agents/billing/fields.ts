import type { Range } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';

/** A field of an account's record: its value, and the line of the text that says it. */
export interface Field {
  value: unknown;
  range: Range;
}

/**
 * Reads fields of account records by any of several names, as sources of different makers call them. Values come from
 * `data` where it has the field (typed by the source), else from the `Column: value` line; the range is that line, or
 * the record's first line where no line has the name. `data.columns` names the columns that fields come from.
 */
export class FieldReader {
  readonly record: BatonRecord;
  readonly #data = new Map<string, unknown>();
  readonly #lines = new Map<string, { value: string; range: Range }>();
  readonly #whole: Range;

  constructor(record: BatonRecord) {
    this.record = record;
    for (const [name, value] of Object.entries(record.data))
      if (!this.#data.has(keyOf(name))) this.#data.set(keyOf(name), value);
    let start = 0;
    let first: Range | null = null;
    for (const line of record.text.split('\n')) {
      const end = start + line.trimEnd().length;
      if (end > start) first ??= { start, end };
      const colon = line.indexOf(':');
      if (colon > 0 && colon <= 60) {
        const key = keyOf(line.slice(0, colon));
        if (key !== '' && !this.#lines.has(key))
          this.#lines.set(key, { value: line.slice(colon + 1).trim(), range: { start, end } });
      }
      start += line.length + 1;
    }
    this.#whole = first ?? { start: 0, end: record.text.length };
  }

  field(...names: readonly string[]): Field | null {
    const keys = names.flatMap((name) => [keyOf(name), ...this.#columnOf(keyOf(name))]);
    const line = keys.map((key) => this.#lines.get(key)).find((one) => one !== undefined && one.value !== '');
    for (const key of keys) {
      const value = this.#data.get(key);
      if (value !== undefined && value !== null && value !== '')
        return { value, range: line?.range ?? this.#whole };
    }
    // Where the source names its columns, it has read them all: what it left out is not to be read again.
    return this.#data.has('columns') ? null : (line ?? null);
  }

  /** Key of the column that the source took a field from, where files call it otherwise. */
  #columnOf(key: string): string[] {
    const columns = this.#data.get('columns');
    if (columns === null || typeof columns !== 'object' || Array.isArray(columns)) return [];
    const name = Object.entries(columns).find(([field]) => keyOf(field) === key)?.[1];
    return typeof name === 'string' ? [keyOf(name)] : [];
  }

  /** The field as text; null where it is absent, empty or no plain value. A named thing (`{ name: … }`) gives its name. */
  text(...names: readonly string[]): { value: string; range: Range } | null {
    const found = this.field(...names);
    if (!found) return null;
    const value = nameOf(found.value);
    return value === null ? null : { value, range: found.range };
  }
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return String(value);
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    for (const key of ['name', 'Name', 'number', 'code'])
      if (key in value) return nameOf((value as Record<string, unknown>)[key]);
  return null;
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
