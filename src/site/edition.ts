import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../publish/edition.ts';
import { paths } from './handover.ts';

let known: Pick<Edition, 'number' | 'asOf' | 'failed'> | null | undefined;

/** The edition that is built; null where the content folder has no manifest. */
export function siteEdition(): Pick<Edition, 'number' | 'asOf' | 'failed'> | null {
  if (known === undefined) {
    try {
      known = JSON.parse(readFileSync(path.join(paths.content, 'edition.json'), 'utf8')) as Edition;
    } catch {
      known = null;
    }
  }
  return known;
}
