import { sideOf } from '../../common/money/amount.ts';
import { assignRoles, cellsOf, type Roles } from './columns/assign.ts';
import { rolesByContents, sideByContents } from './columns/contents.ts';
import { columnThatMoves } from './columns/moved.ts';
import type { Role } from './columns/role.ts';
import { columnWord, documentTypeOf, namesFor } from './columns/words.ts';
import type { FILE_KINDS } from './options.ts';
import type { Table } from './table.ts';

/** What a table is, and which of its columns holds what. */
export interface Classified {
  kind: (typeof FILE_KINDS)[number] | 'documents';
  roles: Roles;
}

const BANK: readonly Role[] = [
  'date',
  'balance',
  'debit',
  'credit',
  'side',
  'amount',
  'currency',
  'party',
  'description',
  'customer',
  'supplier',
  'reference',
  'account',
  'type',
  'valueDate',
  'status',
  'card',
];

const DOCUMENTS: readonly Role[] = [
  'due',
  'paidOn',
  'date',
  'customer',
  'supplier',
  'party',
  'number',
  'open',
  'paid',
  'tax',
  'net',
  'total',
  'currency',
  'type',
  'status',
  'email',
  'reference',
  'description',
];

const CONTACTS: readonly Role[] = [
  'customer',
  'supplier',
  'party',
  'firstName',
  'lastName',
  'email',
  'phone',
  'mobile',
  'website',
  'taxNumber',
  'address',
  'city',
  'postcode',
  'country',
  'contactNumber',
];

/** Roles of each kind of file, for the roles that a person names. */
export function rolesOf(kind: Classified['kind'], table: Table, given: Roles): Roles {
  const wanted = kind === 'bank' ? BANK : kind === 'contacts' ? CONTACTS : DOCUMENTS;
  const roles = assignRoles(table, wanted, given);
  return kind === 'bank' && given.amount === undefined ? withMoney(table, roles) : roles;
}

/** The column that moves the account, and one of sides that has no name that is known. */
function withMoney(table: Table, roles: Roles): Roles {
  const amount = columnThatMoves(table, roles);
  if (amount === undefined) return roles;
  const side = roles.side ?? sideByContents(table, { ...roles, amount });
  return { ...roles, amount, ...(side !== undefined && { side }) };
}

/** What a table is by the names of its columns and by what these hold; null where they do not tell. */
export function classify(table: Table): Classified | null {
  const words = [...table.columns.values()].map(columnWord);
  if (words.length < 2) return null;
  if (namesFor(words).length === 0) return null;
  return documents(table) ?? bank(table) ?? contacts(table);
}

/** A bank's statement told by what its columns hold, where nobody knows their names; null where that leaves a choice. */
export function classifyByContents(table: Table): Classified | null {
  const roles = rolesByContents(table);
  return roles && { kind: 'bank', roles };
}

/** A list of invoices, bills, credit notes: each has a number, a contact, a day and a total. */
function documents(table: Table): Classified | null {
  const found = assignRoles(table, DOCUMENTS);
  const coded = found.customer ?? found.supplier ?? found.party;
  const roles = coded === undefined && isTyped(table, found) ? withAccount(table, found) : found;
  const contact = roles.customer ?? roles.supplier ?? roles.party;
  const grouped = table.rows.some(({ group }) => group !== undefined);
  if (!roles.number || !(contact || grouped) || !roles.date || !(roles.total ?? roles.open)) return null;
  const types = cellsOf(table, roles.type).map(documentTypeOf);
  const typed = types.length > 0 && types.filter((type) => type !== null).length * 2 > types.length;
  const entries = types.filter((type) => type === 'other' || type === 'movement').length * 2 > types.length;
  const named = NUMBERED.test(columnWord(table.columns.get(roles.number) ?? ''));
  const both = assignRoles(table, ['debit', 'credit']);
  if (entries || (both.debit && both.credit)) return null;
  return typed || named || roles.due ? { kind: 'documents', roles } : null;
}

/** Whether the rows are of the kinds that books have, invoices among them. */
function isTyped(table: Table, { type, side }: Roles): boolean {
  const words = cellsOf(table, type ?? side).filter((word) => sideOf(word) === null);
  const types = words.map(documentTypeOf);
  const known = types.filter((one) => one !== null).length * 2 > types.length;
  return known && types.some((one) => one !== null && DOCUMENTED.test(one));
}

/** Where each row is an invoice or the like, its account is the customer's or supplier's, by its code. */
function withAccount(table: Table, roles: Roles): Roles {
  const { account } = assignRoles(table, ['account']);
  return account === undefined || Object.values(roles).includes(account)
    ? roles
    : { ...roles, party: account };
}

/** Kinds of rows that a bank has not. */
const DOCUMENTED = /invoice|bill|credit-note/;

/** Names of columns that number documents and nothing else. */
const NUMBERED = /invoice|bill|rechnung|factura|fattura|fatura|facture|faktur|factuur|creditnote/;

function bank(table: Table): Classified | null {
  const roles = rolesOf('bank', table, {});
  // A list of invoices and bills whose contacts are not told is no statement.
  if (!(roles.debit && roles.credit) && isTyped(table, roles)) return null;
  const moved = roles.amount ?? roles.debit ?? roles.credit;
  if (!roles.date || !moved) return null;
  const said =
    roles.description ??
    roles.party ??
    roles.reference ??
    roles.type ??
    roles.balance ??
    roles.customer ??
    roles.supplier;
  return said === undefined || cellsOf(table, roles.date).length === 0 ? null : { kind: 'bank', roles };
}

function contacts(table: Table): Classified | null {
  const roles = assignRoles(table, CONTACTS);
  const name = roles.customer ?? roles.supplier ?? roles.party ?? roles.lastName;
  const told = [roles.email, roles.phone, roles.mobile, roles.taxNumber, roles.address, roles.postcode];
  const known = told.filter((one) => one !== undefined && cellsOf(table, one).length > 0).length;
  return name !== undefined && (known >= 2 || roles.email !== undefined) ? { kind: 'contacts', roles } : null;
}
