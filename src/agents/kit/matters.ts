import type { Inline } from '../../contracts/draft.ts';
import type { Matter, Matters } from '../../contracts/matters.ts';
import { text } from './claims.ts';
import { shownDay } from './dates.ts';
import { uniqueSlugs } from './slug.ts';

/** Matters that get a page; what is further down is found by search. */
const PAGES = 60;

/** Paths of the pages about matters, by key: what other sections link to. */
export function matterPaths({ matters }: Matters): ReadonlyMap<string, string> {
  const slugs = uniqueSlugs();
  slugs('register');
  return new Map(matters.slice(0, PAGES).map(({ key, name }) => [key, `matters/${slugs(name)}`]));
}

/** A line a matter: its page, since when, and whether something of it is open. */
export function matterItems(matters: readonly Matter[], paths: ReadonlyMap<string, string>): Inline[][] {
  return matters.flatMap((matter): Inline[][] => {
    const path = paths.get(matter.key);
    if (path === undefined) return [];
    const [first, last] = [matter.mails[0]?.day ?? '', matter.mails.at(-1)?.day ?? ''];
    const span = first === last ? shownDay(first) : `${shownDay(first)} to ${shownDay(last)}`;
    return [[{ type: 'page', text: matter.name, path }, text(`, ${matter.isOpen ? 'open, ' : ''}${span}`)]];
  });
}
