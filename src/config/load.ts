import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Handover } from '../contracts/handover.ts';
import { BatonError } from '../errors/error.ts';
import { checkHandover } from './define-handover.ts';
import { readConfigFile } from './read-file.ts';

export interface LoadedHandover {
  handover: Handover;
  /** Absolute path of the config file. */
  configFile: string;
  /** Its folder: relative paths of the config start here. */
  baseDirectory: string;
  /** Absolute folders; everything a run touches lies in them. */
  paths: { state: string; content: string; dist: string };
}

/**
 * Loads a config: a `.ts`, `.js` or `.mjs` module whose default export is `defineHandover({…})` or the plain object,
 * or a `.json` file. Throws CONFIG_MISSING and CONFIG_INVALID.
 */
export async function loadHandover(file = 'baton.config.ts'): Promise<LoadedHandover> {
  const configFile = path.resolve(file);
  const handover = checkHandover(await readConfigFile(configFile), configFile);
  const baseDirectory = path.dirname(configFile);
  const at = (folder: string) => path.resolve(baseDirectory, folder);
  const paths = { state: at(handover.state), content: at(handover.content), dist: at(handover.dist) };
  refuseOverlap(paths, baseDirectory);
  await refuseFiles(paths);
  return { handover, configFile, baseDirectory, paths };
}

async function refuseFiles(paths: LoadedHandover['paths']): Promise<void> {
  for (const [name, folder] of Object.entries(paths)) {
    if ((await stat(folder).catch(() => null))?.isDirectory() !== false) continue;
    throw new BatonError('CONFIG_INVALID', `The folder "${name}" (${folder}) is a file.`, {
      hint: 'Give state, content and dist folders of their own.',
    });
  }
}

/** A site is swapped and stale pages are removed: no folder of a run may hold the config or another of them. */
function refuseOverlap(paths: LoadedHandover['paths'], baseDirectory: string): void {
  const folders = Object.entries(paths);
  for (const [name, folder] of folders) {
    const holds = (other: string) => other === folder || other.startsWith(folder + path.sep);
    const clash = folders.find(([otherName, other]) => otherName !== name && holds(other));
    if (holds(baseDirectory) || clash) {
      throw new BatonError(
        'CONFIG_INVALID',
        `The folder "${name}" (${folder}) holds ${clash ? `the folder "${clash[0]}"` : 'the config itself'}.`,
        {
          hint: 'Give state, content and dist folders of their own.',
        },
      );
    }
  }
}
