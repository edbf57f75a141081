import type { LoadedHandover } from '../config/load.ts';
import type { Reviewer, ReviewQueue } from '../contracts/review.ts';
import { ReviewEvidence } from '../engine/review/evidence.ts';
import { type ServedReview, serveReview } from './server.ts';

export type { ServedReview } from './server.ts';

/** Opens the review of a handover in this computer's browser. Throws USAGE where the port is taken. */
export function openReviewSite(
  loaded: LoadedHandover,
  queue: ReviewQueue,
  who: Reviewer,
  port = 0,
): Promise<ServedReview> {
  return serveReview(
    { loaded, queue, evidence: new ReviewEvidence(loaded), who, now: () => new Date() },
    port,
  );
}
