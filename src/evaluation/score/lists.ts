import type { Place } from './gold.ts';
import { type Part, part, short } from './part.ts';
import { covers, type GoldPlaces, type Range } from './places.ts';

/** A line that the site lists, with the ranges that it cites. */
export interface Listed {
  /** Page and words, for the report. */
  where: string;
  cites: readonly Range[];
}

/** A gold item: the places that say it, and what else a line must say to be it. Null: right; otherwise what is wrong. */
export interface Wanted<Line extends Listed> {
  places: readonly Place[];
  words: string;
  agrees?: (line: Line) => string | null;
}

export interface ListGold<Line extends Listed> {
  wanted: readonly Wanted<Line>[];
  /** What must not be listed. */
  refused: readonly { place: Place; why: string }[];
  /** `all`: whatever is not wanted is false. `sample`: only what is refused is. */
  extent: 'all' | 'sample';
}

/** What the gold says of a line: the items that it is right about; null where the gold knows nothing of it. */
export interface Verdict<Line extends Listed> {
  line: Line;
  right: boolean | null;
  items: readonly Wanted<Line>[];
  /** Why a false one is false, where more is known than that the gold lacks it. */
  why: string | null;
}

/** Every line with its verdict, and the gold items with the places where they stand in the records. */
export async function verdictsOf<Line extends Listed>(
  lines: readonly Line[],
  gold: ListGold<Line>,
  places: GoldPlaces,
) {
  const wanted = await Promise.all(
    gold.wanted.map(async (item) => ({
      item,
      ranges: (await Promise.all(item.places.map((place) => places.ranges(place)))).flat(),
    })),
  );
  const refused = await Promise.all(
    gold.refused.map(async (item) => ({ item, ranges: await places.ranges(item.place) })),
  );
  const disagreed = new Map<unknown, string>();
  const verdicts = lines.map((line): Verdict<Line> => {
    const on = wanted.filter(({ ranges }) => touches(line, ranges));
    const items = on.flatMap(({ item }) => {
      const problem = item.agrees?.(line) ?? null;
      if (problem !== null) disagreed.set(item, problem);
      return problem === null ? [item] : [];
    });
    if (items.length > 0) return { line, right: true, items, why: null };
    if (on.length > 0)
      return { line, right: false, items, why: disagreed.get(on[0]?.item) ?? 'it says something else' };
    const no = refused.find(({ ranges }) => touches(line, ranges));
    if (no) return { line, right: false, items, why: no.item.why };
    return { line, right: gold.extent === 'all' ? false : null, items, why: null };
  });
  return { verdicts, wanted };
}

/**
 * Judges a list: a line is right where a citation of it covers at least half of a gold quote and is at most three times
 * as long, and says what the gold says. Two lines on one gold item count once.
 */
export async function judgeList<Line extends Listed>(
  lines: readonly Line[],
  gold: ListGold<Line>,
  places: GoldPlaces,
): Promise<Part> {
  const { verdicts, wanted } = await verdictsOf(lines, gold, places);
  const found = new Set(verdicts.flatMap(({ items }) => items));
  const wrong = verdicts
    .filter(({ right }) => right === false)
    .map(({ line, why }) => `${short(line.where)}${why === null ? '' : ` (${why})`}`);
  const missing = wanted
    .filter(({ item }) => !found.has(item))
    .map(({ item, ranges }) => {
      const note = ranges.length === 0 ? ' (the gold quote stands in no such record)' : '';
      return `${short(item.words)}${note}`;
    });
  return part(found.size, wrong, missing);
}

function touches({ cites }: Listed, ranges: readonly Range[]): boolean {
  return cites.some((cite) => ranges.some((range) => covers(cite, range)));
}
