import { getCollection } from 'astro:content';
import type { Page } from '../contracts/page.ts';
import { plainData } from './inert.ts';
import { type SectionTitle, sectionTitle } from './section-titles.ts';

/** An entry of the collection in src/content.config.ts. */
export interface PageEntry {
  id: string;
  collection: 'pages';
  data: Page;
}

export interface SitePage {
  /** Without slashes at the ends: `billing/process`; the start page has the empty path. */
  path: string;
  data: Page;
  /** What Astro renders. */
  entry: PageEntry;
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

/** Every knowledge page, by path. The collection is read once a build. */
export function sitePages(): Promise<SitePage[]> {
  loaded ??= loadPages();
  return loaded;
}

async function loadPages(): Promise<SitePage[]> {
  const entries: PageEntry[] = await getCollection('pages');
  return entries
    .map((entry) => ({ path: pathOf(entry.id), data: plainData(entry.data), entry }))
    .sort(
      (one, other) =>
        one.data.order - other.data.order ||
        compare(one.data.title, other.data.title) ||
        compare(one.path, other.path),
    );
}

/** The page that agents write as `start` is the site's root; `billing/index` is the section's own index. */
function pathOf(id: string): string {
  if (id === 'start' || id === 'index') return '';
  return id.endsWith('/index') ? id.slice(0, -'/index'.length) : id;
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
