import { resolve } from 'node:path';
import { processes } from '../../common/apart/pool.ts';
import { defineSource, type PullContext, type PullEvent } from '../../contracts/source.ts';
import { checkPath } from '../kit/check-path.ts';
import { inOrder } from '../kit/in-order.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { batchesOf, lookAt } from './look.ts';
import { type FolderOptions, optionsSchema } from './options.ts';
import { walk } from './walk.ts';

/** Documents, sheets, slides and code in a folder: one record a file, its key the path in the folder. */
export const source = defineSource({
  name: 'folder',
  version: 1,
  summary: 'Documents, sheets, slides and code in a folder on disk.',
  options: optionsSchema,
  incremental: false,
  pull,
  check: checkPath,
});

async function* pull(context: PullContext<FolderOptions>): AsyncGenerator<PullEvent> {
  const { options, signal } = context;
  signal.throwIfAborted();
  const { files, unreadable } = await walk(resolve(context.baseDirectory, options.path), {
    ...options,
    signal,
  });
  for (const item of unreadable) yield { type: 'unreadable', item };

  const before = readCursor(context.cursor, options);
  const present = new Set(files.map((file) => file.path));
  for (const path of before.keys()) {
    if (present.has(path)) continue;
    before.delete(path);
    yield { type: 'gone', key: path };
  }

  // A cursor names every file: written at doubling distances, all of them together stay linear.
  let nextCursor = 100;
  let done = 0;
  const looks = batchesOf(files.map((file) => ({ file, known: before.get(file.path) })));
  const looked = inOrder(looks, processes().width, (batch) => lookAt(batch, context));
  for await (const { file, events, entry } of flat(looked)) {
    signal.throwIfAborted();
    if (entry) before.set(file.path, entry);
    else before.delete(file.path);
    yield* events;
    done += 1;
    if (done === nextCursor || done === files.length) {
      yield { type: 'cursor', cursor: writeCursor(before, options) };
      nextCursor *= 2;
    }
    yield { type: 'progress', done, total: files.length, label: file.path };
  }
  if (files.length === 0) yield { type: 'cursor', cursor: writeCursor(before, options) };
}

async function* flat<Item>(batches: AsyncIterable<Item[]>): AsyncGenerator<Item> {
  for await (const batch of batches) yield* batch;
}
