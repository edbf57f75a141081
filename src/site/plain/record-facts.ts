import { visibleLine } from '../../publish/text.ts';
import { formatWhen } from '../format.ts';
import type { RecordView } from '../record-view.ts';
import { type Html, html } from './html.ts';

const ROLES = {
  from: 'From',
  to: 'To',
  cc: 'Cc',
  bcc: 'Bcc',
  'reply-to': 'Reply to',
  author: 'Author',
  editor: 'Edited by',
  owner: 'Owner',
  contact: 'Contact',
};

/** Who, when and where from. */
export function recordFacts({ record, notUnderstood }: RecordView): Html {
  const people = [...Map.groupBy(record.people, ({ role }) => role)].map(([role, list]) =>
    fact(ROLES[role], list.map(({ name, address }) => named(name, address)).join(', ')),
  );
  const when = record.at ?? record.modified;
  const date = when ? html`<time datetime="${when}">${formatWhen(when)}</time>` : html`not said`;
  const labels = record.labels.length > 0 && fact('Labels', record.labels.map(visibleLine).join(', '));
  const path = record.path && fact('Path', visibleLine(record.path));
  const reason = notUnderstood && fact('Not all of it understood', visibleLine(notUnderstood));
  return html`<dl class="record-facts"> ${people} <div><dt>Date</dt><dd>${date}</dd></div> ${labels} ${path} ${reason} <div><dt>Record</dt><dd class="record-id">${visibleLine(record.id)}</dd></div> </dl>`;
}

function fact(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function named(name: string, address: string | null): string {
  return visibleLine(name && address ? `${name} <${address}>` : name || (address ?? ''));
}
