import { z } from 'zod';
import { digestOf, stableJson } from '../../common/digest.ts';
import type { Evidence, RecordFilter, Register } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { FindingKind } from '../../contracts/finding-kinds.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Flag, LinkKind, LinkOf } from '../../contracts/link-kinds.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { EvidenceDigests, Query } from './evidence-digests.ts';

/**
 * What a piece of work read, with digests of the answers: no word of a record. It is done again when an answer is
 * another. (A verifying trace: Mokhov, Mitchell, Peyton Jones, "Build systems à la carte", 2018.)
 */
export const traceSchema = z.strictObject({
  /** Records that were read one by one, and the digest of all of them as they were. */
  records: z.array(z.string()),
  state: z.string(),
  /** Questions for lists, as JSON, with the digest of each answer. */
  queries: z.array(z.tuple([z.string(), z.string()])),
});

export type Trace = z.infer<typeof traceSchema>;

/** What is read while something is worked on. */
export class Reads {
  readonly records = new Set<string>();
  readonly queries = new Set<string>();

  ask(query: Query): void {
    this.queries.add(stableJson(query));
  }

  add(other: Reads): void {
    for (const id of other.records) this.records.add(id);
    for (const query of other.queries) this.queries.add(query);
  }
}

/** The trace of what was read, with the answers that the store gives now. */
export async function traceOf(reads: Reads, digests: EvidenceDigests): Promise<Trace> {
  const records = [...reads.records].sort();
  const queries: [string, string][] = [];
  for (const query of [...reads.queries].sort())
    queries.push([query, await digests.of(JSON.parse(query) as Query)]);
  return { records, state: await stateOf(records, digests), queries };
}

/** The same questions with the answers that the store gives now. */
export async function answersNow(trace: Trace, digests: EvidenceDigests): Promise<Trace> {
  const queries: [string, string][] = [];
  for (const [query] of trace.queries) queries.push([query, await digests.of(JSON.parse(query) as Query)]);
  return { records: trace.records, state: await stateOf(trace.records, digests), queries };
}

async function stateOf(records: readonly string[], digests: EvidenceDigests): Promise<string> {
  return digestOf('records', ...(await Promise.all(records.map((id) => digests.record(id)))));
}

/** Evidence that notes what is asked of it. */
export class TracedEvidence implements Evidence {
  readonly reads = new Reads();
  readonly handover: Handover;
  readonly #evidence: Evidence;

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
    this.handover = evidence.handover;
  }

  get asOf(): string {
    this.reads.ask({ ask: 'day' });
    return this.#evidence.asOf;
  }

  record(id: string): Promise<BatonRecord | null> {
    this.reads.records.add(id);
    return this.#evidence.record(id);
  }

  records(filter: RecordFilter = {}): AsyncIterable<BatonRecord> {
    this.reads.ask({ ask: 'records', filter });
    return this.#evidence.records(filter);
  }

  passages(record: string): Promise<Passage[]> {
    this.reads.records.add(record);
    return this.#evidence.passages(record);
  }

  findings<Kind extends FindingKind = FindingKind>(
    filter: { kinds?: readonly Kind[]; record?: string } = {},
  ): AsyncIterable<Finding<Kind>> {
    if (filter.record === undefined)
      this.reads.ask({ ask: 'findings', kinds: filter.kinds ? [...new Set(filter.kinds)].sort() : null });
    else this.reads.records.add(filter.record);
    return this.#evidence.findings(filter);
  }

  search(
    words: readonly string[],
    options: { limit?: number; kinds?: readonly BatonRecord['kind'][] } = {},
  ): Promise<Passage[]> {
    // The words may be those of a record: what is kept is that any record of these kinds may change what is found.
    this.reads.ask({ ask: 'records', filter: options.kinds ? { kinds: options.kinds } : {} });
    return this.#evidence.search(words, options);
  }

  links<Kind extends LinkKind>(kind: Kind): Promise<LinkOf<Kind>[]> {
    this.reads.ask({ ask: 'links', kind });
    return this.#evidence.links(kind);
  }

  register(): Promise<Register> {
    this.reads.ask({ ask: 'register' });
    return this.#evidence.register();
  }

  flags(record: string, start: number, end: number): Promise<Flag[]> {
    this.reads.records.add(record);
    return this.#evidence.flags(record, start, end);
  }
}
