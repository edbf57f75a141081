import { defineAgent } from '../../../../src/contracts/agent.ts';
import { described } from './draft.ts';

export const agent = defineAgent({
  ...described('throws'),
  // biome-ignore lint/correctness/useYield: it ends before its first page.
  async *compose() {
    throw new Error('the oven is cold');
  },
});
