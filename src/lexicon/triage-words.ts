/** Words and phrases that tell what kind of mail one is. Lower case; marks above letters do not matter. */
export interface TriageWords {
  /** What only letters among family and close friends say: how kin are called, how one parts. */
  readonly kin: readonly string[];
  /** Occasions and cares of private life. A business may live by them: then its own papers say so. */
  readonly life: readonly string[];
  /** Words of work, of any trade. */
  readonly work: readonly string[];
  /** What somebody says who talks about a next job of their own. */
  readonly ownEmployment: readonly string[];
  /** How a mailing says that one can leave it. */
  readonly unsubscribe: readonly string[];
  /** How somebody says that they are away. */
  readonly absence: readonly string[];
  /** What mail programs write before the subject of an automatic reply, and nobody else. */
  readonly automatic: readonly string[];
  /** What stands before the subject of an automatic reply, and of a note that a person writes as well. */
  readonly away: readonly string[];
  /** Folders that say they hold private mail. */
  readonly privateFolders: readonly string[];
}
