import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import { SECTIONS } from '../kit/sections.ts';
import { composeMail } from './compose.ts';

/**
 * What the mail says: who wrote about what, what was settled and what still waits. Pages quote mails; they never say
 * what a mail does not, and an open request is told as "no answer found in the records".
 */
export const agent = defineAgent({
  name: 'emails',
  version: 2,
  summary:
    'Writes what waits and on whom, digests of threads, people, organisations, decisions and the months of the mailbox.',
  sections: [SECTIONS.emails],
  reads: {
    findings: [
      'money',
      'percentage',
      'date',
      'duration',
      'identifier',
      'obligation',
      'exception',
      'state',
      'condition',
      'formula',
      'divisor',
      'promise',
      'request',
      'phone',
      'contact',
    ],
    links: ['thread', 'person', 'organisation', 'loop', 'decision', 'flag'],
  },
  writes: ['register', 'party', 'thread', 'decision'],
  phase: 'section',
  compose: (context: AgentContext) => composeMail(context),
});
