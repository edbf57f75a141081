import { defineSection } from '../kit/section-agent.ts';
import { composeMail } from './compose.ts';

/**
 * What the mail says: who wrote about what, what was settled and what still waits. Pages quote mails; they never say
 * what a mail does not, and an open request is told as "no answer found in the records".
 */
export const agent = defineSection({
  section: 'emails',
  version: 3,
  summary:
    'Writes what waits and on whom, the last weeks, decisions, and digests of the threads and people that concern the work.',
  specs: [],
  reads: { findings: ['contact'], links: ['flag'], views: ['library', 'mailbox', 'parties'] },
  writes: ['register', 'party', 'thread', 'decision'],
  computed: composeMail,
});
