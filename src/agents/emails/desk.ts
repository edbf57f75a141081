import type { Evidence } from '../../contracts/evidence.ts';
import type { MailDecision, OpenLoop } from '../../contracts/mailbox.ts';
import type { Parties } from '../../contracts/parties.ts';
import type { Writer } from '../../contracts/writer.ts';
import type { MailPages } from '../kit/mail-lines.ts';

/** Everything that the pages of this agent are made from. Paths are of pages that will be written. */
export interface Desk extends MailPages {
  evidence: Evidence;
  parties: Parties;
  scores: ReadonlyMap<string, number>;
  decisions: readonly MailDecision[];
  personPages: Map<string, string>;
  threadPages: Map<string, string>;
  writer: Writer;
}

/** Whether one of both sides is somebody to whom nobody here ever wrote. */
export function isOfStrangers({ mailbox }: Pick<Desk, 'mailbox'>, { by, to }: OpenLoop): boolean {
  return mailbox.isStranger(to) || mailbox.isStranger(by);
}
