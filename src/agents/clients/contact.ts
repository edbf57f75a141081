import type { ContactEntry } from '../../contracts/accounts.ts';
import type { Block, Inline } from '../../contracts/draft.ts';
import { accountEntryOf } from '../../records/account-entry.ts';
import { dayClaim, joined, quoted } from '../emails/desk.ts';
import { inTime, type PersonCard } from '../emails/mailbox.ts';
import type { Sentence } from '../emails/telling.ts';
import { sameWords, stated, text } from '../kit/claims.ts';
import type { Book } from './book.ts';
import type { Party } from './parties.ts';
import { fromRecord, isOwnRow, type PartyRow, rowsOf } from './rows.ts';

const CONTACT_COLUMN =
  /\b(?:contacts?|person|attn|role|position|title|e-?mails?|mails?|phones?|tel(?:ephone)?|mobile|cell|address|payables|accounts? contact|website)\b/i;
const REACH = /\b(?:e-?mails?|mails?|phones?|tel(?:ephone)?|mobile|cell|contacts?)\b/i;
const PEOPLE = 8;
const MAILS_WITH_NUMBERS = 12;

/** Who to talk to and how: lists of contacts, what their people say of their numbers, the accounts, who writes. */
export async function contactBlocks(book: Book, party: Party, used: Set<string>): Promise<Block[]> {
  return [
    ...listed(book, party, used),
    ...(await ownWords(book, party)),
    ...accounts(party),
    ...(await writers(book, party)),
  ];
}

/** Rows of lists that give a way to reach someone; one table a list, the newest first. */
export function contactRows(book: Book, party: Party): PartyRow[] {
  return rowsOf(book, party).filter(
    (row) =>
      row.own &&
      !isOwnRow(book, row) &&
      row.columns.some((column) => REACH.test(column)) &&
      !row.saying.paper.archived,
  );
}

function listed(book: Book, party: Party, used: Set<string>): Block[] {
  return contactRows(book, party)
    .slice(0, 4)
    .flatMap((row): Block[] => {
      used.add(sameWords(row.saying.statement));
      const shown = row.columns.flatMap((column, at) => {
        const cell = row.cells[at];
        return CONTACT_COLUMN.test(column) && at !== row.nameAt && cell && cell.text !== ''
          ? [{ column, cell }]
          : [];
      });
      if (shown.length === 0) return [];
      const { paper } = row.saying;
      return [
        fromRecord(paper.title, paper.id, paper.dated),
        {
          type: 'table',
          columns: shown.map(({ column }) => column),
          rows: [
            shown.map(({ cell }) => [
              stated(cell.text, [{ record: paper.id, start: cell.start, end: cell.end }]),
            ]),
          ],
        },
      ];
    });
}

/** Sentences in which their people give a number, newest first: a number that they call off must not be dialled. */
async function ownWords(book: Book, party: Party): Promise<Block[]> {
  const { desk } = book;
  const mails = inTime(party.people.flatMap(({ wrote }) => wrote))
    .filter(({ counts }) => counts.phone)
    .slice(-MAILS_WITH_NUMBERS)
    .reverse();
  const items: Inline[][] = [];
  for (const mail of mails) {
    const sentences = (await desk.reader.read(mail.id))?.sentences ?? [];
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
function accounts(party: Party): Block[] {
  return party.contacts.slice(0, 2).flatMap((record): Block[] => {
    const entry = accountEntryOf(record);
    if (entry?.kind !== 'contact') return [];
    const parts = FIELDS.flatMap(([label, field]): Inline[][] => {
      const found = entry[field];
      const line = found ? record.text.slice(found.cite.start, found.cite.end) : '';
      // A value that its line does not hold cannot be checked by who opens the citation.
      if (!found || !line.toLowerCase().includes(found.value.toLowerCase())) return [];
      return [[text(`${label} `), stated(found.value, [found.cite])]];
    });
    return parts.length === 0
      ? []
      : [
          {
            type: 'paragraph',
            inlines: [
              { type: 'record', text: 'In the accounts', record: record.id },
              text(': '),
              ...joined(parts, '; '),
              text('.'),
            ],
          },
        ];
  });
}

/** Who of them writes and is written to; names as their own mails sign the sender. */
async function writers(book: Book, party: Party): Promise<Block[]> {
  const people = party.people
    .filter(({ wrote, got }) => wrote.length + got.length > 0)
    .sort(
      (one, other) =>
        other.wrote.length - one.wrote.length ||
        other.got.length - one.got.length ||
        (one.key < other.key ? -1 : 1),
    )
    .slice(0, PEOPLE);
  if (people.length === 0) return [];
  const rows: Inline[][][] = [];
  for (const person of people) rows.push(await writerRow(book, person));
  return [
    { type: 'paragraph', inlines: [text('Who of them is in the mail:')] },
    {
      type: 'table',
      columns: ['Name in their mail', 'Address', 'Wrote', 'Received', 'Last mail'],
      align: ['left', 'left', 'right', 'right', 'left'],
      rows,
    },
  ];
}

async function writerRow(book: Book, person: PersonCard): Promise<Inline[][]> {
  const { mailbox } = book.desk;
  const newest = inTime(person.wrote).at(-1);
  const all = inTime([...new Set([...person.wrote, ...person.got])]);
  const last = all.at(-1);
  const record = newest ? await book.evidence.record(newest.id) : null;
  const name = record?.people.find(({ role }) => role === 'from')?.name ?? '';
  const head = newest?.head.map((range) => ({ record: newest.id, ...range })) ?? [];
  const count = (mails: readonly { id: string; head: { start: number; end: number }[] }[]): Inline[] => {
    const proof = mails
      .slice(-2)
      .flatMap(({ id, head: ranges }) => ranges.slice(0, 1).map((range) => ({ record: id, ...range })));
    return [
      proof.length === 0 ? text(String(mails.length)) : stated(String(mails.length), proof, 'count of mails'),
    ];
  };
  return [
    name !== '' && head.length > 0 ? [stated(name, head)] : [],
    joined(
      person.addresses.slice(0, 3).flatMap((address): Inline[][] => {
        const place = mailbox.places.get(address);
        const { record: id, start, end } = place ?? {};
        return id !== undefined && start !== undefined && end !== undefined
          ? [[stated(address, [{ record: id, start, end }])]]
          : [];
      }),
      ', ',
    ),
    count(inTime(person.wrote)),
    count(inTime(person.got)),
    last ? [dayClaim(last)] : [],
  ];
}

/** The shortest word on who to ask, for a register: name cells of contact columns, else addresses. */
export function contactCell(book: Book, party: Party): Inline[] {
  const [row] = contactRows(book, party);
  const at =
    row?.columns.findIndex((column) => /^(?:main |primary )?contact(?: person| name)?$/i.test(column)) ?? -1;
  const cell = row?.cells[at];
  if (row && cell && cell.text !== '')
    return [stated(cell.text, [{ record: row.saying.paper.id, start: cell.start, end: cell.end }])];
  const { places } = book.desk.mailbox;
  for (const address of party.people.flatMap(({ addresses }) => addresses)) {
    const place = places.get(address);
    if (place) return [stated(address, [{ record: place.record, start: place.start, end: place.end }])];
  }
  return [];
}
