import type { ContactEntry } from '../../contracts/accounts.ts';
import type { Block, Inline } from '../../contracts/draft.ts';
import type { PersonCard, Sentence } from '../../contracts/mailbox.ts';
import type { Party } from '../../contracts/parties.ts';
import { inTime } from '../../views/mailbox/cards.ts';
import { partyTerms } from '../../views/parties/words.ts';
import { sameWords, stated, text } from '../kit/claims.ts';
import {
  addressClaims,
  countClaim,
  dayClaim,
  joined,
  newestFirst,
  personLink,
  quoted,
  threadLink,
} from '../kit/mail-lines.ts';
import type { Book } from './book.ts';
import { cellClaim, fromDocument, isOwnRow, ownRows, type RowSaying } from './rows.ts';

const BESIDE = partyTerms(({ beside }) => beside);
const REACH = partyTerms(({ reach }) => reach);
const CONTACT = partyTerms(({ columns }) => columns.contact);
const PEOPLE = 8;
const MAILS_WITH_NUMBERS = 12;

/** Who to talk to and how: lists of contacts, what their people say of their numbers, the accounts, who writes. */
export async function contactBlocks(book: Book, party: Party, used: Set<string>): Promise<Block[]> {
  return [
    ...listed(book, party, used),
    ...(await ownWords(book, party)),
    ...accounts(party),
    ...writers(book, party.people, 'Who of them is in the mail, and about what:'),
    ...writers(
      book,
      party.unanswered,
      'Who writes in their name, though nobody here ever wrote to that address. Confirm by another channel that it is theirs:',
    ),
  ];
}

/** Rows of lists that give a way to reach someone; one table a list, the newest first. */
function contactRows({ evidence }: Book, party: Party): RowSaying[] {
  return ownRows(party).filter(
    (saying) => !isOwnRow(evidence.handover, saying) && saying.row.columns.some((column) => REACH.in(column)),
  );
}

function listed(book: Book, party: Party, used: Set<string>): Block[] {
  return contactRows(book, party)
    .slice(0, 4)
    .flatMap(({ statement, document, day, row }): Block[] => {
      used.add(sameWords(statement));
      const shown = row.columns.flatMap((column, at) => {
        const claim = cellClaim(document.record.id, row.cells[at]);
        return BESIDE.in(column) && at !== row.nameAt && claim.length > 0 ? [{ column, claim }] : [];
      });
      return shown.length === 0
        ? []
        : [
            fromDocument(document, day),
            {
              type: 'table',
              columns: shown.map(({ column }) => column),
              rows: [shown.map(({ claim }) => claim)],
            },
          ];
    });
}

/** Sentences in which their people give a number, newest first: a number that they call off must not be dialled. */
async function ownWords({ mailbox }: Book, party: Party): Promise<Block[]> {
  const mails = inTime(party.people.flatMap(({ wrote }) => wrote))
    .filter(({ counts }) => counts.phone)
    .slice(-MAILS_WITH_NUMBERS)
    .reverse();
  const items: Inline[][] = [];
  for (const mail of mails) {
    const sentences = (await mailbox.read(mail.id))?.sentences ?? [];
    for (const sentence of sentences.filter(givesNumber).slice(0, 2))
      if (items.length < 4) items.push([dayClaim(mail), text(': '), quoted(sentence)]);
  }
  return items.length === 0
    ? []
    : [
        { type: 'paragraph', inlines: [text('What they wrote of their numbers, newest first:')] },
        { type: 'list', ordered: false, items },
      ];
}

function givesNumber(sentence: Sentence): boolean {
  return !sentence.forwarded && sentence.findings.some(({ kind }) => kind === 'phone');
}

const FIELDS = [
  ['Mail', 'email'],
  ['Phone', 'phone'],
  ['Mobile', 'mobile'],
  ['Account number', 'accountNumber'],
  ['Address', 'address'],
  ['Tax number', 'taxNumber'],
  ['Website', 'website'],
] as const satisfies readonly (readonly [string, keyof ContactEntry])[];

/** What the accounts hold of them, field by field. */
function accounts({ contacts }: Party): Block[] {
  return contacts.slice(0, 2).flatMap((entry): Block[] => {
    const parts = FIELDS.flatMap(([label, field]): Inline[][] => {
      const found = entry[field];
      return found ? [[text(`${label} `), stated(found.value, [found.cite])]] : [];
    });
    return parts.length === 0
      ? []
      : [
          {
            type: 'paragraph',
            inlines: [
              { type: 'record', text: 'In the accounts', record: entry.record },
              text(': '),
              ...joined(parts, '; '),
              text('.'),
            ],
          },
        ];
  });
}

/** Who of them writes and is written to, about what and when last: whom to call. */
function writers(book: Book, all: readonly PersonCard[], lead: string): Block[] {
  const people = all
    .filter(({ wrote, got, machine }) => wrote.length + got.length > 0 && !machine)
    .sort(
      (one, other) =>
        other.wrote.length - one.wrote.length ||
        other.got.length - one.got.length ||
        (one.key < other.key ? -1 : 1),
    )
    .slice(0, PEOPLE);
  if (people.length === 0) return [];
  return [
    { type: 'paragraph', inlines: [text(lead)] },
    {
      type: 'table',
      columns: ['Who', 'Address', 'Last about', 'Wrote', 'Received', 'Last mail'],
      align: ['left', 'left', 'left', 'right', 'right', 'left'],
      rows: people.map((person) => writerRow(book, person)),
    },
  ];
}

function writerRow(book: Book, person: PersonCard): Inline[][] {
  const { mailbox } = book;
  const last = inTime([...person.wrote, ...person.got]).at(-1);
  return [
    [personLink(book, person.key)],
    joined(addressClaims(mailbox, person.addresses.slice(0, 3)), ', '),
    joined(
      newestFirst(
        [...new Set(person.wrote.flatMap(({ id }) => mailbox.threadOf.get(id) ?? []))],
        (thread) => thread.last,
        (thread) => thread.key,
      )
        .slice(0, 3)
        .flatMap((thread) => (thread.mails[0] ? [[threadLink(book, thread, thread.mails[0])]] : [])),
      '; ',
    ),
    [countClaim(person.wrote, 'count of mails')],
    [countClaim(person.got, 'count of mails')],
    last ? [dayClaim(last)] : [],
  ];
}

/** The shortest word on who to ask, for a register: name cells of contact columns, else the person who wrote most. */
export function contactCell(book: Book, party: Party): Inline[] {
  const [listed] = contactRows(book, party);
  const { row, document } = listed ?? {};
  if (row && document) {
    const claim = cellClaim(
      document.record.id,
      row.cells[row.columns.findIndex((column) => CONTACT.are(column))],
    );
    if (claim.length > 0) return claim;
  }
  const [most] = [...party.people].sort((one, other) => other.wrote.length - one.wrote.length);
  return most ? (addressClaims(book.mailbox, most.addresses)[0] ?? []) : [];
}
