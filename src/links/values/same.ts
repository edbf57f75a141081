import type { Slot } from './attributes.ts';
import type { Said } from './said.ts';

/** A value at its place in a statement. */
export interface Place {
  said: Said;
  slot: Slot;
}

export interface Group {
  places: Place[];
  /** The subject in words, where it was told by its key. */
  label: string | null;
}

/** Places that speak of the same thing, joined pair by pair. Groups come in the order of documents. */
export class Same {
  private readonly places: Place[] = [];
  private readonly parents: number[] = [];
  private readonly labels = new Map<number, string>();
  private readonly byKey = new Map<string, number>();

  join(a: Place, b: Place, label: string | null = null): void {
    const [x, y] = [this.root(this.add(a)), this.root(this.add(b))];
    const [low, high] = [Math.min(x, y), Math.max(x, y)];
    this.parents[high] = low;
    const known = label ?? this.labels.get(low) ?? this.labels.get(high);
    if (known !== undefined) this.labels.set(low, known);
  }

  groups(): Group[] {
    const groups = new Map<number, Place[]>();
    for (const [index, place] of this.places.entries()) {
      const root = this.root(index);
      const group = groups.get(root);
      if (group) group.push(place);
      else groups.set(root, [place]);
    }
    return [...groups].map(([root, places]) => ({
      places: places.sort((a, b) => a.said.document - b.said.document || a.slot.start - b.slot.start),
      label: this.labels.get(root) ?? null,
    }));
  }

  private add(place: Place): number {
    const key = `${place.said.document}:${place.slot.start}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, this.places.length);
    this.places.push(place);
    this.parents.push(this.parents.length);
    return this.places.length - 1;
  }

  private root(index: number): number {
    let at = index;
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at] as number] as number;
      at = this.parents[at] as number;
    }
    return at;
  }
}
