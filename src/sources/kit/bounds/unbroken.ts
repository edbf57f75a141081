import type { Cut } from './left-out.ts';

/** Units without a space: beyond every address, key and formula. */
const LONGEST = 20_000;
/** What is left of a longer run. */
const HEAD = 1000;

/** Runs of characters without a break that are longer than any word, but for their beginning. `done` are cut already. */
export function* cutUnbroken(text: string, done: readonly Cut[]): Generator<Cut> {
  if (text.length <= LONGEST) return;
  let next = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const cut = done[next];
    if (cut?.start === at) next += 1;
    const ends = at === text.length || cut?.start === at || isBreak(text.charCodeAt(at));
    if (!ends) continue;
    if (at - start > LONGEST) yield leftOut(start + HEAD, at);
    if (cut?.start === at) at = cut.end - 1;
    start = at + 1;
  }
}

function leftOut(start: number, end: number): Cut {
  return { start, end, mark: ` [${end - start} characters without a space left out] ` };
}

/** Units of one line: beyond every paragraph, and every row of a sheet. */
const LONGEST_LINE = 200_000;
/** What is left of a longer one: with its mark it is within the limit. */
const LINE_HEAD = 199_000;

/** What is beyond the limit of a line. */
export function* cutLines(text: string): Generator<Cut> {
  if (text.length <= LONGEST_LINE) return;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const from = start + LINE_HEAD;
    if (end - start > LONGEST_LINE)
      yield { start: from, end, mark: ` [${end - from} more characters of this line left out]` };
    start = end + 1;
  }
}

/** White space, and every character of a script that is written without spaces, from Thai to Chinese. */
function isBreak(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    unit >= 0x2e80 ||
    (unit >= 0x2000 && unit <= 0x206f) ||
    (unit >= 0x0e00 && unit <= 0x0fff) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff)
  );
}
