/**
 * What a sentence may change of the words that it quotes. Lower case, straight apostrophes; a phrase may have several
 * words. Whatever stands in none of these lists must stand in the sentence as it stands in the quote.
 */
export interface WordingWords {
  /** Says nothing by itself: articles and the like. May be put in and left out. */
  readonly free: readonly string[];
  /** Forms of "to be" in the present: may stand where a label and its value are set apart by a colon. */
  readonly is: readonly string[];
  /** Rows of phrases that say exactly the same. */
  readonly same: readonly (readonly string[])[];
  /** Short forms to the words that they stand for. */
  readonly short: Readonly<Record<string, string>>;
  /** Courtesies and fillers: may be left out, never put in. */
  readonly asides: readonly string[];
  /** What a statement is led in with: may be left out at its start. */
  readonly openers: readonly string[];
  /** What joins two statements without saying anything of how they hang together. */
  readonly joins: readonly string[];
  /** What a reason begins with: it may be left out with all that follows. */
  readonly reasons: readonly string[];
  /** "or": what is left of a choice is no statement. */
  readonly choices: readonly string[];
  /** Narrows or widens what it stands beside: "only", "at least", "all". */
  readonly limits: readonly string[];
  /** Verbs and auxiliaries that show that a clause is whole. */
  readonly finite: readonly string[];
  /** What points to something said before: "it", "this", "they". */
  readonly pointers: readonly string[];
  /** First person singular as a subject, and as a possessive. */
  readonly self: readonly string[];
  readonly own: readonly string[];
  /** First and second person, in all forms. */
  readonly persons: readonly string[];
  /** Verbs of the first person to those of the third, where the ending is not regular. */
  readonly third: Readonly<Record<string, string>>;
  /** Endings of the first person to those of the third; an empty one is none. */
  readonly thirdEndings: readonly (readonly [first: string, third: string])[];
  /** What else questions are made of, beside words that ask: prepositions before them, "please", "tell". */
  readonly questionLeads: readonly string[];
  /** What names whom one quotes: "according to". */
  readonly sources: readonly string[];
  /** Whether the verb comes before its subject where something else leads the sentence. */
  readonly verbSecond: boolean;
  /** What may stand before a weekday that recurs: "on Fridays". */
  readonly onHabit: readonly string[];
  /** Who owes, pays, buys or lends, or the other side of it. */
  readonly payment: readonly string[];
  /** What binds, allows or foretells, beside the words of duties. */
  readonly modal: readonly string[];
  /** What somebody writes who wants a program that reads it to obey. */
  readonly orders: readonly string[];
}
