import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { Party, Side } from '../../contracts/parties.ts';
import { partyTerms } from '../../views/parties/words.ts';
import { claimOf, stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { showTerm } from '../kit/ledger-blocks.ts';
import { joined } from '../kit/mail-lines.ts';
import { agreementNumbers, commonClauses } from './agreed.ts';
import type { Book } from './book.ts';
import { contactCell } from './contact.ts';
import { openSums } from './money.ts';
import { cellNamed } from './rows.ts';

const ROWS = 400;
const TERMS = partyTerms(({ columns }) => columns.terms);
const COUNTRY = partyTerms(({ columns }) => columns.country);
const CURRENCY = partyTerms(({ columns }) => columns.currency);

const SIDES = {
  client: {
    path: 'clients/register',
    title: 'All clients',
    one: 'client',
    many: 'clients',
    open: 'with something open',
    lead: 'Who is in the accounts, in lists of clients or in agreements.',
    order: 0,
    aliases: ['clients', 'customers', 'accounts', 'who are our clients', 'client list', 'who owes us'],
  },
  vendor: {
    path: 'clients/vendors',
    title: 'Vendors and suppliers',
    one: 'vendor',
    many: 'vendors',
    open: 'with something to pay',
    lead: 'Who sends bills, stands in lists of vendors or in agreements as supplier.',
    order: 400,
    aliases: ['suppliers', 'vendors', 'who do we pay', 'landlord', 'providers'],
  },
  other: {
    path: 'clients/others',
    title: 'Others who are dealt with',
    one: 'other',
    many: 'others',
    open: 'with something open',
    lead: 'Offices, banks, advisers and others with whom mail is exchanged, by the names that people write.',
    order: 401,
    aliases: ['organisations', 'authorities', 'partners', 'companies', 'who to call'],
  },
} as const;

/** Every party of a side with state, country, currency, terms, contact, agreements and what is open. Null where there is none. */
export function register(book: Book, side: Side): PageDraft | null {
  const parties = book.parties.parties
    .filter((party) => party.side === side)
    .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
  if (parties.length === 0) return null;
  const { path, title, one, many, open, lead, order, aliases } = SIDES[side];
  const rows = parties.slice(0, ROWS).map((party) => cellsOf(book, party));
  const columns = [
    one.charAt(0).toUpperCase() + one.slice(1),
    'State',
    'Country',
    'Currency',
    'Terms',
    'Contact',
    'Agreements',
    side === 'client' ? 'Last invoice' : 'Last bill',
    'Open',
  ];
  const kept = columns.flatMap((_, at) => (rows.some((cells) => (cells[at]?.length ?? 0) > 0) ? [at] : []));
  const owing = rows.filter((cells) => (cells.at(-1)?.length ?? 0) > 0).length;
  return {
    path,
    section: 'clients',
    kind: 'register',
    title,
    summary: `${parties.length} ${parties.length === 1 ? one : many}${owing > 0 ? `, ${owing} ${open}` : ''}.`,
    order,
    blocks: [
      {
        type: 'paragraph',
        inlines: [text(`${lead} What is open is of ${shownDay(book.evidence.asOf)}.`)],
      },
      {
        type: 'table',
        columns: kept.map((at) => columns[at] as string),
        align: kept.map((at) => (at === columns.length - 1 ? 'right' : 'left')),
        rows: rows.map((cells) => kept.map((at) => cells[at] ?? [])),
      },
      ...(side === 'client' ? commonClauses(book) : []),
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
    aliases: [...aliases],
  };
}

function cellsOf(book: Book, party: Party): Inline[][] {
  const path = book.paths.get(party.key);
  const last = party.ledger.at(-1);
  const terms = party.contacts.flatMap(
    (contact) => contact.terms[party.side === 'client' ? 'sales' : 'purchases'] ?? [],
  )[0];
  const listed = cellNamed(party, TERMS);
  const country = cellNamed(party, COUNTRY);
  const told = party.contacts.flatMap((contact) => contact.country ?? [])[0];
  return [
    [path ? { type: 'page', text: party.name, path } : stated(party.name, [party.named])],
    party.state ? stateWords(party.state) : [],
    country.length > 0 ? country : told ? [stated(told.value, [told.cite])] : [],
    last?.currencyCite ? [stated(last.currency, [last.currencyCite])] : cellNamed(party, CURRENCY),
    listed.length > 0 ? listed : terms ? [stated(showTerm(terms.value), [terms.cite])] : [],
    contactCell(book, party),
    joined(agreementNumbers(party).slice(0, 12), ', '),
    last ? [stated(shownDay(last.issued.value), [last.issued.cite])] : [],
    joined(openSums(party), '; '),
  ];
}

const STANDINGS = { ended: 'ended', suspended: 'suspended', active: 'active again' } as const;

/** How one stands to them, with the sentence that says so. */
export function stateWords({ standing, sentence, day }: NonNullable<Party['state']>): Inline[] {
  return [
    { type: 'strong', text: STANDINGS[standing] },
    text(day === '' ? ': ' : `, ${shownDay(day)}: `),
    claimOf(sentence),
  ];
}
