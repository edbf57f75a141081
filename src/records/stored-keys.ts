import { redactName } from './redact-name.ts';
import { safeName } from './safe-name.ts';

/**
 * Keys of one pull as they are stored: without secrets and marks that are not seen. Names that differ in their secret
 * alone would be one key; they are told apart by the order in which the pull comes by them.
 */
export class StoredKeys {
  readonly #stored = new Map<string, string>();
  readonly #taken = new Map<string, number>();

  of(key: string): string {
    if (redactName(key) === key) return safeName(key);
    let stored = '';
    let raw = '';
    for (const part of key.split('/')) {
      raw = raw === '' ? part : `${raw}/${part}`;
      const below = stored === '' ? '' : `${stored}/`;
      stored = this.#stored.get(raw) ?? this.#name(raw, below, part);
    }
    return stored;
  }

  #name(raw: string, below: string, part: string): string {
    const redacted = redactName(part);
    const plain = below + safeName(redacted);
    if (redacted === part) return plain;
    const count = (this.#taken.get(plain) ?? 0) + 1;
    this.#taken.set(plain, count);
    const stored = count === 1 ? plain : plain.replace(/(\.[^./\]]*)?$/, ` (${count})$1`);
    this.#stored.set(raw, stored);
    return stored;
  }
}
