import { changedLines } from '../../publish/merge.ts';
import { type Html, html } from '../html.ts';

/** Lines around a change that are shown with it. */
const AROUND = 2;
const MOST = 400;

/** What another text of a page changes, line by line, with what stands around it. */
export function renderDifference(before: string, after: string): Html {
  const lines = changedLines(before, after);
  const near = lines.map((_line, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ change }) => change !== 'same'),
  );
  const shown = lines.flatMap((line, at) => (near[at] ? [{ ...line, gap: at > 0 && !near[at - 1] }] : []));
  if (shown.length === 0) return html`<p>Nothing that a reader sees.</p>`;
  const signs = { same: ' ', gone: '−', new: '+' } as const;
  const names = { same: '', gone: 'Removed: ', new: 'Added: ' } as const;
  return html`<div class="difference" tabindex="0" role="region" aria-label="Difference to what is published">${shown
    .slice(0, MOST)
    .map(
      ({ change, text, gap }) =>
        html`${gap ? html`<div class="gap" aria-hidden="true">⋯</div>` : ''}<div class="${change}"><span aria-hidden="true">${signs[change]} </span><span class="unseen">${names[change]}</span>${text}</div>`,
    )}</div>${shown.length > MOST ? html`<p>and ${shown.length - MOST} more lines</p>` : ''}`;
}
