/** Heads of lists of systems. Lower case; a word that ends or begins with `*` is a part of a word. */
export interface SystemsWords {
  /** Of the column that names a system. */
  readonly name: readonly string[];
  readonly purpose: readonly string[];
  /** Who answers for it, or pays for it. */
  readonly owner: readonly string[];
  /** Who lets somebody in. */
  readonly grants: readonly string[];
  readonly secondFactor: readonly string[];
  readonly renewal: readonly string[];
  /** First person: an answer that only its writer could place. */
  readonly self: readonly string[];
}
