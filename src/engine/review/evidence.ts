import { sql } from 'kysely';
import type { LoadedHandover } from '../../config/load.ts';
import type { LinkOf } from '../../contracts/link-kinds.ts';
import { type BatonRecord, OUTCOMES } from '../../contracts/record.ts';
import { StoredEvidence } from '../../records/evidence.ts';
import { type CorrectionState, correctionStates } from '../corrections/states.ts';
import { planWithdrawal, type WithdrawalPlan } from '../withdraw/plan.ts';
import { readStore } from './store.ts';

/** A record in a list, without its text. */
export type RecordLine = Pick<BatonRecord, 'id' | 'title' | 'kind' | 'at'> & { outcome: string };

const LISTED = 60;

/** What a reviewer looks up in the store, which may change between two calls. */
export class ReviewEvidence {
  readonly #loaded: LoadedHandover;

  constructor(loaded: LoadedHandover) {
    this.#loaded = loaded;
  }

  /** Values that the records state differently: open ones first. */
  async values(): Promise<LinkOf<'value'>[]> {
    const values = await this.#read((evidence) => evidence.links('value'));
    const rank = ({ data }: LinkOf<'value'>) => (data.state === 'conflict' ? 0 : data.told ? 2 : 1);
    return values.sort((one, other) => rank(one) - rank(other) || (one.key < other.key ? -1 : 1));
  }

  async people(): Promise<LinkOf<'person'>[]> {
    const people = await this.#read((evidence) => evidence.links('person'));
    const weight = ({ data }: LinkOf<'person'>) => data.sent + data.received;
    return people.sort((one, other) => weight(other) - weight(one) || (one.key < other.key ? -1 : 1));
  }

  record(id: string): Promise<BatonRecord | null> {
    return this.#read((evidence) => evidence.record(id));
  }

  standings(): Promise<LinkOf<'standing'>[]> {
    return this.#read((evidence) => evidence.links('standing'));
  }

  corrections(): Promise<CorrectionState[]> {
    return readStore(this.#loaded.paths.state, (database) =>
      correctionStates(database, new StoredEvidence(database, this.#loaded.handover, '')),
    );
  }

  /** What falls when a record is taken out. Throws RECORD_UNKNOWN. */
  plan(id: string): Promise<WithdrawalPlan> {
    return readStore(this.#loaded.paths.state, (database) => planWithdrawal(database, id));
  }

  /** Records whose id or title holds the words, whatever became of them; `outcome` narrows it. The first of them, in order of id. */
  find(words: string, outcome: string): Promise<RecordLine[]> {
    return readStore(this.#loaded.paths.state, async (database) => {
      let query = database
        .selectFrom('records')
        .select(['id', 'title', 'kind', 'at', 'outcome'])
        .where(
          sql<boolean>`(instr(lower(title), lower(${words})) > 0 OR instr(lower(id), lower(${words})) > 0)`,
        );
      if (OUTCOMES.some((one) => one === outcome)) query = query.where('outcome', '=', outcome);
      const rows = await query.orderBy('id').limit(LISTED).execute();
      return rows.map((row) => ({ ...row, kind: row.kind as BatonRecord['kind'] }));
    });
  }

  #read<Answer>(ask: (evidence: StoredEvidence) => Promise<Answer>): Promise<Answer> {
    return readStore(this.#loaded.paths.state, (database) =>
      ask(new StoredEvidence(database, this.#loaded.handover, '')),
    );
  }
}
