import { createHash } from 'node:crypto';
import { digestOf, stableJson } from '../../common/digest.ts';
import type { Evidence, RecordFilter } from '../../contracts/evidence.ts';
import type { FindingKind } from '../../contracts/finding-kinds.ts';
import type { LinkKind } from '../../contracts/link-kinds.ts';
import { StoredEvidence } from '../../records/evidence.ts';
import type { Database, RecordRow } from '../../records/tables.ts';

/** What a digest of a record stands for: all of it that evidence shows, its passages and findings with it. */
type Row = Pick<RecordRow, 'id' | 'kind' | 'source' | 'outcome' | 'parent'> & { state: string };

/** A question that was asked of the evidence, as data: asked again it tells whether its answer is the same. */
export type Query =
  | { ask: 'records'; filter: RecordFilter }
  | { ask: 'findings'; kinds: readonly FindingKind[] | null }
  | { ask: 'links'; kind: LinkKind }
  | { ask: 'register' }
  | { ask: 'day' };

/**
 * Digests of what evidence answers, from the store as it is, each computed once. Equal digests stand for equal answers;
 * different ones may.
 */
export class EvidenceDigests {
  readonly #database: Database;
  readonly #evidence: Evidence;
  readonly #answers = new Map<string, Promise<string>>();
  #rows: Promise<ReadonlyMap<string, Row>> | null = null;
  #flags: Promise<ReadonlyMap<string, string>> | null = null;

  constructor(database: Database, evidence: Evidence) {
    this.#database = database;
    // Not the evidence that is watched: what is asked here was asked before.
    this.#evidence = new StoredEvidence(database, evidence.handover, evidence.asOf);
  }

  /** Of one record with what lies in it and its flags; of a record that is not there too. */
  async record(id: string): Promise<string> {
    const row = (await this.#all()).get(id);
    const flags = (await this.#allFlags()).get(id) ?? '';
    return row ? `${row.state} ${row.outcome} ${flags}` : '';
  }

  /** How many records there are. */
  async size(): Promise<number> {
    return (await this.#all()).size;
  }

  /** Of all records. */
  async all(): Promise<string> {
    const rows = [...(await this.#all()).values()];
    return digestOf(...rows.flatMap(({ id, state, outcome }) => [id, state, outcome]));
  }

  async of(query: Query): Promise<string> {
    const name = stableJson(query);
    let answer = this.#answers.get(name);
    if (!answer) {
      answer = this.#ask(query);
      this.#answers.set(name, answer);
    }
    return answer;
  }

  async #ask(query: Query): Promise<string> {
    switch (query.ask) {
      case 'day':
        return this.#evidence.asOf;
      case 'register':
        return digestOf(stableJson(await this.#evidence.register()));
      case 'records':
        return this.#list(query.filter);
      case 'links':
        return this.#links(query.kind);
      case 'findings':
        return this.#findings(query.kinds);
    }
  }

  async #list({ kinds, sources, outcomes = ['business'], parent }: RecordFilter): Promise<string> {
    const hash = createHash('sha256');
    for (const row of (await this.#all()).values()) {
      if (!outcomes.some((one) => one === row.outcome)) continue;
      if (kinds && !kinds.some((one) => one === row.kind)) continue;
      if (sources && !sources.includes(row.source)) continue;
      if (parent !== undefined && row.parent !== parent) continue;
      hash.update(`${row.id}\0${row.state}\0`);
    }
    return hash.digest('hex');
  }

  async #links(kind: LinkKind): Promise<string> {
    const hash = createHash('sha256');
    const rows = await this.#database
      .selectFrom('links')
      .select(['key', 'data'])
      .where('kind', '=', kind)
      .orderBy('key')
      .execute();
    for (const { key, data } of rows) hash.update(`${key}\0${data}\0`);
    return hash.digest('hex');
  }

  async #findings(kinds: readonly FindingKind[] | null): Promise<string> {
    const hash = createHash('sha256');
    for await (const { id, data } of this.#evidence.findings(kinds ? { kinds } : {}))
      hash.update(`${id}\0${JSON.stringify(data)}\0`);
    return hash.digest('hex');
  }

  #all(): Promise<ReadonlyMap<string, Row>> {
    this.#rows ??= this.#database
      .selectFrom('records')
      .select(['id', 'kind', 'source', 'outcome', 'parent', 'path', 'at', 'modified', 'title'])
      .select(['digest', 'raw_digest', 'findings_key', 'reason', 'decided_by', 'duplicate_of'])
      .orderBy('id')
      .execute()
      .then(
        (rows) =>
          new Map(
            rows.map((row) => {
              const { id, kind, source, outcome, parent, ...rest } = row;
              const state = digestOf(...Object.values(rest).map((value) => value ?? '')).slice(0, 24);
              return [id, { id, kind, source, outcome, parent, state }];
            }),
          ),
      );
    return this.#rows;
  }

  #allFlags(): Promise<ReadonlyMap<string, string>> {
    this.#flags ??= this.#evidence.links('flag').then((links) => {
      const byRecord = Map.groupBy(links, ({ data }) => data.record);
      return new Map(
        [...byRecord].map(([record, list]) => [
          record,
          digestOf(...list.map(({ key, data }) => `${key}\0${stableJson(data)}`)).slice(0, 24),
        ]),
      );
    });
    return this.#flags;
  }
}
