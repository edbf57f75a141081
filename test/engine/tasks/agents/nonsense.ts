import { defineAgent } from '../../../../src/contracts/agent.ts';
import type { PageDraft } from '../../../../src/contracts/draft.ts';
import { described } from './draft.ts';

export const agent = defineAgent({
  ...described('nonsense'),
  async *compose() {
    yield JSON.parse('{"path":"nonsense/one","title":7}') as PageDraft;
  },
});
