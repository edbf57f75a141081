/** The forms of the verbs of a language, said short: every stem with every ending, and what is irregular, whole. */
export interface VerbForms {
  readonly stems: readonly string[];
  readonly endings: readonly string[];
  readonly forms: readonly string[];
  /** Endings of what tells a reader to act: of stems. */
  readonly commands: readonly string[];
  /** Endings by which an irregular form is no such command. */
  readonly notCommands: readonly string[];
  /** Particles that a verb may begin with, or that stand after it: `hoch` of "hochladen". */
  readonly particles: readonly string[];
}

/**
 * How procedures are told. Lower case, without marks above letters; each entry is one word or several that follow each
 * other; a `*` at its end leaves the ending of a word open.
 */
export interface ProcessWords {
  /** Little words by which the language of a text is told; none of them is frequent in another language here. */
  readonly common: readonly string[];
  /** What opens a condition: `if`. */
  readonly conditions: readonly string[];
  /** Those of them that tell a place or a relation elsewhere than at the start of a sentence: `where`. */
  readonly places: readonly string[];
  /** What opens a point in time, which starts an act and leaves no choice: `when`. */
  readonly moments: readonly string[];
  /** What makes a condition behind it a point in time: `only` of "only when". */
  readonly only: readonly string[];
  /** What opens the other branch: `otherwise`. */
  readonly otherwise: readonly string[];
  /** What keeps something back until a condition is met, in the sentence itself: `not … until`. */
  readonly holds: readonly string[];
  readonly exceptions: readonly string[];
  /** In a heading under which each sentence is one. */
  readonly exceptionHeadings: readonly string[];
  /** What tells a rule with departures: `usually`. */
  readonly usually: readonly string[];
  readonly sometimes: readonly string[];
  /** What opens a sentence about one party or kind, before its name: `for`. */
  readonly cases: readonly string[];
  readonly but: readonly string[];
  readonly negations: readonly string[];
  /** Negations that leave out nothing and nobody: `nothing`. */
  readonly nothing: readonly string[];
  /** What says that something is missing: `without`. */
  readonly without: readonly string[];
  /** Words beside an amount of money by which it divides cases: `above`. */
  readonly limits: readonly string[];
  /** What is done with what lies on one side of a limit, and by whom. */
  readonly decides: readonly string[];
  readonly whether: readonly string[];
  /** Acts by which work or a thing is given to somebody who goes on with it. */
  readonly hands: readonly string[];
  /** Acts by which a thing is brought to somebody; that it is work is told by who that is. */
  readonly sends: readonly string[];
  /** Acts by which somebody is told what they go on with; whom stands right behind. */
  readonly tells: readonly string[];
  /** The thing that goes: `goes to`, with its marker. */
  readonly goes: readonly string[];
  /** Acts of one who goes on with what another had: `takes over`. */
  readonly takes: readonly string[];
  /** What stands before a thing that is worked in or with, and never before a person: `into`. */
  readonly inside: readonly string[];
  /** What stands before a recipient. */
  readonly to: readonly string[];
  /** What joins a role to what it is of, where that stands behind: `encargado de sala`; none where it stands before. */
  readonly roleOf: readonly string[];
  /** What stands between a marker and the name of a recipient, or before an actor. */
  readonly articles: readonly string[];
  /** Who writes the paper, as one who acts, and as one who is given something. */
  readonly own: readonly string[];
  readonly ownObject: readonly string[];
  /** What stands behind a marker for people who were spoken of: `them`. */
  readonly persons: readonly string[];
  /** Before a noun that neither acts nor is given anything, where an article alone may mark a recipient: `mit` of "mit der". */
  readonly prepositions: readonly string[];
  /** What stands for a thing that was spoken of: `it`. */
  readonly pronouns: readonly string[];
  /** Nouns of those who work in a business of any trade. */
  readonly roles: readonly string[];
  /** Roles that name nobody: `whoever`. */
  readonly whoever: readonly string[];
  /** Nouns of those for whom a business works; work is not handed over to them. */
  readonly customers: readonly string[];
  /** What stands behind such a noun where only some of them are meant: `with`. */
  readonly narrows: readonly string[];
  /** What those do who are given something: `get`. */
  readonly receives: readonly string[];
  /** Forms of courtesy before a name. */
  readonly titles: readonly string[];
  /** Verbs of acts that people do at work. */
  readonly acts: VerbForms;
  /** Before a verb of an act: `may`, `must`, and adverbs. */
  readonly modals: readonly string[];
  /** Before a participle: what makes an act without its actor. */
  readonly passives: readonly string[];
  /** What joins two acts of two actors, beside a comma and a semicolon: `and`, `who`. */
  readonly joins: readonly string[];
  /** In headings and titles of procedures. */
  readonly headings: readonly string[];
  /** Headings that name no procedure by themselves: `steps`. Whole headings. */
  readonly generic: readonly string[];
  /** Headings over departures and decisions of the procedure above them. */
  readonly departures: readonly string[];
  /** Titles of papers that tell no procedure of the business: contracts, minutes, price lists, another party's manuals. */
  readonly others: readonly string[];
  /** In a title before the day from which a paper holds: `as of`. */
  readonly versions: readonly string[];
  /** How a paper between two parties begins its first sentence. */
  readonly parties: readonly string[];
  /** What recurs by the calendar: a list of it is a list of duties. */
  readonly cadences: readonly string[];
  readonly done: readonly string[];
  readonly failed: readonly string[];
  /** Columns of a table of steps, of who does them, and of whom the work goes to from there. */
  readonly stepColumns: readonly string[];
  /** Of these, what is headed so is a step and no duty, even where another column has a time. */
  readonly stepNames: readonly string[];
  readonly actorColumns: readonly string[];
  readonly nextColumns: readonly string[];
  /** Columns that name a system. */
  readonly systemColumns: readonly string[];
  /** A clause that begins with its verb is a condition in this language: what its verb may end in, and what follows it. */
  readonly verbFirst: {
    readonly endings: readonly string[];
    readonly forms: readonly string[];
    readonly followers: readonly string[];
  } | null;
}
