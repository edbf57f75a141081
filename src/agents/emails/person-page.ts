import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Statement } from '../../contracts/library.ts';
import type { MailCard, PersonCard } from '../../contracts/mailbox.ts';
import { plain } from '../../records/sentences.ts';
import { inTime } from '../../views/mailbox/cards.ts';
import { stated, text } from '../kit/claims.ts';
import { isOpen, loopItems } from '../kit/loop-lines.ts';
import {
  addressClaims,
  brief,
  countClaim,
  dayClaim,
  joined,
  listed,
  nameOf,
  yearsOf,
} from '../kit/mail-lines.ts';
import { contactRows } from './contacts.ts';
import { conversations } from './conversations.ts';
import type { Desk } from './desk.ts';
import { toldAliases } from './told-aliases.ts';

/** Mails of a person that are looked at for the lines they sign with. */
const SIGNED = 6;
/** So much of what documents say of them is shown. */
const MENTIONS = 16;
/** A mail to more people than this is not to one of them. */
const FEW = 8;

/** Who a person is to the business: how to reach them, what they write about, what is open with them. */
export async function personPage(
  desk: Desk,
  person: PersonCard,
  options: {
    path: string;
    order: number;
    contacts: readonly Finding<'contact'>[];
    ask: boolean;
    others: readonly PersonCard[];
    /** What documents say of them. */
    mentioned: readonly Statement[];
  },
): Promise<PageDraft> {
  const { path, order, contacts, ask, others, mentioned } = options;
  const name = nameOf(desk, person.key);
  const mails = inTime([...new Set([...person.wrote, ...person.got])]);
  const signed = await signatureOf(desk, person);
  const facts = [
    ...rowsOf(desk, person, mails),
    ...(signed ? [[[text('Signs with')], [signed]]] : []),
    ...(await contactRows(desk, person, contacts)),
    ...(await toldAliases(desk, person)),
  ];
  const mine = desk.mailbox.loops.filter((loop) => loop.by === person.key || loop.to === person.key);
  const talk = await conversations(
    desk,
    mails.filter((mail) => mail.from === person.key || mail.to.length <= FEW),
    new Set([person.key]),
  );
  const documents = await documentBlocks(desk, mentioned);
  const known = signed !== null || documents.length > 0 || contacts.some(({ data }) => data.role !== null);
  const organisation = organisationOf(desk, person);
  const waiting = mine.filter(isOpen);
  return {
    path,
    section: 'emails',
    kind: 'party',
    title: name,
    summary: summaryOf(
      person,
      talk.threads.map((thread) => thread.subject),
    ),
    order,
    blocks: [
      { type: 'table', columns: ['About them', 'As the mail shows it'], rows: facts },
      ...aliasQuestion(desk, person, others),
      ...documents,
      ...listed(
        'They must act',
        loopItems(
          desk,
          waiting.filter((loop) => loop.by === person.key),
          'elsewhere',
        ),
      ),
      ...listed(
        'They wait',
        loopItems(
          desk,
          waiting.filter((loop) => loop.by !== person.key),
          'elsewhere',
        ),
      ),
      ...listed('What it is about', talk.items),
      ...more(talk.left),
      ...listed(
        'Asked and promised before',
        loopItems(desk, mine.filter((loop) => !isOpen(loop)).slice(0, 12), 'elsewhere'),
      ),
    ],
    slots: ask
      ? [
          {
            name: 'role',
            filled: known,
            question: `What does ${name} do, and what does the work need from them?`,
          },
        ]
      : [],
    people: [name, ...(organisation === null ? [] : [organisation])],
    years: yearsOf(mails.map((mail) => mail.day)),
    aliases: [...person.names.filter((other) => other !== name), ...person.addresses]
      .slice(0, 12)
      .map((words) => brief(words)),
  };
}

function summaryOf(person: PersonCard, subjects: readonly string[]): string {
  const about = subjects.slice(0, 3).map((subject) => brief(subject, 60));
  const counts = `Wrote ${person.wrote.length} ${person.wrote.length === 1 ? 'mail' : 'mails'} and received ${person.got.length}`;
  return about.length > 0 ? `${counts}; about ${about.join('; ')}.` : `${counts}.`;
}

/** The organisation that somebody writes for, by the name that people write; null where nobody writes one. */
function organisationOf({ mailbox, parties }: Desk, { key, organisation }: PersonCard): string | null {
  const own = mailbox.organisations.get(organisation ?? '');
  return parties.partyOf.get(key)?.name ?? (own?.own ? own.name : null);
}

function rowsOf(desk: Desk, person: PersonCard, mails: readonly MailCard[]): Inline[][][] {
  const rows: Inline[][][] = [];
  const shown = addressClaims(desk.mailbox, person.addresses);
  if (shown.length > 0) rows.push([[text('Addresses')], joined(shown, '; ')]);
  const organisation = organisationOf(desk, person);
  if (organisation !== null) rows.push([[text('Organisation')], [text(`${organisation} (by the address)`)]]);
  const [first, last] = [mails[0], mails.at(-1)];
  if (first && last)
    rows.push([
      [text('First and last mail')],
      first === last ? [dayClaim(first)] : [dayClaim(first), text(' to '), dayClaim(last)],
    ]);
  rows.push([
    [text('Mails')],
    [
      text('wrote '),
      countClaim(person.wrote, 'count of the mails from these addresses'),
      text(', received '),
      countClaim(person.got, 'count of the mails to these addresses'),
    ],
  ]);
  return rows;
}

/** The lines under which they signed last, if they say more than the name. */
async function signatureOf(desk: Desk, person: PersonCard): Promise<Inline | null> {
  let best: { words: string; claim: Inline } | null = null;
  for (const mail of person.wrote.slice(-SIGNED).reverse()) {
    const signature = (await desk.mailbox.read(mail.id))?.signature;
    if (!signature) continue;
    const words = plain(signature.quote);
    const longer = words.length > nameOf(desk, person.key).length + 8 && words.length <= 300;
    if (longer && (best === null || words.length > best.words.length))
      best = { words, claim: stated(words, [signature]) };
  }
  return best?.claim ?? null;
}

/** What documents say of them, document by document, rows as tables. */
async function documentBlocks({ writer, evidence }: Desk, mentioned: readonly Statement[]): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const [id, statements] of Map.groupBy(mentioned.slice(0, MENTIONS), ({ record }) => record)) {
    const record = await evidence.record(id);
    const { blocks: said } = await writer.fill(
      { name: 'documents', title: null, shape: 'points', required: false, question: '' },
      statements,
    );
    if (record && said.length > 0)
      blocks.push(
        {
          type: 'paragraph',
          inlines: [text('In '), { type: 'record', text: plain(record.title), record: id }, text(':')],
        },
        ...said,
      );
  }
  return blocks.length === 0
    ? []
    : [{ type: 'heading', level: 2, text: 'What documents say of them' }, ...blocks];
}

function aliasQuestion(desk: Desk, person: PersonCard, others: readonly PersonCard[]): Block[] {
  return others.slice(0, 4).map((other) => ({
    type: 'question' as const,
    slot: 'alias',
    text: `Is ${other.addresses.slice(0, 3).join(', ') || nameOf(desk, other.key)} (${nameOf(desk, other.key)}, wrote ${other.wrote.length}, received ${other.got.length}) the same person as ${nameOf(desk, person.key)}? If so, name both addresses under "people" in the config.`,
  }));
}

function more(left: number): Block[] {
  return left > 0
    ? [
        {
          type: 'paragraph',
          inlines: [
            text(
              `${left} more ${left === 1 ? 'thread' : 'threads'}, less telling, ${left === 1 ? 'is' : 'are'} in the mail history.`,
            ),
          ],
        },
      ]
    : [];
}
