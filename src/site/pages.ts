import type { Page } from '../contracts/page.ts';
import type * as Admitted from './admitted.ts';
import { loadNative } from './native.ts';
import { type SectionTitle, sectionTitle } from './section-titles.ts';

export interface SitePage {
  /** Without slashes at the ends: `billing/process`; the start page has the empty path. */
  path: string;
  data: Page;
  /** Whether it is rendered now; others are taken over from the site before. */
  rendered: boolean;
}

export interface Section extends SectionTitle {
  id: string;
  pages: SitePage[];
}

/** A cited range of a record and the page that cites it. */
export interface CitedRange {
  start: number;
  end: number;
  page: string;
  title: string;
}

let loaded: Promise<SitePage[]> | undefined;

/** Every knowledge page, in the order of lists. */
export function sitePages(): Promise<SitePage[]> {
  loaded ??= loadPages();
  return loaded;
}

async function loadPages(): Promise<SitePage[]> {
  const { shownPages } = await loadNative<typeof Admitted>('src/site/admitted.ts');
  return shownPages()
    .map(({ address, page, rendered }) => ({ path: address, data: page, rendered }))
    .sort(
      (one, other) =>
        one.data.order - other.data.order ||
        compare(one.data.title, other.data.title) ||
        compare(one.path, other.path),
    );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Sections with their pages in order; registers and the start page stand apart. */
export async function sections(): Promise<Section[]> {
  const bySection = new Map<string, SitePage[]>();
  for (const page of await sitePages()) {
    if (page.path === '' || page.path === page.data.section) continue;
    const list = bySection.get(page.data.section) ?? [];
    list.push(page);
    bySection.set(page.data.section, list);
  }
  const all = await Promise.all(
    [...bySection].map(async ([id, pages]): Promise<Section> => ({ id, pages, ...(await sectionTitle(id)) })),
  );
  return all.sort((one, other) => one.order - other.order || compare(one.id, other.id));
}

let cited: Promise<Map<string, CitedRange[]>> | undefined;

/** Which ranges of which records the pages cite: collected once, since every record page asks. */
export function citedRanges(): Promise<Map<string, CitedRange[]>> {
  cited ??= collectCitedRanges();
  return cited;
}

async function collectCitedRanges(): Promise<Map<string, CitedRange[]>> {
  const ranges = new Map<string, CitedRange[]>();
  for (const { path, data } of await sitePages()) {
    for (const { record, start, end } of data.citations) {
      const list = ranges.get(record) ?? [];
      list.push({ start, end, page: path, title: data.title });
      ranges.set(record, list);
    }
  }
  return ranges;
}
