import type { list } from './section-words.ts';

type Words = ReturnType<typeof list>;

export const PLACE_UNITS = ['article', 'section', 'clause', 'rule', 'regulation'] as const;
export const SPAN_UNITS = [
  'minute',
  'hour',
  'day',
  'calendar-day',
  'business-day',
  'weekday',
  'week',
  'month',
  'year',
] as const;
export type SpanUnit = (typeof SPAN_UNITS)[number];
export const RHYTHMS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type Rhythm = (typeof RHYTHMS)[number];
/** What labour law and the law of trade set figures for, whatever the country. */
export const MATTERS = [
  'working-time',
  'break',
  'daily-rest',
  'weekly-rest',
  'overtime',
  'night-work',
  'holiday-work',
  'annual-leave',
  'sick-leave',
  'maternity',
  'paternity',
  'other-leave',
  'notice',
  'resignation',
  'probation',
  'fixed-term',
  'minimum-wage',
  'bonus',
  'severance',
  'retention',
  'payment-term',
] as const;
export type MatterId = (typeof MATTERS)[number];

/**
 * How one language names laws, divides them, and says how much they ask. Lower case but for abbreviations, which are
 * written as they stand in texts; a word behind `^` heads a line; a word that begins or ends with `*` is a part of a word.
 */
export interface LawWords {
  /** What the name of a law ends with: "Fair Work Act", "Arbeitszeitgesetz" (`*gesetz`). */
  readonly nameEnds: Words;
  /** Ends of names that are a law's only with its year: "Legal Services Award 2020". */
  readonly yearly: Words;
  /** Names of codes that are known by no other word. */
  readonly codes: Words;
  /** What stands before the number of a law: "Republic Act 11199", "Ley 31/1995". */
  readonly series: Words;
  readonly places: Readonly<Record<(typeof PLACE_UNITS)[number], Words>>;
  /** Papers that bind by agreement or by the house's own word, and papers that bring news. */
  readonly papers: Words;
  /** Words by which a paper says that it puts a law in its own words. */
  readonly digests: Words;
  /** Words by which a writer speaks of the own house. */
  readonly own: Words;
  /** What a law of work calls those whom it is about. */
  readonly employees: Words;
  /** What a house calls its people, and the paper between it and one of them. */
  readonly staff: Words;
  /** Words by which a paper says that it tells the law, not its own practice. */
  readonly ofTheLaw: Words;
  /** Words by which something is granted. */
  readonly grants: Words;
  /** Words of a duty. */
  readonly duty: Words;
  /** What is owed to the state, its agencies and funds. */
  readonly dues: Words;
  /** Before a day or span by which something is due. */
  readonly deadline: Words;
  /** What being late costs. */
  readonly penalty: Words;
  /** Heads of columns of a calendar of duties. */
  readonly columns: Readonly<Record<'rule' | 'who' | 'note', Words>>;
  readonly least: Words;
  readonly most: Words;
  /** Before or after a figure: it is a condition or a limit of something else. */
  readonly elsewhere: { readonly before: Words; readonly after: Words };
  /** Before a figure that is added to another. */
  readonly added: Words;
  readonly units: Readonly<Record<SpanUnit, Words>>;
  /** Between a figure and its unit. */
  readonly between: Words;
  readonly percent: Words;
  readonly per: Readonly<Record<Rhythm, Words>>;
  readonly numbers: {
    /** From one on, without a gap. */
    readonly ones: Words;
    /** Twenty, thirty… without a gap. */
    readonly tens: Words;
    /** How both are put together: `{ten}-{one}`. */
    readonly pattern: string;
    readonly half: Words;
  };
  readonly matters: Readonly<Record<MatterId, Words>>;
}
