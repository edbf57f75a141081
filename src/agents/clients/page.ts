import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Party, Saying } from '../../contracts/parties.ts';
import { plain } from '../../records/sentences.ts';
import { isLabel } from '../../views/parties/names.ts';
import { partyTerms } from '../../views/parties/words.ts';
import { sameWords, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { joined } from '../kit/mail-lines.ts';
import { matterItems } from '../kit/matters.ts';
import { agreedBlocks, agreementPapers } from './agreed.ts';
import type { Book } from './book.ts';
import { PageBuilder } from './builder.ts';
import { contactBlocks } from './contact.ts';
import { openOf, openSums, openTable, paying } from './money.ts';
import { stateWords } from './registers.ts';
import { byTable, fromDocument, ownPeople, rowsOf, tableOf } from './rows.ts';
import { agreedItems, grantedItems, lastWords, loopBlocks, type Said, saidOf, storyItems } from './story.ts';
import { suppliedBlocks } from './supplies.ts';
import { termsBlocks } from './terms.ts';

const SPECIAL = partyTerms(({ special }) => special);
const SPECIALS = 20;
const PAPERS = 8;
const PER_PAPER = 5;

/** One page to work from with a client or vendor. */
export async function partyPage(book: Book, party: Party, path: string, order: number): Promise<PageDraft> {
  const client = party.side === 'client';
  const dealt = party.side !== 'other';
  const builder = new PageBuilder();
  const used = new Set<string>();
  const sums = openSums(party);
  builder.add({
    type: 'paragraph',
    inlines: [
      text(LEADS[party.side]),
      ...(sums.length > 0 ? [text(' Open now: '), ...joined(sums, '; '), text('.')] : []),
    ],
  });
  if (party.state)
    builder.add({ type: 'paragraph', inlines: [text('How it stands: '), ...stateWords(party.state)] });
  builder.fill(
    {
      name: 'contact',
      title: 'Who to talk to',
      required: true,
      question: `Who is the contact at ${party.name}, and how are they reached?`,
    },
    await contactBlocks(book, party, used),
  );
  builder.fill(
    {
      name: 'open',
      title: `Now, on ${shownDay(book.evidence.asOf)}`,
      required: false,
      question: '',
    },
    [...openTable(party), ...loopBlocks(book, party, used), ...(await lastWords(book, party, used))],
  );
  const matters = matterItems(book.matters.ofParty.get(party.key) ?? [], book.matterPaths);
  builder.fill(
    { name: 'matters', title: 'Matters', required: false, question: '' },
    matters.length > 0 ? [{ type: 'list', ordered: false, items: matters }] : [],
  );
  builder.fill(
    { name: 'own-people', title: `Who works with them`, required: false, question: '' },
    ownPeople(book.evidence.handover, party, used),
  );
  const said = await saidOf(book, party);
  const bills = suppliedBlocks(party);
  const written = agreedItems(book, said, used);
  const agreed: Block[] = [
    ...agreedBlocks(book, party, used),
    ...(written.length === 0
      ? []
      : [
          { type: 'paragraph' as const, inlines: [text('Called agreed in mail, newest first:')] },
          { type: 'list' as const, ordered: false, items: written },
        ]),
  ];
  builder.fill(
    {
      name: 'agreement',
      title: party.side === 'vendor' ? 'What they supply and what was agreed' : 'What was agreed',
      required: dealt,
      question: `What was agreed with ${party.name}, at what price and until when?`,
    },
    [...bills, ...agreed].some(({ type }) => type !== 'question') ? [...bills, ...agreed] : [],
  );
  builder.fill(
    {
      name: 'terms',
      title: 'Payment terms',
      required: dealt,
      question: `What payment terms were agreed with ${party.name}?`,
    },
    termsBlocks(party),
  );
  await addSpecial(book, party, builder, said, used);
  if (client)
    builder.fill(
      {
        name: 'how-they-pay',
        title: 'How they pay',
        required: true,
        question: `How does ${party.name} pay, and how long do they usually take?`,
      },
      paying(party),
    );
  const story = storyItems(book, said, used);
  builder.fill(
    { name: 'story', title: 'What was said and settled, newest first', required: false, question: '' },
    story.length > 0 ? [{ type: 'list', ordered: false, items: story }] : [],
  );
  await addDocuments(book, party, builder, used);
  return {
    path,
    section: 'clients',
    kind: 'party',
    title: party.name,
    summary: summaryOf(party, sums),
    order,
    blocks: builder.blocks,
    slots: builder.slots,
    people: [party.name, ...namesOf(party)].slice(0, 12),
    years: yearsOf(party),
    aliases: [...new Set([...party.names, ...party.identifiers])]
      .filter((name) => name !== party.name)
      .slice(0, 24),
  };
}

function summaryOf(party: Party, sums: Inline[][]): string {
  const what = { client: 'Client', vendor: 'Vendor', other: 'Dealt with by mail' }[party.side];
  const open = openOf(party).length;
  if (open === 0 && sums.length === 0)
    return `${what}: contacts, what was agreed, terms and what is special.`;
  const amounts = sums.map((sum) => sum.map((inline) => inline.text).join('')).join('; ');
  return `${what}: contacts, agreements and terms. Open: ${amounts}${open === 0 ? '.' : ` in ${open} ${party.side === 'client' ? (open === 1 ? 'invoice' : 'invoices') : open === 1 ? 'bill' : 'bills'}.`}`;
}

function namesOf(party: Party): string[] {
  return party.people
    .flatMap(({ names }) => names)
    .filter((name) => !party.names.has(name) && name.includes(' '))
    .slice(0, 8);
}

function yearsOf({ ledger }: Party): number[] {
  return [...new Set(ledger.map(({ issued }) => Number(issued.value.slice(0, 4))))];
}

const LEADS = {
  client: 'Who they are, what is open with them now, what was agreed and what is special, on one page.',
  vendor: 'Who they are, what they supply, what is to be paid and what was agreed, on one page.',
  other: 'Who they are, what is open with them now and what was written, on one page.',
} as const;

/** Exceptions and habits: what documents say of them under a heading on exceptions or in such words; then what mails granted. */
async function addSpecial(
  book: Book,
  party: Party,
  builder: PageBuilder,
  said: readonly Said[],
  used: Set<string>,
): Promise<void> {
  const papers = new Set(agreementPapers(party).map(({ document }) => document));
  const sayings = party.sayings.filter(
    (saying) =>
      !papers.has(saying.document) &&
      saying.document.standing === 'in-force' &&
      saying.document.record.parent === null &&
      isSpecial(saying) &&
      !used.has(sameWords(saying.statement)),
  );
  const question = `What was granted to ${party.name} that others do not get, by whom and until when?`;
  const blocks = await byPlace(book, party, sayings.slice(0, SPECIALS), SPECIALS, used);
  // What an adviser was told of somebody else's pay was not granted to the adviser.
  const own = party.side === 'other' ? said.filter(({ sentence }) => names(book, party, sentence)) : said;
  const granted = grantedItems(book, own, used);
  if (granted.length > 0)
    blocks.push(
      { type: 'paragraph', inlines: [text('Granted or changed in mail, newest first:')] },
      { type: 'list', ordered: false, items: granted },
    );
  builder.fill(
    { name: 'special', title: 'What is special', required: party.side === 'client', question },
    blocks,
  );
}

function names({ parties }: Book, { key }: Party, { quote }: Said['sentence']): boolean {
  return parties.find(quote).some(({ party }) => party === key);
}

function isSpecial({ statement, document, via }: Saying): boolean {
  const headed = SPECIAL.in([...statement.heading, document.record.title].join('\n'));
  return headed || (via === 'named' && SPECIAL.in(statement.quote));
}

/** What else documents say that names them, document by document. */
async function addDocuments(
  book: Book,
  party: Party,
  builder: PageBuilder,
  used: Set<string>,
): Promise<void> {
  const papers = new Set(agreementPapers(party).map(({ document }) => document));
  const rest = party.sayings.filter(
    ({ statement, document, via }) =>
      via !== 'document' &&
      !(via === 'row' && document.record.parent !== null) &&
      !papers.has(document) &&
      !used.has(sameWords(statement)) &&
      plain(statement.quote).length <= 600 &&
      (statement.role === 'row' || !isLabel(statement.quote)),
  );
  const kept = new Set([...new Set(rest.map(({ document }) => document))].slice(0, PAPERS));
  const blocks = await byPlace(
    book,
    party,
    rest.filter(({ document }) => kept.has(document)),
    PER_PAPER,
    used,
  );
  builder.fill({ name: 'documents', title: 'Elsewhere in documents', required: false, question: '' }, blocks);
}

/** Statements under the title of their document and the heading they stand under; rows as tables without empty columns. */
async function byPlace(
  { writer }: Book,
  party: Party,
  sayings: readonly Saying[],
  most: number,
  used: Set<string>,
): Promise<Block[]> {
  const blocks: Block[] = [];
  const rows = new Map(rowsOf(party).map((row) => [row.statement, row]));
  const groups = Map.groupBy(sayings, ({ document, statement }) =>
    [document.record.id, ...statement.heading].join('\0'),
  );
  for (const group of groups.values()) {
    const [first] = group as [Saying];
    const fresh = group
      .filter(({ statement }) => {
        const words = sameWords(statement);
        const said = used.has(words);
        used.add(words);
        return !said;
      })
      .slice(0, most);
    const { blocks: quoted } = await writer.fill(
      { name: 'place', title: null, shape: 'points', required: false, question: '' },
      fresh.filter(({ statement }) => !rows.has(statement)).map(({ statement }) => statement),
    );
    const tables = [...byTable(fresh.flatMap(({ statement }) => rows.get(statement) ?? []))].flatMap(
      (table) => tableOf(table) ?? [],
    );
    if (quoted.length + tables.length === 0) continue;
    const heading = first.statement.heading.at(-1) ?? '';
    const isTitle = sameWords({ quote: heading }) === sameWords({ quote: first.document.record.title });
    blocks.push(fromDocument(first.document, first.day, isTitle ? '' : heading), ...quoted, ...tables);
  }
  return blocks;
}
