import type { ContactEntry } from './accounts.ts';
import type { LedgerCredit, LedgerDocument } from './ledger.ts';
import type { LibraryDocument, Statement } from './library.ts';
import type { MailCard, PersonCard } from './mailbox.ts';
import type { Reference } from './reference.ts';
import type { Quotation } from './writer.ts';

/** Who is sold to, who is bought from, and who else is dealt with: offices, banks, neighbours. */
export type Side = 'client' | 'vendor' | 'other';

/** A cell of a row, with its place. */
export interface PartyCell {
  text: string;
  start: number;
  end: number;
}

/** A row of a table about a party. */
export interface PartyRow {
  columns: readonly string[];
  cells: readonly PartyCell[];
  /** Column that names the party; −1 where the table has none. */
  nameAt: number;
  /** The row is the party's: its name column names it and nobody else. */
  own: boolean;
}

/** A statement of a document about a party. */
export interface Saying {
  statement: Statement;
  document: LibraryDocument;
  /** The day that the document gives itself; empty where it gives none. */
  day: string;
  /** It names the party; or it stands under a heading, in a row or in a document that does. */
  via: 'named' | 'row' | 'heading' | 'document';
  row: PartyRow | null;
}

/** How one stands to a party, with the sentence that says so. */
export interface PartyState {
  standing: 'active' | 'suspended' | 'ended';
  sentence: Quotation;
  /** ISO day of the record that says it; empty where it has none. */
  day: string;
}

/** A place where a text names a party. */
export interface Mention {
  party: string;
  start: number;
  end: number;
}

/** An organisation or private customer that the business deals with. */
export interface Party {
  key: string;
  side: Side;
  /** Its fullest name, as people write it. */
  name: string;
  /** Every whole name as written. */
  names: ReadonlySet<string>;
  /** Numbers of its agreements and orders: what stands in rows that name it, and nobody else. */
  identifiers: ReadonlySet<string>;
  people: readonly PersonCard[];
  /** Who writes from a domain made from its name, though nobody here ever wrote to them: it may be somebody else. */
  unanswered: readonly PersonCard[];
  /** Invoices of a client, bills of a vendor; oldest first. */
  ledger: readonly LedgerDocument[];
  /** Credits of a client, or of a vendor, with something left of them; oldest first. */
  credits: readonly LedgerCredit[];
  contacts: readonly ContactEntry[];
  /** Payments out that name it, where there are no bills. */
  payments: readonly { record: string; date: Reference; day: string }[];
  /** Where its name stands. */
  named: Reference;
  /** What documents say of it: those in force first, the newest first. */
  sayings: readonly Saying[];
  /** Documents that their title gives to it alone: those in force first, the newest first. */
  papers: readonly { document: LibraryDocument; day: string }[];
  /** Mails that name it though neither from nor to its people. */
  namedIn: readonly MailCard[];
  /** The newest word on whether it is still dealt with; null where the records do not say. */
  state: PartyState | null;
}

/** The view `parties`: everyone whom the business deals with. */
export interface Parties {
  /** In order of their keys. */
  parties: readonly Party[];
  /** By key of a person. */
  partyOf: ReadonlyMap<string, Party>;
  /** Every place where a text names a party, in order. */
  find(text: string): readonly Mention[];
}
