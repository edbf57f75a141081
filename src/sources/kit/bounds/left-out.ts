/** A range that is left out, and what stands in its place. */
export interface Cut {
  start: number;
  end: number;
  mark: string;
}

/** The text without the cuts, which are in order and do not overlap; `moved` gives the new place of an old offset. */
export function withoutCuts(
  text: string,
  cuts: readonly Cut[],
): { text: string; moved: (offset: number) => number } {
  if (cuts.length === 0) return { text, moved: (offset) => offset };
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, mark } of cuts) {
    parts.push(text.slice(from, start), mark);
    from = end;
  }
  parts.push(text.slice(from));
  const moved = (offset: number): number => {
    let shift = 0;
    for (const { start, end, mark } of cuts) {
      if (offset <= start) break;
      if (offset < end) return start + shift + mark.length;
      shift += mark.length - (end - start);
    }
    return offset + shift;
  };
  return { text: parts.join(''), moved };
}
