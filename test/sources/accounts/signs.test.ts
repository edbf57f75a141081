import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideAmounts, type Entry } from '../../../src/sources/accounts/signs.ts';

const cents = fc.integer({ min: -100_000, max: 100_000 }).filter((amount) => amount !== 0);

/** Entries of a statement that starts from a balance, a day each, with the amounts as a program writes them. */
function statement(
  amounts: readonly number[],
  opening: number,
  write: (amount: Decimal) => Decimal,
): Entry[] {
  let balance = new Decimal(opening);
  return amounts.map((amount, index) => {
    balance = balance.plus(amount);
    return {
      date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      candidates: [write(new Decimal(amount))],
      certain: true,
      balance,
    };
  });
}

const shown = (amounts: (Decimal | null)[]) => amounts.map((amount) => amount?.toNumber() ?? null);

it('a running balance tells the signs, turned round or not, oldest or newest first', () => {
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 3, maxLength: 20 }),
      fc.integer({ min: -50_000, max: 50_000 }),
      fc.boolean(),
      fc.boolean(),
      (amounts, opening, turned, newestFirst) => {
        const entries = statement(amounts, opening, (amount) => (turned ? amount.negated() : amount));
        const decided = decideAmounts(newestFirst ? entries.toReversed() : entries, 1);
        expect(shown(newestFirst ? decided.toReversed() : decided)).toEqual(amounts);
      },
    ),
  );
});

it('amounts without signs have those that the balance moves by; none is ever given the wrong one', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 3, maxLength: 20 }), (amounts) => {
      const decided = shown(
        decideAmounts(
          statement(amounts, 0, (amount) => amount.abs()),
          1,
        ),
      );
      for (const [index, amount] of decided.entries())
        if (index > 0) expect([amount, index]).toEqual([amounts[index], index]);
        // Nothing says what the first one was, but that all others went one way.
        else if (new Set(amounts.slice(1).map(Math.sign)).size > 1) expect(amount).toBeNull();
    }),
  );
});

it('a balance that stands at some rows only is followed from one to the next', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 4, maxLength: 20 }), fc.boolean(), (amounts, turned) => {
      const entries = statement(amounts, 0, (amount) => (turned ? amount.negated() : amount)).map(
        (entry, index, all) =>
          index % 2 === 0 || index === all.length - 1 ? entry : { ...entry, balance: null },
      );
      fc.pre(amounts.length % 2 === 1 && amounts.slice(1).reduce((sum, one) => sum + one, 0) !== 0);
      const steps = entries.flatMap((_, index) =>
        index >= 2 && index % 2 === 0 ? [(amounts[index - 1] ?? 0) + (amounts[index] ?? 0)] : [],
      );
      fc.pre(steps.every((step) => step !== 0));
      expect(shown(decideAmounts(entries, 1))).toEqual(amounts);
    }),
  );
});

it('without a balance the amounts are as they are written', () => {
  const entries = statement([1, -2, 3], 0, (amount) => amount).map((entry) => ({ ...entry, balance: null }));
  expect(shown(decideAmounts(entries, 1))).toEqual([1, -2, 3]);
  expect(shown(decideAmounts(entries, -1))).toEqual([-1, 2, -3]);
});
