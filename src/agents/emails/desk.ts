import type { Evidence } from '../../contracts/evidence.ts';
import type { MailDecision } from '../../contracts/mailbox.ts';
import type { Parties } from '../../contracts/parties.ts';
import type { MailPages } from '../kit/mail-lines.ts';

/** Everything that the pages of this agent are made from. Paths are of pages that will be written. */
export interface Desk extends MailPages {
  evidence: Evidence;
  parties: Parties;
  scores: ReadonlyMap<string, number>;
  decisions: readonly MailDecision[];
  personPages: Map<string, string>;
  threadPages: Map<string, string>;
}

/** Who never was written to by anyone of the business: a first enquiry, or an advertisement. */
export function isStranger({ mailbox }: Pick<Desk, 'mailbox'>, key: string | null): boolean {
  return key !== null && !mailbox.isOwn(key) && !mailbox.answered.has(key);
}
