/** What a paper says of itself in its first lines, and titles that say nothing. Lower case, as written. */
export interface PaperWords {
  /** Before the day of its last change. */
  readonly updated: readonly string[];
  /** Before the day it was made, signed or issued, and before who made it. */
  readonly issued: readonly string[];
  /** Before the day from which it holds. */
  readonly effective: readonly string[];
  /** What makes a day another's than the paper's: a birth, a due day, the next review. */
  readonly notItsOwn: readonly string[];
  /** Small words around a date: "of", "the". */
  readonly beside: readonly string[];
  /** Titles that programs give of themselves; figures behind them do not count. */
  readonly untitled: readonly string[];
  /** Headings that stand first in many papers and name none. */
  readonly openings: readonly string[];
}
