import { cellsOf, type Roles } from './columns/assign.ts';
import type { DocumentType } from './columns/role.ts';
import { documentTypeOf, sideWord } from './columns/words.ts';
import type { Table } from './table.ts';

/** Whether the business is owed, or owes. */
export type DocumentSide = 'sales' | 'purchases';

/** The side that a kind of document is of, or null where it may be of either. */
export function sideOfType(type: DocumentType | null): DocumentSide | null {
  if (type === 'invoice' || type === 'sales-credit-note' || type === 'payment-in') return 'sales';
  return type === 'bill' || type === 'bill-credit-note' || type === 'payment-out' ? 'purchases' : null;
}

/** The side of a list: by its column of contacts, its kinds, its title, and only then by the path of its file. */
export function sideOfFile(table: Table, roles: Roles): DocumentSide | null {
  if (roles.customer !== undefined) return 'sales';
  if (roles.supplier !== undefined) return 'purchases';
  const typed = new Set(cellsOf(table, roles.type).flatMap((cell) => sideOfType(documentTypeOf(cell)) ?? []));
  const [type] = typed;
  if (type !== undefined && typed.size === 1) return type;
  const numbered = sideIn(table.columns.get(roles.number ?? '') ?? '');
  return numbered ?? sideIn((table.above ?? []).join(' ')) ?? sideIn(table.path);
}

/** The side that the words of a title or a path name; purchases first, as "purchase invoices" are no sales. */
export function sideIn(words: string): DocumentSide | null {
  const sides = new Set(words.match(/[\p{L}\p{M}]+/gu)?.map(sideWord));
  return sides.has('purchases') ? 'purchases' : sides.has('sales') ? 'sales' : null;
}
