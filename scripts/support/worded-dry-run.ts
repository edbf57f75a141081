import type { Handover } from '../../src/contracts/handover.ts';
import type { DryRun } from '../../src/engine/dry-run.ts';
import type { Planned } from '../../src/models/plan.ts';
import { printable } from './progress.ts';

/** Of the records that stay so many are named. */
const MOST_NAMED = 50;

/** What a dry run found, for the owner who decides. */
export function wordedDryRun({ plans, keptBack, leftOut }: DryRun, { model }: Handover): string {
  const currency = model?.budget.currency ?? '';
  const lines = [
    ...(plans.length === 0
      ? ['Nothing would be sent.']
      : plans.flatMap((plan) => wordedPlan(plan, currency))),
    ...(model === undefined
      ? []
      : [
          `The budget of a run: ${model.budget.tokens.toLocaleString('en')} tokens, ${model.budget.money} ${currency}.`,
        ]),
    'Not counted: what the writers of pages ask, which hangs on what is found. The budget holds for all.',
    `Kept here: ${leftOut} records that triage left out, and ${keptBack.length} by the config${keptBack.length === 0 ? '.' : ':'}`,
    ...keptBack.slice(0, MOST_NAMED).map(({ record, reason }) => `  ${record} (${reason})`),
    ...(keptBack.length > MOST_NAMED ? [`  and ${keptBack.length - MOST_NAMED} more`] : []),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function wordedPlan(
  { purpose, model, address, calls, stored, records, likely, most }: Planned,
  currency: string,
): string[] {
  const tokens = (count: number) => count.toLocaleString('en');
  return [
    `To ${purpose}: ${calls} questions with text of ${records.size} records would go to ${model} at ${address}; ${stored} are answered already.`,
    `  About ${tokens(likely.tokens.input)} tokens sent and ${tokens(likely.tokens.output)} answered, ${likely.cost.toFixed(2)} ${currency}; at most ${tokens(most.tokens.output)} answered, ${most.cost.toFixed(2)} ${currency}.`,
    '  Estimated: a third of the bytes that are sent, answers of a quarter of that, at the prices in the config.',
  ];
}
