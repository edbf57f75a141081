import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { continuityOf } from '../../../src/sources/accounts/continuity.ts';
import type { StatementRow } from '../../../src/sources/accounts/statement.ts';

/** Rows of one balance, oldest first, some days with several rows, with or without times. */
const balanceOf = (withTimes: boolean) =>
  fc
    .array(
      fc.record({
        cents: fc.integer({ min: -5_000, max: 5_000 }).filter((cents) => cents !== 0),
        days: fc.integer({ min: 0, max: 40 }),
      }),
      { minLength: 3, maxLength: 30 },
    )
    .map((steps) => {
      let balance = new Decimal(100);
      let day = Date.UTC(2024, 0, 1);
      return steps.map(({ cents, days }, index): StatementRow => {
        const amount = new Decimal(cents).dividedBy(100);
        balance = balance.plus(amount);
        if (index > 0) day += days * 86_400_000;
        const date = new Date(day).toISOString().slice(0, 10);
        const time = `${date}T00:00:${String(index).padStart(2, '0')}.000`;
        return {
          number: 0,
          id: `TRANSFER-${index}`,
          currency: 'EUR',
          date,
          time: withTimes ? time : null,
          amount,
          balance,
          filled: 10,
          feeOf: null,
        };
      });
    });

/** Cuts rows into windows that may overlap, and together hold all of them, in any order, either way up. */
function files(rows: readonly StatementRow[], { cuts, overlaps, shuffle, up }: Cut, wholeDays: boolean) {
  const bounds = [...new Set([0, ...cuts.map((cut) => cut % rows.length), rows.length])].sort(
    (a, b) => a - b,
  );
  const atDay = (index: number, step: 1 | -1) => {
    let at = index;
    while (wholeDays && at > 0 && at < rows.length && rows[at]?.date === rows[at - 1]?.date) at += step;
    return at;
  };
  const windows = bounds.slice(1).map((end, at) => {
    const start = Math.max(0, (bounds[at] as number) - (overlaps[at % overlaps.length] as number));
    return rows.slice(atDay(start, -1), atDay(end, 1));
  });
  return windows
    .map((window, index) => ({ window, rank: shuffle[index % shuffle.length] as number, index }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ window }, index) => ({
      path: `${String(index).padStart(2, '0')}.csv`,
      // Rows of one day may fit either way up; then Wise's own order holds.
      rows: up[index % up.length] && window[0]?.date !== window.at(-1)?.date ? window : [...window].reverse(),
    }));
}

interface Cut {
  cuts: number[];
  overlaps: number[];
  shuffle: number[];
  up: boolean[];
}

const cut: fc.Arbitrary<Cut> = fc.record({
  cuts: fc.array(fc.nat(), { maxLength: 5 }),
  overlaps: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 6 }),
  shuffle: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  up: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
});

interface Told {
  key: string;
  id: string;
  reconciles: boolean | null;
}

function told(statements: ReturnType<typeof files>): Told[] {
  const { places } = continuityOf(statements);
  return statements
    .flatMap(({ path, rows }) =>
      rows.flatMap(({ id }, index) => {
        const place = places.get(path)?.[index];
        return place ? [{ key: place.key, id, reconciles: place.check.reconciles }] : [];
      }),
    )
    .sort((one, other) => Number(one.id.split('-')[1]) - Number(other.id.split('-')[1]));
}

for (const withTimes of [true, false]) {
  const name = withTimes ? 'with times' : 'with days alone';

  it(`gives every row once and finds no gap, however a statement ${name} is cut into files`, () => {
    fc.assert(
      fc.property(balanceOf(withTimes), cut, (rows, how) => {
        const found = told(files(rows, how, !withTimes));
        expect(found).toEqual(
          rows.map(({ id }, index) => ({
            key: `wise/EUR/${id}`,
            id,
            reconciles: index === 0 ? null : true,
          })),
        );
        expect(continuityOf(files(rows, how, !withTimes)).gaps).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it(`finds exactly the place where a row of a statement ${name} is missing`, () => {
    fc.assert(
      fc.property(balanceOf(withTimes), cut, fc.nat(), (rows, how, which) => {
        const missing = 1 + (which % (rows.length - 2));
        const left = files(rows, how, !withTimes)
          .map(({ path, rows: some }) => ({ path, rows: some.filter((row) => row !== rows[missing]) }))
          .filter(({ rows: some }) => some.length > 0);
        const found = told(left);
        expect(found.map(({ id }) => id)).toEqual(rows.filter((_, at) => at !== missing).map(({ id }) => id));
        expect(found.filter(({ reconciles }) => reconciles === false).map(({ id }) => id)).toEqual([
          `TRANSFER-${missing + 1}`,
        ]);
        expect(continuityOf(left).gaps).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
  });
}

it('never finds a gap between two balances of one currency', () => {
  // No balance of the one is ever a balance of the other: then nothing could tell them apart.
  const second = balanceOf(true).map((rows) =>
    rows.map((row) => ({
      ...row,
      id: `OTHER-${row.id.split('-')[1]}`,
      balance: row.balance?.plus(1_000_000) ?? null,
    })),
  );
  fc.assert(
    fc.property(balanceOf(true), second, cut, cut, (one, other, how, otherwise) => {
      const both = [
        ...files(one, how, false),
        ...files(other, otherwise, false).map(({ path, rows }) => ({ path: `other-${path}`, rows })),
      ];
      const found = told(both);
      expect(found).toHaveLength(one.length + other.length);
      expect(found.filter(({ reconciles }) => reconciles === false)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('tells the same whatever the files are called', () => {
  fc.assert(
    fc.property(balanceOf(true), cut, cut, (rows, one, other) => {
      expect(told(files(rows, { ...one, shuffle: other.shuffle }, false))).toEqual(
        told(files(rows, one, false)),
      );
    }),
    { numRuns: 200 },
  );
});
