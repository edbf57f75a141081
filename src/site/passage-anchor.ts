/** Name of a cited range on its record's page. */
export function passageAnchor({ start, end }: { start: number; end: number }): string {
  return `r-${start}-${end}`;
}
