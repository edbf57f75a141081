/**
 * The page that is meant by its path (`billing/process`), its file or its address on the site, with or without the
 * base, and the citation that stands behind `#`: `#c3`, or `#source-c3` as the site writes it.
 */
export function pageNamed(words: string, base: string): { path: string; citation: string | null } {
  const [place = '', anchor = ''] = words.split('#', 2);
  const isAddress = /^https?:\/\//i.test(place);
  const pathname = isAddress ? decodeURI(new URL(place).pathname) : place;
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  const path = below.replace(/\.mdx$/, '').replaceAll(/^\/+|\/+$/g, '');
  const citation = /^(?:source-)?(c[1-9][0-9]*)$/.exec(anchor)?.[1] ?? null;
  return { path: path === '' ? 'start' : path, citation };
}
