import type { Decimal } from 'decimal.js';
import { amountColumn } from '../../../common/money/column.ts';
import type { Table } from '../table.ts';
import { assignRoles, cellsOf, type Roles } from './assign.ts';

/**
 * The column by which an account moves: the net one where on each row another column (a fee) makes it of the amount,
 * as payment services write it; else the amount. Undefined where a statement has no single column of amounts.
 */
export function columnThatMoves(table: Table, roles: Roles): string | undefined {
  const { amount } = roles;
  if (amount === undefined) return undefined;
  // What tax makes of a total is another thing: the whole of it is paid.
  const { net, tax } = assignRoles(table, ['net', 'tax']);
  if (net === undefined || net === amount) return amount;
  const [gross, left] = [valuesOf(table, amount), valuesOf(table, net)];
  const made = [...table.columns.keys()].some((fee) => {
    if (fee === amount || fee === net || fee === tax) return false;
    const fees = valuesOf(table, fee);
    const holds = (turn: 1 | -1) =>
      left.every((value, at) => {
        const [from, by] = [gross[at], fees[at]];
        return !value || !from || (by ? from.plus(by.times(turn)).equals(value) : from.equals(value));
      });
    return fees.some((value) => value?.isZero() === false) && (holds(1) || holds(-1));
  });
  return made ? net : amount;
}

function valuesOf(table: Table, column: string): (Decimal | null)[] {
  const reader = amountColumn(cellsOf(table, column));
  return table.rows.map(({ row }) => {
    const read = reader.read(row.get(column));
    return read.kind === 'amount' ? read.value : null;
  });
}
