import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorthSaying, likelihoodOf } from '../../src/common/likelihood.ts';
import { CURVES } from '../../src/common/likelihood-curves.ts';
import { errorOf, leftOut, lineOf, type Sample, tenthsOf } from '../../src/evaluation/calibration.ts';

const at = ({ base, slope }: { base: number; slope: number }, score: number) =>
  1 / (1 + Math.exp(-(base + slope * score)));

/** So many claims of one score, so many of them right. */
const claims = (score: number, right: number, all: number) =>
  Array.from({ length: all }, (_, index) => ({ at: score, right: index < right }));

describe('a curve fitted on what is known', () => {
  it('says of each score what share was right', () => {
    const line = lineOf([...claims(-2, 20, 100), ...claims(2, 80, 100)]);
    expect(at(line, -2)).toBeCloseTo(0.2, 1);
    expect(at(line, 2)).toBeCloseTo(0.8, 1);
  });

  it('never falls, and is never certain', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.integer({ min: -4, max: 4 }), right: fc.boolean() }), {
          minLength: 1,
          maxLength: 60,
        }),
        (samples) => {
          const line = lineOf(samples);
          expect(line.slope).toBeGreaterThanOrEqual(0);
          expect(at(line, 0)).toBeGreaterThan(0);
          expect(at(line, 0)).toBeLessThan(1);
        },
      ),
    );
  });

  it('knows nothing of the business that it is used on', () => {
    const of = (business: string, right: boolean): Sample[] =>
      Array.from({ length: 50 }, () => ({ kind: 'system', business, right, likely: 0.5, confidence: null }));
    const out = leftOut([...of('a', true), ...of('b', false)]);
    expect(out.filter(({ business }) => business === 'a').every(({ likely }) => likely < 0.1)).toBe(true);
    expect(out.filter(({ business }) => business === 'b').every(({ likely }) => likely > 0.9)).toBe(true);
  });
});

describe('tenths', () => {
  it('count what is right, and leave out what is empty', () => {
    const samples = [
      { likely: 0.3, right: false },
      { likely: 0.95, right: true },
      { likely: 0.99, right: false },
      { likely: 1, right: true },
    ];
    expect(tenthsOf(samples)).toEqual([
      { from: 3, right: 0, all: 1 },
      { from: 9, right: 2, all: 3 },
    ]);
    expect(errorOf([{ likely: 0.75, right: true }])).toBeCloseTo(0.25);
  });
});

describe('likelihood', () => {
  it('rises with the score for every kind, between never and always', () => {
    for (const kind of Object.keys(CURVES) as (keyof typeof CURVES)[])
      fc.assert(
        fc.property(
          fc.double({ min: -20, max: 20, noNaN: true }),
          fc.double({ min: 0, max: 20, noNaN: true }),
          (score, more) => {
            const likely = likelihoodOf(kind, score);
            expect(likelihoodOf(kind, score + more)).toBeGreaterThanOrEqual(likely);
            expect(likely).toBeGreaterThanOrEqual(0.01);
            expect(likely).toBeLessThanOrEqual(0.99);
          },
        ),
      );
  });

  it('must be higher where money moves', () => {
    expect(isWorthSaying(0.8)).toBe(true);
    expect(isWorthSaying(0.8, 'money')).toBe(false);
    expect(isWorthSaying(0.92, 'money')).toBe(true);
    expect(isWorthSaying(0.6)).toBe(false);
  });
});
