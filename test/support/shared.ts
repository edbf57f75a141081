import { existsSync } from 'node:fs';
import path from 'node:path';

const SHARED = path.resolve(import.meta.dirname, '../../../shared');

/**
 * A place in the folder `shared` beside the repository, which holds real material: `corpora/replies`, `specs/google`.
 * A clone elsewhere has none, so what needs it is skipped: `describe.skipIf(!isShared('corpora/replies'))`.
 *
 * Tests that need it are known by importing this file; `.ci/run` runs them again beside the material.
 */
export function sharedPath(place: string): string {
  return path.join(SHARED, place);
}

/** Whether that place is there; if not, a line says what is skipped. */
export function isShared(place: string): boolean {
  const there = existsSync(sharedPath(place));
  if (!there) console.warn(`../shared/${place} is absent: what needs it is skipped.`);
  return there;
}
