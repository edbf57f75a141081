import { defineAgent } from '../../../../src/contracts/agent.ts';
import { described } from './draft.ts';

/** Never gives the event loop a turn. */
export const agent = defineAgent({
  ...described('loops'),
  // biome-ignore lint/correctness/useYield: it never comes to its first page.
  async *compose({ signal }) {
    while (!signal.aborted);
  },
});
