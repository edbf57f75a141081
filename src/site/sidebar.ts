import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { sections, sitePages } from './pages.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** Pages from this order on are listed on their section's index only. */
const LISTED_BELOW = 1000;

/** The sidebar of a page: its section is open, or the registers where it is one; the others are closed. */
export async function sidebarFor(current: string | undefined, register = false): Promise<Sidebar> {
  const registers = (await sitePages()).filter(({ data }) => data.kind === 'register');
  const listed = (await sections()).filter(({ pages }) => pages.some(({ data }) => data.kind !== 'register'));
  const groups = listed.map(({ id, title, pages }) => ({
    label: title,
    collapsed: register || id !== current,
    items: [
      // The start page is the overview of its own section.
      ...(id === 'start' ? [] : [{ label: 'Overview', link: `/${id}/` }]),
      ...pages
        .filter(({ data }) => data.order < LISTED_BELOW && data.kind !== 'register')
        .map(({ path, data }) => ({ label: data.title, link: `/${path}/` })),
    ],
  }));
  return [
    { label: 'Start', link: '/' },
    { label: 'Search', link: '/search/' },
    { label: 'Mail history', link: '/history/' },
    ...groups,
    ...(registers.length > 0
      ? [
          {
            label: 'Registers',
            collapsed: !register,
            items: registers.map(({ path, data }) => ({ label: data.title, link: `/${path}/` })),
          },
        ]
      : []),
  ];
}
