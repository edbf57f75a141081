/** A text with the decimal figures of all scripts as ASCII figures. */
export function asciiFigures(text: string): string {
  return /(?!\p{ASCII})\p{Nd}/u.test(text)
    ? text.replace(/(?!\p{ASCII})\p{Nd}/gu, (figure) => String(figureOf(figure)))
    : text;
}

/** The value of a decimal figure: figures of a script stand in a row of ten (Unicode, 4.6). */
function figureOf(figure: string): number {
  const code = figure.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
