import type { Evidence, RecordFilter } from '../../../src/agents/evidence.ts';
import { defineHandover, type HandoverInput } from '../../../src/config/handover.ts';
import type { Finding, FindingDefinition } from '../../../src/findings/finding.ts';
import type { Link, LinkDefinition } from '../../../src/links/link.ts';
import type { Flag } from '../../../src/links/shapes.ts';
import { digestOf } from '../../../src/records/digest.ts';
import type { Passage } from '../../../src/records/passage.ts';
import { passagesOf } from '../../../src/records/passages.ts';
import { type BatonRecord, type RawRecordInput, recordSchema } from '../../../src/records/record.ts';

const HANDOVER: HandoverInput = {
  company: 'Test',
  leaving: { name: 'Ann Leaving', addresses: ['ann@own.example'] },
  domains: ['own.example'],
  sources: [{ use: 'folder', name: 'files' }],
};

export interface EvidenceInput {
  records: (RawRecordInput & { source?: string })[];
  findings: readonly FindingDefinition[];
  links?: readonly LinkDefinition[];
  handover?: Partial<HandoverInput>;
  asOf?: string;
}

/** Evidence over a few records: passages, findings and links are made by the program's own code. */
export async function evidenceOf(input: EvidenceInput): Promise<Evidence> {
  const records = input.records.map(stored).sort((a, b) => (a.id < b.id ? -1 : 1));
  const passages = new Map<string, Passage[]>();
  const findings: Finding[] = [];
  for (const record of records) {
    const own = passagesOf(record);
    passages.set(record.id, own);
    findings.push(...findingsIn(record, own, input.findings));
  }
  const links = new Map<string, Link[]>();
  const handover = defineHandover({ ...HANDOVER, ...input.handover });
  const newest = records
    .map(({ at }) => at?.slice(0, 10) ?? '')
    .sort()
    .at(-1);
  const evidence: Evidence = {
    handover,
    asOf: input.asOf ?? (newest || '2026-01-01'),
    record: async (id) => records.find((record) => record.id === id) ?? null,
    async *records(filter: RecordFilter = {}) {
      for (const record of records) {
        if (!(filter.outcomes ?? ['business']).includes(record.triage.outcome)) continue;
        if (filter.kinds && !filter.kinds.includes(record.kind)) continue;
        yield record;
      }
    },
    passages: async (record) => passages.get(record) ?? [],
    async *findings<Data>(filter: { kinds?: readonly string[]; record?: string } = {}) {
      for (const finding of findings) {
        if (filter.record !== undefined && finding.record !== filter.record) continue;
        if (!filter.kinds || filter.kinds.includes(finding.kind)) yield finding as Finding<Data>;
      }
    },
    search: async () => [],
    links: async <Data>(kind: string) => (links.get(kind) ?? []) as Link<Data>[],
    register: async () => ({ secrets: [], unreadable: [], outcomes: [] }),
    flags: async (record, start, end) =>
      ((links.get('flag') ?? []) as Link<Flag>[])
        .map(({ data }) => data)
        .filter((flag) => flag.record === record && flag.start < end && flag.end > start),
  };
  for (const definition of input.links ?? []) links.set(definition.kind, await linksOf(definition, evidence));
  return evidence;
}

export async function linksOf<Data = unknown>(
  definition: LinkDefinition,
  evidence: Evidence,
): Promise<Link<Data>[]> {
  const links: Link<Data>[] = [];
  for await (const { key, data } of definition.derive(evidence))
    links.push({ kind: definition.kind, key, data: definition.data.parse(data) as Data });
  return links;
}

function stored({ source = 'files', ...raw }: RawRecordInput & { source?: string }): BatonRecord {
  const { key, parent, ...rest } = raw;
  const triage = { outcome: 'business', reason: 'test', by: 'test', of: null };
  return recordSchema.parse({
    modified: null,
    labels: [],
    segments: [],
    data: {},
    ...rest,
    id: `${source}/${key}`,
    source,
    parent: parent === null ? null : `${source}/${parent}`,
    digest: digestOf(raw.text),
    triage,
  });
}

function findingsIn(
  record: BatonRecord,
  passages: Passage[],
  definitions: readonly FindingDefinition[],
): Finding[] {
  const found: Finding[] = [];
  for (const { kind, extract } of definitions) {
    for (const { start, end, data } of extract({ record, passages })) {
      const passage = passages.findIndex((one) => one.start <= start && start < one.end);
      found.push({
        id: `${kind}:${record.id}:${start}:${end}`,
        kind,
        record: record.id,
        passage,
        start,
        end,
        data,
        quote: record.text.slice(start, end),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** A document as a folder gives it. */
export function file(key: string, text: string, more: Partial<RawRecordInput> = {}): RawRecordInput {
  const title = /^#\s+(.+)$/m.exec(text)?.[1] ?? key.split('/').at(-1) ?? key;
  return { key, kind: 'document', title, text, path: key, parent: null, people: [], at: null, ...more };
}

/** A mail as a mailbox gives it. `to` and `from` are addresses. */
export function letter(
  key: string,
  parts: { from: string; to: string; at: string; subject: string; body: string; quoted?: string },
): RawRecordInput {
  const header = `From: ${parts.from}\nTo: ${parts.to}\nDate: ${parts.at}\nSubject: ${parts.subject}`;
  const text = `${header}\n\n${parts.body}${parts.quoted ? `\n\n${parts.quoted}` : ''}`;
  const start = header.length + 2;
  const segments = [
    { role: 'header' as const, start: 0, end: header.length },
    { role: 'new' as const, start, end: start + parts.body.length },
    ...(parts.quoted
      ? [{ role: 'quoted' as const, start: start + parts.body.length + 2, end: text.length }]
      : []),
  ];
  const person = (address: string, role: 'from' | 'to') => ({ name: '', address, role });
  return {
    key,
    kind: 'mail',
    title: parts.subject,
    text,
    path: null,
    parent: null,
    people: [person(parts.from, 'from'), person(parts.to, 'to')],
    at: parts.at,
    segments,
  };
}
