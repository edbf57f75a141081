import type { PersonRef, RawRecordInput, When } from '../../../contracts/record.ts';
import { BatonError } from '../../../errors/error.ts';

export type DocumentKind = 'document' | 'sheet' | 'slides' | 'code';

/** What a document says, in the normal form of a record's text. */
export interface ReadDocument {
  kind: DocumentKind;
  title: string;
  text: string;
  at: When | null;
  modified: When | null;
  people: PersonRef[];
  data: NonNullable<RawRecordInput['data']>;
}

/** What a reader finds; what it leaves out is taken from the text and the file's name. */
export interface Draft {
  text: string;
  /** The document's own title, if it has one. */
  title?: string | null;
  /** A date that the document states of itself in its markup (front matter, `<meta>`). */
  stated?: When | null;
  /** The container's properties. */
  created?: When | null;
  modified?: When | null;
  people?: PersonRef[];
  data?: ReadDocument['data'];
}

/** Reads files of some types. `read` throws BatonError SOURCE_UNREADABLE with the reason for the owner. */
export interface Reader {
  /** Lower case, without the dot. */
  extensions: readonly string[];
  kind: DocumentKind;
  /** Files above this are refused before they are parsed. */
  maximumBytes: number;
  read(name: string, bytes: Uint8Array): Promise<Draft>;
}

export const MEGABYTE = 1024 * 1024;

/** The error of a file that cannot be read; `reason` completes "…: " in a report. */
export function unreadable(reason: string, cause?: unknown): BatonError {
  return new BatonError('SOURCE_UNREADABLE', reason, { cause });
}
