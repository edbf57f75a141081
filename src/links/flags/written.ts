import { append } from '../values/multimap.ts';
import type { Retirement } from './retired.ts';

interface Written {
  start: number;
  end: number;
  retirement: Retirement;
}

/**
 * Where retired identifiers stand in a text, whatever its role: quoted and forwarded mail as well. Found by their
 * letters and digits, with spaces, points, slashes and hyphens between them or none. Linear in the text.
 */
export function* writtenIn(text: string, retired: ReadonlyMap<string, Retirement>): Generator<Written> {
  if (retired.size === 0) return;
  const starts = startsOf(retired);
  // A first group of one sign ("P-4190…") takes its second sign from beyond the mark that parts them.
  for (const match of text.matchAll(
    /([\p{L}\p{N}])(?:([\p{L}\p{N}])[\p{L}\p{N}]*|[ \u00a0./()-]{1,2}(?=([\p{L}\p{N}])))/gu,
  )) {
    const head = `${match[1]}${match[2] ?? match[3]}`.toUpperCase();
    for (const compact of starts.get(head) ?? []) {
      const end = endOf(text, match.index, compact);
      const retirement = retired.get(compact);
      if (end !== null && retirement)
        yield { start: text[match.index - 1] === '+' ? match.index - 1 : match.index, end, retirement };
    }
  }
}

const cache = new WeakMap<ReadonlyMap<string, Retirement>, Map<string, string[]>>();

/** Identifiers by their first two signs. */
function startsOf(retired: ReadonlyMap<string, Retirement>): Map<string, string[]> {
  const known = cache.get(retired);
  if (known) return known;
  const starts = new Map<string, string[]>();
  for (const compact of retired.keys()) append(starts, compact.slice(0, 2), compact);
  cache.set(retired, starts);
  return starts;
}

/** End of the identifier that begins here, or null; between its signs at most two that part groups. */
function endOf(text: string, start: number, compact: string): number | null {
  let at = start;
  let gap = 0;
  for (let index = 0; index < compact.length; ) {
    const sign = text[at];
    if (sign === undefined) return null;
    if (sign.toUpperCase() === compact[index]) {
      index++;
      gap = 0;
    } else if (index > 0 && /[ \u00a0./()-]/.test(sign) && gap < 2) gap++;
    else return null;
    at++;
  }
  return /[\p{L}\p{N}]/u.test(text[at] ?? '') ? null : at;
}
