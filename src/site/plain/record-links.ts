import { visibleLine } from '../../publish/text.ts';
import { formatCount, formatDay } from '../format.ts';
import { href } from '../handover.ts';
import { passageAnchor } from '../passage-anchor.ts';
import { hasPage, type RecordCard, type RecordCards } from '../record-cards.ts';
import type { RecordView } from '../record-view.ts';
import { type Html, html } from './html.ts';

/** Where a record leads to: pages that cite it, its thread, what it came with and what came with it. */
export function recordLinks(card: RecordCard, { citedBy }: RecordView, cards: RecordCards): Html {
  return html`${cited(citedBy)} ${threadOf(card, cards)} ${companions(card, cards)}`;
}

function cited(citedBy: RecordView['citedBy']): Html | null {
  if (citedBy.length === 0) return null;
  const pages = citedBy.map((range) => {
    const title = visibleLine(range.title);
    return html`<li><a href="${href(range.page)}">${title}</a> <a class="passage" href="#${passageAnchor(range)}" aria-label="The passage that ${title} cites">passage</a></li>`;
  });
  return html`<section class="record-cited" aria-label="Cited by"> <p>Cited by ${formatCount(citedBy.length, 'page')}</p> <ul>${pages}</ul> </section>`;
}

function threadOf(card: RecordCard, { byId, threadOf: slugs, threads }: RecordCards): Html | null {
  const slug = slugs.get(card.id);
  const thread = slug === undefined ? undefined : threads.get(slug);
  if (!thread || !slug) return null;
  const place = thread.records.indexOf(card.id);
  const neighbour = (offset: number) => byId.get(thread.records[place + offset] ?? '');
  const about = (other: RecordCard) =>
    [visibleLine(other.author), other.at && formatDay(other.at)].filter(Boolean).join(', ');
  const [previous, next] = [neighbour(-1), neighbour(1)];
  const before = previous && html`<a href="${address(previous)}" rel="prev">← ${about(previous)}</a>`;
  const after = next && html`<a href="${address(next)}" rel="next">${about(next)} →</a>`;
  return html`<nav class="record-thread" aria-label="Thread"> <span>Mail ${place + 1} of ${thread.records.length} in <a href="${href(`threads/${slug}`)}">${visibleLine(thread.subject) || 'this thread'}</a></span> ${before} ${after} </nav>`;
}

function companions(card: RecordCard, { byId, children }: RecordCards): Html {
  const parent = card.parent === null ? undefined : byId.get(card.parent);
  const attached = (children.get(card.id) ?? []).filter(hasPage);
  const above =
    parent &&
    hasPage(parent) &&
    html`<p class="record-with">Came with <a href="${address(parent)}">${visibleLine(parent.title)}</a></p>`;
  const list = attached.map(
    (child) => html`<li><a href="${address(child)}">${visibleLine(child.title)}</a></li>`,
  );
  const below =
    attached.length > 0 &&
    html`<div class="record-with"><span>${formatCount(attached.length, 'attachment')}</span><ul>${list}</ul></div>`;
  return html`${above} ${below}`;
}

function address({ slug }: RecordCard): string {
  return href(`records/${slug}`);
}
