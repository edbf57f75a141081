import type { LinkOf, Statement } from '../../contracts/link-kinds.ts';
import { savedCorrections } from '../../engine/review/corrections.ts';
import { type Html, html } from '../html.ts';
import { words } from '../layout.ts';
import { counted, linkToRecord, type View } from './view.ts';

const LISTED = 100;

/** Values that the records state differently; a person says which holds. */
export const conflictsView: View = async (desk, { root }) => {
  const values = await desk.evidence.values();
  const settled = new Set(
    (await savedCorrections(desk.loaded)).flatMap(({ correction }) =>
      correction.correct === 'settle' ? [correction.conflict] : [],
    ),
  );
  const open = values.filter(({ data }) => data.state === 'conflict').length;
  const shown = await Promise.all(
    values
      .slice(0, LISTED)
      .map(async (value) => card(root, value, settled.has(value.key), await quotesOf(desk, value))),
  );
  return {
    title: 'Conflicts',
    part: 'conflicts',
    body: html`<p>${counted(open, 'value')} that the records state in several ways and nobody has settled; ${values.length - open} that a date, a rank or a person settled. The other side stays on the page, marked.</p>${shown}`,
  };
};

/** The sentence of each statement, in the order of the statements. */
async function quotesOf(
  { evidence }: { evidence: { record(id: string): Promise<{ text: string } | null> } },
  { data }: LinkOf<'value'>,
): Promise<string[]> {
  return Promise.all(
    data.statements.map(
      async ({ record, start, end }) => (await evidence.record(record))?.text.slice(start, end) ?? '',
    ),
  );
}

const STANDINGS: Record<Statement['standing'], string> = {
  'in-force': 'In force',
  coming: 'Coming',
  superseded: 'Superseded',
  conflict: 'Unsettled',
};

function card(
  root: string,
  { key, data }: LinkOf<'value'>,
  pending: boolean,
  quotes: readonly string[],
): Html {
  const choices = data.statements.map(
    ({ record, written, standing, start, end }, at) =>
      html`<li><label><input type="radio" name="holds" value="${at}" required> <b>${written}</b> <span class="label">${STANDINGS[standing]}</span></label><q>${quotes[at]}</q> ${linkToRecord(root, record, record, { start, end })}</li>`,
  );
  return html`<section class="card"><h2>${data.subject}</h2><p class="meta">${data.state === 'conflict' ? 'Open' : 'Settled'}: ${data.reason}${pending ? ' Your word on it comes with the next generate, if it is not there yet.' : ''}</p>
<form method="post" action="${root}settle"><input type="hidden" name="key" value="${key}"><fieldset><legend>Which one holds?</legend><ul class="plain sides">${choices}</ul></fieldset>${words(`why-${key}`, 'Why, in your words')}<button>Settle it so</button></form></section>`;
}
