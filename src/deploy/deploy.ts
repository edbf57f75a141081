import { BatonError } from '../errors/error.ts';
import { FolderPlace } from './folder-place.ts';
import type { Place } from './place.ts';
import { holdsWithdrawn, nextRelease, type SiteEdition, toRemove } from './release.ts';
import { SshPlace } from './ssh-place.ts';
import type { Target } from './target.ts';

export function placeOf(target: Target): Place {
  return target.kind === 'folder' ? new FolderPlace(target.folder) : new SshPlace(target.host, target.folder);
}

export interface Deployed {
  /** The release that is shown now. */
  shown: string;
  /** The one before; null where there was none. */
  before: string | null;
  removed: string[];
}

/**
 * Copies a built site to a place and shows it: the old one is shown until the new one is whole. Keeps so many releases,
 * this one among them, and none that was made before the last record was withdrawn.
 */
export async function deploySite(
  place: Place,
  site: { folder: string; edition: SiteEdition },
  { keep, withdrawnAt }: { keep: number; withdrawnAt: number },
): Promise<Deployed> {
  const { releases, current } = await place.open();
  const name = nextRelease(
    releases.map((release) => release.name),
    site.edition,
  );
  const from = releases.some((release) => release.name === current) ? current : null;
  await place.add(site.folder, name, from);
  await place.show(name);
  const removed = toRemove([...releases, { name, edition: site.edition }], name, keep, withdrawnAt);
  await place.remove(removed);
  return { shown: name, before: current, removed };
}

/** Shows the release before the one that is shown. Throws DEPLOY_REFUSED where there is none, or it holds what was withdrawn. */
export async function rollBack(place: Place, withdrawnAt: number): Promise<Deployed> {
  const { releases, current } = await place.open();
  const at = releases.findIndex(({ name }) => name === current);
  const before = at > 0 ? releases[at - 1] : undefined;
  if (!before)
    throw new BatonError(
      'DEPLOY_REFUSED',
      `In ${place.name} there is no release before the one that is shown.`,
      {
        hint: 'Build and deploy the state that you want; --keep says how many releases stay.',
      },
    );
  if (holdsWithdrawn(before, withdrawnAt))
    throw new BatonError(
      'DEPLOY_REFUSED',
      `The release ${before.name} was made before a record was withdrawn, and still holds it.`,
      { hint: 'Build and deploy a new one instead.' },
    );
  await place.show(before.name);
  return { shown: before.name, before: current, removed: [] };
}
