import type { Segment } from '../../contracts/record.ts';

/** Shorter lines say too little to tell a repetition: greetings, names. */
const TELLING = 12;
/** So much must be repeated before a tail counts as quoted. */
const ENOUGH = 40;

type LineRole = Segment['role'] | 'blank';

/** Marks the last own lines as quoted where they repeat the answered mail's text, however they are wrapped. */
export function repeatedTail(lines: readonly string[], roles: LineRole[], parent: string): void {
  const source = letters(parent);
  let at = lines.length - 1;
  while (at >= 0 && roles[at] !== 'new') at -= 1;
  let repeated = 0;
  let start = -1;
  for (; at >= 0; at -= 1) {
    const role = roles[at];
    if (role === 'blank') continue;
    if (role !== 'new') break;
    const said = letters(lines[at] ?? '');
    if (said.length >= TELLING) {
      if (!source.includes(said)) break;
      repeated += said.length;
      start = at;
    } else if (said !== '') {
      if (!source.includes(said)) break;
      if (start === at + 1) start = at;
    }
  }
  if (start < 0 || repeated < ENOUGH) return;
  const first = lines.findIndex((_, index) => roles[index] === 'new');
  if (first === start) return;
  for (let index = start; index < lines.length; index += 1)
    if (roles[index] === 'new') roles[index] = 'quoted';
}

/** Letters and digits alone, in lower case. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
