/** Name of a heading on its record's page, by where it begins in the record's text. */
export function headingAnchor(start: number): string {
  return `h-${start}`;
}
