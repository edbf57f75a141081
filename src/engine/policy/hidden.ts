import type { Reference } from '../../contracts/reference.ts';
import { readPageFile } from '../../publish/frontmatter.ts';
import type { PageVersion } from '../../publish/merge.ts';
import type { Database } from '../../records/tables.ts';
import { waitingRows } from './waiting-store.ts';

/**
 * Whether a place in a record is quoted by pages that wait, and by none that is published: what it says is then no news
 * of the site yet.
 */
export async function hiddenPlaces(
  database: Database,
  published: ReadonlyMap<string, PageVersion>,
): Promise<(place: Reference) => boolean> {
  const rows = [...(await waitingRows(database)).values()];
  if (rows.length === 0) return () => false;
  const waiting = placesOf(rows.map(({ file, path }) => readPageFile(file, path)));
  const open = placesOf(published.values());
  return (place) => holds(waiting, place) && !holds(open, place);
}

function placesOf(pages: Iterable<PageVersion>): Map<string, Reference[]> {
  const places = [...pages].flatMap(({ page }) => page.citations);
  return Map.groupBy(places, ({ record }) => record);
}

function holds(
  places: ReadonlyMap<string, readonly Reference[]>,
  { record, start, end }: Reference,
): boolean {
  return places.get(record)?.some((one) => one.start < end && start < one.end) ?? false;
}
