import { weighedDecisions } from '../../links/decisions/weighed.ts';
import { Mailbox } from '../../links/loops/mailbox.ts';
import { statedViews } from '../../links/obligations/stated.ts';
import type { Gold } from './gold.ts';
import type { ListedEntry } from './listings.ts';
import { verdictsOf } from './lists.ts';
import { type Handed, listsOf } from './score.ts';

/** What may be a duty or a decision, by the signs that speak for and against it, and whether it is one by the gold. */
export interface Signed {
  kind: 'duty' | 'decision';
  signs: readonly string[];
  right: boolean;
}

interface SignedLine extends ListedEntry {
  signs: readonly string[];
}

/**
 * All statements that may be duties or decisions, the unlikely included. The gold names a sample of the decisions: what it
 * does not know is called false, so a fit tells how likely the gold names one, which is less than how likely it is one.
 */
export async function signedClaims(gold: Gold, { evidence, places }: Handed): Promise<Signed[]> {
  const lists = listsOf(gold);
  const signed: Signed[] = [];
  const add = async (kind: Signed['kind'], part: string, lines: SignedLine[], unknown: boolean | null) => {
    const list = lists.find((one) => one.part === part);
    if (!list) return;
    const { verdicts } = await verdictsOf<SignedLine>(lines, list.gold, places);
    for (const { line, right } of verdicts) {
      const is = right ?? unknown;
      if (is !== null) signed.push({ kind, signs: line.signs, right: is });
    }
  };
  const duties: SignedLine[] = [];
  for await (const { weighed } of statedViews(evidence))
    for (const [{ record, start, end, data }, { signs }] of weighed) {
      const entry = { type: 'duty' as const, cites: [], cadence: data.cadence };
      duties.push({ where: record, cites: [{ record, start, end }], entry, confidence: null, signs });
    }
  await add('duty', 'duties', duties, null);
  const decisions: SignedLine[] = [];
  for await (const { finding, signs } of weighedDecisions(evidence, await Mailbox.open(evidence))) {
    const { record, start, end } = finding;
    const entry = { type: 'decision' as const, cites: [] };
    decisions.push({ where: record, cites: [{ record, start, end }], entry, confidence: null, signs });
  }
  await add('decision', 'decisions', decisions, false);
  return signed;
}
