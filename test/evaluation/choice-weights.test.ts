import { describe, expect, it } from 'vitest';
import { fitCertainty, fitChoices } from '../../src/evaluation/choice-weights.ts';

describe('weights of choices', () => {
  it('speak for the signs that the right ones bear, and for none that all bear', () => {
    const choice = [
      { signs: { named: 1, present: 1 }, right: true },
      { signs: { present: 1 }, right: false },
      { signs: { present: 1 }, right: false },
    ];
    const weights = fitChoices([choice, choice, choice], ['named', 'present'], 1);
    expect(weights['named']).toBeGreaterThan(0.5);
    expect(Math.abs(weights['present'] ?? 1)).toBeLessThan(0.001);
  });

  it('are not moved by a choice without a right one', () => {
    expect(fitChoices([[{ signs: { named: 1 }, right: false }]], ['named'], 1)).toEqual({ named: 0 });
  });

  it('tell how many are right where there are no signs', () => {
    const samples = [true, true, true, false].map((right) => ({ signs: {}, right }));
    const base = fitCertainty(samples, [], 1)['base'] ?? 0;
    expect(1 / (1 + Math.exp(-base))).toBeCloseTo(0.75, 2);
  });
});
