import type { Evidence } from '../../contracts/evidence.ts';
import { bodyDigest, type ComposedPage } from '../../publish/compose.ts';
import { writePageFile } from '../../publish/frontmatter.ts';
import { inspectPage } from '../../publish/gate.ts';
import type { PageVersion } from '../../publish/merge.ts';
import { refreshed } from '../../publish/refresh.ts';
import type { Dropped } from '../../publish/resolve.ts';
import { warned } from './warned.ts';

/**
 * A page as it was published before, for as long as its next version waits; what records have called into question
 * since stands in a warning. Null where one of its quotes is gone, or the site would not take it.
 */
export async function standingPage(
  path: string,
  published: PageVersion,
  evidence: Evidence,
): Promise<ComposedPage | null> {
  const dropped: Dropped[] = [];
  const now = await refreshed(path, published, evidence, dropped);
  if (dropped.length > 0) return null;
  const body = await warned(now, evidence);
  const page = { ...now.page, digest: bodyDigest(body) };
  const file = writePageFile(page, body);
  const read = await inspectPage(path, file, { evidence });
  return 'problems' in read ? null : { path, page, body, file, dropped: [] };
}
