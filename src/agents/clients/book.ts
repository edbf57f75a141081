import type { Evidence } from '../../contracts/evidence.ts';
import type { Ledger } from '../../contracts/ledger.ts';
import type { Link } from '../../contracts/link.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Desk, Waiting } from '../emails/desk.ts';
import { readLoops } from '../emails/loops.ts';
import { type MailCard, readMailbox } from '../emails/mailbox.ts';
import { Reader } from '../emails/telling.ts';
import { type Cell, cellsOf } from '../kit/claims.ts';
import { documentsOf, type LibraryDocument, type Statement } from '../kit/library.ts';
import { type Paper, paperOf } from '../kit/shelf.ts';
import { formsOf, otherNames } from './forms.ts';
import { Matcher, type Mention } from './mentions.ts';
import {
  addAddress,
  addCandidates,
  addLedger,
  addPayees,
  addPeople,
  type Candidate,
  Directory,
  type Party,
  settleIdentifiers,
} from './parties.ts';
import { candidatesOf, partyColumn } from './tables.ts';

/** A statement of a document about a party. */
export interface Saying {
  statement: Statement;
  paper: Paper;
  /** It names the party; or it stands under a heading, in a row or in a document that does. */
  via: 'named' | 'row' | 'heading' | 'document';
  /** The single words by which alone it names the party; empty where something firmer does. */
  words: readonly string[];
}

/** A mail that names a party though neither from nor to its people. */
export interface Naming {
  mail: MailCard;
  words: readonly string[];
}

/** Everything that is known of the parties; read once. */
export interface Book {
  evidence: Evidence;
  parties: Party[];
  ledger: Ledger;
  matcher: Matcher;
  desk: Desk;
  sayings: Map<string, Saying[]>;
  /** Papers by party that their title gives to it alone. */
  papers: Map<string, Paper[]>;
  namings: Map<string, Naming[]>;
  /** Key of the party by key of its person. */
  partyOf: Map<string, string>;
  values: Link<'value'>[];
  /** Single words that the records also use as plain words. */
  plainWords: Set<string>;
}

/** An invoice, a receipt: the ledger has it. */
const ONE_CASE =
  /(?<![\p{L}])(?:invoice|credit[ _-]?note|receipt|payslip|pay[ _-]?slip|remittance|bill|timesheet)[\s_#-]{1,3}(?:no\.?\s?)?[\p{L}]{0,12}[\s_-]?\d/iu;
const MAIL_TEXT = 20_000;

export async function readBook(evidence: Evidence, ledger: Ledger): Promise<Book> {
  const { handover } = evidence;
  const mailbox = await readMailbox(evidence);
  const organisations = mailbox.organisations;
  const directory = new Directory([
    handover.company,
    ...[...organisations.values()].filter(({ own }) => own).map(({ name }) => name),
  ]);
  addLedger(directory, ledger);
  addPayees(directory, ledger);
  const candidates: Candidate[] = [];
  for await (const document of documentsOf(evidence)) candidates.push(...candidatesOf(document));
  addCandidates(directory, candidates);
  const parties = [...directory.parties.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  settleIdentifiers(parties);
  await addRowAddresses(evidence, directory);
  await addPeople(directory, evidence, organisations, mailbox.people);
  const domains = domainsOf(parties, organisations);
  const matcher = new Matcher(
    formsOf(parties, otherNames(organisations.values(), parties), mailbox.people.values(), handover.company),
    domains,
    new Map(parties.flatMap((party) => [...party.addresses].map((address) => [address, party.key]))),
  );
  const desk: Desk = {
    evidence,
    mailbox,
    reader: new Reader(evidence),
    loops: await readLoops(evidence, mailbox),
    scores: new Map(),
    personPages: new Map(),
    organisationPages: new Map(),
    threadPages: new Map(),
    decisions: [],
  };
  const book: Book = {
    evidence,
    parties,
    ledger,
    matcher,
    desk,
    sayings: new Map(),
    papers: new Map(),
    namings: new Map(),
    partyOf: new Map(parties.flatMap((party) => party.people.map(({ key }) => [key, party.key]))),
    values: await evidence.links('value'),
    plainWords: new Set(),
  };
  if (parties.length > 0) {
    await readDocuments(book);
    await readMails(book);
  }
  return book;
}

/** Addresses that stand in a row of a table beside the name of one party. */
async function addRowAddresses(evidence: Evidence, directory: Directory): Promise<void> {
  if (directory.parties.size === 0) return;
  for await (const document of documentsOf(evidence))
    for (const statement of document.statements) {
      const row = partyRow(statement);
      const party = row ? directory.meant(row.name.text) : null;
      if (!party) continue;
      for (const match of statement.quote.matchAll(
        /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}/gu,
      ))
        addAddress(party, match[0], evidence);
    }
}

/** A row with a column for a party: the cell that names it. */
export function partyRow(statement: Statement): { name: Cell; cells: Cell[] } | null {
  const columns = statement.columns ?? [];
  if (statement.role !== 'row' || columns.length < 2) return null;
  const column = partyColumn(columns);
  if (!column) return null;
  const cells = cellsOf(statement.quote, statement.start);
  const name = cells[column.at];
  return name ? { name, cells } : null;
}

function domainsOf(
  parties: readonly Party[],
  organisations: Desk['mailbox']['organisations'],
): Map<string, string> {
  const domains = new Map<string, string>();
  const twice = new Set<string>();
  for (const party of parties)
    for (const key of party.organisations)
      for (const domain of organisations.get(key)?.domains ?? []) {
        if (domains.has(domain) && domains.get(domain) !== party.key) twice.add(domain);
        domains.set(domain, party.key);
      }
  for (const domain of twice) domains.delete(domain);
  return domains;
}

async function readDocuments(book: Book): Promise<void> {
  const instructions = Map.groupBy(
    (await book.evidence.links('flag')).filter(({ data }) => data.status === 'instruction'),
    ({ data }) => data.record,
  );
  for await (const document of documentsOf(book.evidence)) {
    notePlainWords(book, document.record.text);
    const { record } = document;
    const name = `${record.title} ${(record.path ?? '').split('/').at(-1) ?? ''}`;
    if (record.kind === 'code' || ONE_CASE.test(name)) continue;
    readDocument(book, document, (statement) =>
      (instructions.get(record.id) ?? []).some(
        ({ data }) => data.start < statement.end && data.end > statement.start,
      ),
    );
  }
}

function readDocument(
  book: Book,
  document: LibraryDocument,
  isInstruction: (statement: Statement) => boolean,
): void {
  const paper = paperOf(document);
  const titled = only(book.matcher.find(`${paper.title}\n${fileName(document.record)}`));
  if (titled) push(book.papers, titled.party, paper);
  for (const place of paper.places) {
    const headed = headingParty(book, place.heading);
    for (const statement of toldWhole(book, document.record, place.statements)) {
      if (isInstruction(statement)) continue;
      const named = Map.groupBy(book.matcher.find(statement.quote), ({ party }) => party);
      for (const [party, mentions] of named)
        push(book.sayings, party, {
          statement,
          paper,
          via: statement.role === 'row' ? 'row' : 'named',
          words: wordsOf(mentions),
        });
      if (named.size > 0) continue;
      const by = headed === 'several' ? null : (headed ?? titled);
      if (by)
        push(book.sayings, by.party, {
          statement,
          paper,
          via: headed ? 'heading' : 'document',
          words: by.words,
        });
    }
  }
}

/** Sentences of an item stand together; a sentence that leans on the one before it comes with it. */
function toldWhole(book: Book, record: BatonRecord, statements: readonly Statement[]): Statement[] {
  const whole: Statement[] = [];
  for (const statement of statements) {
    const last = whole.at(-1);
    const near =
      last !== undefined &&
      last.passage === statement.passage &&
      statement.role !== 'row' &&
      statement.role !== 'field' &&
      statement.end - last.start <= LONGEST;
    const leans = LEANING.test(statement.quote) || statement.quote.length < 40;
    const joins =
      near &&
      (statement.role === 'item' || leans) &&
      namesSame(book.matcher.parties(last.quote), book.matcher.parties(statement.quote));
    if (joins)
      whole[whole.length - 1] = {
        ...last,
        end: statement.end,
        quote: record.text.slice(last.start, statement.end),
      };
    else whole.push(statement);
  }
  return whole;
}

/** Words at the beginning of a sentence that say nothing without the one before. */
const LEANING =
  /^[*_"'“(]{0,3}(?:it|its|this|that|these|those|they|them|he|she|his|her|their|also|but|so|then|there|nor|not|otherwise|same|both|neither|either|\p{Lu}\p{Ll}+ (?:decides|approves|agreed|granted|knows))\b/iu;
const LONGEST = 700;

/** Whether joining two sentences puts no words on one party into the mouth of what is said of another. */
function namesSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return (
    one.size === 0 || other.size === 0 || (one.size === other.size && [...one].every((key) => other.has(key)))
  );
}

/** The innermost heading that names anyone decides; one that names several gives its text to none of them. */
function headingParty(
  book: Book,
  heading: readonly string[],
): { party: string; words: string[] } | 'several' | null {
  for (const title of heading.toReversed()) {
    const mentions = book.matcher.find(title);
    if (mentions.length > 0) return only(mentions) ?? 'several';
  }
  return null;
}

function only(mentions: readonly Mention[]): { party: string; words: string[] } | null {
  const parties = new Set(mentions.map(({ party }) => party));
  const [party] = parties;
  return party !== undefined && parties.size === 1 ? { party, words: wordsOf(mentions) } : null;
}

/** The single words that name a party, where no longer name or number does. */
function wordsOf(mentions: readonly Mention[]): string[] {
  return mentions.every(({ word }) => word !== null)
    ? [...new Set(mentions.map(({ word }) => word as string))]
    : [];
}

async function readMails(book: Book): Promise<void> {
  const { mailbox } = book.desk;
  const { partyOf } = book;
  for await (const record of book.evidence.records({ kinds: ['mail'] })) {
    const mail = mailbox.mails.get(record.id);
    if (!mail) continue;
    const fresh = newTextOf(record);
    notePlainWords(book, fresh);
    const involved = new Set([mail.from, ...mail.to].map((key) => (key === null ? '' : partyOf.get(key))));
    const named = Map.groupBy(book.matcher.find(`${record.title}\n\n${fresh}`), ({ party }) => party);
    for (const [party, mentions] of named)
      if (!involved.has(party)) push(book.namings, party, { mail, words: wordsOf(mentions) });
  }
}

function newTextOf({ text, segments }: BatonRecord): string {
  const fresh = segments.flatMap(({ role, start, end }) => (role === 'new' ? text.slice(start, end) : []));
  return (segments.length === 0 ? text : fresh.join('\n\n')).slice(0, MAIL_TEXT);
}

/** Notes which words that name a party the text also writes small, as a plain word of the language. */
function notePlainWords(book: Book, text: string): void {
  for (const match of text.matchAll(/(?<![\p{L}\p{N}@._/-])\p{Ll}{4,40}(?![\p{L}\p{N}@_/-]|\.\p{L})/gu))
    if (match[0].length <= 24) book.plainWords.add(match[0]);
}

function fileName({ path }: BatonRecord): string {
  return (path?.split('/').at(-1) ?? '').replace(/\.\w{1,5}$/, '').replaceAll('_', ' ');
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Whether words that name a party are nothing else in these records. */
export function namesFor(book: Book, words: readonly string[]): boolean {
  return words.length === 0 || words.some((word) => !book.plainWords.has(word));
}

export type { Waiting };
