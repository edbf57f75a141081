import type { BatonRecord } from '../../contracts/record.ts';
import { type Html, html } from '../html.ts';
import { words } from '../layout.ts';
import { OUTCOME_NAMES, STANDING_NAMES } from './names.ts';
import { type Asked, counted, linkToPage, linkToRecord, type View } from './view.ts';

const LONGEST = 200_000;
const DOCUMENTS: ReadonlySet<string> = new Set(['document', 'sheet', 'slides', 'code']);

/** A record's text, what was decided of it, and what a person may say of it; with `withdraw`, what falls with it. */
export const recordView: View = async (desk, { root, query }) => {
  const id = query.get('id') ?? '';
  const record = await desk.evidence.record(id);
  if (!record) return null;
  const standing =
    (await desk.evidence.standings()).find(({ key }) => key === id)?.data.standing ?? 'in-force';
  const isOwn = record.kind !== 'correction';
  return {
    title: record.title === '' ? record.id : record.title,
    part: 'records',
    body: html`<p class="meta">${record.id} · ${record.kind}${record.at === null ? '' : ` · ${record.at.slice(0, 10)}`}</p>
<p>${OUTCOME_NAMES[record.triage.outcome] ?? record.triage.outcome}. ${record.triage.reason}.</p>
${query.has('withdraw') && isOwn ? await withdrawal(desk.evidence, root, id) : ''}
<section aria-labelledby="text"><h2 id="text">Its text</h2>${text(record, query)}</section>
${isOwn ? forms(root, record, standing) : html`<p><a href="${root}corrections">Take this correction back</a></p>`}`,
  };
};

function text({ text: all }: BatonRecord, query: Asked['query']): Html {
  const [start, end] = [Number(query.get('start') ?? 0), Number(query.get('end') ?? 0)];
  const marked =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start && end <= all.length;
  const from = marked ? Math.max(0, start - LONGEST / 2) : 0;
  const to = Math.min(all.length, from + LONGEST);
  const parts = marked
    ? html`${all.slice(from, start)}<mark id="said">${all.slice(start, end)}</mark>${all.slice(end, to)}`
    : html`${all.slice(from, to)}`;
  return html`<div class="record" tabindex="0" role="region" aria-label="Text of the record">${parts}${to < all.length ? html`<p class="meta">… ${all.length - to} more characters</p>` : ''}</div>`;
}

function forms(root: string, { id, kind, triage }: BatonRecord, standing: string): Html {
  const hidden = html`<input type="hidden" name="record" value="${id}">`;
  const outcomes = Object.entries(OUTCOME_NAMES).filter(([name]) => name !== 'duplicate');
  return html`<section aria-labelledby="say"><h2 id="say">Set it right</h2>
<details><summary>What becomes of it</summary><form method="post" action="${root}triage">${hidden}<label for="outcome">It is</label><select id="outcome" name="outcome">${outcomes.map(([name, shown]) => html`<option value="${name}"${name === triage.outcome ? html` selected` : ''}>${shown}</option>`)}</select>${words('triage-words', 'Why')}<button>Keep it</button></form></details>
${DOCUMENTS.has(kind) ? html`<details><summary>What this document is to the business</summary><form method="post" action="${root}standing">${hidden}<label for="standing">It is</label><select id="standing" name="standing">${Object.entries(STANDING_NAMES).map(([name, shown]) => html`<option value="${name}"${name === standing ? html` selected` : ''}>${shown}</option>`)}</select><label for="by">If it is superseded, id of what holds instead (may stay empty)</label><input id="by" name="replacedBy" maxlength="900">${words('standing-words', 'Why')}<button>Keep it</button></form></details>` : ''}
<p><a href="${root}record?${new URLSearchParams({ id, withdraw: '1' }).toString()}">Take it out: show first what falls with it</a></p></section>`;
}

async function withdrawal(
  evidence: { plan(id: string): Promise<import('../../engine/withdraw/plan.ts').WithdrawalPlan> },
  root: string,
  id: string,
): Promise<Html> {
  const { records, pages, findings, repeated } = await evidence.plan(id);
  return html`<section class="danger" aria-labelledby="out"><h2 id="out">What falls when it is taken out</h2>
<p>${counted(records.length, 'record')}:</p><ul>${records.map(({ row, how }) => html`<li>${linkToRecord(root, row.id, row.title === '' ? row.id : row.title)} <span class="meta">${how === 'asked' ? 'this record' : how}</span></li>`)}</ul>
<p>${counted(findings, 'finding')}, and on ${counted(pages.length, 'page')}:</p><ul>${pages.map(({ path, claims, only }) => html`<li>${linkToPage(root, path, path)} <span class="meta">${counted(claims, 'citation')}${only ? '; it cites nothing else' : ''}</span></li>`)}</ul>
${repeated.length === 0 ? '' : html`<p>${counted(repeated.length, 'other record')} with a line of it word for word, and not taken out:</p><ul>${repeated.slice(0, 50).map((other) => html`<li>${linkToRecord(root, other, other)}</li>`)}</ul>`}
<p>It is out of the store at once, out of pages and site with the next generate and build, and stays out of every later run. <code>npm run withdraw -- ${id} --undo</code> lets it in again.</p>
<form method="post" action="${root}withdraw"><input type="hidden" name="record" value="${id}">${words('withdraw-words', 'Why', false)}<button class="bad">Take ${records.length === 1 ? 'it' : `these ${records.length}`} out</button></form></section>`;
}
