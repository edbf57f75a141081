import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { LogHead } from '../contracts/log.ts';
import { bodyDigest, type ComposedPage } from './compose.ts';
import { readIfThere, writeWhole } from './files.ts';
import type { PageVersion } from './merge.ts';
import type { Dropped } from './resolve.ts';

/** What an edition holds, before it has a number. */
export interface EditionContent {
  /** The day the handover speaks of. */
  asOf: string;
  /**
   * SHA-256 of the day, all pages and what they cite: two editions are the same when it is. The page that tells what
   * changed between them is not in it.
   */
  digest: string;
  /** Path of each page → SHA-256 of its body as it lies on disk. */
  pages: { [path: string]: string };
  /** Id of each record that the pages cite → SHA-256 of its text. */
  records: { [id: string]: string };
}

/** One published state of the site: what `edition.json` in the content folder holds. */
export interface Edition extends EditionContent {
  /** From 1; null where no log is kept. */
  number: number | null;
  /** Where the decision log stood when the pages were as they are. */
  log: LogHead | null;
  /** Agents that failed: their pages stand as they last were. Left out where none did. */
  failed?: readonly string[];
}

/** Keeps account of editions for who publishes. */
export interface EditionKeeper {
  /** Path of the page that tells what changed since the edition before. */
  readonly path: string;
  /** That page, once all others are known; null where there is nothing to compare with. */
  changes(published: ReadonlyMap<string, PageVersion>, content: EditionContent): Promise<ComposedPage | null>;
  /** Takes note of what was published, before the manifest says so. */
  seal(outcome: PublishOutcome, content: EditionContent): Promise<Pick<Edition, 'number' | 'log'>>;
}

/** What was decided of pages. */
export interface PublishOutcome {
  published: ReadonlyMap<string, PageVersion>;
  /** Paths of those with a person's edit in them. */
  edited: readonly string[];
  /** Of these, those that no agent wrote in this run: a person's own, or of an agent that failed. */
  kept: readonly string[];
  /** Paths of those whose file a person deleted. */
  deleted: readonly string[];
  refused: readonly { path: string }[];
  dropped: readonly Dropped[];
}

/** The content of what is published; `beside` is the page that tells of editions. */
export function contentOf(
  pages: ReadonlyMap<string, PageVersion>,
  asOf: string,
  beside: string | null,
): EditionContent {
  const sorted = [...pages].sort(([one], [other]) => (one < other ? -1 : 1));
  const digests = sorted.map(([path, { body }]): [string, string] => [path, bodyDigest(body)]);
  const records = sorted
    .filter(([path]) => path !== beside)
    .flatMap(([, { page }]) => page.citations.map(({ record, digest }): [string, string] => [record, digest]))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const cited = Object.fromEntries(records);
  const told = [...digests.filter(([path]) => path !== beside), ...Object.entries(cited)];
  const digest = sha256([asOf, ...told.map((pair) => pair.join(' '))]);
  return { asOf, digest, pages: Object.fromEntries(digests), records: cited };
}

/** Name of the manifest. */
export const EDITION = 'edition.json';

/** Writes the manifest where it says something new. */
export async function writeEdition(directory: string, edition: Edition): Promise<void> {
  const { number, asOf, digest, log, failed = [], pages, records } = edition;
  const file = join(directory, EDITION);
  const told = { number, asOf, digest, log, ...(failed.length > 0 && { failed }), pages, records };
  const text = `${JSON.stringify(told, null, 2)}\n`;
  if ((await readIfThere(file)) !== text) await writeWhole(file, text);
}

/** The manifest in a content folder; null where there is none, or none that can be read. */
export async function readEdition(directory: string): Promise<Edition | null> {
  const text = await readIfThere(join(directory, EDITION));
  if (text === null) return null;
  try {
    return JSON.parse(text) as Edition;
  } catch {
    return null;
  }
}

function sha256(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
