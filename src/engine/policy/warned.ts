import type { Evidence } from '../../contracts/evidence.ts';
import type { Flag } from '../../contracts/link-kinds.ts';
import { attribute } from '../../publish/escape.ts';
import type { PageVersion } from '../../publish/merge.ts';

/** What holds instead is on the version that waits, and said there. A warning with this note is none of its agent's. */
export const STANDING_NOTE =
  'Newer records speak against this. A person is to look at it; until then ask before you act on it.';
const OPENING = /(?<!\\)<Flagged\b[^<>]*>/g;
const PROOF = /(?<!\\)<(?:Cite id|Quotation cite|SourceCode cite)="([^"]*)"[^<>]*\/>/g;
/** What ends the words that a citation stands behind: another citation, a cell's edge, the mark of an item. */
const EDGE = /(?<!\\)(?:<Cite\b[^<>]*\/>|<\/Flagged>|\|)|^(?:\s*(?:[-*]|\d+[.)])\s+|#{1,6}\s+|&#8203;)/gm;

/** The body of a published page, with warnings around what its records are flagged for by now. */
export async function warned({ page, body }: PageVersion, evidence: Evidence): Promise<string> {
  const flags = new Map<string, Flag['status']>();
  for (const { id, record, start, end } of page.citations) {
    const [first] = await evidence.flags(record, start, end);
    if (first) flags.set(id, first.status);
  }
  if (flags.size === 0) return body;
  const inside = flaggedRanges(body);
  const around: { start: number; end: number; status: string; block: boolean }[] = [];
  for (const proof of body.matchAll(PROOF)) {
    const status = (proof[1] ?? '')
      .split(' ')
      .map((id) => flags.get(id))
      .find((one) => one !== undefined);
    const end = proof.index + proof[0].length;
    if (status === undefined || inside.some((range) => range.start <= proof.index && end <= range.end))
      continue;
    const block = !proof[0].startsWith('<Cite');
    around.push({ start: block ? proof.index : wordsStart(body, proof.index), end, status, block });
  }
  let out = body;
  for (const { start, end, status, block } of around.toReversed()) {
    const space = block ? '\n\n' : '';
    // A line of components alone is no paragraph to MDX: a zero-width space keeps it one.
    const keep = !block && (start === 0 || body[start - 1] === '\n') ? '&#8203;' : '';
    const opening = `${keep}<Flagged status="${status}" note=${attribute(STANDING_NOTE)}>`;
    out = `${out.slice(0, start)}${opening}${space}${out.slice(start, end)}${space}</Flagged>${out.slice(end)}`;
  }
  return out;
}

/** Where the words begin that a citation at `at` proves: behind the last edge on its line. */
function wordsStart(body: string, at: number): number {
  const line = body.lastIndexOf('\n', at - 1) + 1;
  const before = body.slice(line, at);
  let start = 0;
  for (const edge of before.matchAll(EDGE)) start = edge.index + edge[0].length;
  while (/\s/.test(before[start] ?? '')) start += 1;
  return line + start;
}

function flaggedRanges(body: string): { start: number; end: number }[] {
  return [...body.matchAll(OPENING)].map(({ index }) => {
    const end = body.indexOf('</Flagged>', index);
    return { start: index, end: end < 0 ? body.length : end };
  });
}
