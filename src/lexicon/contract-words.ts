/** What clauses of a contract are told by. Lower case; a word that ends or begins with `*` is a part of a word. */
export interface ContractWords {
  /** How long it runs. */
  readonly term: readonly string[];
  readonly renewal: readonly string[];
  /** How and by when it is ended or notice is given. */
  readonly notice: readonly string[];
  /** What is paid under it. */
  readonly price: readonly string[];
}
