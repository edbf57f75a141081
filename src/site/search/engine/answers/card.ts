import type { Claim, ClaimValue, ClaimWarning, Instead } from './claim.ts';

/** A statement as a card shows it, with where it stands. */
export interface CardStatement {
  text: string;
  /** The value in the text that answers; null where the whole statement does. */
  value: Pick<ClaimValue, 'start' | 'end'> | null;
  cells: Claim['cells'];
  href: string;
  title: string;
  heading: readonly string[];
  /** ISO date or instant, or empty. */
  date: string;
  author: string;
}

/** What the search says to a question above its results. */
export type Card =
  | {
      kind: 'answer';
      statement: CardStatement;
      /** Why it must be read with care. */
      warning: Pick<ClaimWarning, 'status' | 'note'> | null;
      /** What it replaces, where an older statement was asked for. */
      before: CardStatement | null;
      asOf: string;
    }
  | { kind: 'list'; items: string[]; statement: CardStatement; asOf: string }
  /** A record says that it is written nowhere, or who knows it. */
  | { kind: 'unwritten'; statement: CardStatement; ask: string; asOf: string }
  /** No record was found that says it. */
  | { kind: 'absent'; ask: string; asOf: string };

/** The statement that a claim of a document makes. */
export function statementOf(
  claim: Pick<Claim, 'text' | 'cells'>,
  value: ClaimValue | null,
  place: Omit<CardStatement, 'text' | 'value' | 'cells'>,
): CardStatement {
  const { text, cells } = claim;
  return { text, cells, value: value && { start: value.start, end: value.end }, ...place };
}

/** The statement that holds in the place of another. */
export function replacement(instead: Instead, value: ClaimValue | null): CardStatement {
  const { url, title, date, author } = instead;
  return statementOf(instead, value, { href: url, title, heading: [], date, author });
}
