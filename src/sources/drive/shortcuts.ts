import type { Items, PullEvent } from '../../contracts/source.ts';
import { inOrder } from '../kit/in-order.ts';
import { hasStatus } from '../kit/service-error.ts';
import { belongsTo, type Corpus } from './corpora.ts';
import { type DriveFile, FOLDER, SHORTCUT } from './file.ts';
import { digest, type LinkItem, readLinkItem, stampOf } from './item.ts';
import { readFile } from './read.ts';
import type { Run } from './run.ts';
import { isWanted, type Tree } from './tree.ts';

/** In place of a stamp: what may have been read through a shortcut is not what it leads to now. */
const UNFOLLOWED = '';

/** A shortcut: what it leads to and where it lies, and what was remembered of it. */
interface Link {
  corpus: Corpus;
  id: string;
  target: string;
  path: string;
  before: LinkItem | null;
  isGone: boolean;
}

/**
 * Shortcuts. What one leads to is mostly in a drive that is read; what is not (a file that others have opened to
 * everyone who has the link) is read through the first shortcut to it. No change log tells of such files, so they
 * are asked for in each pull.
 */
export class Links {
  readonly #links = new Map<string, Link>();

  static async load(items: Items, corpora: readonly Corpus[]): Promise<Links> {
    const links = new Links();
    for (const corpus of corpora)
      for await (const [item, value] of items.entries(`${corpus.id}/link/`)) {
        const before = readLinkItem(value) ?? { t: '', w: '' };
        const id = item.slice(item.lastIndexOf('/') + 1);
        links.#links.set(item, {
          corpus,
          id,
          target: before.t,
          path: before.w,
          before,
          isGone: before.t === '',
        });
      }
    return links;
  }

  /** A shortcut that a listing or a change log holds. */
  found(run: Run, corpus: Corpus, tree: Tree, file: DriveFile): void {
    const { options } = run.context;
    const path = tree.pathOf(file);
    const target = file.shortcutDetails?.targetId;
    const isHere =
      !file.trashed &&
      belongsTo(corpus, file, options, run.corpora.memberOf) &&
      isWanted(options, tree, file, path);
    if (target === undefined || !isHere) {
      this.drop(corpus, file.id);
      return;
    }
    const item = itemOf(corpus, file.id);
    const before = this.#links.get(item)?.before ?? null;
    this.#links.set(item, { corpus, id: file.id, target, path, before, isGone: false });
  }

  drop(corpus: Corpus, id: string): void {
    const link = this.#links.get(itemOf(corpus, id));
    if (link) link.isGone = true;
  }

  /**
   * What was found of a drive's shortcuts, until they are followed: it goes before the drive's place in its change log,
   * which does not tell of them again.
   */
  *noted(corpus: Corpus): Generator<PullEvent> {
    for (const [item, { corpus: own, target, path, before, isGone }] of this.#links) {
      if (own.id !== corpus.id || (isGone && before === null)) continue;
      const isKnown = before?.t === target && before.w === path;
      if (isKnown && !isGone) continue;
      const value: LinkItem = { t: isGone ? '' : target, w: path, s: UNFOLLOWED };
      yield { type: 'item', id: item, value: JSON.stringify(value) };
    }
  }

  /** All shortcuts of a drive but these are gone. */
  keepOnly(corpus: Corpus, ids: ReadonlySet<string>): void {
    for (const link of this.#links.values())
      if (link.corpus === corpus && !ids.has(link.id)) link.isGone = true;
  }

  /** Follows them, when all drives have been looked at. */
  async *settle(run: Run): AsyncGenerator<PullEvent> {
    const links = [...this.#links.entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, link]) => link);
    const first = new Map<string, Link>();
    for (const link of links) if (!link.isGone && !first.has(link.target)) first.set(link.target, link);
    const work = async (link: Link) =>
      first.get(link.target) === link ? this.#follow(run, link) : unfollowed(link);
    for await (const events of inOrder(links, 4, work)) {
      run.context.signal.throwIfAborted();
      yield* events;
    }
  }

  async #follow(run: Run, link: Link): Promise<PullEvent[]> {
    const { corpus, target, path, before } = link;
    for (const { id } of run.corpora.corpora)
      for (const kind of ['file', 'folder'])
        if (await run.holds(`${id}/${kind}/${target}`)) return unfollowed(link);
    let file: DriveFile;
    try {
      file = await corpus.client.file(target);
    } catch (thrown) {
      if (!hasStatus(thrown, 403, 404)) throw thrown;
      return refused(link, `it leads to a file that ${corpus.client.account} may not open, or that is gone`);
    }
    if (file.trashed || file.mimeType === SHORTCUT || isListed(run, link, file)) return unfollowed(link);
    if (file.mimeType === FOLDER)
      return refused(
        link,
        `it leads to a folder that is not in the Drive of ${corpus.client.account}; have it shared`,
      );
    const stamp = stampOf(file);
    if (before?.s === stamp && before.w === path && before.t === target) return [];
    const key = keyOf(link);
    const outcome = await readFile(corpus.client, file, key, path);
    if (outcome === 'missing') return unfollowed(link);
    if ('unreadable' in outcome) return refused(link, outcome.unreadable, stamp);
    if ('later' in outcome)
      return [
        {
          type: 'unreadable',
          item: { key, reason: `${path}: ${outcome.later}; it is tried again in the next pull` },
        },
      ];
    return [{ type: 'record', record: outcome.record }, remembered(link, stamp)];
  }
}

/** Whether a file is in a listing that is read, even if the options leave it out there. */
function isListed(run: Run, { corpus }: Link, file: DriveFile): boolean {
  const { options } = run.context;
  if (file.driveId !== null) return run.corpora.memberOf.has(file.driveId) || options.sharedDrives === false;
  return (
    file.ownedByMe || file.sharedWithMeTime !== '' || !belongsTo(corpus, file, options, run.corpora.memberOf)
  );
}

/** Nothing is read through this shortcut. */
function unfollowed(link: Link): PullEvent[] {
  const { before, isGone, target, path } = link;
  if (isGone)
    return before === null
      ? []
      : [
          { type: 'gone', key: keyOf(link) },
          { ...remembered(link), value: null },
        ];
  const isSame = before?.t === target && before.w === path && before.s === undefined;
  if (isSame) return [];
  const item = remembered(link);
  return before?.s === undefined ? [item] : [{ type: 'gone', key: keyOf(link) }, item];
}

/** `stamp` is of the file that could not be read; where there is none, the reason stands for it. */
function refused(link: Link, why: string, stamp = digest(why)): PullEvent[] {
  const { before, target, path } = link;
  if (before?.t === target && before.w === path && before.s === stamp) return [];
  const key = keyOf(link);
  const reason = `${path} (shortcut): ${why}`;
  return [{ type: 'gone', key }, { type: 'unreadable', item: { key, reason } }, remembered(link, stamp)];
}

function remembered(
  { corpus, id, target, path }: Link,
  stamp?: string,
): Extract<PullEvent, { type: 'item' }> {
  const item: LinkItem = { t: target, w: path, ...(stamp !== undefined && { s: stamp }) };
  return { type: 'item', id: itemOf(corpus, id), value: JSON.stringify(item) };
}

function itemOf(corpus: Corpus, id: string): string {
  return `${corpus.id}/link/${id}`;
}

function keyOf({ corpus, id }: Link): string {
  return `${corpus.id}/${id}`;
}
