/** Weeks near the writer's, in lower case; a phrase may have several words. */
export interface NearWords {
  readonly thisWeek: readonly string[];
  readonly nextWeek: readonly string[];
  /** What stands beside the number of a week: "KW 34". */
  readonly weekNumber: readonly string[];
}

/**
 * How people ask, promise and answer in mail. Each entry is a pattern over the words of a sentence, in lower case:
 *
 * - `send|give` one of several words, `word?` one that may be absent, `@you` one of a class named in `classes`;
 * - `promis*`, `*ame` a word that begins or ends so; `´lo` one that ends so and bears an accent shortly before; `_` any word, `..` up to three words, `...` up to eight;
 * - `!a|b` a word that is none of these;
 * - `^` the start of a clause, `^^` that of the sentence (a greeting or a name before it set aside), `$` its end.
 */
export interface SpeechWords extends NearWords {
  readonly classes: Readonly<Record<string, string>>;
  /** Whether a word of one or two letters before an apostrophe is a word of its own: French "j'ai". */
  readonly elides: boolean;
  /** What joins clauses: after it a new one begins. */
  readonly joins: readonly string[];
  /** Words before a greeted name, and words that stand before a comma as a name does and are none. */
  readonly greetings: readonly string[];
  readonly notNames: readonly string[];
  /** Words for days near the writer's: how many days ahead. */
  readonly days: Readonly<Record<string, number>>;
  /** How many are greeted at once, in a greeting: "all", "customers". */
  readonly crowds: readonly string[];
  /** What asks by its words alone. */
  readonly asks: readonly string[];
  /** The writer's need or wish, which asks where it is of the reader or has a day. */
  readonly needs: readonly string[];
  /** An instruction by its form alone, where the language has such a form. */
  readonly instructs: readonly string[];
  /** Somebody else's act that is still to come: "Joanna still has to". The first word is who. */
  readonly owes: readonly string[];
  /** The writer asks leave for an act of their own: "may I". */
  readonly permits: readonly string[];
  /** What has the form of a request and asks nothing: offers, thanks, notes, what is said of the mail itself. */
  readonly courtesies: readonly string[];
  /** What asks not to do something, or to do it always: a rule and no errand. */
  readonly standing: readonly string[];
  /** What binds the writer. */
  readonly promises: readonly string[];
  /** What binds the writer where a day is set, or an event. */
  readonly dated: readonly string[];
  /** An event that a promise waits for: "as soon as". */
  readonly events: readonly string[];
  /** What looks like a promise and is none: refusals, stances, greetings. */
  readonly stances: readonly string[];
  /** What makes a promise weak. */
  readonly hedges: readonly string[];
  /** A promise that says nothing of what: "will do". */
  readonly bare: readonly string[];
  /** What makes all of a sentence hang on a case that may never come. */
  readonly conditions: readonly string[];
  /** Something was done or is handed over. */
  readonly done: readonly string[];
  /** It is not, or not yet. */
  readonly undone: readonly string[];
  /** The one who waited has it. */
  readonly received: readonly string[];
  /** The one who waited wants it no more. */
  readonly withdrawn: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** It was seen, and nothing is done yet. */
  readonly noted: readonly string[];
  /** Each of several readers is asked: "you both". */
  readonly each: readonly string[];
  /** Words for who reads: "you", "your". Where verbs alone may say it, what a question begins with. */
  readonly reader: readonly string[];
}
