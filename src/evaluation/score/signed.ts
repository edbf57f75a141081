import { statedViews } from '../../links/obligations/stated.ts';
import type { Gold } from './gold.ts';
import type { ListedEntry } from './listings.ts';
import { verdictsOf } from './lists.ts';
import { type Handed, listsOf } from './score.ts';

/** A candidate for a list, by the signs that speak for and against it, and whether it is right by the gold. */
export interface Signed {
  kind: 'duty' | 'open-loop';
  signs: readonly string[];
  right: boolean;
}

interface SignedLine extends ListedEntry {
  signs: readonly string[];
}

/** All candidates of the kinds that are weighed by signs, the unlikely included. */
export async function signedClaims(gold: Gold, { evidence, places }: Handed): Promise<Signed[]> {
  const signed: Signed[] = [];
  for (const { part, type, gold: wanted } of listsOf(gold)) {
    if ((type !== 'duty' && type !== 'open-loop') || part.endsWith('.open')) continue;
    const lines = type === 'duty' ? await dutyLines(evidence) : await loopLines(evidence);
    const { verdicts } = await verdictsOf<SignedLine>(lines, wanted, places);
    for (const { line, right } of verdicts)
      if (right !== null) signed.push({ kind: type, signs: line.signs, right });
  }
  return signed;
}

async function dutyLines(evidence: Handed['evidence']): Promise<SignedLine[]> {
  const lines: SignedLine[] = [];
  for await (const { weighed } of statedViews(evidence))
    for (const [{ record, start, end, data }, { signs }] of weighed) {
      const cites = [{ record, start, end }];
      const entry = { type: 'duty' as const, cites: [], cadence: data.cadence };
      lines.push({ where: record, cites, entry, confidence: null, signs });
    }
  return lines;
}

async function loopLines(evidence: Handed['evidence']): Promise<SignedLine[]> {
  const people = new Map((await evidence.links('person')).map(({ key, data }) => [key, data.name]));
  return (await evidence.links('loop')).flatMap(({ data }) => {
    if (data.closedBy !== null) return [];
    const who = people.get(data.by ?? '');
    const entry = {
      type: 'open-loop' as const,
      cites: [],
      ...(who !== undefined && { who }),
      ...(data.due !== null && { due: data.due }),
    };
    return [
      {
        where: data.statement.record,
        cites: [data.statement, ...(data.promised ? [data.promised] : [])],
        entry,
        confidence: null,
        signs: data.signs,
      },
    ];
  });
}
