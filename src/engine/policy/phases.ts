import { nearest } from '../../common/nearest.ts';
import { PHASES, type Phase, type Policy, phaseSchema } from '../../contracts/policy.ts';
import { BatonError } from '../../errors/error.ts';
import type { Database } from '../../records/tables.ts';
import { lastOutcomes } from '../log/standing.ts';

/** How far a section goes by itself of which nobody decided. */
export const FIRST_PHASE: Phase = 'supervised';

/** How far persons let each section go by itself, by id, as the decision log has it; the others are supervised. */
export async function recordedPhases(database: Database): Promise<Map<string, Phase>> {
  const outcomes = await lastOutcomes(database, 'phase');
  return new Map([...outcomes].map(([section, phase]) => [section, phaseSchema.parse(phase)]));
}

export function isHigher(phase: Phase, than: Phase): boolean {
  return PHASES.indexOf(phase) > PHASES.indexOf(than);
}

/**
 * The phase that each section is in: as recorded, or lower by the config. Throws PHASE_REFUSED where the config names a
 * higher one, and CONFIG_INVALID where it names a section that no agent writes.
 */
export function phasesOf(
  { phases }: Policy,
  recorded: ReadonlyMap<string, Phase>,
  sections: readonly string[],
): (section: string) => Phase {
  for (const [section, phase] of Object.entries(phases)) {
    if (!sections.includes(section)) {
      const near = nearest(section, sections);
      throw new BatonError(
        'CONFIG_INVALID',
        `policy.phases names the section "${section}", which no agent writes${near === null ? '' : `; did you mean "${near}"?`}`,
        { hint: `Sections are ${[...sections].sort().join(', ')}.` },
      );
    }
    const most = recorded.get(section) ?? FIRST_PHASE;
    if (isHigher(phase, most))
      throw new BatonError(
        'PHASE_REFUSED',
        `The config sets the section "${section}" to ${phase}, and persons have let it go as far as ${most}.`,
      );
  }
  return (section) => phases[section] ?? recorded.get(section) ?? FIRST_PHASE;
}
