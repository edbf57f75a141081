import type { Release } from './release.ts';

/**
 * Where releases are kept: `releases/NAME` each, and `current`, a symbolic link to the one that is shown. A web server's
 * root is `current`.
 */
export interface Place {
  /** For the reader. */
  readonly name: string;
  /** Makes it ready, takes away what a deploy that was killed left, and says what is there, oldest first. */
  open(): Promise<{ releases: Release[]; current: string | null }>;
  /** Copies a site to a new release, which is there whole or not at all. */
  add(site: string, release: string, current: string | null): Promise<void>;
  /** Shows a release. At every moment the old or the new one is shown. */
  show(release: string): Promise<void>;
  remove(releases: readonly string[]): Promise<void>;
}
