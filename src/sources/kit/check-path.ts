import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AccessContext, Check } from '../../contracts/access.ts';

/** Whether the place on disk that a source reads is there. */
export async function* checkPath(context: AccessContext<{ path: string }>): AsyncGenerator<Check> {
  const place = resolve(context.baseDirectory, context.options.path);
  const found = await stat(place).catch(() => null);
  yield found
    ? { what: 'Place', state: 'ok', found: `${place} is there.`, remedy: '' }
    : {
        what: 'Place',
        state: 'missing',
        found: `There is nothing at ${place}.`,
        remedy:
          'Put the export there, or mend "path" in the config; it starts at the folder of the config file.',
      };
}
