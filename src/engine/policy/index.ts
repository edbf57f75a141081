import type { Handover } from '../../contracts/handover.ts';
import type { Phase } from '../../contracts/policy.ts';
import type { Database } from '../../records/tables.ts';
import { findAgents } from '../discover.ts';
import { phasesOf, recordedPhases } from './phases.ts';

export { PolicyDesk } from './desk.ts';
export { hiddenPlaces } from './hidden.ts';
export { countWaiting, reviewState, type ShadowShare, shadowShares } from './waiting-store.ts';

/** The phase of each section. Throws PHASE_REFUSED and CONFIG_INVALID for phases of the config that cannot be. */
export async function openPhases(
  { policy }: Pick<Handover, 'policy'>,
  database: Database,
): Promise<(section: string) => Phase> {
  const sections =
    Object.keys(policy.phases).length === 0
      ? []
      : (await findAgents(undefined)).flatMap((agent) => agent.sections.map(({ id }) => id));
  return phasesOf(policy, await recordedPhases(database), sections);
}
