import type { PullContext, PullEvent } from '../../contracts/source.ts';
import { hasStatus } from '../kit/service-error.ts';
import { belongsTo, type Corpora, type Corpus } from './corpora.ts';
import type { DriveFile } from './file.ts';
import {
  digest,
  type FileItem,
  type FolderItem,
  type Grant,
  readFileItem,
  readFolderItem,
  type Sharing,
  stampOf,
} from './item.ts';
import type { DriveOptions } from './options.ts';
import { type Outcome, readFile } from './read.ts';
import { type Inside, isInside, outsideGrants, type Shared, sharingOf } from './sharing.ts';
import { isWanted, type Tree } from './tree.ts';

/** After so many files in a row that Google newly fails on, it is asked whether it answers at all. */
const DOUBT = 3;

/** So many in a row are no longer the files' fault, even if it does. */
const OUTAGE = 20;

/** What the work on one thing came to. */
export interface Worked {
  path: string;
  events: PullEvent[];
  /** Whether only its path was new. */
  moved?: boolean;
  outcome?: Outcome;
  /** Whether an earlier pull has left it for this one: then another failure is no news. */
  wasLeft?: boolean;
}

/** A file that is being brought up to date. */
interface Settling {
  id: string;
  key: string;
  path: string;
  /** What is remembered once that is done. */
  settled: PullEvent[];
  again: boolean;
  isNew: boolean;
}

/** One pull: what all its parts share. */
export class Run {
  readonly context: PullContext<DriveOptions>;
  readonly corpora: Corpora;
  readonly inside: Inside;
  /** Changes with who counts as outside. */
  readonly #insideDigest: string;
  /** Items of files and folders that this pull has written, and whether they are there. */
  readonly #fresh = new Map<string, boolean>();
  /** What is shared outside, by its item. */
  readonly #shares = new Map<string, { path: string; sharing: Sharing }>();
  done = 0;
  #failedInRow = 0;

  constructor(context: PullContext<DriveOptions>, corpora: Corpora, inside: Inside) {
    this.context = context;
    this.corpora = corpora;
    this.inside = inside;
    this.#insideDigest = digest([[...inside.addresses], inside.domains]).slice(0, 8);
  }

  /** Whether a file or folder is remembered, by its item; what this pull has found counts. */
  async holds(id: string): Promise<boolean> {
    return this.#fresh.get(id) ?? (await this.context.items.get(id)) !== null;
  }

  /** Takes up what earlier pulls found to be shared outside. */
  async loadShares(): Promise<void> {
    for (const { id } of this.corpora.corpora)
      for (const kind of ['file', 'folder'])
        for await (const [item, value] of this.context.items.entries(`${id}/${kind}/`))
          this.#share(item, value);
  }

  /** All that is shared outside. */
  shares(): Shared[] {
    return [...this.#shares].map(([item, { path, sharing }]) => ({
      id: item.slice(item.lastIndexOf('/') + 1),
      path,
      isFolder: item.includes('/folder/'),
      sharing,
    }));
  }

  /** Brings a file up to date: what it takes is read, and what is no longer wanted goes. */
  async workOn(corpus: Corpus, tree: Tree, file: DriveFile, left: ReadonlySet<string>): Promise<Worked> {
    const { options, items, signal } = this.context;
    signal.throwIfAborted();
    const id = `${corpus.id}/file/${file.id}`;
    const key = `${corpus.id}/${file.id}`;
    const held = await items.get(id);
    const before = readFileItem(held);
    const path = tree.pathOf(file);
    const isHere =
      !file.trashed &&
      belongsTo(corpus, file, options, this.corpora.memberOf) &&
      isWanted(options, tree, file, path);
    const again = left.has(file.id);
    if (!isHere) return { path, events: held !== null || again ? this.#forget(id, key, again) : [] };
    const stamp = stampOf(file);
    const sharing = await this.#sharing(corpus, file, before);
    const item: FileItem = { s: stamp, w: path, ...sharing };
    const value = JSON.stringify(item);
    const settled: PullEvent[] = [{ type: 'item', id, value }];
    if (again) settled.push({ type: 'item', id: againId(id), value: null });
    if (before?.s === stamp && before.w === path && !again) {
      const isSame = JSON.stringify(before) === value;
      return { path, events: isSame ? [] : this.#note(settled) };
    }
    let outcome = await readFile(corpus.client, file, key, path);
    if (outcome === 'missing' && (await corpus.client.find(file.id)) !== null)
      outcome = { later: 'Google did not find it, though it is there', failed: null };
    const moved = before?.s === stamp && before.w !== path;
    return {
      path,
      moved,
      outcome,
      wasLeft: again,
      events: this.#note(this.#eventsOf(outcome, { id, key, path, settled, again, isNew: held === null })),
    };
  }

  /** A folder's item. */
  async folderItem(corpus: Corpus, tree: Tree, folder: DriveFile): Promise<PullEvent[]> {
    const id = `${corpus.id}/folder/${folder.id}`;
    const before = readFolderItem(await this.context.items.get(id));
    const path = tree.pathOf(folder);
    const isShown =
      belongsTo(corpus, folder, this.context.options, this.corpora.memberOf) &&
      // A folder that is named itself counts as in it; what is left out by `folder/**` is asked for as lying in it.
      isWanted(this.context.options, tree, { ...folder, parents: [folder.id] }, `${path}/_`);
    const sharing = isShown ? await this.#sharing(corpus, folder, before) : {};
    const item: FolderItem = { n: folder.name, p: folder.parents[0] ?? null, w: path, ...sharing };
    const value = JSON.stringify(item);
    if (JSON.stringify(before) === value) return [];
    return this.#note([{ type: 'item', id, value }]);
  }

  forgetFolder(corpus: Corpus, folderId: string): PullEvent[] {
    return this.#note([{ type: 'item', id: `${corpus.id}/folder/${folderId}`, value: null }]);
  }

  /** A file that is no longer there. */
  async forgetFile(corpus: Corpus, fileId: string, again: ReadonlySet<string>): Promise<PullEvent[]> {
    const id = `${corpus.id}/file/${fileId}`;
    if (!(await this.holds(id)) && !again.has(fileId)) return [];
    return this.#forget(id, `${corpus.id}/${fileId}`, again.has(fileId));
  }

  /**
   * Counts what Google failed on. Throws where it does not answer, or fails on everything; what came before is then
   * yielded, so that the next pull knows these files.
   */
  async *settle(corpus: Corpus, { path, events, outcome, wasLeft }: Worked): AsyncGenerator<PullEvent> {
    yield* events;
    if (outcome === undefined) return;
    this.done += 1;
    yield { type: 'progress', done: this.done, total: null, label: path };
    const failed = typeof outcome === 'object' && 'later' in outcome ? outcome.failed : null;
    if (failed === null) this.#failedInRow = 0;
    else if (!wasLeft) this.#failedInRow += 1;
    if (failed !== null && this.#failedInRow >= OUTAGE) throw failed;
    if (failed !== null && this.#failedInRow === DOUBT) await corpus.client.root();
  }

  #eventsOf(outcome: Outcome, { id, key, path, settled, again, isNew }: Settling): PullEvent[] {
    if (outcome === 'missing') return this.#forget(id, key, again);
    if ('record' in outcome) return [{ type: 'record', record: outcome.record }, ...settled];
    const reason = `${path}: ${'unreadable' in outcome ? outcome.unreadable : outcome.later}`;
    if ('later' in outcome)
      return [
        { type: 'unreadable', item: { key, reason: `${reason}; it is tried again in the next pull` } },
        { type: 'item', id: againId(id), value: '1' },
      ];
    const unreadable: PullEvent[] = [{ type: 'unreadable', item: { key, reason } }, ...settled];
    return isNew ? unreadable : [{ type: 'gone', key }, ...unreadable];
  }

  #forget(id: string, key: string, again: boolean): PullEvent[] {
    const events: PullEvent[] = [
      { type: 'gone', key },
      { type: 'item', id, value: null },
    ];
    if (again) events.push({ type: 'item', id: againId(id), value: null });
    return this.#note(events);
  }

  #note(events: PullEvent[]): PullEvent[] {
    for (const event of events) {
      if (event.type !== 'item' || event.id.includes('/again/')) continue;
      this.#fresh.set(event.id, event.value !== null);
      this.#share(event.id, event.value);
    }
    return events;
  }

  #share(item: string, value: string | null): void {
    const held = value?.includes('"o":') ? (readFileItem(value) ?? readFolderItem(value)) : null;
    if (held?.o) this.#shares.set(item, { path: held.w, sharing: held.o });
    else this.#shares.delete(item);
  }

  /** Who outside may see it. In shared drives that takes a call, which is made when the file has a new version. */
  async #sharing(
    corpus: Corpus,
    file: DriveFile,
    before: FileItem | FolderItem | null,
  ): Promise<Pick<FileItem, 'x' | 'o'>> {
    const isOthers =
      file.owners.length > 0 && !file.owners.some(({ address }) => isInside(this.inside, address));
    if (isOthers) return {};
    if (file.permissions !== null) return shared(file, outsideGrants(file.permissions, this.inside));
    if (file.driveId === null || !file.hasAugmentedPermissions) return {};
    const version = `${file.version} ${this.#insideDigest}`;
    if (before?.x === version && file.version !== '') {
      const grants = before.o?.to ?? [];
      return { x: version, ...shared(file, grants) };
    }
    try {
      const grants = outsideGrants(await corpus.client.permissions(file.id), this.inside);
      return { x: version, ...shared(file, grants) };
    } catch (thrown) {
      // Not every member may see who else has access, and the file may have gone meanwhile.
      if (hasStatus(thrown, 403, 404)) return { x: version };
      throw thrown;
    }
  }
}

function shared(file: DriveFile, grants: Grant[]): Pick<FileItem, 'o'> {
  const sharing = sharingOf(file, grants);
  return sharing ? { o: sharing } : {};
}

/** Item that says that a file must be tried again, from the file's own. */
function againId(id: string): string {
  return id.replace('/file/', '/again/');
}
