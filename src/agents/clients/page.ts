import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { joined } from '../emails/desk.ts';
import { sameWords, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { isAbout } from '../kit/topics.ts';
import { agreedBlocks, agreementPapers, termsBlocks } from './agreed.ts';
import type { Book, Saying } from './book.ts';
import { PageBuilder } from './builder.ts';
import { contactBlocks } from './contact.ts';
import { openOf, openSums, openTable, paying } from './money.ts';
import { isLabel } from './names.ts';
import type { Party } from './parties.ts';
import { fromRecord, ownPeople, type PartyRow, rowsOf, sayingsOf, tableOf } from './rows.ts';
import { grantedItems, lastWords, loopBlocks, saidOf, storyItems } from './story.ts';
import { suppliedBlocks } from './supplies.ts';

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
const SPECIALS = 20;
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
  builder.fill(
    { name: 'own-people', title: `Who works with them`, required: false, question: '' },
    ownPeople(book, party, used),
  );
  const bills = suppliedBlocks(party);
  const agreed = agreedBlocks(book, party, used);
  builder.fill(
    {
      name: 'agreement',
      title: client ? 'What was agreed' : 'What they supply and what was agreed',
      required: true,
      question: `What was agreed with ${party.name}, at what price and until when?`,
    },
    [...bills, ...agreed].some(({ type }) => type !== 'question') ? [...bills, ...agreed] : [],
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
  await addSpecial(book, party, builder, writer, said, used);
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
  const story = await storyItems(book, said, used);
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

/** Exceptions and habits: what documents say of them under a heading on exceptions or in such words; then what mails granted. */
async function addSpecial(
  book: Book,
  party: Party,
  builder: PageBuilder,
  writer: Writer,
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
  const question = `What was granted to ${party.name} that others do not get, by whom and until when?`;
  const blocks = await byPlace(book, party, writer, sayings.slice(0, SPECIALS), SPECIALS, used);
  const granted = await grantedItems(book, said, used);
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
      !(via === 'row' && paper.attached) &&
      !papers.has(paper.id) &&
      !used.has(sameWords(statement)) &&
      plain(statement.quote).length <= 600 &&
      (statement.role === 'row' || !isLabel(statement.quote)),
  );
  const kept = [...new Set(rest.map(({ paper }) => paper.id))].slice(0, PAPERS);
  const blocks = await byPlace(
    book,
    party,
    writer,
    rest.filter(({ paper }) => kept.includes(paper.id)),
    PER_PAPER,
    used,
  );
  builder.fill({ name: 'documents', title: 'Elsewhere in documents', required: false, question: '' }, blocks);
}

/** Statements under the title of their document and the heading they stand under; rows as tables without empty columns. */
async function byPlace(
  book: Book,
  party: Party,
  writer: Writer,
  sayings: readonly Saying[],
  most: number,
  used: Set<string>,
): Promise<Block[]> {
  const blocks: Block[] = [];
  const rows = new Map(rowsOf(book, party).map((row) => [row.saying.statement, row]));
  const groups = Map.groupBy(sayings, ({ paper, statement }) => [paper.id, ...statement.heading].join('\0'));
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
    const said = fresh.filter(({ statement }) => !rows.has(statement)).map(({ statement }) => statement);
    const { blocks: quoted } = await writer.fill(
      { name: 'place', title: null, shape: 'points', required: false, question: '' },
      said,
    );
    const tables = [
      ...Map.groupBy(
        fresh.flatMap(({ statement }) => rows.get(statement) ?? []),
        ({ columns }) => columns.join('\0'),
      ).values(),
    ].flatMap((table: PartyRow[]) => tableOf(table) ?? []);
    if (quoted.length + tables.length === 0) continue;
    const { title, id, dated } = first.paper;
    const heading = first.statement.heading.at(-1) ?? '';
    const place = sameWords({ quote: heading }) === sameWords({ quote: title }) ? '' : heading;
    blocks.push(fromRecord(title, id, dated, place), ...quoted, ...tables);
  }
  return blocks;
}
