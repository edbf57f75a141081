import type { Citation, Page } from '../contracts/page.ts';
import { href } from './handover.ts';
import type { SitePage } from './pages.ts';
import { passageAnchor } from './passage-anchor.ts';
import { hasPage, type RecordCard } from './record-cards.ts';
import { shownCard } from './shown-cards.ts';

/** A citation with its number on the page and the record it quotes. */
export interface ShownCitation extends Citation {
  number: number;
  card: RecordCard | null;
  /** Address of the marked passage on the record's page; null where the record has none. */
  href: string | null;
}

export interface PageContext {
  path: string;
  data: Page;
  citations: Map<string, ShownCitation>;
}

export async function pageContext({ path, data }: Pick<SitePage, 'path' | 'data'>): Promise<PageContext> {
  const citations = new Map<string, ShownCitation>();
  for (const citation of data.citations) {
    const card = await shownCard(citation.record, path);
    citations.set(citation.id, {
      ...citation,
      card,
      number: Number(citation.id.slice(1)),
      href: card && hasPage(card) ? href(`records/${card.slug}#${passageAnchor(citation)}`) : null,
    });
  }
  return { path, data, citations };
}

/** The citations of the page that is being rendered that `ids` names, separated by spaces; unknown ones are left out. */
export function citationsOf(locals: App.Locals, ids: string): ShownCitation[] {
  return ids.split(' ').flatMap((id) => locals.page?.citations.get(id) ?? []);
}
