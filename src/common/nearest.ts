/**
 * The one of several names that a mistyped name most likely stands for, or null where none is close: at most `most`
 * edits, by default one in four letters, case aside. Of equally near ones the first.
 */
export function nearest(
  name: string,
  known: Iterable<string>,
  most = Math.max(1, Math.floor(name.length / 4)),
): string | null {
  const wanted = name.toLowerCase();
  let best: { name: string; edits: number } | null = null;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) > most) continue;
    const edits = editsBetween(wanted, candidate.toLowerCase());
    if (edits <= most && (best === null || edits < best.edits)) best = { name: candidate, edits };
  }
  return best?.name ?? null;
}

/** Optimal string alignment distance: letters put in, left out, replaced, and neighbours that changed places. */
function editsBetween(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let edits = Math.min(
        (line[column - 1] ?? 0) + 1,
        (above[column] ?? 0) + 1,
        (above[column - 1] ?? 0) + same,
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      line.push(edits);
    }
    before = above;
    above = line;
  }
  return above[other.length] ?? 0;
}
