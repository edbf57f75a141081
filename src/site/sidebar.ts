import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { sections, sitePages } from './pages.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** Pages from this order on are listed on their section's index only. */
const LISTED_BELOW = 1000;

/** The sidebar of a page in a section: that section is open, the others are closed. */
export async function sidebarFor(current: string | undefined): Promise<Sidebar> {
  const registers = (await sitePages()).filter(({ data }) => data.kind === 'register');
  const listed = (await sections()).filter(({ pages }) => pages.some(({ data }) => data.kind !== 'register'));
  const groups = listed.map(({ id, title, pages }) => ({
    label: title,
    collapsed: id !== current,
    items: [
      { label: 'Overview', link: `/${id}/` },
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
            collapsed: !registers.some(({ data }) => data.section === current),
            items: registers.map(({ path, data }) => ({ label: data.title, link: `/${path}/` })),
          },
        ]
      : []),
  ];
}
