import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BatonError } from '../errors/error.ts';
import { systemError } from '../errors/from-system.ts';

/**
 * One run at a time on a workspace. The lock is SQLite's own lock on a file beside the store: the operating system
 * drops it when the process ends, however it ends, so a killed run never leaves one behind.
 * Throws WORKSPACE_LOCKED when another run holds it, and what the disk says. Returns the function that releases it.
 */
export function lockWorkspace(stateDirectory: string): () => void {
  mkdirSync(stateDirectory, { recursive: true });
  const holder = new DatabaseSync(path.join(stateDirectory, 'lock.sqlite'), { timeout: 0 });
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    const other = systemError(error);
    if (other && other.name !== 'WORKSPACE_LOCKED') throw other;
    throw new BatonError('WORKSPACE_LOCKED', `Another generate or build is working on ${stateDirectory}.`, {
      cause: error,
    });
  }
  return () => holder.close();
}
