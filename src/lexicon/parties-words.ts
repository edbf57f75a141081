/** What those whom a business deals with are told by. Lower case; a word that ends or begins with `*` is a part of a word. */
export interface PartiesWords {
  /** Heads of columns, whole. */
  readonly columns: {
    readonly client: readonly string[];
    readonly vendor: readonly string[];
    /** A number that an agreement or order goes by. */
    readonly number: readonly string[];
    readonly agreement: readonly string[];
    readonly terms: readonly string[];
    /** The person to speak to. */
    readonly contact: readonly string[];
    readonly country: readonly string[];
    readonly currency: readonly string[];
    /** The day from which a row holds. */
    readonly from: readonly string[];
  };
  /** What heads of columns hold that give a way to reach somebody. */
  readonly reach: readonly string[];
  /** What else stands in the row of a contact. */
  readonly beside: readonly string[];
  /** What heads of columns hold that tell what was agreed. */
  readonly agreed: readonly string[];
  /** What heads of columns hold beside one's own people; none of them on pay. */
  readonly staff: readonly string[];
  /** What an agreement calls the one who pays, and the one who provides. */
  readonly roles: { readonly client: readonly string[]; readonly vendor: readonly string[] };
  /** Titles of papers by which two bind themselves. */
  readonly agreement: readonly string[];
  /** What stands before the two sides in the first line of an agreement. */
  readonly between: readonly string[];
  /** Headings under which an agreement is signed. */
  readonly signing: readonly string[];
  /** What clauses that matter to both speak of. */
  readonly core: readonly string[];
  /** When and how is paid. */
  readonly payment: readonly string[];
  /** What others do not get. */
  readonly special: readonly string[];
  /** What is granted in a mail. */
  readonly granted: readonly string[];
  /** What says in a mail that the two agree. */
  readonly agreedInMail: readonly string[];
  /** What went wrong. */
  readonly trouble: readonly string[];
  /** No longer dealt with; dealt with no more for now; dealt with again. */
  readonly ended: readonly string[];
  readonly suspended: readonly string[];
  readonly resumed: readonly string[];
  /** What stands in a cell for a name and is none. */
  readonly nobody: readonly string[];
}
