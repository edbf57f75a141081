import { agent } from '../../src/agents/documents/index.ts';
import { recordOf } from '../support/memory-evidence.ts';
import { describeAgent } from './contract.ts';

describeAgent(agent, () => ({
  records: [
    recordOf({
      key: 'shop/opening.md',
      title: 'Opening the shop',
      text: '# Opening the shop\n\nThe baker opens at 5:00.\n\n1. Light the oven.\n2. Unlock the till.\n\n| Day | Who |\n| --- | --- |\n| Monday | Ana |\n',
    }),
    recordOf({
      key: 'shop/templates/order.txt',
      title: 'Order template',
      text: 'Dear [name],\n\nplease send flour.',
    }),
  ],
}));
