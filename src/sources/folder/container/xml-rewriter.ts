/**
 * Copies XML with changes while its tags are read in order: what nobody touches is copied as it stands. `hold` keeps
 * what follows apart until `release` gives it back, so that whoever opened an element can decide what becomes of it.
 */
export class XmlRewriter {
  readonly #xml: string;
  readonly #buffers: string[][] = [[]];
  #position = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Copies what stands before an offset. */
  copyTo(offset: number): void {
    if (offset <= this.#position) return;
    this.write(this.#xml.slice(this.#position, offset));
    this.#position = offset;
  }

  /** Leaves out what stands before an offset. */
  dropTo(offset: number): void {
    this.#position = Math.max(this.#position, offset);
  }

  write(text: string): void {
    if (text !== '') this.#buffers.at(-1)?.push(text);
  }

  hold(): void {
    this.#buffers.push([]);
  }

  release(): string {
    return this.#buffers.length > 1 ? (this.#buffers.pop() ?? []).join('') : '';
  }

  finish(): string {
    while (this.#buffers.length > 1) this.write(this.release());
    this.copyTo(this.#xml.length);
    return this.#buffers[0]?.join('') ?? '';
  }
}

/** Text as XML holds it between tags. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
