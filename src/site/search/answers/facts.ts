import type { Evidence } from '../../../contracts/evidence.ts';
import type { Finding } from '../../../contracts/finding.ts';
import type { Flag } from '../../../contracts/link-kinds.ts';
import type { Range } from '../../../contracts/passage.ts';
import { visibleLine } from '../../../publish/text.ts';
import type { Instead } from '../engine/answers/claim.ts';
import { claimsOf, FOUND, type RecordFacts } from './claims.ts';
import type { ValueFinder } from './value-finder.ts';

/** What is known of the records that answers are made of. */
export class AnswerFacts {
  readonly #evidence: Evidence;
  readonly #cited: ReadonlyMap<string, readonly Range[]>;
  readonly #finder: ValueFinder;
  readonly #addressOf: (record: string) => string;

  constructor(
    evidence: Evidence,
    cited: ReadonlyMap<string, readonly Range[]>,
    finder: ValueFinder,
    addressOf: (record: string) => string,
  ) {
    this.#evidence = evidence;
    this.#cited = cited;
    this.#finder = finder;
    this.#addressOf = addressOf;
  }

  /** Values and flags of a record, each flag with the statement that holds instead. */
  async of(record: string): Promise<RecordFacts> {
    const flags = await this.#evidence.flags(record, 0, Number.MAX_SAFE_INTEGER);
    return {
      findings: await this.#findings(record),
      cited: this.#cited.get(record) ?? [],
      flags: await Promise.all(
        flags.map(async (flag) => ({ ...flag, instead: await this.#insteadOf(flag) })),
      ),
    };
  }

  async #findings(record: string): Promise<Finding[]> {
    const findings: Finding[] = [];
    for await (const finding of this.#evidence.findings({ record, kinds: FOUND })) findings.push(finding);
    return findings;
  }

  async #insteadOf({ by }: Flag): Promise<Instead | null> {
    const record = by && (await this.#evidence.record(by.record));
    if (!by || !record) return null;
    const passages = await this.#evidence.passages(record.id);
    const passage = passages.find(
      ({ role, start, end }) => role !== 'heading' && start < by.end && end > by.start,
    );
    if (!passage) return null;
    const facts = { findings: await this.#findings(record.id), flags: [], cited: [] };
    const claims = claimsOf(record, passage, facts, this.#finder);
    const claim = claims.find(({ start, end }) => start < by.end && end > by.start)?.claim;
    if (!claim) return null;
    const author = record.people.find(({ role }) => role === 'from' || role === 'author');
    return {
      text: claim.text,
      cells: claim.cells,
      values: claim.values,
      url: this.#addressOf(record.id),
      title: visibleLine(record.title),
      date: record.at ?? record.modified ?? '',
      author: visibleLine(author?.name ?? ''),
    };
  }
}
