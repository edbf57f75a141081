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
