import type { Block, Inline } from '../../contracts/draft.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, sameWords, stated, text } from '../kit/claims.ts';
import { showTerm } from '../kit/ledger-blocks.ts';
import type { Paper } from '../kit/shelf.ts';
import { conflictBlock } from '../kit/values.ts';
import { type Book, namesFor, type Saying } from './book.ts';
import { dueRule } from './money.ts';
import { isLabel, isLegalForm, wordsIn } from './names.ts';
import type { Party } from './parties.ts';
import { fromRecord, isOwnRow, type PartyRow, rowsOf, tableOf } from './rows.ts';
import { isAgreementTitle, namesTwoSides, numberOf } from './tables.ts';

const AGREED_COLUMN =
  /\b(?:fees?|rates?|prices?|retainer|agreements?|contracts?|sa|sow|term ends?|end date|notice|renew\w*|signed|start|effective|valid|discount|po|purchase order|scope|services?|project)\b/i;
const REACH_COLUMN = /\b(?:e-?mails?|mails?|phones?|tel|mobile)\b/i;
const TERM_COLUMN =
  /^(?:(?:payment|credit|invoice) )?terms?$|^(?:usual |payment )*behaviou?r$|^pays\b|^payments?(?: (?:method|days|rule))?$|^due(?: days| rule)?$|^(?:payment )?method$/i;
const FROM_COLUMN = /^(?:effective\b.*|from|valid from|since|start\w*|signed\b.*|date)$/i;
const PAYMENT =
  /\bnet[- ]?\d{1,3}\b|\bdays? (?:from|after|of) (?:the |our |your |its )?(?:invoice|receipt|date|delivery|end)|\bpayments? (?:is |are |shall be |falls )?(?:due|terms?)\b|\bpayable\b|\bup ?front\b|\bdeposit\b|\bpaid (?:within|in advance|monthly|weekly|on|by)\b|\bon delivery\b/i;
/** What an agreement of this one party is about, where no other agreement shows what is common to all. */
const CORE =
  /\b(?:fees?|rates?|prices?|terms?|renew\w*|notice|terminat\w*|starts?|begins?|commences?|ends?|expires?|payments?|discount|places|provides?|delivers?|scope)\b/i;
const PER_PAPER = 9;
const TABLE_ROWS = 24;

/** Papers by which this party and the business bind themselves, the newest first. */
export function agreementPapers(book: Book, party: Party): Paper[] {
  const own = new Map<string, Paper>();
  for (const paper of book.papers.get(party.key) ?? []) own.set(paper.id, paper);
  return [...own.values()]
    .filter((paper) => isAgreementTitle(`${paper.title} ${paper.path.replaceAll(/[-_/.]/g, ' ')}`))
    .sort((one, other) =>
      one.archived !== other.archived
        ? one.archived
          ? 1
          : -1
        : one.dated !== other.dated
          ? one.dated > other.dated
            ? -1
            : 1
          : one.id < other.id
            ? -1
            : 1,
    );
}

/** What was agreed: rows of lists, what each agreement says that others do not, values that changed. */
export function agreedBlocks(book: Book, party: Party, used: Set<string>): Block[] {
  const papers = agreementPapers(book, party);
  const rows = agreedRows(book, party);
  return [
    ...rowTables(rows, used),
    ...valueBlocks(book, party),
    ...papers.slice(0, 8).flatMap((paper) => paperBlocks(book, party, paper, used)),
    ...missingPapers(book, rows, papers),
  ];
}

function agreedRows(book: Book, party: Party): PartyRow[] {
  const papers = new Set(agreementPapers(book, party).map(({ id }) => id));
  return rowsOf(book, party).filter((row) => {
    const { own, columns, saying } = row;
    return (
      own &&
      !isOwnRow(book, row) &&
      !saying.paper.archived &&
      !papers.has(saying.paper.id) &&
      columns.some((column) => AGREED_COLUMN.test(column)) &&
      !columns.some((column) => REACH_COLUMN.test(column))
    );
  });
}

function rowTables(rows: readonly PartyRow[], used: Set<string>): Block[] {
  const groups = Map.groupBy(rows, ({ saying, columns }) => [saying.paper.id, ...columns].join('\0'));
  return [...groups.values()].slice(0, 6).flatMap((group) => {
    const [first] = group as [PartyRow];
    const from = first.columns.findIndex((column) => FROM_COLUMN.test(column));
    const day = (row: PartyRow) => /^\d{4}-\d{2}-\d{2}/.exec(row.cells[from]?.text ?? '')?.[0] ?? '';
    const ordered = group.every((row) => day(row) !== '')
      ? [...group].sort((one, other) => (day(one) > day(other) ? -1 : day(one) < day(other) ? 1 : 0))
      : group;
    const table = tableOf(ordered.slice(0, TABLE_ROWS));
    for (const { saying } of group) used.add(sameWords(saying.statement));
    const { title, id, dated } = first.saying.paper;
    return table ? [fromRecord(title, id, dated), table] : [];
  });
}

/** Values of this party that the records state differently: by its name or number, or all in statements about it. */
function valueBlocks(book: Book, party: Party): Block[] {
  return book.values
    .filter(({ data }) => {
      const mentions = book.matcher.find(data.subject);
      return (
        mentions.length > 0 &&
        mentions.every((mention) => mention.party === party.key) &&
        mentions.some(({ word }) => namesFor(book, word === null ? [] : [word]))
      );
    })
    .slice(0, 12)
    .map(conflictBlock);
}

/** What an agreement says that no agreement of another party says; the rest is common to all and stays in the document. */
function paperBlocks(book: Book, party: Party, paper: Paper, used: Set<string>): Block[] {
  const common = commonWords(book);
  const comparable = common.size > 0;
  const statements = paper.places
    .flatMap(({ statements }) => statements)
    .filter((statement) => {
      const words = sameWords(statement);
      if (words === '' || words.length < 12 || plain(statement.quote).length > 700) return false;
      const parties = common.get(words);
      return comparable ? parties === undefined || parties.size < 2 : CORE.test(statement.quote);
    });
  const telling = statements.filter(
    (statement) =>
      !SIGNING.test(statement.heading.at(-1) ?? '') &&
      !isSelf(statement.quote, paper.title) &&
      !isOpening(party, statement.quote),
  );
  if (telling.length === 0) return [];
  for (const statement of telling) used.add(sameWords(statement));
  const items = telling
    .slice(0, PER_PAPER)
    .map((statement): Inline[] => rowLine(statement) ?? [claimOf(statement)]);
  return [
    fromRecord(paper.title, paper.id, paper.dated),
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
    ({ folded }) =>
      !names.has(folded) && !isLegalForm(folded) && !/^\d+$/.test(folded) && !MONTH.test(folded),
  );
  return rest.length < 2;
}

const SIGNING = /^(?:\d+\.? )?(?:signatures?|signed|execution|signing)\b/i;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** A row as a line: "Monthly fee: AUD 3,150.00". */
function rowLine(statement: Saying['statement']): Inline[] | null {
  if (statement.role !== 'row') return null;
  return [stated(plain(statement.quote.replaceAll('|', ' ').replaceAll(/\s+/g, ' ')).trim(), [statement])];
}

const commons = new WeakMap<Book, Map<string, Set<string>>>();

/** Parties by the words of each statement of agreements. */
function commonWords(book: Book): Map<string, Set<string>> {
  const known = commons.get(book);
  if (known) return known;
  const words = new Map<string, Set<string>>();
  const withPapers = book.parties.filter((party) => agreementPapers(book, party).length > 0);
  if (withPapers.length > 1)
    for (const party of withPapers)
      for (const paper of agreementPapers(book, party))
        for (const place of paper.places)
          for (const statement of place.statements) {
            const key = sameWords(statement);
            words.set(key, (words.get(key) ?? new Set()).add(party.key));
          }
  commons.set(book, words);
  return words;
}

/** Clauses that the agreements of all these parties share word for word, in order of the newest agreement. */
export function commonClauses(book: Book): Block[] {
  const withPapers = book.parties.filter(
    (party) => party.side === 'client' && agreementPapers(book, party).length > 0,
  );
  if (withPapers.length < 2) return [];
  const common = commonWords(book);
  const papers = withPapers
    .flatMap((party) => agreementPapers(book, party))
    .sort((one, other) =>
      one.dated > other.dated ? -1 : one.dated < other.dated ? 1 : one.id < other.id ? -1 : 1,
    );
  const isShared = (statement: Saying['statement']) => {
    const length = plain(statement.quote).length;
    const parties = common.get(sameWords(statement));
    return (
      length >= 30 &&
      length <= 400 &&
      CORE.test(statement.quote) &&
      withPapers.every(({ key }) => parties?.has(key) === true)
    );
  };
  const said = papers.map(({ places }) => places.flatMap(({ statements }) => statements).filter(isShared));
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
function missingPapers(book: Book, rows: readonly PartyRow[], papers: readonly Paper[]): Block[] {
  if (![...book.papers.values()].flat().some(({ title }) => isAgreementTitle(title))) return [];
  const titles = papers.map(({ title, path }) => `${title} ${path}`).join('\n');
  const numbers = new Set(
    rows.flatMap(({ columns, cells }) =>
      columns.flatMap((column, at) =>
        /^(?:sa|agreement|contract)\b/i.test(column) && cells[at] ? (numberOf(column, cells[at]) ?? []) : [],
      ),
    ),
  );
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

/** Rows on terms: lists, the accounts, the newest agreement, what the newest invoice gives. */
export function termsBlocks(book: Book, party: Party): Block[] {
  const rows: Inline[][][] = [];
  const seen = new Set<string>();
  for (const row of rowsOf(book, party)) {
    if (!row.own || row.saying.paper.archived) continue;
    for (const [at, column] of row.columns.entries()) {
      const cell = row.cells[at];
      if (!cell || cell.text === '' || at === row.nameAt || !TERM_COLUMN.test(column)) continue;
      const { paper } = row.saying;
      const key = `${column}\0${cell.text}`.toLowerCase();
      if (seen.has(key)) continue;
      seen.add(key);
      rows.push([
        [text(column)],
        [stated(cell.text, [{ record: paper.id, start: cell.start, end: cell.end }])],
        [
          { type: 'record', text: plain(paper.title), record: paper.id },
          text(paper.dated ? `, ${paper.dated}` : ''),
        ],
      ]);
    }
  }
  for (const contact of book.ledger.contacts) {
    const terms = contact.terms[party.side === 'client' ? 'sales' : 'purchases'];
    if (!terms || !party.names.has(contact.name.value)) continue;
    rows.push([
      [text('Terms')],
      [stated(showTerm(terms.value), [terms.cite])],
      [{ type: 'record', text: 'the accounts', record: contact.record }],
    ]);
  }
  const rule = dueRule(party);
  if (rule.length > 0)
    rows.push([
      [text(party.side === 'client' ? 'Due after, newest invoice' : 'Due after, newest bill')],
      rule,
      [
        {
          type: 'record',
          text: party.ledger.at(-1)?.number.value ?? '',
          record: party.ledger.at(-1)?.record ?? '',
        },
      ],
    ]);
  for (const paper of agreementPapers(book, party).slice(0, 4)) {
    const statement = paper.places
      .flatMap(({ statements }) => statements)
      .find(({ quote }) => PAYMENT.test(quote) && plain(quote).length <= 400);
    if (!statement) continue;
    rows.push([
      [text('Agreement')],
      rowLine(statement) ?? [claimOf(statement)],
      [
        { type: 'record', text: plain(paper.title), record: paper.id },
        text(paper.dated ? `, ${paper.dated}` : ''),
      ],
    ]);
  }
  return rows.length === 0
    ? []
    : [{ type: 'table', columns: ['What', 'As written', 'Where'], rows: rows.slice(0, 14) }];
}

/** Numbers of agreements for a register, each with its place. */
export function agreementNumbers(book: Book, party: Party): Inline[][] {
  const found = new Map<string, Inline[]>();
  for (const row of rowsOf(book, party))
    for (const [at, column] of row.columns.entries()) {
      const cell = row.cells[at];
      if (!row.own || !cell || !/^(?:sa|agreements?|contracts?|sow)\b/i.test(column)) continue;
      const number = numberOf(column, cell);
      if (number !== null && !found.has(number))
        found.set(number, [
          stated(number, [{ record: row.saying.paper.id, start: cell.start, end: cell.end }]),
        ]);
    }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}

/** A cell of the party's own rows whose column has one of the names, from the newest list. */
export function cellNamed(book: Book, party: Party, pattern: RegExp): Inline[] {
  for (const row of rowsOf(book, party)) {
    const at = row.columns.findIndex((column) => pattern.test(column));
    const cell = row.cells[at];
    if (row.own && !row.saying.paper.archived && cell && cell.text !== '')
      return [stated(cell.text, [{ record: row.saying.paper.id, start: cell.start, end: cell.end }])];
  }
  return [];
}
