/** Heads of a list of people. Lower case; a word that ends or begins with `*` is a part of a word. */
export interface PeopleWords {
  readonly name: readonly string[];
  /** What somebody is here. */
  readonly role: readonly string[];
  /** What a list of one's own people has beside: how to reach them, since when, how much, under whom. */
  readonly beside: readonly string[];
}
