import type { Handover } from '../../contracts/handover.ts';
import { type Phase, phaseSchema } from '../../contracts/policy.ts';
import type { Standing } from '../../contracts/review.ts';
import type { Database } from '../../records/tables.ts';
import { findAgents } from '../discover.ts';
import { FIRST_PHASE, isHigher, recordedPhases } from '../policy/phases.ts';
import { shadowShares } from '../policy/waiting-store.ts';

/** How far each section goes by itself, with the reviews that speak for more, in order of ids. */
export async function standingsOf(
  database: Database,
  { policy }: Pick<Handover, 'policy'>,
): Promise<Standing[]> {
  const agents = await findAgents(undefined);
  const sections = [...new Set(agents.flatMap((agent) => agent.sections.map(({ id }) => id)))].sort();
  const recorded = await recordedPhases(database);
  const lowered = await lastLowered(database);
  const shares = await shadowShares(database);
  const rows = await database
    .selectFrom('reviews')
    .select(['seq', 'section', 'path', 'digest', 'outcome'])
    .orderBy('seq')
    .execute();
  return sections.map((section) => {
    const since = lowered.get(section) ?? 0;
    const last = new Map(
      rows
        .filter((row) => row.section === section && row.seq > since)
        .map(({ path, digest, outcome }) => [`${path} ${digest}`, outcome]),
    );
    const most = recorded.get(section) ?? FIRST_PHASE;
    const asked = policy.phases[section];
    const share = shares.find((one) => one.section === section);
    return {
      section,
      recorded: most,
      phase: asked !== undefined && isHigher(most, asked) ? asked : most,
      reviewed: last.size,
      unchanged: [...last.values()].filter((outcome) => outcome !== 'rejected').length,
      shadow: share ? { pages: share.pages, equal: share.equal } : null,
    };
  });
}

/** By section, the entry of the log that lowered it last. */
async function lastLowered(database: Database): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('decisions')
    .select(['seq', 'subject', 'outcome'])
    .where('kind', '=', 'phase')
    .orderBy('seq')
    .execute();
  const lowered = new Map<string, number>();
  const phases = new Map<string, Phase>();
  for (const { seq, subject, outcome } of rows) {
    const phase = phaseSchema.parse(outcome);
    if (isHigher(phases.get(subject) ?? FIRST_PHASE, phase)) lowered.set(subject, seq);
    phases.set(subject, phase);
  }
  return lowered;
}
