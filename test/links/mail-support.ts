import type { HandoverInput } from '../../src/contracts/handover.ts';
import type { Organisation, Person, Thread } from '../../src/contracts/link-kinds.ts';
import type { BatonRecord, PersonRef } from '../../src/contracts/record.ts';
import { link as organisation } from '../../src/links/organisation.ts';
import { link as person } from '../../src/links/person.ts';
import { link as thread } from '../../src/links/thread.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';

export interface MailInput {
  key: string;
  from?: string;
  to?: string[];
  subject?: string;
  body?: string;
  at?: string | null;
  data?: BatonRecord['data'];
  parent?: string;
}

/** A mail record; people are written `Name <address>`, or an address or a name alone. */
export function mail({
  key,
  from = 'a@x.example',
  to = ['b@y.example'],
  subject = 'Plan',
  body = 'Text.',
  at = '2026-03-02T09:00:00Z',
  data = {},
  parent,
}: MailInput): BatonRecord {
  const people = [personRef(from, 'from'), ...to.map((one) => personRef(one, 'to'))];
  const text = `From: ${from}\nTo: ${to.join(', ')}\nSubject: ${subject}\n\n${body}`;
  return recordOf({
    key,
    kind: 'mail',
    title: subject,
    text,
    people,
    at,
    data: { messageId: key, ...data },
    parent: parent ?? null,
  });
}

function personRef(text: string, role: PersonRef['role']): PersonRef {
  const [, name = '', address] = /^(?:(.*?)\s*<)?([^<>\s]+@[^<>\s]+)>?$/.exec(text) ?? [];
  return address
    ? { name: name ?? '', address: address.toLowerCase(), role }
    : { name: text, address: null, role };
}

/** All three kinds of links of these records. */
export async function linksOf(records: BatonRecord[], handover: Partial<HandoverInput> = {}) {
  const evidence = await memoryEvidence({ records, handover, findings: [] });
  const people = new Map((await evidence.derive(person)).map(({ key, data }) => [key, data as Person]));
  const organisations = new Map(
    (await evidence.derive(organisation)).map(({ key, data }) => [key, data as Organisation]),
  );
  const threads = (await evidence.derive(thread)).map(({ data }) => data as Thread);
  return { people, organisations, threads, evidence };
}
