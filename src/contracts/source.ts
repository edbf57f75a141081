import type { z } from 'zod';
import { BatonError } from '../errors/error.ts';
import type { AccessContext, Check, PrivateStore, SignIn } from './access.ts';
import type { RawRecordInput } from './record.ts';

/** What could not be read, by name; the run goes on and the exit code says so. */
export interface Unreadable {
  /** Key of what could not be read: a path, or a path with the message's byte offset (`all.mbox@1024`). */
  key: string;
  /** Why, for the owner: "password-protected PDF", "not a zip archive: the file is cut off". */
  reason: string;
}

/** What a pull tells its caller, in any order that resumes safely: records first, then the cursor that covers them. */
export type PullEvent =
  | { type: 'record'; record: RawRecordInput }
  /** A record that was read before and is unchanged: keep it without reading it again. */
  | { type: 'keep'; keyPrefix: string }
  /** The record of this key is no longer there, and so is what hangs below it (`key/…`). */
  | { type: 'gone'; key: string }
  | { type: 'unreadable'; item: Unreadable }
  /**
   * What the source wants to know of one thing on the other side next time, by the other side's id: its stamp, the key
   * of its record. Committed in one transaction with the events before it; null forgets it.
   */
  | { type: 'item'; id: string; value: string | null }
  /** All records so far are covered by this cursor; the store commits them and it in one transaction. */
  | { type: 'cursor'; cursor: string }
  /** A line for the owner that stops nothing: what was left out by the other side's rules, how long it will take. */
  | { type: 'note'; text: string }
  | { type: 'progress'; done: number; total: number | null; label: string };

/** What a source remembered of single things (`item` events), as last committed. Order: code units of the ids. */
export interface Items {
  get(id: string): Promise<string | null>;
  /** Those whose id begins with the prefix. May be walked while new ones are yielded. */
  entries(prefix?: string): AsyncIterable<readonly [id: string, value: string]>;
}

/**
 * Reads a saved mail (.eml, .msg) that lies among other files: its record with the path as key, and what came with it.
 * `ocr` names the languages of text recognition. What is no mail is an `unreadable` event; `again`: something only ran
 * out of time.
 */
export type ReadMailFile = (
  path: string,
  bytes: Uint8Array,
  reading: { ocr?: readonly string[] },
  signal: AbortSignal,
) => Promise<{ events: PullEvent[]; again: boolean }>;

export interface PullContext<Options> {
  options: Options;
  /** Absolute folder of the config file: relative paths in options are resolved against it. */
  baseDirectory: string;
  /** Addresses and domains of the business, for sources that must tell inside from outside. */
  ownAddresses: string[];
  ownDomains: string[];
  /** IANA zone of the business; only for presentation, never to guess a missing zone. */
  timeZone: string;
  /** The cursor of the last complete pull, or null: then everything is looked at, whatever `items` holds. */
  cursor: string | null;
  items: Items;
  /** Where sign-ins are kept, outside of every workspace. */
  privateStore: PrivateStore;
  /** Given by the engine, because sources do not know each other; without it, saved mails are named as not read. */
  readMailFile?: ReadMailFile;
  signal: AbortSignal;
}

/**
 * A place that records come from.
 *
 * `pull` yields events and holds no more than a few records in memory. It throws `BatonError` when the whole place
 * cannot be read (SOURCE_MISSING, SIGN_IN_REFUSED, …): what was yielded before is kept, and nothing that was there
 * is lost. What is wrong with one item is an `unreadable` event. A full pull (`complete` semantics): records of this
 * source that were neither yielded nor kept are gone afterwards, unless the source is `incremental`, which says
 * `gone` itself; what such a source once called unreadable stays so until its record, or `gone`, comes.
 */
export interface SourceDefinition<Schema extends z.ZodType = z.ZodType> {
  name: string;
  /** Raise it to read everything again: an incremental source is then asked for all that it has. */
  version: number;
  /** Versions of readers of other sources that it uses, such as `MAIL_READER`; they count as its own. */
  readers?: readonly number[];
  /**
   * Of an incremental source: the items to forget so that the record of this key, and what hangs below it, is fetched
   * again when everything is looked at. Without it, all is fetched where one record must be.
   */
  itemsOf?(key: string): string[];
  /** One sentence for `--help` and the docs. */
  summary: string;
  options: Schema;
  incremental: boolean;
  pull(context: PullContext<z.infer<Schema>>): AsyncIterable<PullEvent>;
  /** The consents that a person must give before a pull, for `npm run connect`. */
  signIns?(context: AccessContext<z.infer<Schema>>): Promise<SignIn[]>;
  /** What a pull needs, and whether it is there, for `npm run doctor`. Reads little and writes nothing. */
  check?(context: AccessContext<z.infer<Schema>>): AsyncIterable<Check>;
}

/** Declares a source; refuses what is incomplete, naming it. */
export function defineSource<Schema extends z.ZodType>(
  definition: SourceDefinition<Schema>,
): SourceDefinition<Schema> {
  if (
    !/^[a-z][a-z0-9-]*$/.test(definition.name) ||
    !Number.isInteger(definition.version) ||
    definition.version < 1
  ) {
    throw new BatonError(
      'DEFINITION_INVALID',
      `The source "${definition.name}" needs a kebab-case name and a version from 1.`,
    );
  }
  return definition;
}
