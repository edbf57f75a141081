import type { Duration } from '../contracts/finding-kinds.ts';

/**
 * How values, and changes of them, are written. Lower case, with their marks; a phrase is words with single spaces.
 * Names of months, days and currencies are not here: they come from `Intl`.
 */
export interface ValueWords {
  /** Numbers in words from two on; larger ones are joined from these by a hyphen or `joins`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** "One" and "a", which are a number only before a unit of time. */
  readonly one: readonly string[];
  /** What joins number words to one word or run, and the days of a rule: "und" of "fünfundzwanzig", "Tuesdays and Fridays". */
  readonly joins: readonly string[];
  /** Units of time in all their forms. */
  readonly units: Readonly<Record<Duration['unit'], readonly string[]>>;
  /** What makes a day a working day, before and after the word for day. */
  readonly working: { readonly before: readonly string[]; readonly behind: readonly string[] };
  /** Between an amount and the unit that it is for: "per hour". */
  readonly per: readonly string[];
  readonly percent: readonly string[];
  /** Behind a figure, the hundredths of a currency: "45p". */
  readonly hundredths: readonly string[];
  /** Behind a number, what makes it a time of day. */
  readonly clock: readonly string[];
  /** Before a bare number, what makes it a day of the month where no month follows: "bis zum 20." */
  readonly monthDay: readonly string[];
  /** Before a number, what makes it the name of a place in a text: "section 4". */
  readonly labels: readonly string[];
  /** Before a date, what says that something holds from then on. */
  readonly from: readonly string[];
  /** Before the last day on which something holds; a day by which something is to be done is none. */
  readonly lasts: readonly string[];
  /** Before a date, what makes it a limit or an end. */
  readonly until: readonly string[];
  /** What says that something is changed by the sentence it stands in. */
  readonly change: readonly string[];
  /** Right before a value that no longer holds, beside the one that does: "instead of". */
  readonly old: readonly string[];
  /** "From … to": before the value that ends, and before the one that begins. */
  readonly between: readonly [ending: readonly string[], beginning: readonly string[]];
  /** What takes a value back that somebody gave before: "forget the 45 days". */
  readonly takeBack: readonly string[];
  /** What says that a value goes on. */
  readonly stays: readonly string[];
  /** What makes a sentence a wish, a question, a guess or a plan rather than a statement. */
  readonly unsure: readonly string[];
  /** What puts a sentence into the past. */
  readonly past: readonly string[];
  /** Before the two parties of an agreement. */
  readonly parties: readonly string[];
  /** What papers that two parties sign are called, in titles and names of folders. */
  readonly agreement: readonly string[];
  /** What makes a statement hold for a part only: exceptions. */
  readonly except: readonly string[];
  /** Words of the closed classes, which say nothing of the subject. */
  readonly common: readonly string[];
  /** Endings that inflect a word, longest first. */
  readonly endings: readonly string[];
}
