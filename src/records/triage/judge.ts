import type { Handover } from '../../contracts/handover.ts';
import type { BatonRecord, Triage } from '../../contracts/record.ts';
import { automaticReplies } from './automatic.ts';
import { mailings } from './bulk.ts';
import { Correspondence } from './correspondence.ts';
import { privateMails } from './private.ts';

/** What triage knows beyond a single record: learned in a first walk over all of them. */
export interface TriageKnowledge {
  /** Addresses that people of the business have written to. */
  correspondents: ReadonlySet<string>;
  /** Record id → the record that stands for it. */
  duplicates: ReadonlyMap<string, { of: string; how: string }>;
  /** Record id → what a person said becomes of it; nothing comes before it. */
  told: ReadonlyMap<string, Triage>;
  /** Record id → what was decided from what was written around it; the config and headers come before it. */
  judged: ReadonlyMap<string, Triage>;
}

/** Walks over all records, whatever their outcome, and judges mails by what was written around them. */
export async function learn(
  records: AsyncIterable<BatonRecord>,
  handover: Handover,
  duplicates: TriageKnowledge['duplicates'],
  told: TriageKnowledge['told'] = new Map(),
): Promise<TriageKnowledge> {
  const correspondence = new Correspondence(handover);
  for await (const record of records) correspondence.see(record);
  const judged = new Map<string, Triage>();
  for (const [id, { by, reason }] of privateMails(correspondence, correspondence.conversations(), handover))
    judged.set(id, { outcome: 'private', reason, by, of: null });
  for (const [id, reason] of mailings(correspondence, duplicates))
    judged.set(id, { outcome: 'bulk', reason, by: 'mailing', of: null });
  for (const id of automaticReplies(correspondence.mails))
    judged.set(id, { outcome: 'outOfScope', reason: 'An automatic reply', by: 'auto-reply', of: null });
  return { correspondents: correspondence.correspondents, duplicates, told, judged };
}
