import { type AgentContext, defineAgent } from '../agent.ts';
import { SECTIONS } from '../kit/sections.ts';
import { readMaterial } from './material.ts';
import { processPage } from './process.ts';

/** Charging, collecting and paying: the process, its rules and values, and what the ledger shows. */
export const agent = defineAgent({
  name: 'billing',
  version: 1,
  summary:
    'Writes how billing works, the accounting set-up, the right payment details, payroll rules, and what the ledger shows: states, days to pay and what is outstanding.',
  sections: [SECTIONS.billing],
  reads: {
    findings: ['step'],
    links: ['value', 'flag'],
  },
  writes: ['process', 'lifecycle', 'system', 'rule', 'values'],
  phase: 'section',
  compose,
});

async function* compose({ evidence, writer, signal }: AgentContext) {
  const material = await readMaterial(evidence);
  signal.throwIfAborted();
  yield await processPage(material, writer, new Set());
}
