import { defineHandover } from '../../../src/config/define-handover.ts';
import type { HandoverInput } from '../../../src/contracts/handover.ts';
import type { BatonRecord, RawRecordInput, Triage } from '../../../src/contracts/record.ts';
import { learn } from '../../../src/records/triage/judge.ts';
import { triage } from '../../../src/records/triage.ts';
import { recordOf } from '../../support/memory-evidence.ts';

/** A bakery whose Ann Lee leaves. */
export function bakery(more: Partial<HandoverInput> = {}) {
  return defineHandover({
    company: 'Bright Bakery',
    leaving: { name: 'Ann Lee', addresses: ['ann@bakery.example'] },
    domains: ['bakery.example'],
    sources: [{ use: 'mail', name: 'mail' }],
    ...more,
  });
}

let count = 0;

/** A mail as "From → To: subject" tells it; `more` adds to it. */
export function mail(
  from: string,
  to: string,
  subject: string,
  text: string,
  more: Partial<RawRecordInput> = {},
): BatonRecord {
  count += 1;
  const header = `From: ${from}\nTo: ${to}\nSubject: ${subject}`;
  const messageId = `m${count}@test.example`;
  const person = (written: string, role: 'from' | 'to') => {
    const [, name = '', address = written] = /^(.*?)\s*<(.+)>$/.exec(written) ?? [];
    return { name, address, role };
  };
  return recordOf({
    key: messageId,
    kind: 'mail',
    title: subject,
    text: `${header}\n\n${text}`,
    people: [person(from, 'from'), ...to.split(', ').map((one) => person(one, 'to'))],
    segments: [{ role: 'header', start: 0, end: header.length }],
    ...more,
    data: { messageId, ...more.data },
  });
}

/** What triage decides of each of the records, in their order. */
export async function decide(
  records: readonly BatonRecord[],
  handover = bakery(),
  duplicates = new Map<string, { of: string; how: string }>(),
): Promise<Triage[]> {
  async function* all() {
    yield* records;
  }
  const knowledge = await learn(all(), handover, duplicates);
  const decided = new Map<string, Triage>();
  for (const record of records)
    decided.set(record.id, triage(record, handover, knowledge, decided.get(record.parent ?? '') ?? null));
  return [...decided.values()];
}

export async function outcomes(records: readonly BatonRecord[], handover = bakery()): Promise<string[]> {
  return (await decide(records, handover)).map(({ outcome }) => outcome);
}
