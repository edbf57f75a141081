/**
 * How a language says that something is to be done, and what looks like it and is none. Lower case; a phrase may have
 * several words. Verbs of trades have no place here: forms tell acts.
 */
export interface DutyWords {
  /** What binds: "must", "has to", "is due". */
  readonly must: readonly string[];
  /** The writer or the business as the one who acts: "I", "we". */
  readonly first: readonly string[];
  /** The reader as the one who acts, and what their verb ends with: "du … -st"; no ending where it is the bare verb. */
  readonly second: { readonly word: string; readonly ending: string };
  /** What is the reader's: "your". */
  readonly yours: readonly string[];
  /** What ends a verb in the first person, where verbs go without their pronoun. */
  readonly firstEndings: readonly string[];
  /** Auxiliaries of the passive, and the reflexive that stands for it. */
  readonly passive: readonly string[];
  /** What a participle begins and ends with; an entry is `prefix…suffix`. */
  readonly participles: readonly string[];
  readonly irregularParticiples: readonly string[];
  /** Whether the reflexive alone makes a passive: Spanish "se pide". */
  readonly reflexivePassive: boolean;
  /** What an infinitive of duty has inside and at its end, behind an auxiliary: German "ab|zu|geben". */
  readonly mustInfinitives: readonly string[];
  /** What an instruction's first word ends with ("enviar", "envoyez"); empty where its verb has no ending. */
  readonly instructionFirst: readonly string[];
  /** What an instruction's last word ends with: German "schicken". */
  readonly instructionLast: readonly string[];
  /** What a verb of the third person ends with: "counts", "zählt". */
  readonly finiteEndings: readonly string[];
  /** Verbs that tell how things are and no act, in the forms of statements. */
  readonly states: readonly string[];
  /** Words that end as verbs do and are none. */
  readonly particles: readonly string[];
  /** Verbs that say of a thing where it has to go by its day: "go to", "are in". */
  readonly moves: readonly string[];
  readonly past: readonly string[];
  /** What ends a verb of the first person in the past. */
  readonly pastEndings: readonly string[];
  /** Papers that speak of themselves: "this policy is reviewed". */
  readonly papers: readonly string[];
  /** What somebody wants to reach, as a subject: "the aim is to …". */
  readonly aims: readonly string[];
  /** Before a number: "about". */
  readonly estimates: readonly string[];
  /** What one may, and need not. */
  readonly may: readonly string[];
  /** "would", "could", "might". */
  readonly would: readonly string[];
  /** What begins a condition. */
  readonly conditions: readonly string[];
  readonly negations: readonly string[];
  /** The other side, by its part: "customer", "supplier", "landlord". */
  readonly others: readonly string[];
  /** Whether the noun of a subject is its last word: "the wholesale customer". */
  readonly nounLast: boolean;
  /** Nouns of what lies outside: "gestoría", "tax adviser" who act for the business. */
  readonly opening: readonly string[];
  readonly means: readonly string[];
  readonly please: readonly string[];
  /** "from now on": makes a mail's sentence a standing one. */
  readonly standing: readonly string[];
  readonly weekend: readonly string[];
  /** Titles and headings that gather duties. */
  readonly dutyTitles: readonly string[];
  readonly glossaryTitles: readonly string[];
  /** Titles of what comes with a machine or a program. */
  readonly manualTitles: readonly string[];
  /** Titles of papers that bind two parties. */
  readonly contractTitles: readonly string[];
  /** Head cells of columns with what is to be done, when, and by whom. */
  readonly taskColumns: readonly string[];
  readonly whenColumns: readonly string[];
  readonly whoColumns: readonly string[];
  /** Head cells over the day by which a thing is due next, and over the day on which it was done last. */
  readonly dueColumns: readonly string[];
  readonly lastColumns: readonly string[];
  /** Cells that say that a task is no longer open. */
  readonly closedCells: readonly string[];
  /** Words before and after that tell a date of the paper itself: "updated", "review". */
  readonly paperDates: readonly string[];
}
