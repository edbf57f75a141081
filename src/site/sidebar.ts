import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { sections } from './pages.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** Pages from this order on are listed on their section's index only. */
const LISTED_BELOW = 1000;

/**
 * The sidebar of a page: its section is open, the others are closed. Registers stand at the top of their section; the pages
 * of the start section are the first links of all.
 */
export async function sidebarFor(current: string | undefined): Promise<Sidebar> {
  const listed = (await sections()).map((section) => ({
    ...section,
    links: section.pages
      .filter(({ data }) => data.order < LISTED_BELOW || data.kind === 'register')
      .sort((one, other) => Number(heads(other.data)) - Number(heads(one.data)))
      .map(({ path, data }) => ({ label: data.title, link: `/${path}/` })),
  }));
  return [
    { label: 'Start', link: '/' },
    { label: 'Search', link: '/search/' },
    ...listed.filter(({ id }) => id === 'start').flatMap(({ links }) => links),
    { label: 'Mail history', link: '/history/' },
    ...listed
      .filter(({ id }) => id !== 'start')
      .map(({ id, title, links }) => ({
        label: title,
        collapsed: id !== current,
        items: [{ label: 'Overview', link: `/${id}/` }, ...links],
      })),
  ];
}

let firstLevel: Promise<{ label: string; path: string }[]> | undefined;

/** The first level of the sidebar: where a record, a list of mail or the search leads back to. */
export function places(): Promise<{ label: string; path: string }[]> {
  firstLevel ??= sections().then((all) => [
    { label: 'Start', path: '' },
    { label: 'Search', path: 'search' },
    ...all
      .filter(({ id }) => id === 'start')
      .flatMap(({ pages }) => pages.map(({ path, data }) => ({ label: data.title, path }))),
    { label: 'Mail history', path: 'history' },
    ...all.filter(({ id }) => id !== 'start').map(({ id, title }) => ({ label: title, path: id })),
  ]);
  return firstLevel;
}

function heads({ kind, section }: { kind: string; section: string }): boolean {
  return kind === 'register' && section !== 'start';
}
