/** A stretch of time that something recurs in. */
export type CadenceUnit =
  | 'hour'
  | 'day'
  | 'workday'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year';

/**
 * How a language says when something recurs or falls due. Lower case; a phrase may have several words. Names of months
 * and weekdays come from `Intl` and stand here only where the language has others besides.
 */
export interface CadenceWords {
  /** The most frequent words of the language: by them a text's language is told. */
  readonly common: readonly string[];
  /** "each", "every". */
  readonly every: readonly string[];
  /** The one after the next, as in "every other week". */
  readonly other: readonly string[];
  /** A fixed phrase to its rhythm: "weekly", "fortnightly": a unit and how many of it. */
  readonly rhythms: Readonly<Record<string, readonly [CadenceUnit, number]>>;
  /** The same, only before a noun or where nothing else can be meant ("the annual report"): weak alone. */
  readonly adjectives: Readonly<Record<string, readonly [CadenceUnit, number]>>;
  readonly units: Readonly<Record<CadenceUnit, readonly string[]>>;
  /** "once", "twice". */
  readonly times: Readonly<Record<string, number>>;
  /** What stands between "twice" and its unit: "a", "per". */
  readonly per: readonly string[];
  /** One to twelve and what is common above. */
  readonly counts: Readonly<Record<string, number>>;
  /** 1 to 5, and from the end: last is -1. */
  readonly ordinals: Readonly<Record<string, number>>;
  readonly parts: {
    readonly start: readonly string[];
    readonly middle: readonly string[];
    readonly end: readonly string[];
  };
  /** Words for the end of a unit that are one word or a fixed phrase: "month end". */
  readonly ends: Readonly<Record<string, CadenceUnit>>;
  /** A deadline: "by", "no later than". */
  readonly by: readonly string[];
  readonly on: readonly string[];
  readonly of: readonly string[];
  readonly articles: readonly string[];
  /** Articles that make a weekday a habit: Spanish "los lunes", French "le lundi". */
  readonly habitual: readonly string[];
  readonly and: readonly string[];
  /** Joins the ends of a range: "to". */
  readonly to: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly within: readonly string[];
  readonly until: readonly string[];
  /** Where something begins: "from", "as of". */
  readonly from: readonly string[];
  /** "following", "next": the month after. */
  readonly following: readonly string[];
  /** "morning", "evening" and the like. */
  readonly dayParts: readonly string[];
  /** "noon", "midnight". */
  readonly clockWords: readonly string[];
  /** What follows a figure that is a time of day: "am", "Uhr". */
  readonly clockUnits: readonly string[];
  /** Adjectives that may stand before a unit and change nothing: "calendar", "single". */
  readonly fillers: readonly string[];
  /** Other names of weekdays, 0 = Sunday. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** A word that makes a figure the day of a month: Spanish "el día 20". */
  readonly dayNumber: readonly string[];
  /** The letter or letters that a weekday takes as a habit: English "Fridays", German "freitags". */
  readonly habitualEnding: string | null;
  /** What ends a figure that is an ordinal: "th", "º", ".". */
  readonly ordinalEndings: readonly string[];
  /** Whether a rhythm may stand before a noun in the same form: "the monthly report". */
  readonly adverbsBeforeNouns: boolean;
  /** Whether nouns are written with a capital. */
  readonly capitalNouns: boolean;
  /** Whether names of days and months are written with a capital. */
  readonly capitalNames: boolean;
  /** Words after which a figure without an ending is the day of a month: "el 20", "le 5". */
  readonly bareDays: readonly string[];
}
