import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../../common/digest.ts';
import type { LoadedHandover } from '../../config/load.ts';
import { type Correction, correctionSchema } from '../../contracts/correction.ts';
import { BatonError } from '../../errors/error.ts';
import { writeWhole } from '../../publish/files.ts';
import { ENDING, readCorrection, writeCorrection } from '../../sources/corrections/file.ts';
import { correctionsFolder, SOURCE } from '../corrections/folder.ts';

/** A correction as its file says it, whether or not a run has read it yet. */
export interface SavedCorrection {
  /** Id that its record has. */
  id: string;
  correction: Correction;
}

/**
 * Writes a correction into the folder beside the config; it counts from the next generate on. The same words about the
 * same thing are one file. Returns the id of its record. Throws the schema's error for what does not fit.
 */
export async function saveCorrection(loaded: LoadedHandover, given: Correction): Promise<string> {
  const correction = correctionSchema.parse(given);
  const text = writeCorrection(correction);
  const name = `${correction.at.slice(0, 10)}-${correction.correct}-${digestOf(text).slice(0, 8)}`;
  await writeWhole(path.join(correctionsFolder(loaded), `${name}${ENDING}`), text);
  return `${SOURCE}/${name}`;
}

/** Every correction that has a file which can be read, in order of names, which begin with the day. */
export async function savedCorrections(loaded: LoadedHandover): Promise<SavedCorrection[]> {
  const folder = correctionsFolder(loaded);
  const names = await readdir(folder).catch(() => []);
  const saved: SavedCorrection[] = [];
  for (const name of names.filter((one) => one.endsWith(ENDING)).sort()) {
    const read = readCorrection(await readFile(path.join(folder, name), 'utf8'));
    if ('correction' in read)
      saved.push({ id: `${SOURCE}/${name.slice(0, -ENDING.length)}`, correction: read.correction });
  }
  return saved;
}

/** Takes a correction back by deleting its file; with the next generate it is as if it had not been said. Throws CORRECTION_UNKNOWN. */
export async function undoCorrection(loaded: LoadedHandover, id: string): Promise<string> {
  const wanted = id.startsWith(`${SOURCE}/`) ? id : `${SOURCE}/${id}`;
  const known = (await savedCorrections(loaded)).find((one) => one.id === wanted);
  if (!known) throw new BatonError('CORRECTION_UNKNOWN', `There is no correction "${id}".`);
  await rm(path.join(correctionsFolder(loaded), `${wanted.slice(SOURCE.length + 1)}${ENDING}`));
  return wanted;
}
