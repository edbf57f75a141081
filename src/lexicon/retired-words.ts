/** How somebody says that an account, a number or a code is out of use. Lower case; `*` opens a word. */
export interface RetiredWords {
  /** Before the thing: "old account". By itself such a word may be a part of a name. */
  readonly old: readonly string[];
  /** What may be old: accounts, numbers, codes. */
  readonly things: readonly string[];
  /** By themselves, before the thing, above it or in a cell of its row: "do not use". */
  readonly stop: readonly string[];
  /** Behind the thing, right after a verb of being or by themselves: "is closed", "no longer in use". */
  readonly ended: readonly string[];
  /** What makes the thing behind it the one that holds: "new", "instead". */
  readonly instead: readonly string[];
}
