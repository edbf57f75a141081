import { savedCorrections } from '../../engine/review/corrections.ts';
import { type OpenQuestion, openQuestions } from '../../engine/review/questions.ts';
import { type Html, html } from '../html.ts';
import { words } from '../layout.ts';
import { counted, linkToPage, type View } from './view.ts';

/** What the records do not say, with a field for each answer. */
export const questionsView: View = async (desk, { root }) => {
  const waiting = [...(await desk.queue.waiting()), ...(await desk.queue.decided())];
  const all = await openQuestions(desk.loaded, waiting, await savedCorrections(desk.loaded));
  const open = all.filter(({ answered }) => answered === null);
  const pages = [...Map.groupBy(all, ({ page }) => page)];
  return {
    title: 'Questions',
    part: 'questions',
    body: html`<p>${counted(open.length, 'thing')} that the work needs and the records do not say. An answer stands on its page from the next <code>npm run generate</code> on, in your words, with your name and the day.</p>
${pages.map(([page, questions]) => html`<section><h2>${linkToPage(root, page, questions[0]?.title ?? page)}</h2>${questions.map((one, at) => question(root, one, `${page}-${at}`))}</section>`)}`,
  };
};

function question(root: string, { page, slot, text, answered }: OpenQuestion, id: string): Html {
  if (answered !== null)
    return html`<div class="card"><p><strong>${text}</strong></p><p class="meta">Answered; it comes with the next generate. <a href="${root}corrections">Take it back</a></p></div>`;
  return html`<div class="card"><p><strong>${text}</strong></p><details><summary>Answer<span class="unseen">: ${text}</span></summary><form method="post" action="${root}answer"><input type="hidden" name="page" value="${page}"><input type="hidden" name="slot" value="${slot}"><input type="hidden" name="question" value="${text}">${words(`words-${id}`, 'Your answer')}<button>Keep the answer</button></form></details></div>`;
}
