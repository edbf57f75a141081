import type { Evidence } from '../../contracts/evidence.ts';
import { corrections, lastOfEach, type Told } from '../../records/corrections.ts';
import type { Database } from '../../records/tables.ts';

/** A correction and whether it does what it says. */
export interface CorrectionState {
  told: Told;
  /** replaced: a later one is about the same thing; idle: what it is about is not there. */
  state: 'stands' | 'replaced' | 'idle';
  /** Why it is idle, in a sentence for the owner; empty otherwise. */
  reason: string;
}

/** Every correction, earliest first, as the last run left it. */
export async function correctionStates(database: Database, evidence: Evidence): Promise<CorrectionState[]> {
  const all = await corrections(evidence);
  if (all.length === 0) return [];
  const last = new Set(lastOfEach(all));
  const known = await knownOf(database, evidence);
  return all.map((told) => {
    if (!last.has(told)) return { told, state: 'replaced', reason: '' };
    const reason = idleBecause(told, known);
    return { told, state: reason === '' ? 'stands' : 'idle', reason };
  });
}

interface Known {
  records: ReadonlySet<string>;
  /** Addresses and names, in lower case. */
  people: ReadonlySet<string>;
  /** Corrections whose words stand on a page or settle a value. */
  shown: ReadonlySet<string>;
}

async function knownOf(database: Database, evidence: Evidence): Promise<Known> {
  const records = await database.selectFrom('records').select('id').execute();
  const cited = await database.selectFrom('page_citations').select('record').distinct().execute();
  const people = (await evidence.links('person')).flatMap(({ data }) => [
    ...data.addresses,
    ...[data.name, ...data.names].map((name) => name.toLowerCase()),
  ]);
  const settled = (await evidence.links('value')).flatMap(({ data }) => data.told?.record ?? []);
  return {
    records: new Set(records.map(({ id }) => id)),
    people: new Set(people),
    shown: new Set([...cited.map(({ record }) => record), ...settled]),
  };
}

function idleBecause({ id, correction }: Told, { records, people, shown }: Known): string {
  switch (correction.correct) {
    case 'answer':
      return shown.has(id)
        ? ''
        : `No page asks it any more: "${correction.question}" on ${correction.page}. The page or the question is gone.`;
    case 'settle':
      return shown.has(id)
        ? ''
        : `The records do not state ${correction.subject} as ${correction.holds.written} and otherwise any more.`;
    case 'triage':
    case 'standing':
      return records.has(correction.record) ? '' : `There is no record ${correction.record} any more.`;
    case 'alias':
    case 'role': {
      const named = correction.correct === 'alias' ? correction.people : [correction.person];
      const gone = named.find(({ name, address }) => !people.has(address ?? name.toLowerCase()));
      return gone ? `The records do not name ${gone.address ?? gone.name} any more.` : '';
    }
  }
}
