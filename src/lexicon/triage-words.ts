/** Words and phrases that tell what kind of mail one is. Lower case; marks above letters do not matter. */
export interface TriageWords {
  /** How kin are called by their own: among family, and by customers who speak of theirs. */
  readonly kin: readonly string[];
  /** Endearments: what only letters among family and close friends say. */
  readonly dear: readonly string[];
  /** Occasions and cares of private life. A business may live by them: then its own papers say so. */
  readonly life: readonly string[];
  /** Words of work, of any trade. */
  readonly work: readonly string[];
  /** Possessives of the first and third person: before a word of kin they make it somebody else's. */
  readonly others: readonly string[];
  /** What makes a word of kin or life behind it that of the person written to, among people who know each other. */
  readonly yours: readonly string[];
  /** How friends ask each other over, and out. */
  readonly social: readonly string[];
  /** How strangers and houses are addressed: what customers write and friends do not. */
  readonly formal: readonly string[];
  /** What somebody says who talks about a next job of their own. */
  readonly ownEmployment: readonly string[];
  /** What is said in talks about a job, by either side. */
  readonly recruiting: readonly string[];
  /** What only the side that hires says to the one who may be hired. */
  readonly toCandidate: readonly string[];
  /** Words in the names of papers that one applies for a job with. */
  readonly applicationPapers: readonly string[];
  /** How a mailing says that one can leave it. */
  readonly unsubscribe: readonly string[];
  /** How a program thanks for a mail that it answers, whatever that said. */
  readonly acknowledges: readonly string[];
  /** How a program says what becomes of a mail that nobody reads now: whom to turn to, that answers are not read. */
  readonly standIn: readonly string[];
  /** How somebody says that they are away. */
  readonly absence: readonly string[];
  /** What mail programs write before the subject of an automatic reply, and nobody else. */
  readonly automatic: readonly string[];
  /** What stands before the subject of an automatic reply, and of a note that a person writes as well. */
  readonly away: readonly string[];
  /** Folders that say they hold private mail. */
  readonly privateFolders: readonly string[];
}
