import { type AgentContext, defineAgent, type PageDraft } from '../../contracts/agent.ts';
import { SECTIONS } from '../kit/sections.ts';
import { exceptionsPage } from './exceptions.ts';
import { internationalPage } from './international.ts';
import { lifecyclePage } from './lifecycle.ts';
import { readMaterial } from './material.ts';
import { methodsPage } from './methods.ts';
import { outstandingPage } from './outstanding.ts';
import { payrollPage } from './payroll.ts';
import { processPage } from './process.ts';
import { ratesPage } from './rates.ts';
import { systemPage } from './system.ts';

/** Charging, collecting and paying: the process, its rules and values, and what the ledger shows. */
export const agent = defineAgent({
  name: 'billing',
  version: 1,
  summary:
    'Writes how billing works, the accounting set-up, the right payment details, payroll rules, and what the ledger shows: states, days to pay and what is outstanding.',
  sections: [SECTIONS.billing],
  reads: {
    findings: ['step', 'formula', 'identifier', 'exception', 'percentage', 'condition', 'duration'],
    links: ['value', 'flag'],
  },
  writes: ['process', 'lifecycle', 'system', 'rule', 'values'],
  phase: 'section',
  compose,
});

async function* compose({ evidence, writer, signal }: AgentContext) {
  const material = await readMaterial(evidence);
  signal.throwIfAborted();
  const pages: (PageDraft | null)[] = [
    await systemPage(material, writer),
    await lifecyclePage(material, writer),
    await exceptionsPage(material, writer),
    await internationalPage(material, writer),
    outstandingPage(material, writer),
    await methodsPage(material, writer),
    ratesPage(material, writer),
    await payrollPage(material, writer),
  ];
  const written = pages.filter((page) => page !== null);
  yield await processPage(material, writer, new Set(written.map(({ path }) => path)));
  yield* written;
}
