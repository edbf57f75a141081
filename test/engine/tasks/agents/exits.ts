import { defineAgent } from '../../../../src/contracts/agent.ts';
import { described } from './draft.ts';

export const agent = defineAgent({
  ...described('exits'),
  // biome-ignore lint/correctness/useYield: it never comes to its first page.
  async *compose() {
    process.exit(0);
  },
});
