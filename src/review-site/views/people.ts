import type { LinkOf, Person } from '../../contracts/link-kinds.ts';
import { type Html, html } from '../html.ts';
import { words } from '../layout.ts';
import type { View } from './view.ts';

const LISTED = 80;
const STANDINGS: Record<Person['standing'], string> = {
  leaving: 'leaves',
  inside: 'of the business',
  outside: 'from outside',
};

/** Who is who: likely aliases to decide, and everyone with a form for what they do. */
export const peopleView: View = async (desk, { root, query }) => {
  const people = await desk.evidence.people();
  const wanted = (query.get('q') ?? '').trim().toLowerCase();
  const byKey = new Map(people.map((one) => [one.key, one]));
  const pairs = people.flatMap((one) =>
    one.data.proposed.flatMap(({ key, reason }) => {
      const other = byKey.get(key);
      return other && one.key < key ? [{ one, other, reason }] : [];
    }),
  );
  const found = people.filter(({ data }) =>
    [data.name, ...data.names, ...data.addresses].some((name) => name.toLowerCase().includes(wanted)),
  );
  const options = people
    .slice(0, 400)
    .map(({ key, data }) => html`<option value="${key}">${calledAs(data)}</option>`);
  return {
    title: 'People',
    part: 'people',
    body: html`
${pairs.length === 0 ? '' : html`<section aria-labelledby="pairs"><h2 id="pairs">One person or two? <span class="count">${pairs.length}</span></h2>${pairs.slice(0, LISTED).map(({ one, other, reason }, at) => html`<div class="card"><p><strong>${calledAs(one.data)}</strong> and <strong>${calledAs(other.data)}</strong></p><p class="meta">${reason}</p><details><summary>Decide<span class="unseen">: ${one.data.name} and ${other.data.name}</span></summary>${aliasForm(root, `pair-${at}`, html`<input type="hidden" name="one" value="${one.key}"><input type="hidden" name="other" value="${other.key}">`)}</details></div>`)}</section>`}
<section aria-labelledby="any"><h2 id="any">Any two</h2><details><summary>Say of two people that they are one, or not</summary>${aliasForm(root, 'any', html`<label for="one">The one</label><select id="one" name="one">${options}</select><label for="other">The other</label><select id="other" name="other">${options}</select>`)}</details></section>
<section aria-labelledby="everyone"><h2 id="everyone">Everyone <span class="count">${people.length}</span></h2>
<form method="get" action="${root}people" class="search" role="search"><label for="q">Name or address</label><input id="q" name="q" value="${wanted}"><button>Find</button></form>
${found.slice(0, LISTED).map((one) => personCard(root, one))}${found.length > LISTED ? html`<p>and ${found.length - LISTED} more: search for them.</p>` : ''}</section>`,
  };
};

function calledAs({ name, addresses }: Person): string {
  return addresses.length === 0 ? name : `${name} (${addresses.slice(0, 2).join(', ')})`;
}

function aliasForm(root: string, id: string, who: Html): Html {
  return html`<form method="post" action="${root}alias">${who}<fieldset><legend>They are</legend><label><input type="radio" name="are" value="one" required> one person</label><label><input type="radio" name="are" value="two"> two people</label></fieldset>${words(`${id}-words`, 'How you know')}<button>Keep it</button></form>`;
}

function personCard(root: string, { key, data }: LinkOf<'person'>): Html {
  return html`<div class="card"><p><strong>${data.name}</strong> <span class="label">${STANDINGS[data.standing]}</span></p><p class="meta">${data.addresses.join(', ')}${data.addresses.length > 0 ? ' · ' : ''}wrote ${data.sent}, received ${data.received}</p>
<details><summary>Say what they do<span class="unseen">: ${data.name}</span></summary><form method="post" action="${root}role"><input type="hidden" name="person" value="${key}"><label for="role-${key}">What they do</label><input id="role-${key}" name="role" required maxlength="120"><label for="organisation-${key}">Whom they work for (may stay empty)</label><input id="organisation-${key}" name="organisation" maxlength="120">${words(`words-${key}`, 'In your words')}<button>Keep it</button></form></details></div>`;
}
