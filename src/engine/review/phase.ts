import { nearest } from '../../common/nearest.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Phase } from '../../contracts/policy.ts';
import { REVIEWS_TO_RAISE, type Reviewer, type Standing } from '../../contracts/review.ts';
import { BatonError } from '../../errors/error.ts';
import type { Database } from '../../records/tables.ts';
import { appendDecisions } from '../log/append.ts';
import { FIRST_PHASE, isHigher } from '../policy/phases.ts';
import { nameOf } from './reviews.ts';
import { standingsOf } from './standings.ts';

const CODE = ['engine/review', 'engine/policy'];

/**
 * Records how far a section goes by itself. Where it would go further than any section does at first, enough of its pages
 * must have been reviewed. Throws PHASE_REFUSED, and USAGE for a section that no agent writes.
 */
export async function changePhase(
  database: Database,
  handover: Handover,
  section: string,
  phase: Phase,
  who: Reviewer,
): Promise<Standing> {
  const standings = await standingsOf(database, handover);
  const standing = standings.find((one) => one.section === section);
  if (!standing) {
    const sections = standings.map((one) => one.section);
    const near = nearest(section, sections);
    throw new BatonError(
      'USAGE',
      `There is no section "${section}"; ${near === null ? `there are ${sections.join(', ')}` : `did you mean "${near}"?`}`,
    );
  }
  const { recorded, reviewed, unchanged } = standing;
  if (isHigher(phase, recorded) && isHigher(phase, FIRST_PHASE) && reviewed < REVIEWS_TO_RAISE)
    throw new BatonError(
      'PHASE_REFUSED',
      `"${section}" stays ${recorded}: ${reviewed} of its pages were reviewed, ${unchanged} of them approved unchanged, and ${REVIEWS_TO_RAISE} are needed.`,
    );
  if (phase !== recorded)
    await database.transaction().execute(async (transaction) => {
      await appendDecisions(
        transaction,
        [{ kind: 'phase', subject: section, outcome: phase, by: nameOf(who), inputs: [], output: '' }],
        CODE,
      );
    });
  const now = (await standingsOf(database, handover)).find((one) => one.section === section);
  return now ?? standing;
}
