/** What a critic says of a sentence beside its quotes. */
export const CRITIC_VERDICTS = ['supported', 'partly', 'not'] as const;
export type CriticVerdict = (typeof CRITIC_VERDICTS)[number];

/** What became of a sentence or question that a model worded. */
export interface WordingNote {
  section: string;
  /** Name of the slot, or `lead`, or `questions`. */
  slot: string;
  text: string;
  /** `kept` stands on a page; `dropped` does not, and what the records say in their own words stands instead. */
  outcome: 'kept' | 'dropped';
  /** Name of the wall that it did not pass, `critic`, or empty. */
  reason: string;
  /** `provider/model`. */
  model: string;
  /** Null where no critic was asked, or none answered. */
  critic: CriticVerdict | null;
}
