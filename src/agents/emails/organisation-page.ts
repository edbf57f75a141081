import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { Organisation } from '../../contracts/link-kinds.ts';
import { text } from '../kit/claims.ts';
import { conversations } from './conversations.ts';
import {
  addressClaims,
  countClaim,
  type Desk,
  dayClaim,
  isBetween,
  joined,
  nameOf,
  personLink,
  quoted,
  yearsOf,
} from './desk.ts';
import { isOpen, loopItems } from './loops.ts';
import { inTime, type MailCard, type PersonCard } from './mailbox.ts';
import { more } from './person-page.ts';
import type { Sentence } from './telling.ts';
import { section } from './thread-page.ts';

/** Mails of an organisation that are read for the figures they name, newest first. */
const READ = 60;
const FIGURES = 24;

/** An outside organisation: its people, what was written with it, the amounts and numbers it names, what is open. */
export async function organisationPage(
  desk: Desk,
  organisation: Organisation & { key: string },
  options: { path: string; order: number },
): Promise<PageDraft> {
  const people = peopleOf(desk, organisation);
  const keys = new Set(people.map(({ key }) => key));
  const mails = inTime([...new Set(people.flatMap((person) => [...person.wrote, ...person.got]))]);
  const between = mails.filter((mail) => isBetween(mail, keys));
  const talk = await conversations(desk, between, keys);
  const loops = desk.loops.filter((loop) => keys.has(loop.by ?? '') || keys.has(loop.to ?? ''));
  const figures = await figuresOf(desk, between);
  return {
    path: options.path,
    section: 'emails',
    kind: 'party',
    title: organisation.name,
    summary: `${mails.length} mails with ${people
      .slice(0, 3)
      .map((person) => nameOf(desk, person.key))
      .join(', ')}.`,
    order: options.order,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text('Mail addresses end in '),
          text(organisation.domains.join(', ')),
          text('. '),
          countClaim(
            mails.length,
            mails,
            'count of the mails from and to these addresses',
            `${mails.length} mails`,
          ),
          ...(mails[0] && mails.at(-1)
            ? [text(', '), dayClaim(mails[0]), text(' to '), dayClaim(mails.at(-1) as MailCard)]
            : []),
          text('.'),
        ],
      },
      { type: 'heading', level: 2, text: 'People' },
      {
        type: 'table',
        columns: ['Name', 'Address', 'Wrote', 'Received', 'Last mail'],
        align: ['left', 'left', 'right', 'right', 'left'],
        rows: people.slice(0, 40).map((person) => personRow(desk, person)),
      },
      ...section(
        'They must act',
        loopItems(
          desk,
          loops.filter((loop) => isOpen(loop) && keys.has(loop.by ?? '')),
          'elsewhere',
        ),
      ),
      ...section(
        'They wait',
        loopItems(
          desk,
          loops.filter((loop) => isOpen(loop) && !keys.has(loop.by ?? '')),
          'elsewhere',
        ),
      ),
      ...section('What it is about', talk.items),
      ...more(talk.left),
      ...section('Amounts and numbers in this mail, newest first', figures),
      ...section(
        'Asked and promised before',
        loopItems(desk, loops.filter((loop) => !isOpen(loop)).slice(0, 12), 'elsewhere'),
      ),
    ],
    people: [organisation.name, ...people.slice(0, 8).map((person) => nameOf(desk, person.key))],
    years: yearsOf(mails.map((mail) => mail.day)),
    aliases: organisation.domains.slice(0, 6),
  };
}

/** Its people who wrote or received, most active first. */
export function peopleOf(desk: Pick<Desk, 'mailbox'>, organisation: Organisation): PersonCard[] {
  return organisation.people
    .flatMap((key) => desk.mailbox.people.get(key) ?? [])
    .filter((person) => person.wrote.length + person.got.length > 0)
    .sort(
      (one, other) =>
        other.wrote.length - one.wrote.length ||
        other.got.length - one.got.length ||
        (one.key < other.key ? -1 : 1),
    );
}

export function personRow(desk: Desk, person: PersonCard): Inline[][] {
  const mails = inTime([...new Set([...person.wrote, ...person.got])]);
  const last = mails.at(-1);
  return [
    [personLink(desk, person.key)],
    joined(addressClaims(desk, person.addresses.slice(0, 4)), ', '),
    [countClaim(person.wrote.length, person.wrote, 'count of the mails from these addresses')],
    [countClaim(person.got.length, person.got, 'count of the mails to these addresses')],
    last ? [dayClaim(last)] : [],
  ];
}

/** Sentences that name amounts, bank or tax numbers, agreements or invoices, each thing said once. */
async function figuresOf(desk: Desk, mails: readonly MailCard[]): Promise<Inline[][]> {
  const seen = new Set<string>();
  const items: Inline[][] = [];
  const telling = mails.filter(
    (mail) => (mail.counts.money ?? 0) + (mail.counts.identifier ?? 0) + (mail.counts.percentage ?? 0) > 0,
  );
  for (const mail of telling.slice(-READ).reverse()) {
    for (const sentence of (await desk.reader.read(mail.id))?.sentences ?? []) {
      if (items.length >= FIGURES) return items;
      const values = valuesOf(sentence).filter((value) => !seen.has(value));
      if (values.length === 0 || sentence.score < 2) continue;
      for (const value of values) seen.add(value);
      items.push([dayClaim(mail), text(', '), personLink(desk, mail.from), text(': '), quoted(sentence)]);
    }
  }
  return items;
}

function valuesOf(sentence: Sentence): string[] {
  return sentence.findings
    .filter(
      (one) =>
        one.kind === 'money' ||
        one.kind === 'percentage' ||
        (one.kind === 'identifier' && !/^(?:url|domain|email)$/.test(one.data.scheme)),
    )
    .map(({ quote }) => quote.replace(/\s+/g, ' ').toLowerCase());
}
