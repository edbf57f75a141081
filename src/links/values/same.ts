/** Joins things pair by pair into groups of what is the same. Groups come in the order in which things were met. */
export class Same<Thing> {
  readonly #keyOf: (thing: Thing) => string;
  readonly #things = new Map<string, Thing>();
  readonly #parents = new Map<string, string>();

  constructor(keyOf: (thing: Thing) => string) {
    this.#keyOf = keyOf;
  }

  join(a: Thing, b: Thing): void {
    const [one, other] = [this.#root(this.#add(a)), this.#root(this.#add(b))];
    if (one !== other) this.#parents.set(other, one);
  }

  groups(): Thing[][] {
    const groups = new Map<string, Thing[]>();
    for (const [key, thing] of this.#things) {
      const root = this.#root(key);
      const group = groups.get(root);
      if (group) group.push(thing);
      else groups.set(root, [thing]);
    }
    return [...groups.values()];
  }

  #add(thing: Thing): string {
    const key = this.#keyOf(thing);
    if (!this.#things.has(key)) this.#things.set(key, thing);
    return key;
  }

  #root(key: string): string {
    let at = key;
    for (let parent = this.#parents.get(at); parent !== undefined; parent = this.#parents.get(at)) {
      const above = this.#parents.get(parent);
      if (above !== undefined) this.#parents.set(at, above);
      at = parent;
    }
    return at;
  }
}
