import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import { WEIGHED } from '../emails/mailbox.ts';
import { SECTIONS } from '../kit/sections.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { type Book, readBook } from './book.ts';
import { partyPage } from './page.ts';
import type { Party } from './parties.ts';
import { register } from './registers.ts';
import { sayingsOf } from './rows.ts';

/** Pages that are written at most; the others are in the register. */
const CLIENTS = 300;
const VENDORS = 60;
/** From this many bills or statements on there is enough for a vendor's page. */
const ENOUGH = 3;

/** Clients and vendors: a register of each, and a page to work from for every client. */
export const agent = defineAgent({
  name: 'clients',
  version: 2,
  summary:
    'Writes a page for every client and for vendors of whom enough is known: contacts, what is open, agreements, terms, what is special, how they pay.',
  sections: [SECTIONS.clients],
  reads: {
    findings: [...WEIGHED, 'contact'],
    links: ['person', 'organisation', 'thread', 'loop', 'value', 'flag'],
  },
  writes: ['register', 'party'],
  phase: 'section',
  compose,
});

async function* compose({ evidence, view, writer, signal, report }: AgentContext) {
  const book = await readBook(evidence, await view('ledger'));
  signal.throwIfAborted();
  const slug = uniqueSlugs();
  // Paths of this section that no party may take.
  for (const taken of ['register', 'vendors', 'documents']) slug(taken);
  const clients = chosen(book, 'client', CLIENTS);
  const vendors = chosen(book, 'vendor', VENDORS).filter((party) => isEnough(book, party));
  const paths = new Map<string, string>();
  for (const party of clients) paths.set(party.key, `clients/${slug(party.name)}`);
  const vendorSlug = uniqueSlugs();
  for (const party of vendors) paths.set(party.key, `clients/vendors/${vendorSlug(party.name)}`);
  for (const side of ['client', 'vendor'] as const) {
    const page = await register(book, side, paths);
    if (page) yield page;
  }
  const pages = [...clients, ...vendors];
  for (const [rank, party] of pages.entries()) {
    signal.throwIfAborted();
    report({ done: rank, total: pages.length, label: party.name });
    const order = party.side === 'client' ? 10 + rank : 1000 + rank;
    yield await partyPage(book, party, writer, paths.get(party.key) as string, order);
  }
}

/** The parties with the newest dealings first, cut; then by name. */
function chosen(book: Book, side: Party['side'], most: number): Party[] {
  const newest = (party: Party) => party.ledger.at(-1)?.issued.value ?? '';
  return book.parties
    .filter((party) => party.side === side)
    .sort((one, other) =>
      newest(one) === newest(other) ? (one.key < other.key ? -1 : 1) : newest(one) > newest(other) ? -1 : 1,
    )
    .slice(0, most)
    .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
}

function isEnough(book: Book, party: Party): boolean {
  return (
    party.ledger.length >= ENOUGH ||
    sayingsOf(book, party).length >= ENOUGH ||
    party.people.some(({ wrote }) => wrote.length > 0)
  );
}
