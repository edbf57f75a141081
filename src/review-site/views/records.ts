import { OUTCOMES } from '../../contracts/record.ts';
import { html } from '../html.ts';
import { OUTCOME_NAMES } from './names.ts';
import { linkToRecord, type View } from './view.ts';

/** Records by their names, whatever became of them. */
export const recordsView: View = async (desk, { root, query }) => {
  const words = (query.get('q') ?? '').trim();
  const outcome = query.get('outcome') ?? '';
  const found = words === '' && outcome === '' ? [] : await desk.evidence.find(words, outcome);
  return {
    title: 'Records',
    part: 'records',
    body: html`<p>Find a record to say what becomes of it, what a document is, or to take it out.</p>
<form method="get" action="${root}records" class="search" role="search"><label for="q">Title, file name or id</label><input id="q" name="q" value="${words}"><label for="outcome">What became of it</label><select id="outcome" name="outcome"><option value="">Anything</option>${OUTCOMES.map((one) => html`<option value="${one}"${one === outcome ? html` selected` : ''}>${OUTCOME_NAMES[one]}</option>`)}</select><button>Find</button></form>
${words === '' && outcome === '' ? '' : found.length === 0 ? html`<p role="status">No record is called so.</p>` : html`<ul class="queue">${found.map((one) => html`<li>${linkToRecord(root, one.id, one.title === '' ? one.id : one.title)}<span class="meta">${one.kind}${one.at === null ? '' : ` · ${one.at.slice(0, 10)}`} · ${OUTCOME_NAMES[one.outcome] ?? one.outcome} · ${one.id}</span></li>`)}</ul>${found.length === 60 ? html`<p>The first 60. Search for more of the name.</p>` : ''}`}`,
  };
};
