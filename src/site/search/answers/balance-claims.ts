import { BALANCE_COLUMNS, OPEN_COLUMN } from '../../../agents/kit/ledger-blocks.ts';
import type { Claim, ClaimValue, ValueKind } from '../engine/answers/claim.ts';
import type { PassageClaim } from './claims.ts';

const KINDS: ReadonlyMap<string, ValueKind> = new Map<string, ValueKind>([
  ...BALANCE_COLUMNS.map((column) => [column, 'balance'] as const),
  [OPEN_COLUMN, 'open'],
]);

/**
 * What the rows of a table state, where the ledger computed it: what somebody owes, and what is open of one invoice.
 * Empty for other tables: their rows are quotes of what records state.
 */
export function balanceClaims(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): PassageClaim[] {
  if (!columns.some((column) => KINDS.has(column))) return [];
  return rows.map((row) => {
    const cells: Claim['cells'] = [];
    const values: ClaimValue[] = [];
    let text = '';
    for (const [index, content] of row.entries()) {
      if (content === '') continue;
      const start = text === '' ? 0 : text.length + 3;
      text += `${text === '' ? '' : ' · '}${columns[index] ?? ''}: `;
      const at = text.length;
      text += content;
      cells.push({ start, at, end: text.length });
      const kind = KINDS.get(columns[index] ?? '');
      if (kind) values.push({ kind, start: at, end: text.length });
    }
    return { text, cells, values, warnings: [], cited: true };
  });
}
