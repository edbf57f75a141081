import type { StoredEvidence } from '../../records/evidence.ts';
import { holdsStrictly } from '../holds.ts';
import type { Gold, Place } from './gold.ts';
import type { ListedConflict, PageSource } from './listings.ts';
import { type Part, part, short } from './part.ts';
import type { GoldPlaces, Range } from './places.ts';

/** Ranges of which one lies within the other, or that share at least half of the shorter one. */
function meet(one: Range, other: Range): boolean {
  if (one.record !== other.record) return false;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && shared * 2 >= Math.min(one.end - one.start, other.end - other.start);
}

/**
 * Values in force and superseded ones. A superseded quote must stand flagged, and the flag must name its successor: by
 * its place, or by its value in the note. A value in force must stand on a page and bear no such flag.
 */
export async function judgeValues(
  gold: NonNullable<Gold['values']>,
  places: GoldPlaces,
  evidence: StoredEvidence,
  pages: readonly PageSource[],
): Promise<{ values: Part; superseded: Part }> {
  const cited = pages.flatMap(({ page }) => page.citations);
  const wrong: string[] = [];
  const missing: string[] = [];
  const unflagged: string[] = [];
  let [right, flagged] = [0, 0];
  for (const { subject, inForce, superseded } of gold) {
    const now = await places.ranges(inForce);
    const held = now.filter((range) => cited.some((one) => meet(one, range)));
    const struck = (await flagsOn(evidence, now, inForce)).length > 0;
    if (struck) wrong.push(`${subject}: ${inForce.value} is in force and stands flagged`);
    else if (held.length === 0) missing.push(`${subject}: ${inForce.value} stands on no page`);
    else right += 1;
    for (const old of superseded) {
      const ranges = await places.ranges(old);
      const flags = await flagsOn(evidence, ranges, old);
      const named = flags.some(
        ({ by, note }) =>
          (by && now.some((range) => meet(by, range))) || holdsStrictly(note, [inForce.value]),
      );
      if (named) flagged += 1;
      else
        unflagged.push(
          `${subject}: ${old.value} ${flags.length > 0 ? 'is flagged without its successor' : 'is not flagged'}`,
        );
    }
  }
  return { values: part(right, wrong, missing), superseded: part(flagged, [], unflagged) };
}

async function flagsOn(evidence: StoredEvidence, ranges: readonly Range[], { record }: Place) {
  const flags = await Promise.all(ranges.map(({ record: id, start, end }) => evidence.flags(id, start, end)));
  return flags.flat().filter(({ status }) => record !== '' && status !== 'instruction');
}

/** Contradictions: each pair must stand side by side on a page with the right side in force; the others must not. */
export async function judgeConflicts(
  { conflicts = [], notConflicts = [] }: Pick<Gold, 'conflicts' | 'notConflicts'>,
  places: GoldPlaces,
  listed: readonly ListedConflict[],
  evidence: StoredEvidence,
): Promise<Part> {
  let right = 0;
  const wrong: string[] = [];
  const missing: string[] = [];
  for (const { a, b, inForce } of conflicts) {
    const [first, second] = [await places.ranges(a), await places.ranges(b)];
    const words = short(`${a.quote} / ${b.quote}`);
    const found = listed.find((one) => sideOf(one, first) !== null && sideOf(one, second) !== null);
    if (!found) {
      missing.push(words);
      continue;
    }
    const holding = [sideOf(found, first), sideOf(found, second)].map((side) => side?.inForce === true);
    const said = holding[0] === holding[1] ? null : holding[0] ? 'a' : 'b';
    if (said === inForce) right += 1;
    else wrong.push(`${words}: ${said ?? 'neither'} is shown as in force, should be ${inForce ?? 'neither'}`);
  }
  for (const { a, b, why } of notConflicts) {
    const [first, second] = [await places.ranges(a), await places.ranges(b)];
    const together = listed.find((one) => {
      const sides = [sideOf(one, first), sideOf(one, second)];
      return sides[0] !== null && sides[1] !== null && sides[0] !== sides[1];
    });
    const flags = [
      ...(await flagsOn(evidence, first, a)).filter(
        ({ by }) => by && second.some((range) => meet(by, range)),
      ),
      ...(await flagsOn(evidence, second, b)).filter(
        ({ by }) => by && first.some((range) => meet(by, range)),
      ),
    ];
    if (together || flags.length > 0) wrong.push(short(`${a.quote} / ${b.quote}${why ? ` (${why})` : ''}`));
  }
  return part(right, wrong, missing);
}

function sideOf({ sides }: ListedConflict, ranges: readonly Range[]) {
  return sides.find(({ cites }) => cites.some((cite) => ranges.some((range) => meet(cite, range)))) ?? null;
}
