import type { Inline, PageDraft } from '../../contracts/draft.ts';
import { accountEntryOf } from '../../records/account-entry.ts';
import { joined } from '../emails/desk.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { showTerm } from '../kit/ledger-blocks.ts';
import { agreementNumbers, cellNamed, commonClauses } from './agreed.ts';
import type { Book } from './book.ts';
import { contactCell } from './contact.ts';
import { openSums } from './money.ts';
import type { Party, Side } from './parties.ts';

const ROWS = 400;

/** Every client with country, currency, terms, contact, agreements and what is open; or every vendor. */
export async function register(
  book: Book,
  side: Side,
  paths: ReadonlyMap<string, string>,
): Promise<PageDraft | null> {
  const parties = book.parties
    .filter((party) => party.side === side)
    .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
  if (parties.length === 0) return null;
  const client = side === 'client';
  const rows: { party: Party; cells: Inline[][] }[] = [];
  for (const party of parties.slice(0, ROWS)) rows.push({ party, cells: await cellsOf(book, party, paths) });
  const columns = [
    client ? 'Client' : 'Vendor',
    'Country',
    'Currency',
    'Terms',
    'Contact',
    'Agreements',
    client ? 'Last invoice' : 'Last bill',
    'Open',
  ];
  const kept = columns.flatMap((_, at) =>
    rows.some(({ cells }) => (cells[at]?.length ?? 0) > 0) ? [at] : [],
  );
  const open = rows.filter(({ cells }) => (cells.at(-1)?.length ?? 0) > 0).length;
  return {
    path: client ? 'clients/register' : 'clients/vendors',
    section: 'clients',
    kind: 'register',
    title: client ? 'All clients' : 'Vendors and suppliers',
    summary: client
      ? `${parties.length} ${parties.length === 1 ? 'client' : 'clients'}${open > 0 ? `, ${open} with something open` : ''}.`
      : `${parties.length} ${parties.length === 1 ? 'vendor' : 'vendors'}${open > 0 ? `, ${open} with something to pay` : ''}.`,
    order: client ? 0 : 400,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            client
              ? `Who is in the accounts, in lists of clients or in agreements. What is open is of ${shownDay(book.evidence.asOf)}.`
              : `Who sends bills, stands in lists of vendors or in agreements as supplier. What is open is of ${shownDay(book.evidence.asOf)}.`,
          ),
        ],
      },
      {
        type: 'table',
        columns: kept.map((at) => columns[at] as string),
        align: kept.map((at) => (at === columns.length - 1 ? 'right' : 'left')),
        rows: rows.map(({ cells }) => kept.map((at) => cells[at] ?? [])),
      },
      ...(client ? commonClauses(book) : []),
      ...(parties.length > ROWS
        ? [
            {
              type: 'paragraph' as const,
              inlines: [text(`${parties.length - ROWS} more are in the accounts.`)],
            },
          ]
        : []),
    ],
    people: parties.slice(0, 60).map(({ name }) => name),
    aliases: client
      ? ['clients', 'customers', 'accounts', 'who are our clients', 'client list', 'who owes us']
      : ['suppliers', 'vendors', 'who do we pay', 'landlord', 'providers'],
  };
}

async function cellsOf(book: Book, party: Party, paths: ReadonlyMap<string, string>): Promise<Inline[][]> {
  const path = paths.get(party.key);
  const last = party.ledger.at(-1);
  const side = party.side === 'client' ? 'sales' : 'purchases';
  const terms = book.ledger.contacts.find(
    (contact) => contact.terms[side] !== null && party.names.has(contact.name.value),
  )?.terms[side];
  const listed = cellNamed(book, party, /^(?:(?:payment|credit|invoice) )?terms?$/i);
  return [
    [path ? { type: 'page', text: party.name, path } : stated(party.name, [party.named])],
    countryCell(book, party),
    currencyCell(book, party),
    listed.length > 0 ? listed : terms ? [stated(showTerm(terms.value), [terms.cite])] : [],
    contactCell(book, party),
    joined(agreementNumbers(book, party).slice(0, 12), ', '),
    last ? [stated(shownDay(last.issued.value), [last.issued.cite])] : [],
    joined(openSums(party), '; '),
  ];
}

function countryCell(book: Book, party: Party): Inline[] {
  const listed = cellNamed(book, party, /^(?:country|location)$/i);
  if (listed.length > 0) return listed;
  for (const record of party.contacts) {
    const entry = accountEntryOf(record);
    if (entry?.kind === 'contact' && entry.country)
      return [stated(entry.country.value, [entry.country.cite])];
  }
  return [];
}

function currencyCell(book: Book, party: Party): Inline[] {
  const last = party.ledger.at(-1);
  return last?.currencyCite
    ? [stated(last.currency, [last.currencyCite])]
    : cellNamed(book, party, /^(?:cur|currency|ccy)$/i);
}
