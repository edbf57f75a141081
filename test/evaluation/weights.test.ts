import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestWeights,
  fitWeights,
  likelyBy,
  type SignedSample,
  surprise,
} from '../../src/evaluation/weights.ts';

const LEVEL = { base: 0, of: new Map<string, number>() };
const claims = (business: string, signs: readonly string[], right: boolean, count: number): SignedSample[] =>
  Array.from({ length: count }, () => ({ business, signs, right }));

describe('weights of signs', () => {
  it('tell what speaks for and against, each by itself', () => {
    const samples = [
      ...claims('a', ['asked'], true, 40),
      ...claims('a', ['asked'], false, 10),
      ...claims('a', ['asked', 'past'], false, 30),
      ...claims('a', ['asked', 'past'], true, 2),
    ];
    const weights = fitWeights(samples, LEVEL, 0.1);
    expect(likelyBy(weights, ['asked'])).toBeCloseTo(0.8, 1);
    expect(likelyBy(weights, ['asked', 'past'])).toBeLessThan(0.12);
  });

  it('keep a sign that few bear near what it was, the nearer the firmer it is held', () => {
    const prior = { base: 0, of: new Map([['rare', 2]]) };
    const samples = claims('a', ['rare'], false, 2);
    const [loose, firm] = [0.1, 10].map(
      (firmness) => fitWeights(samples, prior, firmness).of.get('rare') ?? 0,
    );
    expect(firm).toBeGreaterThan(loose ?? 0);
    expect(firm).toBeGreaterThan(1.5);
  });

  it('stay finite where signs part right from false without an exception', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ signs: fc.subarray(['a', 'b', 'c']), right: fc.boolean() }), { maxLength: 60 }),
        (samples) => {
          const { base, of } = fitWeights(
            samples.map((one) => ({ ...one, business: 'x' })),
            LEVEL,
            0.3,
          );
          expect([base, ...of.values()].every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });

  it('are held as serves a business best that had no part in the fit', () => {
    const samples = ['a', 'b', 'c'].flatMap((business) => [
      ...claims(business, ['asked'], true, 9),
      ...claims(business, ['asked'], false, 1),
      ...claims(business, ['told'], false, 10),
    ]);
    const { leftOut } = bestWeights(samples, LEVEL);
    expect(leftOut).toHaveLength(samples.length);
    expect(surprise(leftOut)).toBeLessThan(0.4);
  });
});
