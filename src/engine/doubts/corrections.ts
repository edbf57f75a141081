import type { Handover } from '../../contracts/handover.ts';
import { StoredEvidence } from '../../records/evidence.ts';
import type { Database } from '../../records/tables.ts';
import { correctionStates } from '../corrections/states.ts';
import type { Doubt } from './doubt.ts';

/** Corrections that are about something that is not there: kept, and without effect. */
export async function* doubtsOfCorrections(handover: Handover, database: Database): AsyncGenerator<Doubt> {
  const states = await correctionStates(database, new StoredEvidence(database, handover, ''));
  for (const { told, state, reason } of states)
    if (state === 'idle')
      yield {
        found: `The correction ${told.id} does nothing: ${reason}`,
        remedy: 'Say it again with npm run review where it is still true, and take this one back there.',
      };
}
