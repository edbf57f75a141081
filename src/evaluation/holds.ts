/** A text as it is compared: case, white space, and the forms of quotes, dashes and multiplication signs folded. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’‚`´]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * Where a folded text holds a folded answer, as whole words: an answer that ends in a digit is not followed by one,
 * nor by a decimal, so "/ 21" does not stand in "/ 21.75".
 */
export function placesOf(text: string, answer: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  if (answer === '') return places;
  for (let start = text.indexOf(answer); start >= 0; start = text.indexOf(answer, start + 1)) {
    const end = start + answer.length;
    if (isApart(text.slice(Math.max(0, start - 2), start), answer, text.slice(end, end + 2)))
      places.push({ start, end });
  }
  return places;
}

export function holds(text: string, answers: readonly string[]): boolean {
  const searched = folded(text);
  return answers.some((answer) => placesOf(searched, folded(answer)).length > 0);
}

/** As `holds`, and the answer stands as whole tokens: no letter or digit touches it on either side. */
export function holdsStrictly(text: string, answers: readonly string[]): boolean {
  const searched = folded(text);
  return answers.some((answer) => {
    const wanted = folded(answer);
    return placesOf(searched, wanted).some(({ start, end }) => {
      const touches = (inside: string | undefined, outside: string | undefined) =>
        /[\p{L}\p{N}]/u.test(inside ?? '') && /[\p{L}\p{N}]/u.test(outside ?? '');
      return !touches(wanted[0], searched[start - 1]) && !touches(wanted.at(-1), searched[end]);
    });
  });
}

function isApart(before: string, answer: string, after: string): boolean {
  if (/^\d/.test(answer) && /(?:\d|\d[.,])$/.test(before)) return false;
  if (/\d$/.test(answer) && /^(?:\d|[.,]\d)/.test(after)) return false;
  if (/^\p{L}/u.test(answer) && /\p{L}$/u.test(before)) return false;
  return !(/\p{L}$/u.test(answer) && /^\p{L}/u.test(after) && answer.length < 5);
}
