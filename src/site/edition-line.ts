import type { Edition } from '../publish/edition.ts';
import { formatDay } from './format.ts';
import { handover, href } from './handover.ts';
import { html } from './plain/html.ts';

/** What of an edition every page says. */
export type ShownEdition = Pick<Edition, 'number' | 'asOf'>;

/**
 * The line below every page that tells which edition this is; in the browser it tells how old it is too, as a site that
 * nobody renewed must not look as new as it was. The only thing on a knowledge page that each edition changes: a page that
 * is taken over from the site before gets the new line in place of the old one.
 */
export function editionLine(edition: ShownEdition | null): string {
  if (edition === null) return '';
  const number = edition.number !== null && `Edition ${edition.number}. `;
  const runs = handover.runPage && html`. <a href="${href('runs')}">How the runs went</a>`;
  return html`<p class="site-edition not-content">${number}Records up to <time datetime="${edition.asOf}" data-edition>${formatDay(edition.asOf)}</time><span data-edition-age></span>${runs}</p>`
    .text;
}
