import type { AgentContext } from '../../contracts/agent.ts';
import type { PageDraft } from '../../contracts/draft.ts';
import { owedPage } from '../kit/owed-page.ts';
import { defineSection } from '../kit/section-agent.ts';
import { bankAccountsPage } from './bank-accounts.ts';
import { SPECS } from './specs.ts';

/** What is owed to suppliers, the state and the bank, and who may spend. */
export const agent = defineSection({
  section: 'finance',
  version: 2,
  summary:
    'Writes what the business owes and what its bank accounts hold from the accounts, and the pages on tax, payroll, banks and cash, paying suppliers, closing, budgets and authority.',
  specs: SPECS,
  reads: { views: ['ledger'] },
  writes: ['values'],
  computed,
});

async function* computed({ view }: AgentContext): AsyncGenerator<PageDraft> {
  const ledger = await view('ledger');
  const pages = [
    owedPage(ledger, {
      side: 'purchases',
      page: {
        path: 'finance/payables',
        section: 'finance',
        title: 'What the business owes suppliers',
        order: 22,
        aliases: ['unpaid bills', 'open bills', 'payables', 'aged payables', 'creditors', 'who do we owe'],
      },
    }),
    bankAccountsPage(ledger),
  ];
  for (const page of pages) if (page) yield page;
}
