import type { WaitingPage } from '../../contracts/review.ts';
import { publishedPages } from '../../engine/review/pages.ts';
import { type Html, html } from '../html.ts';
import { linkToPage, type View } from './view.ts';

/** The pages that wait, the most dangerous first; what was decided; what the successor has to sign; all that is published. */
export const pagesView: View = async (desk, { root }) => {
  const [waiting, decided, unsigned] = [
    await desk.queue.waiting(),
    await desk.queue.decided(),
    await desk.queue.unsigned(),
  ];
  const published = await publishedPages(desk.loaded);
  const titles = new Map(published.map(({ path, page }) => [path, page.title]));
  return {
    title: 'Pages',
    part: '',
    body: html`
<section aria-labelledby="waiting"><h2 id="waiting">Waiting for a decision <span class="count">${waiting.length}</span></h2>
${waiting.length === 0 ? html`<p>Nothing waits. Every page that the records gave is published or decided.</p>` : html`<p>What would do most harm if it were wrong, and is least certain, comes first.</p><ol class="queue">${waiting.map((page) => line(root, page))}</ol>`}
</section>
${
  unsigned.length === 0
    ? ''
    : html`<section aria-labelledby="unsigned"><h2 id="unsigned">Approved, for the successor to sign off <span class="count">${unsigned.length}</span></h2><ul class="queue">${unsigned.map(
        ({ path, approved }) =>
          html`<li>${linkToPage(root, path, titles.get(path) ?? path)}<span class="meta">approved by ${approved.by.name}, ${approved.at.slice(0, 10)}</span></li>`,
      )}</ul></section>`
}
${
  decided.length === 0
    ? ''
    : html`<section aria-labelledby="decided"><h2 id="decided">Decided <span class="count">${decided.length}</span></h2><p>Approved pages are published with the next <code>npm run generate</code>. Rejected ones stay out until their content changes.</p><ul class="queue">${decided.map(
        (page) =>
          html`<li>${linkToPage(root, page.path, page.title)}<span class="meta">${page.decision?.outcome} by ${page.decision?.by.name}${page.decision?.why ? html`: ${page.decision.why}` : ''}</span></li>`,
      )}</ul></section>`
}
<section aria-labelledby="published"><h2 id="published">Published <span class="count">${published.length}</span></h2>
<details><summary>Show them, to edit a page or sign it off</summary><ul class="plain">${published.map(({ path, page }) => html`<li>${linkToPage(root, path, page.title)} <span class="meta">${path}</span></li>`)}</ul></details></section>`,
  };
};

function line(root: string, page: WaitingPage): Html {
  const risk = page.harm * page.uncertainty;
  const tone = risk >= 0.4 ? 'high' : risk >= 0.15 ? 'middle' : 'low';
  return html`<li>${linkToPage(root, page.path, page.title)}
<span class="risk ${tone}">${{ high: 'High risk', middle: 'Some risk', low: 'Low risk' }[tone]}</span>
<span class="meta">${page.section} · harm ${page.harm.toFixed(2)} × uncertainty ${page.uncertainty.toFixed(2)}${page.published === null ? ' · new page' : ' · change to a published page'}</span>
<ul class="reasons">${page.reasons.map(({ text }) => html`<li>${text}</li>`)}</ul></li>`;
}
