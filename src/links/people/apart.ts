import type { Union } from '../../common/union.ts';
import type { Handover } from '../../contracts/handover.ts';

/** Pairs of identities, by number, of whom a person says that they are two. */
export class Apart {
  readonly #pairs: (readonly [number, number])[] = [];

  /** `numberOf` knows the addresses and names of the records. */
  constructor({ people }: Handover, numberOf: (word: string) => number | undefined) {
    for (const { name, addresses, names, not } of people)
      for (const other of not ?? [])
        for (const own of addresses.length > 0 ? addresses : [name, ...names]) {
          const [left, right] = [numberOf(own), numberOf(other)];
          if (left !== undefined && right !== undefined && left !== right) this.#pairs.push([left, right]);
        }
  }

  get isEmpty(): boolean {
    return this.#pairs.length === 0;
  }

  /** Whether two groups of a union hold such a pair. */
  parts(union: Union, one: number, other: number): boolean {
    const [a, b] = [union.find(one), union.find(other)];
    return (
      a !== b &&
      this.#pairs.some((pair) => {
        const roots = pair.map((number) => union.find(number));
        return roots.includes(a) && roots.includes(b);
      })
    );
  }
}
