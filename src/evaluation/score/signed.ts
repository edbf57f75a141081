import { statedViews } from '../../links/obligations/stated.ts';
import type { Gold } from './gold.ts';
import type { ListedEntry } from './listings.ts';
import { verdictsOf } from './lists.ts';
import { type Handed, listsOf } from './score.ts';

/** What may be a duty, by the signs that speak for and against it, and whether it is one by the gold. */
export interface SignedDuty {
  signs: readonly string[];
  right: boolean;
}

interface SignedLine extends ListedEntry {
  signs: readonly string[];
}

/** All statements that may be duties, the unlikely included. */
export async function signedDuties(gold: Gold, { evidence, places }: Handed): Promise<SignedDuty[]> {
  const duties = listsOf(gold).find(({ part }) => part === 'duties');
  if (!duties) return [];
  const lines: SignedLine[] = [];
  for await (const { weighed } of statedViews(evidence))
    for (const [{ record, start, end, data }, { signs }] of weighed) {
      const entry = { type: 'duty' as const, cites: [], cadence: data.cadence };
      lines.push({ where: record, cites: [{ record, start, end }], entry, confidence: null, signs });
    }
  const { verdicts } = await verdictsOf<SignedLine>(lines, duties.gold, places);
  return verdicts.flatMap(({ line, right }) => (right === null ? [] : [{ signs: line.signs, right }]));
}
