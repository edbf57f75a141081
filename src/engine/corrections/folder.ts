import { statSync } from 'node:fs';
import path from 'node:path';
import type { LoadedHandover } from '../../config/load.ts';

/** Name of the source, and the first part of its records' ids. */
export const SOURCE = 'corrections';

type At = Pick<LoadedHandover, 'handover' | 'baseDirectory'>;

/** Absolute folder of the corrections of a handover; it need not be there. */
export function correctionsFolder({ handover, baseDirectory }: At): string {
  return path.resolve(baseDirectory, handover.corrections);
}

/** The folder as a source; none where nobody has corrected anything yet. */
export function correctionsSource(loaded: At): { use: string; name: string; path: string }[] {
  const found = statSync(correctionsFolder(loaded), { throwIfNoEntry: false });
  return found?.isDirectory() ? [{ use: SOURCE, name: SOURCE, path: loaded.handover.corrections }] : [];
}
