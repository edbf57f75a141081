import { defineAgent } from '../../../../src/contracts/agent.ts';
import { described, quoting } from './draft.ts';

/** Writes a page of another. */
export const agent = defineAgent({
  ...described('thief'),
  async *compose() {
    yield quoting('sound/page-1', 'thief', 'files/none.md', 4);
  },
});
