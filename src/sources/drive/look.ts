import type { PullEvent } from '../../contracts/source.ts';
import { inOrder } from '../kit/in-order.ts';
import { hasStatus } from '../kit/service-error.ts';
import type { Corpus } from './corpora.ts';
import { type DriveFile, FOLDER, SHORTCUT } from './file.ts';
import type { Run } from './run.ts';
import type { Links } from './shortcuts.ts';
import { Tree } from './tree.ts';

/** Files that are read at the same time. */
export const WIDTH = 4;

const FOLDERS = `mimeType = '${FOLDER}' and trashed = false`;
const FILES = `mimeType != '${FOLDER}' and trashed = false`;

/** Listings that Google ends early are begun anew so often. */
const RESTARTS = 20;

/** Whether a listing came to its end, and all of it was understood. */
interface Whole {
  incomplete: boolean;
}

/** The top of a drive's paths. */
export async function treeOf(corpus: Corpus): Promise<Tree> {
  return new Tree(corpus.driveId ?? (await corpus.client.root()), corpus.label);
}

/**
 * Lists a whole drive and reads what is not held with its present stamp. Returns where its change log is to be taken
 * up: that place is asked for first, so that nothing that changes meanwhile is missed.
 */
export async function* lookAtAll(run: Run, corpus: Corpus, links: Links): AsyncGenerator<PullEvent, string> {
  const { items, signal } = run.context;
  const { client, driveId } = corpus;
  const token = await client.startPageToken(driveId);
  const whole: Whole = { incomplete: false };
  const tree = await treeOf(corpus);
  const folders = new Map<string, DriveFile>();
  for await (const folder of listed(corpus, FOLDERS, whole)) {
    signal.throwIfAborted();
    folders.set(folder.id, folder);
    tree.set(folder.id, { name: folder.name, parent: folder.parents[0] ?? null });
  }
  const again = await againOf(run, corpus);
  const seen = new Set<string>();
  const shortcuts = new Set<string>();
  const files = async function* () {
    for await (const file of listed(corpus, FILES, whole)) {
      if (seen.has(file.id) || shortcuts.has(file.id)) continue;
      if (file.mimeType === SHORTCUT) {
        shortcuts.add(file.id);
        links.found(run, corpus, tree, file);
      } else {
        seen.add(file.id);
        yield file;
      }
    }
  };
  let moved = 0;
  for await (const worked of inOrder(files(), WIDTH, (file) => run.workOn(corpus, tree, file, again))) {
    yield* run.settle(corpus, worked);
    if (worked.moved) moved += 1;
  }
  if (!whole.incomplete) links.keepOnly(corpus, shortcuts);
  yield* links.noted(corpus);
  for await (const events of inOrder(folders.values(), WIDTH, (folder) =>
    run.folderItem(corpus, tree, folder),
  ))
    yield* events;
  if (whole.incomplete)
    yield {
      type: 'note',
      text: `Google did not list all of ${corpus.label} of ${client.account}: what it left out is kept as it was, and looked for again in the next pull.`,
    };
  else {
    for await (const [id] of items.entries(`${corpus.id}/file/`)) {
      const fileId = idOf(id);
      if (!seen.has(fileId)) yield* await run.forgetFile(corpus, fileId, again);
    }
    for (const fileId of again) if (!seen.has(fileId)) yield* await run.forgetFile(corpus, fileId, again);
    for await (const [id] of items.entries(`${corpus.id}/folder/`))
      if (!folders.has(idOf(id))) yield* run.forgetFolder(corpus, idOf(id));
  }
  if (moved > 0)
    yield {
      type: 'note',
      text: `${moved} ${moved === 1 ? 'file lies' : 'files lie'} elsewhere in ${corpus.label} because of folders that were renamed or moved, and ${moved === 1 ? 'was' : 'were'} read again.`,
    };
  // A place in the change log stands for a whole look. After half a look, the next pull looks again.
  return whole.incomplete ? '' : token;
}

/** Files that an earlier pull left for a later one. */
export async function againOf(run: Run, corpus: Corpus): Promise<Set<string>> {
  const again = new Set<string>();
  for await (const [id] of run.context.items.entries(`${corpus.id}/again/`)) again.add(idOf(id));
  return again;
}

export function idOf(item: string): string {
  return item.slice(item.lastIndexOf('/') + 1);
}

/** What a query finds. Google's page tokens run out after some hours: then it is asked from the start again. */
async function* listed(corpus: Corpus, query: string, whole: Whole): AsyncGenerator<DriveFile> {
  let pageToken: string | null = null;
  for (let restarts = 0; ; ) {
    try {
      const page = await corpus.client.files(corpus.driveId, query, pageToken);
      if (page.incomplete) whole.incomplete = true;
      yield* page.files;
      if (page.next === null) return;
      pageToken = page.next;
    } catch (thrown) {
      if (pageToken === null || restarts >= RESTARTS || !hasStatus(thrown, 400, 404, 410)) throw thrown;
      restarts += 1;
      pageToken = null;
    }
  }
}
