import { type Label, labelsIn, lowered, vocabularyOf } from './label.ts';
import { lineStart } from './line-bounds.ts';
import type { Secret } from './secret.ts';
import { toldSecrets } from './told.ts';

const LONGEST = 300;
/** The headings stand so far above a row, at most. */
const TABLE = 1500;

/**
 * Secrets in tables by row: a cell that names a secret, and the next one that holds it ("Alarm code | 4471"). The two
 * are read as if a colon stood between.
 */
export function* rowSecrets(text: string, labels: readonly Label[]): Generator<Secret> {
  let from = 0;
  for (const label of labels) {
    if (label.start < from) continue;
    const before = text.slice(Math.max(0, label.start - LONGEST), label.start);
    const start =
      label.start -
      before.length +
      Math.max(before.lastIndexOf('\n'), before.lastIndexOf('|'), before.lastIndexOf('\t')) +
      1;
    const row = /^([^\n|\t]{1,120})[|\t][ \t]*([^\n|\t]{3,120})(?=[|\t\n]|$)/.exec(
      text.slice(start, start + LONGEST),
    );
    if (!row || start + (row[1] ?? '').length < label.end) continue;
    const [all, name = '', cell = ''] = row;
    from = start + name.length;
    if (/^[\s:-]+$/.test(cell) || headsRows(text, start + all.length) || ofGoods(text, start)) continue;
    const lead = `${name.trim().replaceAll(/[*_`:]+$/g, '')}: `;
    const line = lead + cell.trimEnd();
    const shift = start + all.length - cell.length - lead.length;
    const lower = lowered(line);
    for (const named of labelsIn(lead, lowered(lead))) {
      // "Door" before a tab begins a list of measures more often than one of codes.
      if (named.family === 'door' && !all.slice(name.length).startsWith('|')) continue;
      for (const secret of toldSecrets(line, lower, named, line.length))
        if (secret.start >= lead.length)
          yield { ...secret, start: secret.start + shift, end: secret.end + shift };
    }
  }
}

/** Whether the row of headings above tells of goods or amounts. */
function ofGoods(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - TABLE), at);
  const head = before.slice(before.lastIndexOf('\n\n') + 1).trimStart();
  const row = head.slice(0, head.indexOf('\n'));
  return vocabularyOf().holds('goods', row.toLowerCase());
}

/** Whether the line that an offset stands in is a row of headings: a rule of dashes follows, or rows of as many cells. */
function headsRows(text: string, at: number): boolean {
  const rest = text.slice(at, at + LONGEST);
  const line = rest.indexOf('\n');
  if (line < 0) return false;
  if (/^[\s|:-]*---/.test(rest.slice(line + 1, line + 20))) return true;
  // Tabs have no rule: the first of several rows with as many cells, at least three.
  const start = lineStart(text, at, LONGEST);
  const tabs = (part: string) => part.split('\t').length - 1;
  const own = tabs(text.slice(start, at + line));
  const above = text.slice(lineStart(text, Math.max(0, start - 1), LONGEST), Math.max(0, start - 1));
  const below = rest.slice(line + 1).split('\n')[0] ?? '';
  return own >= 2 && tabs(below) === own && tabs(above) !== own;
}
