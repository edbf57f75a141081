import type { PullEvent } from '../../contracts/source.ts';
import { inOrder } from '../kit/in-order.ts';
import { hasStatus } from '../kit/service-error.ts';
import type { Change, FilesPage } from './client.ts';
import type { Corpus } from './corpora.ts';
import { type DriveFile, FOLDER, SHORTCUT } from './file.ts';
import { readFolderItem } from './item.ts';
import { againOf, idOf, lookAtAll, treeOf, WIDTH } from './look.ts';
import type { Run } from './run.ts';
import type { Links } from './shortcuts.ts';
import type { Tree } from './tree.ts';

/** With more changes than this, a listing is the shorter way. */
const MOST_CHANGES = 10_000;

/** Reads what changed in a drive since a place in its change log. Returns the next place. */
export async function* follow(
  run: Run,
  corpus: Corpus,
  links: Links,
  since: string,
): AsyncGenerator<PullEvent, string> {
  const log = await readLog(corpus, since);
  const tree = await treeOf(corpus);
  for await (const [id, value] of run.context.items.entries(`${corpus.id}/folder/`)) {
    const folder = readFolderItem(value);
    if (folder) tree.set(idOf(id), { name: folder.n, parent: folder.p });
  }
  if (log === null || isRearranged(tree, log.changes)) return yield* lookAtAll(run, corpus, links);
  const folders = await newFolders(run, corpus, tree, log.changes);
  if (folders === null) return yield* lookAtAll(run, corpus, links);
  const again = await againOf(run, corpus);
  for (const fileId of again)
    if (!log.changes.has(fileId)) log.changes.set(fileId, await corpus.client.find(fileId));

  const work = async ([fileId, file]: readonly [string, DriveFile | null]) =>
    file === null
      ? { path: fileId, events: await run.forgetFile(corpus, fileId, again) }
      : run.workOn(corpus, tree, file, again);
  for await (const worked of inOrder(filesOf(run, corpus, tree, links, log.changes), WIDTH, work))
    yield* run.settle(corpus, worked);
  yield* links.noted(corpus);
  // Those above come last: a folder that is remembered is not looked into again.
  folders.reverse();
  for await (const events of inOrder(folders, WIDTH, (folder) => run.folderItem(corpus, tree, folder)))
    yield* events;
  return log.start;
}

interface Log {
  /** Present state by id, null where a thing is gone; in the order of the log. */
  changes: Map<string, DriveFile | null>;
  start: string;
}

/** All changes since a place in the log; null where the log cannot be followed from there. */
async function readLog({ client, driveId }: Corpus, since: string): Promise<Log | null> {
  const changes: Log['changes'] = new Map();
  for (let token = since; ; ) {
    let page: Awaited<ReturnType<typeof client.changes>>;
    try {
      page = await client.changes(driveId, token);
    } catch (thrown) {
      if (hasStatus(thrown, 400, 404, 410)) return null;
      throw thrown;
    }
    if (page.incomplete) return null;
    for (const change of page.changes) changes.set(change.fileId, stateOf(change));
    if (page.start !== null) return { changes, start: page.start };
    if (page.next === null || changes.size > MOST_CHANGES) return null;
    token = page.next;
  }
}

/** What left this drive is gone from it, wherever it may be now: another drive's log tells of it there. */
function stateOf({ file }: Change): DriveFile | null {
  return file?.trashed ? null : file;
}

/**
 * Whether a known folder went, came to lie elsewhere or has another name: what lies in it has changed with it, and the
 * log does not tell of all that.
 */
function isRearranged(tree: Tree, changes: Log['changes']): boolean {
  return [...changes].some(([id, file]) => {
    const known = tree.get(id);
    if (known === null) return false;
    return file === null || file.name !== known.name || (file.parents[0] ?? null) !== known.parent;
  });
}

/**
 * Folders of the log, and those below the ones that were not known, with what lies in these: a folder that is taken
 * out of the bin or was just shared brings things with it that did not change themselves. Null where that cannot be
 * followed: what lies in one is not all told, or folders lie in it that were known and now have another path.
 */
async function newFolders(
  run: Run,
  corpus: Corpus,
  tree: Tree,
  changes: Log['changes'],
): Promise<DriveFile[] | null> {
  const folders = [...changes.values()].filter((file) => file?.mimeType === FOLDER) as DriveFile[];
  const waiting = folders.filter(({ id }) => tree.get(id) === null && !tree.isTop(id));
  for (const { id, name, parents } of folders) tree.set(id, { name, parent: parents[0] ?? null });
  for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
    run.context.signal.throwIfAborted();
    for (let token: string | null = null; ; ) {
      const page = await partOf(corpus, folder.id, token);
      if (page === null || page.incomplete) return null;
      for (const file of page.files) {
        const isInLog = changes.has(file.id);
        if (!isInLog) changes.set(file.id, file);
        if (file.mimeType !== FOLDER) continue;
        if (tree.get(file.id) !== null) {
          if (isInLog) continue;
          return null;
        }
        tree.set(file.id, { name: file.name, parent: file.parents[0] ?? null });
        folders.push(file);
        waiting.push(file);
      }
      token = page.next;
      if (token === null) break;
    }
  }
  return folders;
}

/** A page of what lies in a folder; null where its token has run out, or the folder has gone meanwhile. */
async function partOf(corpus: Corpus, folderId: string, token: string | null): Promise<FilesPage | null> {
  const query = `'${folderId}' in parents and trashed = false`;
  try {
    return await corpus.client.files(corpus.driveId, query, token);
  } catch (thrown) {
    if (hasStatus(thrown, 400, 404, 410)) return null;
    throw thrown;
  }
}

/** Files of the log; its shortcuts go to their own list. */
function* filesOf(
  run: Run,
  corpus: Corpus,
  tree: Tree,
  links: Links,
  changes: Log['changes'],
): Generator<readonly [string, DriveFile | null]> {
  for (const [id, file] of changes) {
    if (file?.mimeType === FOLDER) continue;
    if (file?.mimeType === SHORTCUT) links.found(run, corpus, tree, file);
    else {
      if (file === null) links.drop(corpus, id);
      yield [id, file] as const;
    }
  }
}
