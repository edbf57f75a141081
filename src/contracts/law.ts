import type { Statement } from './library.ts';
import type { BatonRecord } from './record.ts';
import type { Quotation } from './writer.ts';

/** A quantity that a sentence states, with what tells whether two of them may be weighed against each other. */
export interface Figure {
  start: number;
  end: number;
  /** As the record writes it. */
  quote: string;
  /** Decimal as a string, in `unit`. */
  amount: string;
  /** A unit of time, `percent` on top of the pay, `celsius`, or a currency. */
  unit: string;
  /** What it is reckoned by: `day` of eight hours a day; null where nothing says it. */
  per: string | null;
  /** Smallest or greatest value that is allowed; null where it is stated outright. */
  bound: 'least' | 'most' | null;
  /** What it is a figure of: `annual-leave`, `break`; null where the words are about none that is known. */
  matter: string | null;
  /** It is a condition, a limit of something else, or about several matters at once: not to be weighed. */
  bare: boolean;
}

/** A law as a text names it. `key` is the same for every spelling of the same law. */
export interface Enactment {
  name: string;
  key: string;
}

/** What a law says at one of its places. */
export interface Provision {
  law: Enactment;
  /** As the record writes it: "Art. 83", "§ 3", "Section 87". */
  place: string;
  title: string;
  /** `digest`: somebody's own words about the law, under the law's places. */
  kind: 'law' | 'digest';
  record: BatonRecord;
  /** The whole text, to be quoted to the letter. */
  range: { record: string; start: number; end: number };
  statements: readonly Statement[];
  figures: readonly Figure[];
  matters: ReadonlySet<string>;
}

/** What a paper of the business says on a provision. */
export interface Clause {
  /** The document or mail that says it. */
  record: BatonRecord;
  statement: Quotation;
  /** It names the provision. */
  cites: boolean;
  /** The comparison; null where quantity, unit and matter are not the same on both sides: to be compared by hand. */
  verdict: { holds: boolean; own: Figure; law: Figure } | null;
}

/** The view `law`: provisions of the law in the records, with what the business's papers say beside each. */
export interface Law {
  /** By law, then in the order of the text. */
  provisions: readonly { provision: Provision; clauses: readonly Clause[] }[];
  /** Laws that papers of the business name and that the records do not hold, with the sentences. */
  cited: readonly { law: Enactment; mentions: readonly Clause[] }[];
}
