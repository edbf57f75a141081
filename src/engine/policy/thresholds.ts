import type { Page } from '../../contracts/page.ts';
import { ANY_CURRENCY, type Policy, type Thresholds } from '../../contracts/policy.ts';

/**
 * Pages that tell what records said, each with its day and writer: they change with every record, and state no value. An
 * account that a mail alone gives stands there behind its warning.
 */
const TELLING: Partial<Thresholds> = {
  confidence: 0.5,
  money: {},
  changed: 1,
  sensitivity: ['instruction'],
  new: ['account', 'payee'],
};

/** Lists that warn: of contradictions, unconfirmed accounts, what is open. Kept back, they would warn of nothing. */
const WARNING: Partial<Thresholds> = { ...TELLING, new: [] };

/** A list of what recurs, each line as a record says it: kept back as a whole, all other duties would be missing with one. */
const LISTING: Partial<Thresholds> = { money: {}, changed: 1, new: ['conflict', 'account', 'payee'] };

/** What holds for pages of a kind where the config says nothing of it. */
const BY_KIND: Partial<Record<Page['kind'], Partial<Thresholds>>> = {
  start: WARNING,
  questions: WARNING,
  register: WARNING,
  thread: TELLING,
  matter: TELLING,
  decision: TELLING,
  obligations: LISTING,
};

/** The thresholds for pages of a kind. */
export function thresholdsOf({ thresholds, kinds }: Policy, kind: Page['kind']): Thresholds {
  const own = Object.fromEntries(
    Object.entries(kinds[kind] ?? {}).filter(([, value]) => value !== undefined),
  ) as Partial<Thresholds>;
  return { ...thresholds, ...BY_KIND[kind], ...own };
}

/** The amount from which on money in a currency is for a person, as a decimal; null where none is. */
export function limitOf({ money }: Pick<Thresholds, 'money'>, currency: string | null): string | null {
  return (currency === null ? undefined : money[currency]) ?? money[ANY_CURRENCY] ?? null;
}
