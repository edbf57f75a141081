import { isWorthSaying, likelihoodOf } from '../../common/likelihood.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Obligation } from '../../contracts/finding-kinds.ts';
import { type DutySign, dutyWeight } from '../../findings/reading/duty-signs.ts';
import { ACCOUNT_KINDS } from '../../records/account-entry.ts';
import { type FoundView, viewsOf } from '../values/views.ts';
import { mailSigns } from './binding.ts';
import { Parties } from './party.ts';

/** An act of nobody, in a contract that tells what another party does. */
const UNSAID: DutySign = "unsaid in another's contract";
const WITHOUT_ACTOR: readonly Obligation['act'][] = ['passive', 'moves', 'none'];

/** How likely a statement is a duty of the business, and what that was told by. */
export interface Weighed {
  likely: number;
  signs: readonly string[];
}

/** A record with the duties that it may state. */
export interface StatedView extends FoundView {
  weighed: ReadonlyMap<Finding<'obligation'>, Weighed>;
  /** Those that are likely enough to be listed; what names a sum must be likelier, as somebody pays by it. */
  binding: ReadonlySet<Finding<'obligation'>>;
}

/** What may state a duty of the business, record by record, the unlikely included. */
export async function* statedViews(evidence: Evidence): AsyncGenerator<StatedView> {
  const outside = new Set((await evidence.links('standing')).map(({ data }) => data.record));
  const firms = (await evidence.links('organisation')).filter(({ data }) => !data.own);
  const charged = new Set<string>();
  for await (const { people } of evidence.records({ kinds: ACCOUNT_KINDS }))
    for (const { name } of people) if (name !== null) charged.add(name);
  const parties = new Parties(evidence.handover, [...firms.map(({ data }) => data.name), ...charged]);
  for await (const view of viewsOf(evidence, ['obligation', 'date', 'money'])) {
    const { record } = view;
    // What is not in force, or is another party's paper, states no duty of the business.
    if (outside.has(record.id)) continue;
    const obligations = view.findings.filter(({ kind }) => kind === 'obligation') as Finding<'obligation'>[];
    const served = parties.isServedBy(
      record,
      obligations.map(({ data }) => data),
    );
    const weighed = new Map<Finding<'obligation'>, Weighed>();
    for (const found of obligations) {
      const { data, passage, quote } = found;
      const mail =
        record.kind === 'mail'
          ? mailSigns(record, view.passages[passage], quote, data, evidence.handover)
          : [];
      if (mail === null) continue;
      const signs = [...data.signs, ...mail, ...parties.signsOf(data, record)];
      if (served && WITHOUT_ACTOR.includes(data.act)) signs.push(UNSAID);
      weighed.set(found, { signs, likely: likelihoodOf('duty', dutyWeight(signs)) });
    }
    const sums = view.findings.filter(({ kind }) => kind === 'money');
    const binding = [...weighed].filter(([{ start, end }, { likely }]) =>
      isWorthSaying(likely, sums.some((sum) => sum.start >= start && sum.end <= end) ? 'money' : 'work'),
    );
    yield { ...view, weighed, binding: new Set(binding.map(([found]) => found)) };
  }
}
