import type { AgentContext } from '../../contracts/agent.ts';
import type { PageDraft } from '../../contracts/draft.ts';
import { owedPage } from '../kit/owed-page.ts';
import { defineSection } from '../kit/section-agent.ts';
import { howClientsPayPage } from './how-clients-pay.ts';
import { lifecyclePage } from './lifecycle.ts';
import { paymentDetailsPage } from './payment-details.ts';
import { SPECS } from './specs.ts';

/** How work becomes invoices and how money comes in: the rules as the records state them, and what the accounts show. */
export const agent = defineSection({
  section: 'billing',
  version: 2,
  summary:
    'Writes what clients owe and how they pay from the accounts, the right payment details, and the rules on invoicing, prices, terms, reminders and refunds.',
  specs: SPECS,
  reads: { findings: ['identifier'], links: ['flag'], views: ['ledger', 'library'] },
  writes: ['values', 'lifecycle'],
  computed,
});

async function* computed(context: AgentContext): AsyncGenerator<PageDraft> {
  const ledger = await context.view('ledger');
  const pages = [
    owedPage(ledger, {
      side: 'sales',
      page: {
        path: 'billing/outstanding',
        section: 'billing',
        title: 'What clients owe',
        order: 10,
        aliases: [
          'unpaid invoices',
          'open invoices',
          'overdue',
          'receivables',
          'aged receivables',
          'debtors',
          'outstanding',
          'who owes us',
        ],
      },
    }),
    howClientsPayPage(ledger),
    lifecyclePage(ledger),
    await paymentDetailsPage(context),
  ];
  for (const page of pages) if (page) yield page;
}
