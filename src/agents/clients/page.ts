import type { Block, Inline, PageDraft } from '../../publish/draft.ts';
import { plain } from '../../records/sentences.ts';
import { PageBuilder } from '../billing/builder.ts';
import { joined } from '../emails/desk.ts';
import { sameWords, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { isAbout } from '../kit/topics.ts';
import type { Writer } from '../writer.ts';
import { agreedBlocks, agreementPapers, termsBlocks } from './agreed.ts';
import type { Book, Saying } from './book.ts';
import { contactBlocks, fromRecord } from './contact.ts';
import { openOf, openSums, openTable, paying } from './money.ts';
import type { Party } from './parties.ts';
import { sayingsOf } from './rows.ts';
import { grantedItems, loopBlocks, saidOf, storyItems } from './story.ts';

const SPECIAL =
  /\b(?:exception\w*|except|instead of|discount\w*|waive\w*|no late fee|only for|special\w*|purchase orders?|PO \d|never|always|must|needs?|do(?:es)? not|don['’]t|unlike|watch out|careful|prefers?|insists?|without the|not an? (?:agreement|exception|favour)|habit|policy)\b/i;
const EXCEPTIONS = {
  words: [
    'exception*',
    'special*',
    'particular*',
    'watch out',
    'careful',
    'agreed with',
    'concession*',
    'deviation*',
  ],
};
const SPECIALS = 14;
const PAPERS = 8;
const PER_PAPER = 5;

/** One page to work from with a client or vendor. */
export async function partyPage(
  book: Book,
  party: Party,
  writer: Writer,
  path: string,
  order: number,
): Promise<PageDraft> {
  const client = party.side === 'client';
  const builder = new PageBuilder(writer);
  const used = new Set<string>();
  const sums = openSums(party);
  builder.add({
    type: 'paragraph',
    inlines: [
      text(
        client
          ? 'Who they are, what is open with them now, what was agreed and what is special, on one page.'
          : 'Who they are, what they supply, what is to be paid and what was agreed, on one page.',
      ),
      ...(sums.length > 0 ? [text(' Open now: '), ...joined(sums, '; '), text('.')] : []),
    ],
  });
  builder.fill(
    {
      name: 'contact',
      title: 'Who to talk to',
      required: true,
      question: `Who is the contact at ${party.name}, and how are they reached?`,
    },
    await contactBlocks(book, party),
  );
  builder.fill(
    {
      name: 'open',
      title: `Open on ${shownDay(book.evidence.asOf)}`,
      required: false,
      question: '',
    },
    [...openTable(party, book.evidence.asOf), ...loopBlocks(book, party, used)],
  );
  const agreed = agreedBlocks(book, party, used);
  builder.fill(
    {
      name: 'agreement',
      title: client ? 'What was agreed' : 'What they supply and what was agreed',
      required: true,
      question: `What was agreed with ${party.name}, at what price and until when?`,
    },
    agreed.some(({ type }) => type !== 'question') ? agreed : [],
  );
  builder.fill(
    {
      name: 'terms',
      title: 'Payment terms',
      required: true,
      question: `What payment terms were agreed with ${party.name}?`,
    },
    termsBlocks(book, party),
  );
  const said = await saidOf(book, party);
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
  const story = storyItems(said, used);
  builder.fill(
    { name: 'story', title: 'What was said and settled, newest first', required: false, question: '' },
    story.length > 0 ? [{ type: 'list', ordered: false, items: story }] : [],
  );
  await addDocuments(book, party, builder, writer, used);
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
  const what = party.side === 'client' ? 'Client' : 'Vendor';
  const open = openOf(party).length;
  if (open === 0) return `${what}: contacts, what was agreed, terms and what is special.`;
  const amounts = sums.map((sum) => sum.map((inline) => inline.text).join('')).join('; ');
  return `${what}: contacts, agreements and terms. Open: ${amounts} in ${open} ${party.side === 'client' ? (open === 1 ? 'invoice' : 'invoices') : open === 1 ? 'bill' : 'bills'}.`;
}

function namesOf(party: Party): string[] {
  return party.people
    .flatMap(({ names }) => names)
    .filter((name) => !party.names.has(name) && name.includes(' '))
    .slice(0, 8);
}

function yearsOf({ ledger }: Party): number[] {
  return [...new Set(ledger.map(({ date }) => Number(date.value.slice(0, 4))))];
}

/** Exceptions and habits: what documents say of them under a heading on exceptions or in such words; then what mails granted. */
async function addSpecial(
  book: Book,
  party: Party,
  builder: PageBuilder,
  said: Awaited<ReturnType<typeof saidOf>>,
  used: Set<string>,
): Promise<void> {
  const papers = new Set(agreementPapers(book, party).map(({ id }) => id));
  const sayings = sayingsOf(book, party).filter(
    (saying) =>
      !papers.has(saying.paper.id) &&
      !saying.paper.archived &&
      !saying.paper.attached &&
      isSpecial(saying) &&
      !used.has(sameWords(saying.statement)),
  );
  const shown = sayings.slice(0, SPECIALS).map(({ statement }) => statement);
  for (const statement of shown) used.add(sameWords(statement));
  const granted = grantedItems(said, used);
  const filled = await builder.quote(
    {
      name: 'special',
      title: 'What is special',
      shape: 'points',
      required: granted.length === 0,
      question: `What was granted to ${party.name} that others do not get, by whom and until when?`,
    },
    shown,
  );
  if (granted.length === 0) return;
  if (!filled) builder.add({ type: 'heading', level: 2, text: 'What is special' });
  builder.add(
    { type: 'paragraph', inlines: [text('Granted or changed in mail, newest first:')] },
    { type: 'list', ordered: false, items: granted },
  );
  builder.slots.push({
    name: 'special',
    filled: true,
    question: `What was granted to ${party.name} that others do not get, by whom and until when?`,
  });
}

function isSpecial({ statement, paper, via }: Saying): boolean {
  const headed = isAbout([...statement.heading, paper.title].join('\n'), EXCEPTIONS);
  if (via === 'row') return headed;
  return headed || (via !== 'document' && SPECIAL.test(statement.quote));
}

/** What else documents say that names them, document by document. */
async function addDocuments(
  book: Book,
  party: Party,
  builder: PageBuilder,
  writer: Writer,
  used: Set<string>,
): Promise<void> {
  const papers = new Set(agreementPapers(book, party).map(({ id }) => id));
  const rest = sayingsOf(book, party).filter(
    ({ statement, paper, via }) =>
      via !== 'document' &&
      !papers.has(paper.id) &&
      !used.has(sameWords(statement)) &&
      plain(statement.quote).length <= 600,
  );
  const blocks: Block[] = [];
  const groups = [...Map.groupBy(rest, ({ paper }) => paper.id).values()];
  for (const group of groups.slice(0, PAPERS)) {
    const [first] = group as [Saying];
    const statements = group
      .filter(({ statement }) => {
        const words = sameWords(statement);
        if (used.has(words)) return false;
        used.add(words);
        return true;
      })
      .map(({ statement }) => statement);
    const { blocks: said } = await writer.fill(
      { name: 'documents', title: null, shape: 'points', required: false, question: '', limit: PER_PAPER },
      statements.map((statement) => ({ ...statement, heading: [] })),
    );
    if (said.length > 0)
      blocks.push(fromRecord(first.paper.title, first.paper.id, first.paper.dated), ...said);
  }
  builder.fill({ name: 'documents', title: 'Elsewhere in documents', required: false, question: '' }, blocks);
}
