import { loadHandover } from '../config/load.ts';

/** The handover that this build shows; scripts/build.ts names its config in BATON_CONFIG. */
export const { handover, paths } = await loadHandover(process.env['BATON_CONFIG']);

export const siteTitle = handover.title ?? `${handover.company} handover`;

const base = handover.base.endsWith('/') ? handover.base : `${handover.base}/`;

/** Address of a page of the site: `href('billing/process')` is `/base/billing/process/`; the empty path is the start page. */
export function href(path: string): string {
  const [name = '', anchor] = path.split('#', 2);
  const address = name === '' || /\.[a-z0-9]+$/.test(name) ? `${base}${name}` : `${base}${name}/`;
  return anchor === undefined ? address : `${address}#${anchor}`;
}
