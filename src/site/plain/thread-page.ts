import type { Thread } from '../../contracts/link-kinds.ts';
import { visibleLine } from '../../publish/text.ts';
import { formatCount, formatDay, formatWhen } from '../format.ts';
import { href } from '../handover.ts';
import type { RecordCard, RecordCards } from '../record-cards.ts';
import type { RecordView } from '../record-view.ts';
import type { PlainPage } from './frame.ts';
import { attribute, type Html, html } from './html.ts';
import { recordBody } from './record-body.ts';

/** A thread with the text of all its mails. */
export function threadPage(
  slug: string,
  { subject, first, last }: Thread,
  mails: readonly { card: RecordCard; view: RecordView }[],
  cards: RecordCards,
): PlainPage {
  const title = visibleLine(subject) || 'Without a subject';
  const span = first && last && `, ${formatDay(first)} to ${formatDay(last)}`;
  const shown = mails.map(({ card, view }) => mailOf(card, view, cards));
  return {
    path: `threads/${slug}`,
    title,
    trail: [{ title: 'Mail history', path: 'history' }],
    style: null,
    content: html` <div class="thread"> <p class="record-kind">Thread</p> <h1>${title}</h1> <p class="thread-about">${formatCount(mails.length, 'mail')}${span}</p> ${shown} </div> `,
  };
}

function mailOf(card: RecordCard, view: RecordView, { byId }: RecordCards): Html {
  const to = card.recipients.length > 0 && `to ${card.recipients.map(visibleLine).join(', ')} · `;
  const when = card.at && html`<time${attribute('datetime', card.at)}>${formatWhen(card.at)}</time>`;
  const author = visibleLine(card.author) || 'Unknown sender';
  return html`<article class="record thread-mail"> <header> <h2><a href="${href(`records/${card.slug}`)}">${author}</a></h2> <p>${to}${when}</p> </header> ${recordBody(view, byId, true)} </article>`;
}
