import { type Asserted, isWorthSaying, likelihoodOf } from '../../common/likelihood.ts';
import { weighedDecisions } from '../../links/decisions/weighed.ts';
import { Mailbox } from '../../links/loops/mailbox.ts';
import { statedViews } from '../../links/obligations/stated.ts';
import { sameName } from './agree.ts';
import type { Gold } from './gold.ts';
import { conflictsOf, entriesOf, type ListedEntry } from './listings.ts';
import { verdictsOf } from './lists.ts';
import { verdictsOnMatters } from './matters.ts';
import type { Part } from './part.ts';
import type { Range } from './places.ts';
import { type Handed, listsOf } from './score.ts';
import { judgeConflicts, judgeValues } from './values.ts';

/** A claim beyond quoting that the gold knows of. */
export interface Judged {
  kind: Asserted;
  likely: number;
  right: boolean;
  /** Confidence of the page that lists it; null where none does because it is not likely enough. */
  confidence: number | null;
}

/**
 * What the handover asserts, and what it might have asserted and holds for too unlikely, each with how likely it was taken to
 * be and whether it is right by the gold. What the gold knows nothing of is left out.
 */
export async function judgedClaims(gold: Gold, handed: Handed): Promise<Judged[]> {
  const { pages, evidence, places } = handed;
  const judged: Judged[] = [];
  for (const { part, type, gold: wanted } of listsOf(gold)) {
    // The same lines again, by a milder rule.
    if (part.endsWith('.open')) continue;
    const lines = [...entriesOf(pages, type), ...(await unlisted(type, handed))];
    const { verdicts } = await verdictsOf(lines, wanted, places);
    for (const { line, right } of verdicts)
      if (right !== null) judged.push({ kind: type, right, ...seen(line) });
  }
  for (const line of entriesOf(pages, 'system'))
    if (gold.systems)
      judged.push({
        kind: 'system',
        right: gold.systems.some(({ name }) => sameName(line.entry.name ?? '', name)),
        ...seen(line),
      });
  for (const { page, right } of gold.matters
    ? await verdictsOnMatters(gold.matters, places, pages, evidence)
    : []) {
    const entry = page.page.entries?.find(({ type }) => type === 'matter');
    judged.push({
      kind: 'matter',
      right,
      likely: entry?.likely ?? likelihoodOf('matter'),
      confidence: page.page.confidence,
    });
  }
  const counted = (kind: Asserted, { right, false: wrong }: Pick<Part, 'right' | 'false'>) => {
    const one = { kind, likely: likelihoodOf(kind), confidence: null };
    for (let index = 0; index < right; index += 1) judged.push({ ...one, right: true });
    for (const _ of wrong) judged.push({ ...one, right: false });
  };
  if (gold.values) {
    const { values, superseded } = await judgeValues(gold.values, places, evidence, pages);
    counted('flag', { right: superseded.right, false: values.false });
    // A value that was replaced and bears no flag reads as one in force.
    counted('quote', { right: values.right, false: superseded.missing });
  }
  if (gold.conflicts) counted('conflict', await judgeConflicts(gold, places, conflictsOf(pages), evidence));
  return judged;
}

const seen = ({ entry, confidence }: ListedEntry) => ({
  likely: entry.likely ?? likelihoodOf(entry.type),
  confidence,
});

/** What was found and taken to be too unlikely to be listed, as lines. */
async function unlisted(type: ListedEntry['entry']['type'], { evidence }: Handed): Promise<ListedEntry[]> {
  const lines: ListedEntry[] = [];
  const add = ({ record, start, end }: Range, entry: Partial<ListedEntry['entry']> & { likely: number }) => {
    const cites = [{ record, start, end }];
    lines.push({ where: record, cites, entry: { type, cites: [], ...entry }, confidence: null });
  };
  if (type === 'duty')
    for await (const { weighed, binding } of statedViews(evidence))
      for (const [found, { likely }] of weighed)
        if (!binding.has(found)) add(found, { cadence: found.data.cadence, likely });
  if (type === 'decision')
    for await (const { finding, likely } of weighedDecisions(evidence, await Mailbox.open(evidence)))
      if (!isWorthSaying(likely)) add(finding, { likely });
  if (type === 'open-loop') {
    const people = new Map((await evidence.links('person')).map(({ key, data }) => [key, data.name]));
    for (const { data } of await evidence.links('loop')) {
      const who = people.get(data.by ?? '');
      const likely = likelihoodOf('open-loop', data.score);
      if (data.closedBy === null && !isWorthSaying(likely))
        add(data.statement, {
          ...(who !== undefined && { who }),
          ...(data.due !== null && { due: data.due }),
          likely,
        });
    }
  }
  return lines;
}
