import { type Label, labelsIn, lowered } from './label.ts';
import { kindOf, type Secret } from './secret.ts';
import { shapeOf } from './shape.ts';

const INSERT =
  /insert\s{1,4}(?:ignore\s{1,4})?into\s{1,4}[\w.`"[\]]{1,120}\s{0,4}\(([^()]{1,2000})\)\s{0,4}values\s{0,4}/gi;
const ROW = /\s{0,20},?\s{0,20}\(((?:'(?:[^'\\]|''|\\.){0,4000}'|[^'()]){0,8000}?)\)/y;
const VALUE = /\s*(?:'((?:[^'\\]|''|\\.)*)'|([^',]*))\s*(?:,|$)/dgy;

/** Values of columns of secrets in the `INSERT` statements of a dump (SQL). */
export function* insertedSecrets(text: string): Generator<Secret> {
  for (const statement of text.matchAll(INSERT)) {
    const columns = (statement[1] ?? '').split(',').map(columnOf);
    if (columns.every((label) => label === null)) continue;
    ROW.lastIndex = statement.index + statement[0].length;
    for (let row = ROW.exec(text); row; row = ROW.exec(text)) {
      const start = ROW.lastIndex - (row[1] ?? '').length - 1;
      let index = 0;
      for (const value of (row[1] ?? '').matchAll(VALUE)) {
        const label = columns[index];
        const range = value.indices?.[1];
        index += 1;
        if (!label || !range || range[1] - range[0] < 3 || shapeOf(value[1] ?? '') === 'none') continue;
        yield { start: start + range[0], end: start + range[1], kind: kindOf(label.family, label.word) };
      }
    }
  }
}

/** The label that a column's name is, or null. */
function columnOf(name: string): Label | null {
  const bare = name.replaceAll(/[`"[\]\s]/g, '');
  for (const label of labelsIn(bare, lowered(bare)))
    if (['password', 'phrase', 'pin', 'key'].includes(label.family) && label.end === bare.length)
      return label;
  return null;
}
