import { isWorthSaying, likelihoodOf } from '../../common/likelihood.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import { ACCOUNT_KINDS } from '../../records/account-entry.ts';
import { type FoundView, viewsOf } from '../values/views.ts';
import { bindsByMail } from './binding.ts';
import { Parties, UNSAID } from './party.ts';

/** A record with the duties that it may state, and how likely each is one of the business. */
export interface StatedView extends FoundView {
  likely: ReadonlyMap<Finding<'obligation'>, number>;
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
    const likely = new Map<Finding<'obligation'>, number>();
    for (const found of obligations) {
      const { data, passage, quote } = found;
      if (
        record.kind === 'mail' &&
        !bindsByMail(record, view.passages[passage], quote, data, evidence.handover)
      )
        continue;
      const unsaid = served && ['passive', 'moves', 'none'].includes(data.act) ? UNSAID : 0;
      likely.set(found, likelihoodOf('duty', data.weight + parties.weightOf(data, record) + unsaid));
    }
    const sums = view.findings.filter(({ kind }) => kind === 'money');
    const binding = [...likely].filter(([{ start, end }, one]) =>
      isWorthSaying(one, sums.some((sum) => sum.start >= start && sum.end <= end) ? 'money' : 'work'),
    );
    yield { ...view, likely, binding: new Set(binding.map(([found]) => found)) };
  }
}
