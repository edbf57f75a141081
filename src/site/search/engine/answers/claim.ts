/** What a question can ask for, and what a place in a claim can be. */
export const VALUE_KINDS = [
  'money',
  'percentage',
  'duration',
  'date',
  'time',
  'weekday',
  'day',
  'number',
  'account',
  'balance',
  'open',
  'phone',
  'email',
  'person',
  'cell',
] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** A value in a claim's text, as UTF-16 range. */
export interface ClaimValue {
  kind: ValueKind;
  start: number;
  end: number;
}

/** How a claim must not be read without a warning. */
export interface ClaimWarning {
  status: 'superseded' | 'retired' | 'conflict' | 'unconfirmed';
  /** What holds instead, for the reader. */
  note: string;
  start: number;
  end: number;
  /** The statement that holds instead, where there is one. */
  instead: Instead | null;
}

/** What a record states in the place of a claim that no longer holds. */
export interface Instead {
  text: string;
  cells: Claim['cells'];
  values: ClaimValue[];
  url: string;
  title: string;
  date: string;
  author: string;
}

/** One statement of a record: a sentence, an item or the row of a table, as a card shows it. */
export interface Claim {
  /** The section of its document that it stands in, from 0. */
  section: number;
  /** Claims of one passage follow each other and share this. */
  passage: number;
  text: string;
  /** Of a row: ranges of its cells in the text, from the name of the column on; `at` is where the content begins. */
  cells: { start: number; at: number; end: number }[];
  values: ClaimValue[];
  warnings: ClaimWarning[];
  /** Whether a knowledge page quotes it: what was found worth saying. */
  cited: boolean;
}
