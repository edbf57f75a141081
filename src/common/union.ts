/** Which of a row of things belong together; joining is near constant time. */
export class Union {
  readonly #parent: number[] = [];

  /** Adds a thing; its number. */
  add(): number {
    this.#parent.push(this.#parent.length);
    return this.#parent.length - 1;
  }

  find(one: number): number {
    let root = one;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    let at = one;
    while (at !== root) {
      const next = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins two groups; the one with the smaller number stands for both. */
  join(one: number, other: number): void {
    const [first, second] = [this.find(one), this.find(other)];
    if (first < second) this.#parent[second] = first;
    else this.#parent[first] = second;
  }
}
