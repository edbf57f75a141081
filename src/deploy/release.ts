import { z } from 'zod';
import { logHeadSchema } from '../contracts/log.ts';

/** What a built site says of itself in `edition.json`, beside its start page. */
export const siteEditionSchema = z.strictObject({
  number: z.int().nullable(),
  asOf: z.string(),
  digest: z.string(),
  log: logHeadSchema.nullable(),
});
export type SiteEdition = z.infer<typeof siteEditionSchema>;

/** Name of that file. */
export const SITE_EDITION = 'edition.json';

/** A deployed site: its folder below `releases`, and its edition; null where it says none. */
export interface Release {
  name: string;
  edition: SiteEdition | null;
}

/** Reads what a release says of itself; anything else is none. */
export function readSiteEdition(text: string): SiteEdition | null {
  try {
    return siteEditionSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Releases are told and ordered by the number that their name begins with. */
const NAME = /^(\d{4,})-[a-z0-9-]+$/;

/** Names of releases among those of a folder, oldest first. */
export function releaseNames(names: readonly string[]): string[] {
  return names
    .filter((name) => NAME.test(name))
    .sort((one, other) => numberOf(one) - numberOf(other) || (one < other ? -1 : 1));
}

/** Name of the release after these: `0007-edition-3-1e4edabecf87`. */
export function nextRelease(names: readonly string[], { number, digest }: SiteEdition): string {
  const next = Math.max(0, ...releaseNames(names).map(numberOf)) + 1;
  return `${String(next).padStart(4, '0')}-edition-${number ?? 0}-${digest.slice(0, 12)}`;
}

function numberOf(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? 0);
}

/**
 * Releases that go once `current` is the one that is shown: all beyond the newest `keep`, and all that were made before a
 * record was withdrawn, which they still hold. `withdrawnAt` is the place of that in the decision log, 0 where there is none.
 */
export function toRemove(
  releases: readonly Release[],
  current: string,
  keep: number,
  withdrawnAt: number,
): string[] {
  const others = releases.filter(({ name }) => name !== current);
  const kept = new Set(others.slice(Math.max(0, others.length - (keep - 1))).map(({ name }) => name));
  return others
    .filter((release) => !kept.has(release.name) || holdsWithdrawn(release, withdrawnAt))
    .map(({ name }) => name);
}

/** Whether a release was made before the last record was withdrawn. */
export function holdsWithdrawn({ edition }: Release, withdrawnAt: number): boolean {
  return withdrawnAt > 0 && (edition?.log?.entries ?? 0) < withdrawnAt;
}
