import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { decimalSchema, type Told } from '../../contracts/accounts.ts';
import type { AgeingCheck, PartyBalance } from '../../contracts/ledger.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { cellsOf } from '../../records/cells.ts';
import { compare, partyKey, sumOf } from './figures.ts';

/** `data` of a report that ages what is open of each contact. */
const reportSchema = z.object({
  report: z.literal('ageing'),
  side: z.enum(['sales', 'purchases']),
  asOf: z.iso.date().nullable(),
  rows: z.array(z.object({ contact: z.string(), total: decimalSchema })),
  total: decimalSchema.nullable(),
});

/**
 * What a report of the accounts that ages what is open says beside the documents themselves: party by party, after
 * credits. Null of another record, and where the side has several currencies, which such a report adds or leaves out.
 */
export function ageingCheckOf(record: BatonRecord, balances: readonly PartyBalance[]): AgeingCheck | null {
  const parsed = reportSchema.safeParse(record.data);
  if (!parsed.success) return null;
  const { side, asOf, rows, total } = parsed.data;
  const own = balances.filter((one) => one.side === side);
  if (new Set(own.map(({ currency }) => currency)).size > 1) return null;
  const places = placesIn(record);
  const tell = (name: string, value: string): Told<string> | null => {
    const cite = places.get(partyKey(name));
    return cite === undefined ? null : { value, cite };
  };
  const reported = new Map(
    rows.flatMap(({ contact, total: sum }) => {
      const told = tell(contact, sum);
      return told ? [[partyKey(contact), { name: contact, told }] as const] : [];
    }),
  );
  const open = new Map(own.map((balance) => [partyKey(balance.party.value), balance]));
  const keys = [...new Set([...reported.keys(), ...open.keys()])].sort(compare);
  const compared = keys.map((key) => ({
    party: reported.get(key)?.name ?? open.get(key)?.party.value ?? '',
    report: reported.get(key)?.told ?? null,
    open: open.get(key)?.balance ?? null,
  }));
  const all = [...places.values()].at(-1);
  return {
    record: record.id,
    side,
    asOf,
    currency: own[0]?.currency ?? '',
    total: total === null || all === undefined ? null : { value: total, cite: all },
    open: sumOf(
      own.map(({ balance }) => balance),
      `sum of what is open of ${own.length} ${own.length === 1 ? 'party' : 'parties'}, after credits`,
    ),
    agreeing: compared.filter(agrees).length,
    differing: compared.filter((one) => !agrees(one)),
  };
}

function agrees({ report, open }: AgeingCheck['differing'][number]): boolean {
  return new Decimal(report?.value ?? 0).equals(open?.value ?? 0);
}

/** The rows of the report's table by the party in their first cell. */
function placesIn({ id, text }: BatonRecord): Map<string, Told<string>['cite']> {
  const places = new Map<string, Told<string>['cite']>();
  let start = 0;
  for (const line of text.split('\n')) {
    const [first] = line.startsWith('|') ? cellsOf(line, start) : [];
    if (first && first.text !== '')
      places.set(partyKey(first.text), { record: id, start, end: start + line.length });
    start += line.length + 1;
  }
  return places;
}
