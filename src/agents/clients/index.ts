import type { AgentContext } from '../../contracts/agent.ts';
import type { PageDraft } from '../../contracts/draft.ts';
import type { Parties, Party, Side } from '../../contracts/parties.ts';
import { isAgreement } from '../../views/parties/candidates.ts';
import { matterPaths } from '../kit/matters.ts';
import { defineSection } from '../kit/section-agent.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import type { Book } from './book.ts';
import { partyPage } from './page.ts';
import { register } from './registers.ts';

/** Pages that are written at most of each side; the others are in the register. */
const MOST: Readonly<Record<Side, number>> = { client: 300, vendor: 60, other: 60 };
/** From this many bills or statements on there is enough for a page. */
const ENOUGH = 3;
const FOLDERS: Readonly<Record<Side, string>> = {
  client: 'clients',
  vendor: 'clients/vendors',
  other: 'clients/others',
};

/** Everyone whom the business deals with: registers, and a page to work from for every client and for others of whom enough is known. */
export const agent = defineSection({
  section: 'clients',
  version: 3,
  summary:
    'Writes a page for every client, and for vendors and others of whom enough is known: contacts, what is open, agreements, terms, what is special, how they pay.',
  specs: [],
  reads: { links: ['flag'], views: ['mailbox', 'matters', 'parties'] },
  writes: ['register', 'party'],
  computed: compose,
});

async function* compose({ evidence, view, writer, signal, report }: AgentContext): AsyncGenerator<PageDraft> {
  const parties = await view('parties');
  signal.throwIfAborted();
  const chosen = (['client', 'vendor', 'other'] as const).flatMap((side) => choose(parties, side));
  const slugs = { client: uniqueSlugs(), vendor: uniqueSlugs(), other: uniqueSlugs() };
  // Paths of this section that no party may take.
  for (const taken of ['register', 'vendors', 'others', 'documents']) slugs.client(taken);
  const matters = await view('matters');
  const book: Book = {
    evidence,
    parties,
    mailbox: await view('mailbox'),
    values: await evidence.links('value'),
    writer,
    matters,
    matterPaths: matterPaths(matters),
    personPages: new Map(),
    threadPages: new Map(),
    paths: new Map(chosen.map(({ key, side, name }) => [key, `${FOLDERS[side]}/${slugs[side](name)}`])),
  };
  for (const side of ['client', 'vendor', 'other'] as const) {
    const page = register(book, side);
    if (page) yield page;
  }
  const first: Readonly<Record<Side, number>> = { client: 10, vendor: 1000, other: 1500 };
  for (const [rank, party] of chosen.entries()) {
    signal.throwIfAborted();
    report({ done: rank, total: chosen.length, label: party.name });
    yield await partyPage(book, party, book.paths.get(party.key) as string, first[party.side] + rank);
  }
}

/** The parties with the newest dealings first, cut; then by name. */
function choose({ parties }: Parties, side: Side): Party[] {
  const newest = (party: Party) =>
    party.ledger.at(-1)?.issued.value ??
    party.people
      .map(({ last }) => last ?? '')
      .sort()
      .at(-1) ??
    '';
  return parties
    .filter((party) => party.side === side && isEnough(party))
    .sort((one, other) =>
      newest(one) === newest(other) ? (one.key < other.key ? -1 : 1) : newest(one) > newest(other) ? -1 : 1,
    )
    .slice(0, MOST[side])
    .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
}

/** Whether a page would say more than the register. */
function isEnough({ side, ledger, sayings, people, contacts, papers }: Party): boolean {
  const wrote = people.reduce((count, person) => count + person.wrote.length, 0);
  if (sayings.length >= ENOUGH || ledger.length >= ENOUGH) return true;
  if (side === 'client')
    return (
      ledger.length + contacts.length + papers.length + people.length > 0 ||
      sayings.some(({ document }) => isAgreement(document))
    );
  return wrote >= (side === 'vendor' ? 1 : 2);
}
