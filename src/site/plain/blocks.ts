import { visibleText } from '../../publish/text.ts';
import { FLAGS } from '../flags.ts';
import type { Piece } from '../marks.ts';
import type { RecordBlock } from '../record-blocks.ts';
import { attribute, Html, html } from './html.ts';

const FOLDS = {
  header: 'Header lines',
  quoted: 'Quoted text',
  forwarded: 'Forwarded message',
  signature: 'Signature',
};

/**
 * The text of a record. `quiet`: folds stay closed though a page cites what is in them, and headings have no anchors, for
 * pages on which several records stand.
 */
export function blocksHtml(text: string, blocks: readonly RecordBlock[], quiet: boolean): Html {
  return html`${blocks.map((block) => blockHtml(text, block, quiet))}`;
}

function blockHtml(text: string, block: RecordBlock, quiet: boolean): Html {
  switch (block.type) {
    case 'heading': {
      const name = new Html(`h${Math.min(6, Math.max(1, block.level) + 1)}`);
      const id = attribute('id', quiet ? null : block.anchor);
      return html`<${name}${id}>${piecesHtml(text, block.pieces)}</${name}>`;
    }
    case 'table':
      return tableHtml(text, block);
    case 'folded': {
      const open = (block.marked && !quiet) || block.role === 'forwarded';
      return html`<details class="fold" data-role="${block.role}"${open && new Html(' open')}> <summary>${FOLDS[block.role]}</summary> ${blocksHtml(text, block.blocks, quiet)} </details>`;
    }
    case 'code':
      return html`<pre tabindex="0">${piecesHtml(text, block.pieces)}</pre>`;
    case 'item': {
      const depth = Math.min(block.depth, 4);
      return html`<p class="${block.bullet ? 'item bullet' : 'item'}"${attribute('data-depth', depth === 0 ? null : String(depth))}>${piecesHtml(text, block.pieces)}</p>`;
    }
    case 'field':
      return html`<p class="field">${piecesHtml(text, block.pieces)}</p>`;
    default:
      return html`<p>${piecesHtml(text, block.pieces)}</p>`;
  }
}

function tableHtml(text: string, { head, rows }: Extract<RecordBlock, { type: 'table' }>): Html {
  const cells = head.map(({ pieces }) =>
    pieces.length > 0 ? html`<th scope="col">${piecesHtml(text, pieces, true)}</th>` : html`<td></td>`,
  );
  const top = head.length > 0 && html`<thead><tr>${cells}</tr></thead>`;
  // On a phone each row is a card, whose cells say their column.
  const labels = head.map(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)).join(''));
  const cell = ({ pieces }: (typeof head)[number], column: number) =>
    html`<td${attribute('data-label', visibleText(labels[column] ?? '').trim() || null)}>${piecesHtml(text, pieces, true)}</td>`;
  const body = rows.map((row) => html`<tr>${row.map(cell)}</tr>`);
  return html`<div class="baton-table" tabindex="0" role="group" aria-label="Table"> <table> ${top} <tbody>${body}</tbody> </table> </div>`;
}

/** `cell`: they are of a table's cell, in which a bar of the record has a backslash before it. */
function piecesHtml(text: string, pieces: readonly Piece[], cell = false): Html {
  return html`${pieces.map((piece) => {
    const visible = visibleText(text.slice(piece.start, piece.end));
    return pieceHtml(piece, cell ? visible.replaceAll('\\|', '|') : visible);
  })}`;
}

function pieceHtml({ within, begins, flag }: Piece, shown: string): Html | string {
  if (within.length === 0 && flag === null) return shown;
  const [first, ...others] = begins;
  const anchors = others.map((anchor) => html`<span class="anchor" id="${anchor}"></span>`);
  const sign =
    flag &&
    html`<span class="flag-sign" title="${FLAGS[flag].explanation}">${FLAGS[flag].sign} ${FLAGS[flag].title}: </span>`;
  const cited = within.length > 0;
  const marks = [
    attribute('id', first),
    attribute('class', cited ? 'cited' : null),
    attribute('data-r', cited ? within.join(' ') : null),
    attribute('data-flag', flag),
  ];
  return html`${anchors}${sign}<mark${marks}>${shown}</mark>`;
}
