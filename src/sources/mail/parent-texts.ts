import type { Segment } from '../../records/record.ts';

const LIMIT = 4000;
const LONGEST = 20_000;

/** The new text of the mails read last, by Message-ID: a reply mostly stands near the mail it answers. */
export class ParentTexts {
  readonly #texts = new Map<string, string>();

  add(identifier: string, text: string, segments: readonly Segment[]): void {
    const own = segments
      .filter((segment) => segment.role === 'new')
      .map((segment) => text.slice(segment.start, segment.end))
      .join('\n');
    if (own === '' || own.length > LONGEST) return;
    this.#texts.delete(identifier);
    this.#texts.set(identifier, own);
    if (this.#texts.size > LIMIT) {
      for (const oldest of this.#texts.keys()) {
        this.#texts.delete(oldest);
        break;
      }
    }
  }

  /** The text of the first of these that is known. */
  find(identifiers: readonly string[]): string | null {
    for (const identifier of identifiers.slice(0, 10)) {
      const text = this.#texts.get(identifier);
      if (text !== undefined) return text;
    }
    return null;
  }
}
