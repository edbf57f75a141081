import type { Candidate } from './candidates.ts';
import type { QuestionForm } from './question.ts';
import { CERTAINTY_SIGNS, type CertaintySign } from './weights.ts';

/** Of two claims with odds so far apart the second says nothing more. */
const FARTHEST = 6;

/** What speaks for a claim's being right: it stands first by its odds, `candidates` are the others, best first. */
export function certaintySigns(
  best: Candidate,
  form: QuestionForm,
  candidates: readonly Candidate[],
): Record<Exclude<CertaintySign, 'base'>, number> {
  const next = candidates.find((other) => answerIn(other) !== answerIn(best));
  return {
    margin: Math.min(FARTHEST, next ? best.odds - next.odds : FARTHEST),
    odds: best.odds,
    value: form.accepted.length > 0 ? 1 : 0,
    defines: best.defines ? 1 : 0,
    'value near': best.signs['value near'] ?? 0,
  };
}

/** How likely a claim is right that stands first by its odds. */
export function certaintyOf(
  best: Candidate,
  form: QuestionForm,
  candidates: readonly Candidate[],
  weights: Readonly<Record<CertaintySign, number>> = CERTAINTY_SIGNS,
): number {
  const signs = Object.entries(certaintySigns(best, form, candidates)) as [CertaintySign, number][];
  const odds = signs.reduce((sum, [sign, much]) => sum + weights[sign] * much, weights.base);
  return 1 / (1 + Math.exp(-odds));
}

/**
 * Whether a claim can answer at all: with a value of the kind that is asked for, about what is named, and not retired. A
 * person answers who stands beside what was asked, not one who stands in the same sentence.
 */
export function canAnswer(
  { claim, states, value, beside, instead, isOfOther }: Candidate,
  { kind, accepted }: QuestionForm,
): boolean {
  const warned = (status: string) => claim.warnings.some((one) => one.status === status);
  if (isOfOther || (accepted.length > 0 && !states)) return false;
  if (kind === 'person' && (!value || (beside <= 0 && claim.cells.length === 0))) return false;
  if (kind === 'account' && claim.warnings.length > 0 && !instead) return false;
  return Boolean(instead) || !warned('retired');
}

/** What a candidate answers, as two of them are compared. */
export function answerIn({ instead, claim, value }: Candidate): string {
  const { text } = instead ?? claim;
  return (value ? text.slice(value.start, value.end) : text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
