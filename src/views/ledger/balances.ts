import { Decimal } from 'decimal.js';
import {
  AGES,
  type Age,
  type Figure,
  type LedgerCredit,
  type LedgerDocument,
  type PartyBalance,
  type SideTotal,
} from '../../contracts/ledger.ts';
import { compare, counted, figureOf, partyKey, sumOf } from './figures.ts';

/** What is open and what is left of credits, by side, currency and party. Amounts of two currencies are never added. */
export function balancesOf(
  documents: readonly LedgerDocument[],
  credits: readonly LedgerCredit[],
): PartyBalance[] {
  const open = documents.filter(({ left }) => left !== null && new Decimal(left.value).greaterThan(0));
  const parties = Map.groupBy(
    [...open, ...credits].sort((one, other) => compare(one.record, other.record)),
    ({ side, currency, party }) => JSON.stringify([side, currency, partyKey(party.value)]),
  );
  return [...parties.values()]
    .map((all) => {
      const [first] = all as [LedgerDocument | LedgerCredit];
      const own = { documents: all.filter(isDocument), credits: all.filter((one) => !isDocument(one)) };
      return balanceOf(first, own.documents.toSorted(longestDueFirst), own.credits.toSorted(oldestFirst));
    })
    .sort(
      (one, other) =>
        compare(other.side, one.side) ||
        compare(one.currency, other.currency) ||
        compare(partyKey(one.party.value), partyKey(other.party.value)),
    );
}

function isDocument(one: LedgerDocument | LedgerCredit): one is LedgerDocument {
  return one.kind === 'invoice' || one.kind === 'bill';
}

function balanceOf(
  { side, party, currency }: Pick<PartyBalance, 'side' | 'party' | 'currency'>,
  documents: readonly LedgerDocument[],
  credits: readonly LedgerCredit[],
): PartyBalance {
  const what = counted(documents.length, side === 'sales' ? 'invoice' : 'bill');
  const open = sumOf(lefts(documents), `sum of what is open of ${what}`);
  const left = counted(credits.length, 'credit');
  const credit =
    credits.length === 0
      ? null
      : sumOf(
          credits.map((one) => one.left),
          `sum of what is left of ${left}`,
        );
  const balance = credit
    ? figureOf(
        new Decimal(open.value).minus(credit.value),
        `what is open of ${what} less what is left of ${left}`,
        [...open.cells, ...credit.cells],
      )
    : open;
  const aged = agedOf(documents);
  return {
    side,
    party,
    currency,
    documents,
    credits,
    open,
    credit,
    balance,
    overdue: overdueOf(documents, aged),
    aged,
  };
}

/** What of the ages lies past its due date. */
function overdueOf(documents: readonly LedgerDocument[], aged: ReadonlyMap<Age, Figure>): Figure | null {
  const past = [...aged].flatMap(([age, figure]) => (age === 'not-due' || age === 'undated' ? [] : [figure]));
  const late = documents.filter(({ overdue }) => (overdue ?? 0) > 0);
  const what = counted(late.length, documents[0]?.side === 'sales' ? 'invoice' : 'bill');
  return past.length === 0 ? null : sumOf(past, `sum of what is open of ${what} past the due date`);
}

/** The totals of each side and currency. */
export function totalsOf(balances: readonly PartyBalance[]): SideTotal[] {
  return [...Map.groupBy(balances, ({ side, currency }) => JSON.stringify([side, currency])).values()].map(
    (all) => {
      const [{ side, currency }] = all as [PartyBalance];
      const documents = all.flatMap((one) => one.documents);
      const credits = all.flatMap((one) => one.credits);
      const what = counted(documents.length, side === 'sales' ? 'invoice' : 'bill');
      const owing = all.filter(({ balance }) => new Decimal(balance.value).greaterThan(0));
      return {
        side,
        currency,
        documents: documents.length,
        credits:
          credits.length === 0
            ? null
            : sumOf(
                credits.map(({ left }) => left),
                `sum of what is left of ${counted(credits.length, 'credit')}`,
              ),
        open: sumOf(lefts(documents), `sum of what is open of ${what}`),
        aged: agedOf(documents),
        owed: sumOf(
          owing.map(({ balance }) => balance),
          credits.length === 0
            ? `sum of what is open of ${what}`
            : `sum of the balances of the ${owing.length} that owe, each after its own credits`,
        ),
        net: sumOf(
          all.map(({ balance }) => balance),
          `sum of all ${all.length} balances, those in credit taken off`,
        ),
      };
    },
  );
}

function agedOf(documents: readonly LedgerDocument[]): Map<Age, Figure> {
  const byAge = Map.groupBy(documents, ({ age }) => age);
  return new Map(
    AGES.flatMap((age): [Age, Figure][] => {
      const own = byAge.get(age) ?? [];
      if (own.length === 0) return [];
      const what = counted(own.length, own[0]?.side === 'sales' ? 'invoice' : 'bill');
      const figure = sumOf(lefts(own), `sum of what is open of ${what}`);
      // The due date put it here.
      return [[age, { ...figure, cells: [...figure.cells, ...own.flatMap(({ due }) => due?.cite ?? [])] }]];
    }),
  );
}

function lefts(documents: readonly LedgerDocument[]): Figure[] {
  return documents.flatMap(({ left }) => left ?? []);
}

function longestDueFirst(one: LedgerDocument, other: LedgerDocument): number {
  return (
    compare(one.due?.value ?? one.issued.value, other.due?.value ?? other.issued.value) ||
    compare(one.record, other.record)
  );
}

function oldestFirst(one: LedgerCredit, other: LedgerCredit): number {
  return compare(one.issued.value, other.issued.value) || compare(one.record, other.record);
}
