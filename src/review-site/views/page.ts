import type { Citation, Page } from '../../contracts/page.ts';
import type { WaitingPage } from '../../contracts/review.ts';
import { publishedPage } from '../../engine/review/pages.ts';
import { bodyOf, readPageFile } from '../../publish/frontmatter.ts';
import { exact, type Html, html } from '../html.ts';
import { renderDifference } from '../render/difference.ts';
import { renderBody } from '../render/markdown.ts';
import { counted, linkToRecord, type View } from './view.ts';

/** One page as it will look, its statements beside their quotes, what it changes, and what may be decided. */
export const pageView: View = async (desk, { root, query }) => {
  const path = query.get('path') ?? '';
  const all = [...(await desk.queue.waiting()), ...(await desk.queue.decided())];
  const waiting = all.find((page) => page.path === path) ?? null;
  const published = await publishedPage(desk.loaded, path);
  const file = waiting?.file ?? published?.file;
  if (file === undefined) return null;
  const { page, body } = readPageFile(file, path);
  return {
    title: page.title,
    part: '',
    body: html`<p class="meta">${path}${waiting ? '' : ' · published'}${published && waiting ? ' · another state of it is published' : ''}</p>
${waiting ? reasons(waiting) : ''}
${waiting && waiting.decision === null ? decide(root, waiting) : ''}
${waiting ? '' : signOff(root, path)}
<div class="beside">
<section aria-labelledby="look"><h2 id="look">As it will look</h2><article class="look" aria-label="${page.title}">${page.summary === '' ? '' : html`<p class="summary">${page.summary}</p>`}${renderBody(body, page.citations)}</article></section>
${quotes(root, page)}
</div>
${waiting ? difference(waiting, body) : ''}
<section aria-labelledby="edit"><h2 id="edit">Edit</h2><details><summary>Change the words of this page</summary>
<form method="post" action="${root}edit"><input type="hidden" name="path" value="${path}">${waiting ? html`<input type="hidden" name="id" value="${waiting.id}">` : ''}
<p>What may stand on a page is in docs/pages.md. A statement needs the number of its quote; without one it is marked as yours. Later runs keep your lines.</p>
<label for="body">Text of the page</label><textarea id="body" name="body" rows="22" class="source" spellcheck="true" required>${exact(`\n${body}`)}</textarea>
<button>${waiting ? 'Save my words and approve' : 'Save my words'}</button></form></details></section>`,
  };
};

function reasons({ reasons: why, decision, harm, uncertainty }: WaitingPage): Html {
  if (decision !== null)
    return html`<p class="done">${decision.outcome} by ${decision.by.name} on ${decision.at.slice(0, 10)}${decision.why === '' ? '' : html`: ${decision.why}`}</p>`;
  return html`<section aria-labelledby="why"><h2 id="why">Why it waits</h2><ul>${why.map(({ text }) => html`<li>${text}</li>`)}</ul><p class="meta">Harm of an error ${harm.toFixed(2)}, uncertainty ${uncertainty.toFixed(2)} (0 to 1).</p></section>`;
}

function decide(root: string, { id }: WaitingPage): Html {
  return html`<section class="decide" aria-label="Decide">
<form method="post" action="${root}approve"><input type="hidden" name="id" value="${id}"><button class="main">Approve this page</button></form>
<details><summary>Reject it</summary><form method="post" action="${root}reject"><input type="hidden" name="id" value="${id}"><label for="why-not">What is wrong with it</label><textarea id="why-not" name="words" rows="3" required maxlength="20000"></textarea><button>Reject this page</button></form></details></section>`;
}

function signOff(root: string, path: string): Html {
  return html`<section class="decide" aria-label="Decide"><form method="post" action="${root}sign-off"><input type="hidden" name="path" value="${path}"><button class="main">Sign this page off: it is right as it stands</button></form></section>`;
}

function quotes(root: string, { citations }: Page): Html {
  return html`<section class="quotes" aria-labelledby="quotes"><h2 id="quotes">Its ${counted(citations.length, 'quote')}</h2>${citations.length === 0 ? html`<p>It quotes nothing.</p>` : html`<ol>${citations.map((one) => quote(root, one))}</ol>`}</section>`;
}

function quote(root: string, { id, record, quote: said, start, end }: Citation): Html {
  return html`<li id="quote-${id}" value="${id.slice(1)}"><q>${said}</q> ${linkToRecord(root, record, record, { start, end })}</li>`;
}

function difference({ published }: WaitingPage, body: string): Html {
  return html`<section aria-labelledby="change"><h2 id="change">Difference to what is published</h2>${published === null ? html`<p>Nothing is published under this address yet: all of it is new.</p>` : renderDifference(bodyOf(published), body)}</section>`;
}
