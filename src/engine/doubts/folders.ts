import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { LoadedHandover } from '../../config/load.ts';
import { accessOf } from '../access.ts';
import { type Doubt, fewOf } from './doubt.ts';
import { contentDoubt } from './file-content.ts';

interface Place {
  source: string;
  use: string;
  root: string;
  exclude: string[];
}

/** Files that are looked into, at most; beyond that what is wrong has long been seen. */
const MOST_FILES = 20_000;

/** What lies at the paths of the sources and gives to doubt. Reads the heads of files and writes nothing. */
export async function* doubtsOfFolders(loaded: LoadedHandover, signal: AbortSignal): AsyncGenerator<Doubt> {
  const places: Place[] = [];
  const options = z.object({ path: z.string(), exclude: z.array(z.string()).default([]) });
  for await (const { name, source, context } of accessOf(loaded, signal)) {
    const { data } = options.safeParse(context.options);
    const root = data && (await realpath(path.resolve(context.baseDirectory, data.path)).catch(() => null));
    if (data && root) places.push({ source: name, use: source.name, root, exclude: data.exclude });
  }
  yield* overlaps(places, loaded);
  for (const place of places) {
    signal.throwIfAborted();
    yield* doubtsOfFiles(place);
  }
}

function* overlaps(places: readonly Place[], { paths, configFile }: LoadedHandover): Generator<Doubt> {
  const holds = (outer: string, inner: string) => outer === inner || inner.startsWith(outer + path.sep);
  for (const { source, root } of places)
    for (const [name, folder] of Object.entries(paths))
      if (holds(root, folder) || holds(folder, root))
        yield {
          found: `The source "${source}" reads ${root}, and the folder "${name}" (${folder}) ${root === folder ? 'is the same' : holds(root, folder) ? 'lies in it' : 'is around it'}: what Baton writes would be read as a record.`,
          remedy: `Keep the records and "${name}" in folders beside each other.`,
        };
  for (const { source, root } of places)
    if (holds(root, configFile))
      yield {
        found: `The source "${source}" reads ${root}, where the config itself lies.`,
        remedy: 'Put the records into a folder of their own below it, and name that one.',
      };
  for (const [index, one] of places.entries())
    for (const other of places.slice(index + 1)) {
      if (!holds(one.root, other.root) && !holds(other.root, one.root)) continue;
      yield {
        found: `The sources "${one.source}" and "${other.source}" read ${one.root === other.root ? 'the same folder' : 'folders that lie in each other'}: ${fewOf([...new Set([one.root, other.root])])}.`,
        remedy: 'Give each a folder of its own.',
      };
    }
}

/** What a source does not read, by the ending of a name, and which source does. */
const MISPLACED: Record<string, { endings: RegExp; what: string; remedy: string }[]> = {
  accounts: [
    {
      endings: /\.(?:xlsx?|xlsm|ods|numbers|pdf)$/i,
      what: 'no CSV files',
      remedy:
        'Export them as CSV from the program of the accounts; sheets and papers go to a source of the kind "folder".',
    },
  ],
  mail: [
    {
      endings: /\.(?:docx?|xlsx?|pptx?|pdf|odt|ods)$/i,
      what: 'documents',
      remedy: 'Name their folder in a source of the kind "folder".',
    },
  ],
  folder: [
    {
      endings: /\.(?:mbox|eml|emlx|pst|ost)$/i,
      what: 'mail',
      remedy: 'Name their folder in a source of the kind "mail".',
    },
  ],
};

async function* doubtsOfFiles({ source, use, root, exclude }: Place): AsyncGenerator<Doubt> {
  const found: string[] = [];
  const empty: string[] = [];
  const contradictions: string[] = [];
  for await (const file of filesBelow(root, exclude)) {
    found.push(file.name);
    const { size } = await stat(file.absolute).catch(() => ({ size: -1 }));
    if (size === 0) empty.push(file.name);
    const contradiction = size > 0 ? contentDoubt(file.name, await headOf(file.absolute)) : null;
    if (contradiction) contradictions.push(`${file.name} (${contradiction})`);
    if (found.length >= MOST_FILES) break;
  }
  if (found.length === 0) {
    yield {
      found: `The source "${source}" reads ${root}, and there is no file in it.`,
      remedy: 'Put the records there, or mend "path"; it starts at the folder of the config file.',
      emptySource: source,
    };
    return;
  }
  for (const { endings, what, remedy } of MISPLACED[use] ?? []) {
    const names = found.filter((name) => endings.test(name));
    if (names.length > 0)
      yield { found: `"${source}" holds ${what}: ${fewOf(names)}. They are not read by it.`, remedy };
  }
  if (contradictions.length > 0)
    yield {
      found: `Files in "${source}" are not what their names say: ${fewOf(contradictions)}.`,
      remedy: 'Give them the ending of what they are, or export them again.',
    };
  if (empty.length > 0)
    yield {
      found: `Files in "${source}" hold nothing at all: ${fewOf(empty)}.`,
      remedy: 'Export them again; a cloud drive may not have brought them to this computer yet.',
      ...(empty.length === found.length && { emptySource: source }),
    };
}

async function* filesBelow(
  root: string,
  exclude: readonly string[],
): AsyncGenerator<{ name: string; absolute: string }> {
  const excluded = (name: string) => exclude.some((glob) => path.posix.matchesGlob(name, glob));
  if ((await stat(root)).isFile()) {
    yield { name: path.basename(root), absolute: root };
    return;
  }
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (excluded(name) || entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) waiting.push(name);
      else if (entry.isFile()) yield { name, absolute: path.join(root, name) };
    }
  }
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file).catch(() => null);
  if (!handle) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return Buffer.alloc(0);
  } finally {
    await handle.close();
  }
}
