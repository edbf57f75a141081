import type { ContactEntry } from '../../contracts/accounts.ts';
import type { Figure, LedgerDocument, PayingRecord } from '../../contracts/ledger.ts';
import type { Reference } from '../../contracts/reference.ts';
import { compare, counted, daysBetween, partyKey } from './figures.ts';

/** A figure over many documents shows the newest of them. */
const CELLS = 8;

/** How each party pays, over its documents that payments completed. */
export function payingOf(
  documents: readonly LedgerDocument[],
  contacts: readonly ContactEntry[],
): PayingRecord[] {
  const terms = new Map(contacts.map((contact) => [partyKey(contact.name.value), contact.terms]));
  const groups = Map.groupBy(
    documents.filter((document) => document.counts),
    ({ side, party, currency }) => JSON.stringify([side, partyKey(party.value), currency]),
  );
  return [...groups.values()]
    .map((all): PayingRecord => {
      const sorted = all.toSorted(
        (one, other) => compare(one.issued.value, other.issued.value) || compare(one.record, other.record),
      );
      const { side, party, currency } = sorted.at(-1) as LedgerDocument;
      return {
        side,
        party,
        currency,
        documents: sorted,
        terms: terms.get(partyKey(party.value))?.[side] ?? null,
        whole: sorted.filter((document) => document.whole),
        ...timesOf(sorted.filter(({ paidOn }) => paidOn !== null)),
      };
    })
    .sort(
      (one, other) =>
        compare(other.side, one.side) ||
        compare(partyKey(one.party.value), partyKey(other.party.value)) ||
        compare(one.currency, other.currency),
    );
}

/** Days to pay and days late over documents that were paid in full. */
export function timesOf(paid: readonly LedgerDocument[]): Pick<PayingRecord, 'paid' | 'days' | 'late'> {
  if (paid.length === 0) return { paid, days: null, late: null };
  const days = paid.map(({ issued, paidOn }) => daysBetween(issued.value, paidOn?.value ?? issued.value));
  const of = `of ${paid.length} paid ${paid[0]?.side === 'sales' ? 'invoices' : 'bills'}`;
  const cells = cellsOf(paid, (document) => document.issued.cite);
  const due = paid.filter((document) => document.due !== null);
  const late = due.map((document) =>
    daysBetween(document.due?.value ?? '', document.paidOn?.value ?? document.issued.value),
  );
  const dueCells = cellsOf(due, (document) => document.due?.cite);
  const figure = (value: number, method: string, from: readonly Reference[]): Figure<number> => ({
    value,
    method,
    cells: from,
  });
  return {
    paid,
    days: {
      median: figure(median(days) ?? 0, `median days from issue to payment ${of}`, cells),
      most: figure(percentile(days, 0.9) ?? 0, `90th percentile of days from issue to payment ${of}`, cells),
    },
    late:
      due.length === 0
        ? null
        : {
            count: figure(
              late.filter((one) => one > 0).length,
              `how many of ${counted(due.length, 'document')} were paid after the due date`,
              dueCells,
            ),
            of: due.length,
            median: figure(median(late) ?? 0, `median days from due date to payment ${of}`, dueCells),
          },
  };
}

function cellsOf(
  documents: readonly LedgerDocument[],
  other: (document: LedgerDocument) => Reference | undefined,
): Reference[] {
  return documents
    .slice(-CELLS)
    .flatMap((document) => [other(document) ?? [], document.paidOn?.cite ?? []].flat());
}

/** The middle one, or the mean of the two in the middle (`14.5`: halves are exact in binary); null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const [lower, upper] = [sorted[sorted.length % 2 === 1 ? half : half - 1], sorted[half]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/** Nearest rank: the smallest number that at least `share` of them do not exceed; null of none. */
export function percentile(numbers: readonly number[], share: number): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
