import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bodyDigest } from './compose.ts';
import { readIfThere, writeWhole } from './files.ts';
import type { PageVersion } from './merge.ts';

/** One published state of the site: what `edition.json` in the content folder holds. */
export interface Edition {
  /** The day the handover speaks of. */
  asOf: string;
  /** SHA-256 of all pages and records of the edition: two editions are the same when it is. */
  digest: string;
  /** Path of each page → SHA-256 of its body as it lies on disk. */
  pages: { [path: string]: string };
  /** How many records the pages cite, and the SHA-256 of their ids and digests. */
  records: { count: number; digest: string };
}

export function editionOf(pages: ReadonlyMap<string, PageVersion>, asOf: string): Edition {
  const sorted = [...pages].sort(([one], [other]) => (one < other ? -1 : 1));
  const digests = sorted.map(([path, { body }]): [string, string] => [path, bodyDigest(body)]);
  const cited = new Set(
    sorted.flatMap(([, { page }]) =>
      page.citations.map((citation) => `${citation.record} ${citation.digest}`),
    ),
  );
  const records = { count: cited.size, digest: sha256([...cited].sort()) };
  const digest = sha256([asOf, records.digest, ...digests.map((pair) => pair.join(' '))]);
  return { asOf, digest, pages: Object.fromEntries(digests), records };
}

/** Name of the manifest. */
export const EDITION = 'edition.json';

/** Writes the manifest where it says something new. */
export async function writeEdition(directory: string, edition: Edition): Promise<void> {
  const file = join(directory, EDITION);
  const text = `${JSON.stringify(edition, null, 2)}\n`;
  if ((await readIfThere(file)) !== text) await writeWhole(file, text);
}

function sha256(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
