import { visibleLine } from '../../publish/text.ts';
import { dayOf, formatMonth, RECORD_KIND_TITLES } from '../format.ts';
import { href } from '../handover.ts';
import type { RecordCard, RecordCards } from '../record-cards.ts';
import type { RecordView } from '../record-view.ts';
import type { PlainPage } from './frame.ts';
import { html } from './html.ts';
import { recordBody } from './record-body.ts';
import { recordFacts } from './record-facts.ts';
import { recordLinks } from './record-links.ts';

/** The page of a record; `view` is null for a copy, which leads to the record that stands for it. */
export function recordPage(card: RecordCard, view: RecordView | null, cards: RecordCards): PlainPage {
  const title = visibleLine(card.title);
  const shown = view
    ? html`${recordFacts(view)}${recordLinks(card, view, cards)}${recordBody(view, cards.byId, false)}`
    : copyOf(card, cards);
  return {
    path: `records/${card.slug}`,
    title,
    trail: trailOf(card),
    style: view ? styleOf(view.splitAnchors) : null,
    content: html`<article class="record"> <p class="record-kind">${RECORD_KIND_TITLES[card.kind]}</p> <h1>${title}</h1> ${shown} </article> `,
  };
}

function copyOf({ outcome, of }: RecordCard, { byId }: RecordCards) {
  const standsFor = outcome === 'duplicate' && of !== null ? byId.get(of) : undefined;
  const name = standsFor
    ? html`<a href="${href(`records/${standsFor.slug}`)}">${visibleLine(standsFor.title)}</a>`
    : 'another record';
  return html`<p class="record-stub">A copy: its text is that of ${name}, which stands for it on this site.</p>`;
}

function trailOf({ kind, at }: RecordCard): PlainPage['trail'] {
  if (kind !== 'mail' || !at) return [];
  const month = dayOf(at).slice(0, 7);
  return [
    { title: 'Mail history', path: 'history' },
    { title: formatMonth(month), path: `history/${month}` },
  ];
}

/** Marks the parts of a cited range together. Anchors are made of offsets: no text of the record stands in the style. */
function styleOf(anchors: readonly string[]): string | null {
  const split = anchors.map((anchor) => `.record:has(#${anchor}:target) [data-r~="${anchor}"]`).join(',');
  if (split === '') return null;
  return `${split}{background:var(--baton-mark-target);color:var(--baton-strong);outline:2px solid var(--baton-mark-line)}`;
}
