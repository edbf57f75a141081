import { setTimeout as wait } from 'node:timers/promises';
import { defineAgent } from '../../../../src/contracts/agent.ts';
import { described } from './draft.ts';

/** Ends when it is told to. */
export const agent = defineAgent({
  ...described('waits'),
  // biome-ignore lint/correctness/useYield: it never comes to its first page.
  async *compose({ signal }) {
    await wait(3_600_000, null, { signal });
  },
});
