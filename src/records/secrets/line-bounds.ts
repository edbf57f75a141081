/** Where the line of an offset begins, or so many characters before it: a text may be one line without end. */
export function lineStart(text: string, at: number, reach: number): number {
  const from = Math.max(0, at - reach);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

/** Where the line of an offset ends, or so many characters after it. */
export function lineEnd(text: string, at: number, reach: number): number {
  const line = text.slice(at, at + reach).indexOf('\n');
  return line < 0 ? Math.min(text.length, at + reach) : at + line;
}
