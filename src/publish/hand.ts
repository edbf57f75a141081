import { posix } from 'node:path';
import { addressOf } from './address.ts';
import type { ComposedPage } from './compose.ts';
import { bodyDigest } from './compose.ts';
import { takeApart, writePageFile } from './frontmatter.ts';
import type { Bases, Entry } from './store.ts';

/** What a person did to the files of generated pages, by the path that the generator gives each. */
export interface Handled {
  /** Path of the file that a page has now. */
  moved: ReadonlyMap<string, string>;
  /** Pages whose file was deleted. */
  deleted: ReadonlySet<string>;
}

/**
 * Finds the files that a person renamed or deleted since the last run, and notes them. A file is the same page under
 * another name where its frontmatter still holds the digest of the generated body. `disk` are the paths that are
 * there; `whole` tells that the folder is the one that the last run left: in another one nothing was deleted.
 */
export async function handledFiles(
  bases: Bases,
  disk: readonly string[],
  read: (path: string) => Promise<string | null>,
  whole: boolean,
): Promise<Handled> {
  const there = new Set(disk);
  const entries = await entriesOf(bases, there);
  const strangers = new Map<string, { digest: string; title: string }>();
  const missing = [...entries].filter(
    ([path, { generated, pending, deleted }]) =>
      whole && generated !== null && !pending && !deleted && !there.has(path),
  );
  if (missing.length > 0) {
    for (const path of disk) {
      if ((entries.get(path)?.generated ?? null) !== null) continue;
      const file = takeApart((await read(path)) ?? '', path);
      if (!('problems' in file) && file.page.generatedBy !== null)
        strangers.set(path, { digest: file.page.digest, title: file.page.title });
    }
  }
  for (const [path, entry] of missing) {
    const now = sameAs(path, entry, strangers);
    if (now === null) {
      await bases.bury(path);
      entries.set(path, { ...entry, deleted: true });
    } else {
      strangers.delete(now);
      await bases.move(path, now);
      entries.delete(path);
      entries.set(now, { ...entry, origin: entry.origin ?? path });
    }
  }
  const moved = new Map<string, string>();
  const deleted = new Set<string>();
  for (const [path, entry] of entries) {
    // A file that was put back where one was deleted is a page again.
    if (entry.deleted && !there.has(path)) deleted.add(entry.origin ?? path);
    else if (entry.origin !== undefined) moved.set(entry.origin, path);
  }
  return { moved, deleted };
}

/** A run that was killed while it noted a move left the old name too. */
async function entriesOf(bases: Bases, there: ReadonlySet<string>): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (const path of await bases.paths()) {
    const entry = await bases.entry(path);
    if (entry) entries.set(path, entry);
  }
  for (const { origin } of [...entries.values()]) {
    if (origin === undefined || !entries.has(origin) || there.has(origin)) continue;
    entries.delete(origin);
    await bases.forget(origin);
  }
  return entries;
}

/** The file that holds the generated page now: of several the one of the same name, then of the same title. */
function sameAs(
  path: string,
  { generated }: Entry,
  strangers: ReadonlyMap<string, { digest: string; title: string }>,
): string | null {
  const file = takeApart(generated ?? '', path);
  if ('problems' in file) return null;
  const { digest, title } = file.page;
  const same = [...strangers].filter(([, one]) => one.digest === digest);
  const found =
    same.find(([other]) => posix.basename(other) === posix.basename(path)) ??
    same.find(([, one]) => one.title === title) ??
    same[0];
  return found?.[0] ?? null;
}

/** The pages as a person placed them: without the deleted ones, with links to where the moved ones are now. */
export function placed(pages: readonly ComposedPage[], { moved, deleted }: Handled): ComposedPage[] {
  const kept = pages.filter(({ path }) => !deleted.has(path));
  if (moved.size === 0) return kept;
  return kept.map((page) => {
    const path = moved.get(page.path) ?? page.path;
    let body = page.body;
    for (const [from, to] of moved) body = body.replaceAll(`](/${from}/`, `](/${addressOf(to)}/`);
    if (body === page.body) return { ...page, path };
    const head = { ...page.page, digest: bodyDigest(body) };
    return { ...page, path, page: head, body, file: writePageFile(head, body) };
  });
}
