import type { RawRecordInput } from '../../contracts/record.ts';

/** What an export states anew each time: of two exports that hold the same one, the newer tells how it stands. */
const STATED: ReadonlySet<string> = new Set(['invoice', 'bill', 'contact']);

/**
 * Makes keys unique: the second different record of a key is `key~2`; the very same record again is left out. Entries of
 * a bank may be alike to the letter: of those a file has as many as it lists, and of several files the most that one
 * lists. What another file, read before, says of the same contact's invoice is the newer export's word.
 */
export class Keys {
  readonly #held = new Map<
    string,
    { texts: Set<string>; first: { key: string; file: number; contact: unknown }[] }
  >();

  readonly #alike = new Map<string, number>();

  of(record: RawRecordInput, file: number): { key: string | null; olderThan: string | null } {
    const identity = record.kind === 'bank-transaction' ? this.#nth(record, file) : record.text;
    const held = this.#held.get(record.key) ?? { texts: new Set(), first: [] };
    this.#held.set(record.key, held);
    if (held.texts.has(identity)) return { key: null, olderThan: null };
    held.texts.add(identity);
    const key = held.texts.size === 1 ? record.key : `${record.key}~${held.texts.size}`;
    const contact = record.data?.['contact'] ?? record.title;
    const newer = held.first.find((one) => one.file !== file && one.contact === contact);
    if (!newer) held.first.push({ key, file, contact });
    return { key, olderThan: newer && STATED.has(record.kind) ? newer.key : null };
  }

  /** The text, and which of the entries of its file that are alike it is. */
  #nth(record: RawRecordInput, file: number): string {
    const counted = JSON.stringify([file, record.key, record.text]);
    const count = (this.#alike.get(counted) ?? 0) + 1;
    this.#alike.set(counted, count);
    return `${record.text}\n${count}`;
  }
}
