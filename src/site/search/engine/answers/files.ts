import type { Claim } from './claim.ts';
import type { QuestionLanguage } from './question.ts';

/** `answers.bin`: what questions are understood by. */
export interface AnswerHead {
  /** The day that the records speak of, ISO. */
  asOf: string;
  /** Who is asked where no record says it. */
  ask: string;
  languages: QuestionLanguage[];
}

/** `a/<document>-<part>.bin`: the claims of the sections of `d/<document>-<part>.bin`. */
export interface ClaimFile {
  claims: Claim[];
}
