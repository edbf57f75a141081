import type { FindingDefinition } from '../../../src/contracts/finding.ts';
import type { HandoverInput } from '../../../src/contracts/handover.ts';
import type { LinkDefinition } from '../../../src/contracts/link.ts';
import type { LinkKind, LinkOf } from '../../../src/contracts/link-kinds.ts';
import type { RawRecordInput } from '../../../src/contracts/record.ts';
import { type MemoryEvidence, memoryEvidence, recordOf } from '../../support/memory-evidence.ts';

export interface EvidenceInput {
  records: readonly RawRecordInput[];
  /** Extractors to run; default: all. */
  findings?: readonly FindingDefinition[];
  /** Links to derive first, in their order. */
  links?: readonly LinkDefinition[];
  handover?: Partial<HandoverInput>;
  asOf?: string;
}

/** Evidence over a few records of a business whose Ann leaves; their ids are `test/` and the key. */
export async function evidenceOf(input: EvidenceInput): Promise<MemoryEvidence> {
  const evidence = await memoryEvidence({
    records: input.records.map((record) => recordOf(record)),
    handover: {
      company: 'Northgate Ltd',
      leaving: { name: 'Ann Leaving', addresses: ['ann@own.example'] },
      domains: ['own.example'],
      ...input.handover,
    },
    ...(input.findings ? { findings: input.findings } : {}),
    ...(input.asOf ? { asOf: input.asOf } : {}),
  });
  for (const link of input.links ?? []) await evidence.derive(link);
  return evidence;
}

export async function linksOf<Kind extends LinkKind>(
  definition: LinkDefinition<Kind>,
  evidence: MemoryEvidence,
): Promise<LinkOf<Kind>[]> {
  return (await evidence.derive(definition)) as LinkOf<Kind>[];
}

/** A document as a folder gives it; its title is its first heading. */
export function file(key: string, text: string, more: Partial<RawRecordInput> = {}): RawRecordInput {
  const title = /^#\s+(.+)$/m.exec(text)?.[1] ?? key.split('/').at(-1) ?? key;
  return { key, kind: 'document', title, text, path: key, parent: null, people: [], at: null, ...more };
}

/** A mail as a mailbox gives it. `from` and `to` are addresses. */
export function letter(
  key: string,
  parts: { from: string; to: string; cc?: string; at: string; subject: string; body: string },
): RawRecordInput {
  const header = `From: ${parts.from}\nTo: ${parts.to}\nDate: ${parts.at}\nSubject: ${parts.subject}`;
  const person = (address: string, role: 'from' | 'to' | 'cc') => ({ name: nameOf(address), address, role });
  const people = [
    person(parts.from, 'from'),
    person(parts.to, 'to'),
    ...(parts.cc ? [person(parts.cc, 'cc')] : []),
  ];
  return {
    key,
    kind: 'mail',
    title: parts.subject,
    text: `${header}\n\n${parts.body}`,
    path: null,
    parent: null,
    people,
    at: parts.at,
  };
}

/** "ann.lee@own.example" → "Ann Lee". */
function nameOf(address: string): string {
  return (address.split('@')[0] ?? '')
    .split('.')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}
