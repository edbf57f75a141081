import { digestOf } from '../../src/common/digest.ts';
import { defineHandover } from '../../src/config/define-handover.ts';
import type { Evidence, RecordFilter, Register } from '../../src/contracts/evidence.ts';
import type { Finding, FindingDefinition } from '../../src/contracts/finding.ts';
import type { FindingKind } from '../../src/contracts/finding-kinds.ts';
import type { Handover, HandoverInput } from '../../src/contracts/handover.ts';
import type { Link, LinkDefinition } from '../../src/contracts/link.ts';
import type { Flag, LinkKind, LinkOf } from '../../src/contracts/link-kinds.ts';
import type { Passage } from '../../src/contracts/passage.ts';
import { type BatonRecord, type RawRecordInput, rawRecordSchema } from '../../src/contracts/record.ts';
import { findFindings } from '../../src/engine/discover.ts';
import { segmentsOfMail } from '../../src/records/cut.ts';
import { passagesOf } from '../../src/records/passages.ts';

/** A record as a test writes it: `key` and what matters; the rest has harmless values. Mails are cut. */
export function recordOf(
  input: Partial<RawRecordInput> & { key: string; text: string },
  stored: Partial<Pick<BatonRecord, 'source' | 'triage'>> = {},
): BatonRecord {
  const { key, parent, ...raw } = rawRecordSchema.parse({
    kind: 'document',
    title: input.key,
    path: input.key,
    parent: null,
    people: [],
    at: null,
    ...input,
  });
  const source = stored.source ?? 'test';
  return {
    ...raw,
    segments:
      raw.kind === 'mail' && raw.segments.every(({ role }) => role === 'header')
        ? segmentsOfMail(raw.text)
        : raw.segments,
    id: `${source}/${key}`,
    source,
    parent: parent === null ? null : `${source}/${parent}`,
    digest: digestOf(raw.text),
    triage: stored.triage ?? { outcome: 'business', reason: 'test', by: 'test', of: null },
  };
}

export interface MemoryEvidenceInput {
  records: readonly BatonRecord[];
  handover?: Partial<HandoverInput>;
  /** Links that are there already. */
  links?: readonly Link[];
  /** Extractors to run; default: every one of src/findings. */
  findings?: readonly FindingDefinition[];
  asOf?: string;
}

/** Evidence over records in memory, with passages, findings and links as the store would give them. */
export async function memoryEvidence(input: MemoryEvidenceInput): Promise<MemoryEvidence> {
  const handover = defineHandover({
    company: 'Test Company',
    leaving: { name: 'Test Leaver' },
    sources: [{ use: 'folder', name: 'test' }],
    ...input.handover,
  });
  return new MemoryEvidence(input, handover, input.findings ?? (await findFindings()));
}

export class MemoryEvidence implements Evidence {
  readonly handover: Handover;
  readonly asOf: string;
  readonly #records: Map<string, BatonRecord>;
  readonly #passages = new Map<string, Passage[]>();
  readonly #findings = new Map<string, Finding[]>();
  readonly #definitions: readonly FindingDefinition[];
  readonly #links: Link[];

  constructor(input: MemoryEvidenceInput, handover: Handover, definitions: readonly FindingDefinition[]) {
    this.handover = handover;
    const ordered = [...input.records].sort((one, other) => compare(one.id, other.id));
    this.#records = new Map(ordered.map((record) => [record.id, record]));
    this.#definitions = definitions;
    this.#links = [...(input.links ?? [])];
    const newest = ordered
      .map((record) => record.at?.slice(0, 10) ?? '')
      .sort()
      .at(-1);
    this.asOf = input.asOf ?? handover.asOf ?? (newest || '2026-01-01');
  }

  async record(id: string): Promise<BatonRecord | null> {
    return this.#records.get(id) ?? null;
  }

  async *records(filter: RecordFilter = {}): AsyncGenerator<BatonRecord> {
    const outcomes = filter.outcomes ?? ['business'];
    for (const record of this.#records.values()) {
      if (!outcomes.includes(record.triage.outcome)) continue;
      if (filter.kinds && !filter.kinds.includes(record.kind)) continue;
      if (filter.sources && !filter.sources.includes(record.source)) continue;
      if (filter.parent !== undefined && record.parent !== filter.parent) continue;
      yield record;
    }
  }

  async passages(id: string): Promise<Passage[]> {
    const record = this.#records.get(id);
    return record?.triage.outcome === 'business' ? this.#passagesOf(record) : [];
  }

  async *findings<Kind extends FindingKind = FindingKind>(
    filter: { kinds?: readonly Kind[]; record?: string } = {},
  ): AsyncGenerator<Finding<Kind>> {
    for await (const record of this.records()) {
      if (filter.record !== undefined && record.id !== filter.record) continue;
      for (const finding of this.#findingsOf(record)) {
        if (!filter.kinds || filter.kinds.some((kind) => kind === finding.kind))
          yield finding as Finding<Kind>;
      }
    }
  }

  async search(
    words: readonly string[],
    options: { limit?: number; kinds?: readonly BatonRecord['kind'][] } = {},
  ): Promise<Passage[]> {
    const stems = words
      .flatMap((word) => wordsOf(word))
      .map((word) => word.slice(0, Math.max(3, word.length - 2)));
    const found: Passage[] = [];
    const records = new Set<string>();
    for await (const record of this.records(options.kinds ? { kinds: options.kinds } : {})) {
      for (const passage of this.#passagesOf(record)) {
        const said = wordsOf(record.text.slice(passage.start, passage.end));
        if (!stems.some((stem) => said.some((word) => word.startsWith(stem)))) continue;
        if (!records.has(record.id) && records.size >= (options.limit ?? 50)) return found;
        records.add(record.id);
        found.push(passage);
      }
    }
    return found;
  }

  async links<Kind extends LinkKind>(kind: Kind): Promise<LinkOf<Kind>[]> {
    return this.#links
      .filter((link) => link.kind === kind)
      .sort((one, other) => compare(one.key, other.key)) as LinkOf<Kind>[];
  }

  async register(): Promise<Register> {
    return { secrets: [], unreadable: [], outcomes: [], withdrawn: 0 };
  }

  async flags(record: string, start: number, end: number): Promise<Flag[]> {
    const flags = (await this.links('flag')).map((link) => link.data);
    return flags.filter((flag) => flag.record === record && flag.start < end && flag.end > start);
  }

  /** Derives a kind of link, checks it by its schema and adds it, as the engine does; returns what was derived. */
  async derive(definition: LinkDefinition): Promise<Link[]> {
    const derived: Link[] = [];
    for await (const { key, data } of definition.derive(this)) {
      definition.data.parse(data);
      if (derived.some((link) => link.key === key))
        throw new Error(`two ${definition.kind} links have the key ${key}`);
      derived.push({ kind: definition.kind, key, data } as Link);
    }
    this.#links.push(...derived);
    return derived;
  }

  #passagesOf(record: BatonRecord): Passage[] {
    const known = this.#passages.get(record.id);
    if (known) return known;
    const passages = passagesOf(record);
    this.#passages.set(record.id, passages);
    return passages;
  }

  #findingsOf(record: BatonRecord): Finding[] {
    const known = this.#findings.get(record.id);
    if (known) return known;
    const passages = this.#passagesOf(record);
    const findings: Finding[] = [];
    for (const definition of this.#definitions) {
      for (const { start, end, data } of definition.extract({ record, passages })) {
        const id = digestOf(
          definition.kind,
          record.id,
          String(start),
          String(end),
          JSON.stringify(data),
        ).slice(0, 24);
        const passage = passages.findLast((one) => one.start <= start)?.index ?? 0;
        findings.push({
          id,
          kind: definition.kind,
          record: record.id,
          passage,
          start,
          end,
          quote: record.text.slice(start, end),
          data,
        } as Finding);
      }
    }
    findings.sort((one, other) => one.start - other.start || compare(one.id, other.id));
    this.#findings.set(record.id, findings);
    return findings;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
