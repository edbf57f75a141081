import type { RawRecordInput } from '../../records/record.ts';

/** What an export states anew each time: of two exports that hold the same one, the newer tells how it stands. */
const STATED: ReadonlySet<string> = new Set(['invoice', 'bill', 'contact']);

/**
 * Makes keys unique: the second different record of a key is `key~2`; the very same record again is left out. What
 * another file, read before, says of the same contact's invoice is the newer export's word.
 */
export class Keys {
  readonly #held = new Map<
    string,
    { texts: Set<string>; first: { key: string; file: number; contact: unknown }[] }
  >();

  of(record: RawRecordInput, file: number): { key: string | null; olderThan: string | null } {
    const held = this.#held.get(record.key) ?? { texts: new Set(), first: [] };
    this.#held.set(record.key, held);
    if (held.texts.has(record.text)) return { key: null, olderThan: null };
    held.texts.add(record.text);
    const key = held.texts.size === 1 ? record.key : `${record.key}~${held.texts.size}`;
    const contact = record.data?.['contact'] ?? record.title;
    const newer = held.first.find((one) => one.file !== file && one.contact === contact);
    if (!newer) held.first.push({ key, file, contact });
    return { key, olderThan: newer && STATED.has(record.kind) ? newer.key : null };
  }
}
