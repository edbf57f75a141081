import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BatonError, messageOf } from '../errors/error.ts';
import { defineHandover, type Handover } from './handover.ts';

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
  if (!existsSync(configFile)) throw new BatonError('CONFIG_MISSING', `There is no config at ${configFile}.`);
  const handover = defineHandover(await readConfig(configFile));
  const baseDirectory = path.dirname(configFile);
  const at = (folder: string) => path.resolve(baseDirectory, folder);
  const paths = { state: at(handover.state), content: at(handover.content), dist: at(handover.dist) };
  refuseOverlap(paths, baseDirectory);
  return { handover, configFile, baseDirectory, paths };
}

async function readConfig(configFile: string): Promise<Parameters<typeof defineHandover>[0]> {
  try {
    if (configFile.endsWith('.json')) return JSON.parse(await readFile(configFile, 'utf8'));
    const module = await import(/* @vite-ignore */ pathToFileURL(configFile).href);
    return module.default;
  } catch (error) {
    if (error instanceof BatonError) throw error;
    throw new BatonError('CONFIG_INVALID', `${configFile} could not be read: ${messageOf(error)}`, {
      cause: error,
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
