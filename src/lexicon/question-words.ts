/**
 * How questions say what they ask for. All in lower case. `asks`: phrases that make it a question for a value of a kind;
 * of several the one that stands first counts, of two at one place the longer. `tells`: words behind
 * a plain phrase such as "what" that narrow it down to a kind. `names`: words that name a kind of value,
 * which an answer says by the value itself ("cost" by an amount) and need not repeat.
 */
export interface QuestionWords {
  readonly asks: Readonly<Partial<Record<AskedKind, readonly string[]>>>;
  readonly tells: Readonly<Partial<Record<AskedKind, readonly string[]>>>;
  /** Whether the language joins words to one. */
  readonly compounds: boolean;
  /** Phrases for a quantity, which is of money unless a noun follows: "how much". */
  readonly quantity: readonly string[];
  /** Parts of sentences that say that something is written nowhere, or only somebody knows it. */
  readonly unwritten: readonly string[];
  readonly names: Readonly<Partial<Record<AskedKind, readonly string[]>>>;
}

export const ASKED_KINDS = [
  'person',
  'when',
  'time',
  'weekday',
  'duration',
  'money',
  'balance',
  'count',
  'percentage',
  'account',
  'phone',
  'email',
  'meaning',
  'definition',
  'reason',
  'manner',
  'place',
  'whether',
  'which',
] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** Phrases, divided by commas. */
export function phrases(text: string): readonly string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
