import type { AccountEntry } from './accounts.ts';
import type { LedgerDocument } from './ledger.ts';
import type { LibraryDocument, Statement } from './library.ts';
import type { MailCard, OpenLoop, ThreadCard } from './mailbox.ts';

/** An entry of the accounts that is part of a matter. */
export interface MatterEntry {
  entry: Exclude<AccountEntry, { kind: 'contact' }>;
  /** The same invoice or bill as the ledger counts it, where it does. */
  document: LedgerDocument | null;
}

/** What a document says of a matter, in the order of the document. */
export interface MatterPaper {
  document: LibraryDocument;
  statements: readonly Statement[];
  /** One of them names a day that the mails name, be it of another year. */
  isDated: boolean;
}

/**
 * Something that runs over several records until it is settled: a lease, a claim, a grant, a complaint. It has two
 * conversations or two kinds of records; it is never all that somebody writes about.
 */
export interface Matter {
  /** Key of the thread that it began with. */
  key: string;
  /** What its mails are headed by; unique among the matters. */
  name: string;
  /** In order of time. */
  threads: readonly ThreadCard[];
  /** Mails of its threads, oldest first. */
  mails: readonly MailCard[];
  /** Keys of the people outside who wrote or received, in order of first appearance. */
  counterparts: readonly string[];
  /** Keys of the parties that it is with. */
  parties: readonly string[];
  /** Oldest first. */
  entries: readonly MatterEntry[];
  papers: readonly MatterPaper[];
  /** Requests and promises of its mails that nothing closes, newest first. */
  open: readonly OpenLoop[];
  /** Something of it is open: a request, a promise, a sum to be paid. */
  isOpen: boolean;
  /** How likely somebody of the business would call it a matter; docs/confidence.md. */
  likely: number;
  /** ISO days of the first and the last record with a day. */
  first: string;
  last: string;
}

/** The view `matters`: what runs over several records, what is open first, then the newest. */
export interface Matters {
  matters: readonly Matter[];
  /** By key of the party. */
  ofParty: ReadonlyMap<string, readonly Matter[]>;
}
