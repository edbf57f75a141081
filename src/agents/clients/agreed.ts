import type { Block, Inline } from '../../contracts/draft.ts';
import type { LibraryDocument, Statement } from '../../contracts/library.ts';
import type { Party } from '../../contracts/parties.ts';
import { plain } from '../../records/sentences.ts';
import { statementsOf } from '../../views/library/statements.ts';
import { isAgreement, namesTwoSides, numberOf } from '../../views/parties/candidates.ts';
import { isLabel, isLegalForm, wordsIn } from '../../views/parties/names.ts';
import { partyTerms } from '../../views/parties/words.ts';
import { claimOf, sameWords, stated, text } from '../kit/claims.ts';
import { conflictBlock } from '../kit/values.ts';
import type { Book } from './book.ts';
import { byTable, cellClaim, fromDocument, isOwnRow, ownRows, type RowSaying, tableOf } from './rows.ts';

const AGREED_COLUMN = partyTerms(({ agreed }) => agreed);
const REACH_COLUMN = partyTerms(({ reach }) => reach);
const AGREEMENT_COLUMN = partyTerms(({ columns }) => columns.agreement);
const FROM_COLUMN = partyTerms(({ columns }) => columns.from);
const SIGNING = partyTerms(({ signing }) => signing);
/** What an agreement of this one party is about, where no other agreement shows what is common to all. */
const CORE = partyTerms(({ core }) => core);
const PER_PAPER = 9;
const TABLE_ROWS = 24;

/** A paper by which a party and the business bind themselves. */
type Paper = Party['papers'][number];

/** Papers by which this party and the business bind themselves, what is in force first, then the newest. */
export function agreementPapers({ papers }: Party): Paper[] {
  return papers.filter(({ document }) => isAgreement(document));
}

/** What a document says, a sentence at a time. */
export const saidIn = ({ record, sections }: LibraryDocument): Statement[] =>
  sections.flatMap(({ passages }) => passages.flatMap((passage) => statementsOf(record, passage)));

/** What was agreed: rows of lists, what each agreement says that others do not, values that changed. */
export function agreedBlocks(book: Book, party: Party, used: Set<string>): Block[] {
  const papers = agreementPapers(party);
  const rows = agreedRows(book, party);
  return [
    ...rowTables(rows, used),
    ...valueBlocks(book, party),
    ...papers.slice(0, 8).flatMap((paper) => paperBlocks(book, party, paper, used)),
    ...missingPapers(book, rows, papers),
  ];
}

function agreedRows({ evidence }: Book, party: Party): RowSaying[] {
  const papers = new Set(agreementPapers(party).map(({ document }) => document));
  return ownRows(party).filter(
    (saying) =>
      !isOwnRow(evidence.handover, saying) &&
      !papers.has(saying.document) &&
      saying.row.columns.some((column) => AGREED_COLUMN.in(column)) &&
      !saying.row.columns.some((column) => REACH_COLUMN.in(column)),
  );
}

function rowTables(rows: readonly RowSaying[], used: Set<string>): Block[] {
  return [...byTable(rows)].slice(0, 6).flatMap((group) => {
    const [first] = group as [RowSaying];
    const from = first.row.columns.findIndex((column) => FROM_COLUMN.are(column));
    const day = ({ row }: RowSaying) => /^\d{4}-\d{2}-\d{2}/.exec(row.cells[from]?.text ?? '')?.[0] ?? '';
    const ordered = group.every((row) => day(row) !== '')
      ? [...group].sort((one, other) => (day(one) > day(other) ? -1 : day(one) < day(other) ? 1 : 0))
      : group;
    const table = tableOf(ordered.slice(0, TABLE_ROWS));
    for (const { statement } of group) used.add(sameWords(statement));
    return table ? [fromDocument(first.document, first.day), table] : [];
  });
}

/** Values of this party that the records state differently: by its name or number, or all in statements about it. */
function valueBlocks({ values, parties }: Book, party: Party): Block[] {
  return values
    .filter(({ data }) => {
      const mentions = parties.find(data.subject);
      return mentions.length > 0 && mentions.every((mention) => mention.party === party.key);
    })
    .slice(0, 12)
    .map(conflictBlock);
}

/** What an agreement says that no agreement of another party says; the rest is common to all and stays in the document. */
function paperBlocks(book: Book, party: Party, paper: Paper, used: Set<string>): Block[] {
  const common = commonWords(book);
  const comparable = common.size > 0;
  const { document, day } = paper;
  const statements = saidIn(document).filter((statement) => {
    const words = sameWords(statement);
    if (words === '' || words.length < 12 || plain(statement.quote).length > 700) return false;
    const parties = common.get(words);
    return comparable ? parties === undefined || parties.size < 2 : CORE.in(statement.quote);
  });
  const telling = statements.filter(
    (statement) =>
      !SIGNING.in(statement.heading.at(-1) ?? '') &&
      !isSelf(statement.quote, document.record.title) &&
      !isOpening(party, statement.quote),
  );
  if (telling.length === 0) return [];
  for (const statement of telling) used.add(sameWords(statement));
  const items = telling
    .slice(0, PER_PAPER)
    .map((statement): Inline[] => rowLine(statement) ?? [claimOf(statement)]);
  return [
    fromDocument(document, day),
    { type: 'list', ordered: false, items },
    ...(telling.length > PER_PAPER || telling.length < statements.length || comparable
      ? [
          {
            type: 'paragraph' as const,
            inlines: [
              text(
                comparable
                  ? 'Clauses that agreements with others share word for word are left to the document.'
                  : 'The rest is left to the document.',
              ),
            ],
          },
        ]
      : []),
  ];
}

/** The title and the day again say nothing. */
function isSelf(quote: string, title: string): boolean {
  return sameWords({ quote: title }).includes(sameWords({ quote }));
}

/** Names the two sides, or the party and a day alone: the page's title says it already. */
function isOpening(party: Party, quote: string): boolean {
  if (namesTwoSides(quote) || isLabel(quote)) return true;
  const names = new Set([...party.names].flatMap((name) => wordsIn(name).map(({ folded }) => folded)));
  const rest = wordsIn(quote).filter(
    ({ folded }) => !names.has(folded) && !isLegalForm(folded) && !/\d/.test(folded) && folded.length > 2,
  );
  return rest.length < 3;
}

/** A row as a line: "Monthly fee: AUD 3,150.00". */
export function rowLine(statement: Statement): Inline[] | null {
  if (statement.role !== 'row') return null;
  return [stated(plain(statement.quote.replaceAll('|', ' ').replaceAll(/\s+/g, ' ')).trim(), [statement])];
}

const commons = new WeakMap<Book, Map<string, Set<string>>>();

/** Parties by the words of each statement of agreements. */
function commonWords(book: Book): Map<string, Set<string>> {
  const known = commons.get(book);
  if (known) return known;
  const words = new Map<string, Set<string>>();
  const withPapers = book.parties.parties.filter((party) => agreementPapers(party).length > 0);
  if (withPapers.length > 1)
    for (const party of withPapers)
      for (const { document } of agreementPapers(party))
        for (const statement of saidIn(document)) {
          const key = sameWords(statement);
          words.set(key, (words.get(key) ?? new Set()).add(party.key));
        }
  commons.set(book, words);
  return words;
}

/** Clauses that the agreements of all these parties share word for word, in order of the newest agreement. */
export function commonClauses(book: Book): Block[] {
  const withPapers = book.parties.parties.filter(
    (party) => party.side === 'client' && agreementPapers(party).length > 0,
  );
  if (withPapers.length < 2) return [];
  const common = commonWords(book);
  const papers = withPapers
    .flatMap((party) => agreementPapers(party))
    .sort((one, other) =>
      one.day === other.day
        ? one.document.record.id < other.document.record.id
          ? -1
          : 1
        : one.day > other.day
          ? -1
          : 1,
    );
  const isShared = (statement: Statement) => {
    const length = plain(statement.quote).length;
    const parties = common.get(sameWords(statement));
    return (
      length >= 30 &&
      length <= 400 &&
      CORE.in(statement.quote) &&
      withPapers.every(({ key }) => parties?.has(key) === true)
    );
  };
  const said = papers.map(({ document }) => saidIn(document).filter(isShared));
  const [shared = [], other = []] = said.filter((statements) => statements.length > 0);
  if (shared.length === 0) return [];
  const second = new Map(other.map((statement) => [sameWords(statement), statement]));
  return [
    { type: 'heading', level: 2, text: 'In the agreements of all of them' },
    {
      type: 'paragraph',
      inlines: [
        text(
          'Clauses that stand word for word in an agreement of every client whose paper is in the records:',
        ),
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: shared.slice(0, 12).map((statement): Inline[] => {
        const also = second.get(sameWords(statement));
        return rowLine(statement) ?? [claimOf(statement, also ? [also] : [])];
      }),
    },
  ];
}

/** Agreements that a list names and of which no paper is in the records, where other papers are there. */
function missingPapers({ parties }: Book, rows: readonly RowSaying[], papers: readonly Paper[]): Block[] {
  if (parties.parties.every((party) => agreementPapers(party).length === 0)) return [];
  const titles = papers.map(({ document: { record } }) => `${record.title} ${record.path ?? ''}`).join('\n');
  const numbers = new Set(rows.flatMap(({ row }) => numbersIn(row).map(({ number }) => number)));
  const missing = [...numbers].filter((number) => !titles.includes(number)).sort();
  return missing.length === 0
    ? []
    : [
        {
          type: 'question',
          slot: 'agreement-paper',
          text: `Where is the signed paper of ${missing.join(', ')}? It is not among the records.`,
        },
      ];
}

function numbersIn({ columns, cells }: RowSaying['row']) {
  return columns.flatMap((column, at) => {
    const cell = cells[at];
    const number = cell && AGREEMENT_COLUMN.are(column) ? numberOf(column, cell) : null;
    return cell && number ? [{ number, cell }] : [];
  });
}

/** Numbers of agreements for a register, each with its place. */
export function agreementNumbers(party: Party): Inline[][] {
  const found = new Map<string, Inline[]>();
  for (const { row, document } of ownRows(party))
    for (const { number, cell } of numbersIn(row))
      if (!found.has(number)) found.set(number, cellClaim(document.record.id, cell));
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}
