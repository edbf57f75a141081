import type { LibraryDocument } from './library.ts';
import type { Range } from './passage.ts';
import type { Quotation } from './writer.ts';

/** A condition with what follows from it, as ranges of one sentence. */
export interface Branch {
  condition: Range;
  /** What is done then; null where the sentence does not part in two. */
  consequence: Range | null;
}

/** Work or a thing that one gives to another who goes on with it. Names are as the sentence has them. */
export interface Handoff {
  /** Null where the sentence speaks to the reader or names nobody. */
  from: string | null;
  to: string;
}

/** A sentence of a procedure and what it is; it may be several things at once, and a remark is none. */
export interface ProcessLine extends Quotation {
  step: boolean;
  /** It stands in the procedure's own list or telling, in its place; others are said of the procedure beside it. */
  listed: boolean;
  /** Index of the passage that it stands in: sentences of one item have the same. */
  passage: number;
  branch: Branch | null;
  exception: boolean;
  handoff: Handoff | null;
  /** Somebody decides, and the sentence does not say by what. */
  decision: boolean;
  /** Names and roles of those who act, in the words of the sentence, first the one who begins; no "I" and no "we". */
  actors: readonly string[];
  /** Systems of the business that are used. */
  systems: readonly string[];
  /** The clause that says what starts the act. */
  trigger: Range | null;
  /** Says how one sees that all is done, or what to do where it fails. */
  outcome: 'done' | 'failed' | null;
}

/** A procedure, whole and in order, from one document. */
export interface Procedure {
  /** Unique within the view. */
  name: string;
  document: LibraryDocument;
  lines: readonly ProcessLine[];
  /** How much its form is that of a procedure; comparable over the whole view. */
  score: number;
}

/** The view `processes`: how the business does things, from its documents in force. */
export interface Processes {
  /** In order of documents and of the place in them. */
  procedures: readonly Procedure[];
}
