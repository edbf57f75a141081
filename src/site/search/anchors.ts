/** Names of the headings of one page, as the site's Markdown gives them: a title that comes again is numbered. */
export class AnchorNames {
  readonly #given = new Map<string, number>();

  next(title: string): string {
    const name = title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let given = name;
    while (this.#given.has(given)) {
      const count = (this.#given.get(name) ?? 0) + 1;
      this.#given.set(name, count);
      given = `${name}-${count}`;
    }
    this.#given.set(given, 0);
    return given;
  }
}
