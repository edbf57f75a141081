import { defineAgent } from '../../../../src/contracts/agent.ts';
import { described, quoting } from './draft.ts';

/** A page a mail. */
export const agent = defineAgent({
  ...described('mails'),
  async *compose({ evidence }) {
    let number = 0;
    for await (const { id, text } of evidence.records({ kinds: ['mail'] }))
      yield quoting(`mails/page-${++number}`, 'mails', id, Math.min(text.length, 40));
  },
});
