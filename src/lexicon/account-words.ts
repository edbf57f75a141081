/** What tells that somebody speaks of their own work to whoever comes next. Lower case, as they stand alone. */
export interface AccountWords {
  /** First person singular: pronouns and possessives. */
  readonly self: readonly string[];
}
