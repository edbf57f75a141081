import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { digestOf } from '../../common/digest.ts';
import { defineSource, type PullContext, type PullEvent } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { checkPath } from '../kit/check-path.ts';
import { ENDING, readCorrection } from './file.ts';
import { recordOf } from './record.ts';

const optionsSchema = z.strictObject({
  path: z.string().describe('The folder of corrections. Example: "corrections".'),
});

/** No person writes more into one. */
const LARGEST = 200_000;

/** What people set right: one file each in the folder `corrections` beside the config, read without being named there. */
export const source = defineSource({
  name: 'corrections',
  version: 1,
  summary: 'What people set right, one small file each, as npm run review writes them.',
  options: optionsSchema,
  incremental: false,
  pull,
  check: checkPath,
});

async function* pull(context: PullContext<z.infer<typeof optionsSchema>>): AsyncGenerator<PullEvent> {
  const folder = path.resolve(context.baseDirectory, context.options.path);
  const files = await readFolder(folder, context.signal);
  const cursor = digestOf(...files.flatMap(({ name, text }) => [name, text]));
  const same = cursor === context.cursor;
  for (const { name, text } of files) {
    context.signal.throwIfAborted();
    const key = name.slice(0, -ENDING.length);
    const read =
      text.length > LARGEST ? { reason: 'it is longer than a person writes' } : readCorrection(text);
    if ('reason' in read) yield { type: 'unreadable', item: { key, reason: read.reason } };
    else if (same) yield { type: 'keep', keyPrefix: key };
    else yield { type: 'record', record: recordOf(key, read.correction) };
  }
  yield { type: 'cursor', cursor };
}

async function readFolder(folder: string, signal: AbortSignal): Promise<{ name: string; text: string }[]> {
  signal.throwIfAborted();
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new BatonError('SOURCE_MISSING', `There is no folder ${folder}.`, { cause: error });
  });
  const names = entries.filter(
    (entry) => entry.isFile() && entry.name.endsWith(ENDING) && !entry.name.startsWith('.'),
  );
  const files: { name: string; text: string }[] = [];
  for (const { name } of names.sort((one, other) => (one.name < other.name ? -1 : 1)))
    files.push({ name, text: await readFile(path.join(folder, name), { encoding: 'utf8', signal }) });
  return files;
}
