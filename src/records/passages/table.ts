/** Cells of a table row, trimmed; the outer bars are no cells, and `\|` is a bar within a cell. */
export function cellsOf(row: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const line = row.trim();
  for (let index = 0; index < line.length; index += 1) {
    const mark = line.charAt(index);
    if (mark === '\\' && line.charAt(index + 1) === '|') {
      cell += '|';
      index += 1;
    } else if (mark === '|') {
      if (index > 0) cells.push(cell.trim());
      cell = '';
    } else cell += mark;
  }
  if (!line.endsWith('|') || line.endsWith('\\|')) cells.push(cell.trim());
  return cells;
}

/** Whether a line has only what stands between the head row and the rows. */
export function isSeparatorRow(line: string): boolean {
  return line.includes('-') && line.includes('|') && /^[\s|:-]+$/.test(line);
}

/** Whether a line is a table row by its leading bar. */
export function isBarRow(line: string): boolean {
  const text = line.trimStart();
  return text.startsWith('|') && text.indexOf('|', 1) > 0;
}

/**
 * Whether a first row holds values rather than names of columns: a number of five digits or more in a cell, an
 * address, or a whole sentence. Years and dates may name columns. Its words assert something, so it is a row like the others.
 */
export function holdsValues(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const undated = cell.replaceAll(/\b(?:19|20)\d{2}(?:[-/]\d{1,2}){0,2}\b/g, '');
    return /\d(?:[ -]?\d){4}|@[\w-]+\./.test(undated) || cell.length > 80;
  });
}
