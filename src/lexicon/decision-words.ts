/**
 * How a language says that something is settled. Patterns as in `speech-words.ts`, without classes. Who may settle it is
 * told by other means.
 */
export interface DecisionWords {
  /** A decision is named as one: "we have decided", "accepted by the board". */
  readonly decided: readonly string[];
  /** Agreement with what somebody proposed, at the start of an answer. */
  readonly agrees: readonly string[];
  /** From when or how long something holds, beside dates: "from now on". */
  readonly sets: readonly string[];
  /** A choice of the writer's house, told in the present: "we stay with". */
  readonly chooses: readonly string[];
  /** One of several that were named: "the second one", "option 2". */
  readonly picks: readonly string[];
  /** What somebody may do, or need not do any more. */
  readonly permits: readonly string[];
  /** What holds no longer. */
  readonly revokes: readonly string[];
  /** A rule in the form of an order: "nothing is to be paid". */
  readonly directs: readonly string[];
  /** A wish, an opinion or a proposal; what is put off or still to be decided. */
  readonly proposes: readonly string[];
  /** What else settles nothing: conditions, requests, absences. */
  readonly undecided: readonly string[];
  /** Courts, lawgivers, markets: their decisions are news. */
  readonly news: readonly string[];
  /** Parts and acts of those who decide here, in papers: "owner", "approves". */
  readonly authority: readonly string[];
  /** Titles and headings of papers that record a meeting. */
  readonly minutes: readonly string[];
}
