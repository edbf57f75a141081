import type { BatonRecord } from '../../contracts/record.ts';
import { ACCOUNT_KINDS } from '../../records/account-entry.ts';
import type { Own } from '../values/paper.ts';
import { accountNumberOf, accountNumbersIn, accountsIn } from '../values/read-slots.ts';
import type { FoundView } from '../values/views.ts';
import { BANK, compactOf } from './retired.ts';

interface Given {
  record: string;
  start: number;
  end: number;
  written: string;
}

/**
 * Accounts to pay to that stand in mail from outside and nowhere else: whoever can write from an address can write a new
 * account. A document, the accounts of the business, or somebody of it who writes of the account confirm it.
 */
export class UnconfirmedAccounts {
  readonly #own: Own;
  readonly #given = new Map<string, Given[]>();
  readonly #confirmed = new Set<string>();

  constructor(own: Own) {
    this.#own = own;
  }

  add({ record, passages, findings }: FoundView): void {
    const from = record.people.find(({ role }) => role === 'from')?.address ?? null;
    const outside = record.kind === 'mail' && from !== null && !this.#own.has(from);
    // What came with a mail is its sender's word too.
    if (!outside && record.parent !== null) return;
    if (ACCOUNT_KINDS.some((kind) => kind === record.kind))
      for (const number of accountNumbersIn(record.text)) this.#confirmed.add(number);
    for (const { start, end, compact } of accountsOf(record, findings)) {
      const role = passages.find((passage) => passage.start <= start && start < passage.end)?.role;
      if (role === 'quoted' || role === 'forwarded') continue;
      if (!outside) this.#confirmed.add(compact);
      else
        this.#given.set(compact, [
          ...(this.#given.get(compact) ?? []),
          { record: record.id, start, end, written: record.text.slice(start, end) },
        ]);
    }
  }

  *unconfirmed(): Generator<Omit<Given, 'written'>> {
    for (const [compact, given] of this.#given) {
      const number = accountNumberOf(given[0]?.written ?? '');
      if (this.#confirmed.has(compact) || (number !== null && this.#confirmed.has(number))) continue;
      for (const { record, start, end } of given) yield { record, start, end };
    }
  }
}

function accountsOf(
  record: BatonRecord,
  findings: FoundView['findings'],
): (Omit<Given, 'record' | 'written'> & { compact: string })[] {
  const found = findings.flatMap((finding) => {
    if (finding.kind !== 'identifier' || !BANK.test(finding.data.scheme)) return [];
    const compact = compactOf(finding);
    return compact === null ? [] : [{ start: finding.start, end: finding.end, compact }];
  });
  const written = accountsIn(record.text, 0).map(({ start, end, key }) => ({ start, end, compact: key }));
  return [
    ...found,
    ...written.filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end)),
  ];
}
