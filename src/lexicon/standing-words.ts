/** What says what a document is to the business. Lower case; words as they stand alone, never inside a name. */
export interface StandingWords {
  /** Names of folders: a whole folder name, with or without a year. */
  readonly folders: {
    readonly superseded: readonly string[];
    readonly draft: readonly string[];
    readonly template: readonly string[];
    readonly example: readonly string[];
    readonly others: readonly string[];
  };
  /** Marks that are set apart in a title, and what stands behind "Status:". */
  readonly marks: {
    readonly superseded: readonly string[];
    readonly draft: readonly string[];
    readonly template: readonly string[];
    readonly example: readonly string[];
  };
  /** Labels of a status: "Status", "Stand". */
  readonly labels: readonly string[];
  /** What a sentence about the document itself says: "this guide is no longer in force". */
  readonly noLonger: readonly string[];
  /** "replaced by", before what holds instead. */
  readonly replacedBy: readonly string[];
  /** "replaces", before what no longer holds. */
  readonly replaces: readonly string[];
  /** Papers of an occasion, of which a later one replaces none: minutes, invoices, reports. */
  readonly occasions: readonly string[];
  /** Papers by which others tell how they work: terms of sale, manuals, newsletters. */
  readonly othersPapers: readonly string[];
  /** What a law calls itself. */
  readonly laws: readonly string[];
  /** Papers that speak of a law and are none: a contract, a policy, notes. */
  readonly notLaws: readonly string[];
  /** What a provision is numbered with: "§", "Article", "Section". */
  readonly provisions: readonly string[];
}
