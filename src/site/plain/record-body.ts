import { visibleLine } from '../../publish/text.ts';
import { FLAGS } from '../flags.ts';
import { href } from '../handover.ts';
import type { RecordCard } from '../record-cards.ts';
import type { RecordView } from '../record-view.ts';
import { blocksHtml } from './blocks.ts';
import { type Html, html } from './html.ts';

/** What is flagged in a record, and its text. `quiet`: it is shown among others, its header lines stay folded. */
export function recordBody(
  { record, blocks, flags }: RecordView,
  byId: ReadonlyMap<string, RecordCard>,
  quiet: boolean,
): Html {
  const notes = flags.map(({ status, note, start, end, by }) => {
    const { title, sign, explanation } = FLAGS[status];
    const tone = status === 'instruction' || status === 'conflict' ? 'bad' : 'warn';
    const quote = visibleLine(record.text.slice(start, Math.min(end, start + 300)));
    const holds = by && byId.get(by.record);
    const place =
      holds &&
      html`<a href="${href(`records/${holds.slug}`)}">${holds.id === record.id ? 'in this record' : visibleLine(holds.title)}</a>`;
    return html`<li data-flag="${status}"> <span class="baton-label" data-tone="${tone}"><span aria-hidden="true">${sign}</span>${title}</span> <q>${quote}</q> <span>${visibleLine(note) || explanation}</span> ${place} </li>`;
  });
  const list = notes.length > 0 && html`<ul class="record-flags"> ${notes} </ul>`;
  return html`${list} <div class="record-text">${blocksHtml(record.text, blocks, quiet)}</div>`;
}
