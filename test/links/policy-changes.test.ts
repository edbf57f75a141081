import { expect, it } from 'vitest';
import { policyChanges } from '../measure/policy-changes.ts';

const figures = await policyChanges();

it.skipIf(figures === null)(
  'finds what changed in real handbooks, and no change in a rewording (needs ../shared/corpora/policy-changes)',
  () => {
    expect(figures?.changes).toBeGreaterThan(80);
    expect((figures?.found ?? 0) / (figures?.changes ?? 1)).toBeGreaterThanOrEqual(0.9);
    expect(figures?.falseChanges).toBe(0);
  },
);
