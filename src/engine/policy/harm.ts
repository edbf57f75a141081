import type { Page } from '../../contracts/page.ts';
import type { WaitReason } from '../../contracts/review.ts';
import type { Brought } from './brought.ts';
import type { PageFacts } from './facts.ts';

/** What a false line on a page of a kind costs, before what stands on it: acted on, looked up, or passed on. */
const KINDS: Readonly<Record<Page['kind'], number>> = {
  values: 0.6,
  obligations: 0.6,
  law: 0.6,
  process: 0.5,
  lifecycle: 0.5,
  rule: 0.5,
  party: 0.5,
  role: 0.5,
  start: 0.5,
  decision: 0.4,
  matter: 0.4,
  system: 0.4,
  register: 0.3,
  document: 0.3,
  thread: 0.2,
  questions: 0.1,
  template: 0.1,
};

/** Money that goes to a wrong account is gone; a wrong amount can be claimed back. */
const RULES: Partial<Record<WaitReason['rule'], number>> = {
  account: 1,
  sensitivity: 1,
  payee: 0.9,
  money: 0.8,
  amount: 0.7,
  conflict: 0.6,
};

/** What an error on a page would cost, 0 to 1: by its kind, by what it states and repeats, by why it waits. */
export function harmOf(
  { kind, warned }: Pick<PageFacts, 'kind' | 'warned'>,
  brought: readonly Brought[],
  reasons: readonly WaitReason[],
): number {
  const statuses = new Set(warned.values());
  const states =
    brought.some(({ accounts }) => accounts.length > 0) ||
    statuses.has('retired') ||
    statuses.has('unconfirmed')
      ? 0.4
      : brought.some(({ payees }) => payees.length > 0)
        ? 0.3
        : brought.some(({ amounts }) => amounts.length > 0)
          ? 0.2
          : 0;
  return round(Math.max(KINDS[kind] + states, ...reasons.map(({ rule }) => RULES[rule] ?? 0)));
}

/** How little a page is proved, 0 to 1: by its confidence, by what on it is in conflict or not confirmed. */
export function uncertaintyOf({ confidence, conflicts, warned }: PageFacts): number {
  const unconfirmed = [...warned.values()].filter((status) => status === 'unconfirmed').length;
  return round(1 - confidence + 0.2 * conflicts.length + 0.3 * unconfirmed);
}

function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
