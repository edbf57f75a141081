import { defineAgent } from '../../../../src/contracts/agent.ts';
import { described, quoting } from './draft.ts';

/** A page a document. */
export const agent = defineAgent({
  ...described('sound'),
  async *compose({ evidence }) {
    let number = 0;
    for await (const { id, text } of evidence.records({ kinds: ['document'] }))
      yield quoting(`sound/page-${++number}`, 'sound', id, Math.min(text.length, 40));
  },
});
