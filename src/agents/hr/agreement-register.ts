import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Link } from '../../contracts/link.ts';
import { plain } from '../../records/sentences.ts';
import { cellsOf, rowOf, stated, text } from '../kit/claims.ts';
import { dayAfter, shownDay } from '../kit/dates.ts';
import type { Statement } from '../kit/library.ts';
import type { Paper } from '../kit/shelf.ts';
import { conflictBlock } from '../kit/values.ts';
import type { Agreement, Said } from './agreements.ts';

const ROWS = 300;
const RATE_COLUMN = /\b(?:fee|rate|price|salary|retainer|amount)\b/i;
const DATE_COLUMN = /\b(?:effective|from|since|date|start|valid)\b/i;
const NO_RATE = /\b(?:invoice|paid|payment|due|outstanding|balance|bill|timesheet)\b/i;

/** Every agreement as its own document states it, with what later tables say of its fee. */
export function registerPage(
  agreements: readonly Agreement[],
  tables: readonly Paper[],
  values: readonly Link<'value'>[],
  asOf: string,
): PageDraft | null {
  if (agreements.length === 0) return null;
  const ordered = [...agreements].sort((a, b) =>
    compare(a.number?.text ?? a.paper.title, b.number?.text ?? b.paper.title),
  );
  const { blocks: rates, named: rated } = rateBlocks(ordered, tables);
  const blocks: Block[] = [
    {
      type: 'paragraph',
      inlines: [
        text(
          'Each agreement as its own document states it. A fee here is the one first agreed: later changes stand below, in rate letters and in mails, so never invoice or quote from this column alone.',
        ),
      ],
    },
    {
      type: 'table',
      columns: [
        'Agreement',
        'With',
        'Person',
        'As',
        'Fee in the agreement',
        'Start',
        'Term ends',
        'Notice must go by',
        'Document',
      ],
      rows: ordered.slice(0, ROWS).map((one) => row(one, asOf)),
    },
    ...rates,
    ...conflictBlocks(
      ordered.filter(({ number }) => !number || !rated.has(number.text)),
      values,
    ),
    ...laterBlocks(ordered, tables),
    ...missingBlocks(ordered, tables),
  ];
  const undated = ordered.filter(({ end }) => end === null);
  return {
    path: 'hr/agreements-register',
    section: 'hr',
    kind: 'register',
    title: 'Register of agreements',
    summary:
      'Every agreement in the records: number, parties, person, fee as first agreed, term and the day by which notice must go.',
    order: 12,
    blocks,
    slots: [
      { name: 'agreements', filled: true, question: 'Which agreements are in force?' },
      {
        name: 'terms',
        filled: undated.length === 0,
        question: `Until when do these run: ${undated
          .map(({ number, paper }) => number?.text ?? paper.title)
          .slice(0, 12)
          .join(', ')}?`,
      },
    ],
    people: [
      ...new Set(
        ordered
          .flatMap(({ person, counterparty }) => [person?.text, counterparty?.text])
          .filter((name) => name !== undefined),
      ),
    ].slice(0, 100),
    years: [
      ...new Set(ordered.flatMap(({ start }) => (start ? [Number(start.day.slice(0, 4))] : []))),
    ].sort(),
    aliases: [
      'contracts',
      'service agreements',
      'renewals',
      'notice dates',
      'contract list',
      'fees',
      'rates',
    ],
  };
}

const said = (one: Said | null): Inline[] => (one ? [stated(one.text, [one])] : []);

function row(one: Agreement, asOf: string): Inline[][] {
  const term = currentEnd(one, asOf);
  return [
    one.number ? said(one.number) : [text('no number')],
    said(one.counterparty),
    said(one.person),
    said(one.role),
    said(one.fee),
    one.start ? [stated(shownDay(one.start.day), [one.start])] : [],
    endCell(one, term),
    noticeCell(one, term),
    [{ type: 'record', text: one.paper.path.split('/').at(-1) ?? one.paper.title, record: one.paper.id }],
  ];
}

interface Term {
  day: string;
  /** Times that the stated term was taken to go on. */
  renewed: number;
}

/** The end of the term that runs on the as-of day: as stated, or renewed as the document says until it lies ahead. */
function currentEnd({ end, renewal }: Agreement, asOf: string): Term | null {
  if (!end) return null;
  let day = end.day;
  let renewed = 0;
  while (renewal && day < asOf && renewed < 50) {
    renewed += 1;
    day = monthsAfter(end.day, renewal.months * renewed);
  }
  return { day, renewed };
}

/** The same day of the month so many months on; the end of a month stays the end of a month. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = (total % 12) + 1;
  const newDate =
    date === lastOf(year, month) ? lastOf(newYear, newMonth) : Math.min(date, lastOf(newYear, newMonth));
  return `${newYear}-${String(newMonth).padStart(2, '0')}-${String(newDate).padStart(2, '0')}`;
}

function endCell({ end, renewal }: Agreement, term: Term | null): Inline[] {
  if (!end || !term) return [];
  if (term.renewed === 0 || !renewal) return [stated(shownDay(end.day), [end])];
  return [
    stated(
      shownDay(term.day),
      [end, renewal],
      `stated end ${shownDay(end.day)}, renewed ${term.renewed} × ${renewal.months} months as the document says`,
    ),
    text(' if nobody gave notice'),
  ];
}

function noticeCell({ end, renewal, notice }: Agreement, term: Term | null): Inline[] {
  if (!end || !term || !notice) return [];
  const ranges = [end, notice, ...(term.renewed > 0 && renewal ? [renewal] : [])];
  return [
    stated(
      shownDay(dayAfter(term.day, -notice.days)),
      ranges,
      `end of the term, ${shownDay(term.day)}, minus ${notice.days} days`,
    ),
  ];
}

/** Rows of rate tables that name one of the agreements, newest last as the table has them. */
function rateBlocks(
  agreements: readonly Agreement[],
  tables: readonly Paper[],
): { blocks: Block[]; named: Set<string> } {
  const named = new Set<string>();
  const numbers = new Set(agreements.flatMap(({ number }) => (number ? [number.text] : [])));
  const groups = new Map<string, { columns: string[]; rows: Statement[]; paper: Paper }>();
  for (const paper of tables) {
    if (paper.archived || paper.attached) continue;
    for (const { statements } of paper.places)
      for (const statement of statements) {
        const columns = (statement.columns ?? []).map(plain);
        if (
          columns.length < 3 ||
          !columns.some((one) => RATE_COLUMN.test(one)) ||
          !columns.some((one) => DATE_COLUMN.test(one))
        )
          continue;
        if (columns.some((one) => NO_RATE.test(one)) || NO_RATE.test(paper.title)) continue;
        const own = cellsOf(statement.quote, statement.start).find(({ text: cell }) => numbers.has(cell));
        if (!own) continue;
        named.add(own.text);
        const key = `${paper.id}\0${columns.join('\0')}`;
        const group = groups.get(key) ?? { columns, rows: [], paper };
        groups.set(key, group);
        group.rows.push(statement);
      }
  }
  const blocks = [...groups.values()].flatMap(({ columns, rows, paper }): Block[] => [
    { type: 'heading', level: 2, text: 'Fees by date' },
    {
      type: 'paragraph',
      inlines: [
        text('Rows of '),
        { type: 'record', text: paper.path, record: paper.id },
        text(
          ' on these agreements. The newest date that has come holds, unless an exception or a discount is on record.',
        ),
      ],
    },
    { type: 'table', columns, rows: rows.slice(0, ROWS).map((one) => rowOf(one, columns.length)) },
  ]);
  return { blocks, named };
}

function conflictBlocks(agreements: readonly Agreement[], values: readonly Link<'value'>[]): Block[] {
  const fees = agreements.flatMap(({ fee }) => (fee ? [fee] : []));
  const touching = values.filter(({ data }) =>
    data.statements.some((one) =>
      fees.some((fee) => fee.record === one.record && one.start < fee.end && fee.start < one.end),
    ),
  );
  if (touching.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Fees that were changed later' },
    ...touching.slice(0, 30).map(conflictBlock),
  ];
}

/** Papers whose title names an agreement: rate letters, renewals, amendments. */
function laterBlocks(agreements: readonly Agreement[], tables: readonly Paper[]): Block[] {
  const items = agreements.flatMap(({ number, paper }): Inline[][] => {
    if (!number) return [];
    const later = tables
      .filter((one) => one.id !== paper.id && `${one.title} ${one.path}`.includes(number.text))
      .slice(0, 6);
    if (later.length === 0) return [];
    return [
      [
        text(`${number.text}: `),
        ...later.flatMap((one, index): Inline[] => [
          text(index === 0 ? '' : ', '),
          { type: 'record', text: one.title, record: one.id },
          text(one.dated ? ` (${one.dated})` : ''),
        ]),
      ],
    ];
  });
  return items.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: 'Later papers that name an agreement' },
        { type: 'list', ordered: false, items },
      ];
}

/** Numbers of the same form that tables name and no document is there for. */
function missingBlocks(agreements: readonly Agreement[], tables: readonly Paper[]): Block[] {
  const known = new Set(agreements.flatMap(({ number }) => (number ? [number.text] : [])));
  const forms = new Set([...known].map(formOf));
  const missing = new Map<string, { record: string; start: number; end: number }>();
  if (known.size < 2) return [];
  for (const paper of tables) {
    if (paper.archived) continue;
    for (const { statements } of paper.places)
      for (const { quote, start, columns, record } of statements) {
        if (!columns || columns.length === 0) continue;
        for (const match of quote.matchAll(
          /(?<![\p{L}\p{N}-])[A-Z]{1,6}[-/]\d{2,4}[-/]\d{1,5}(?![\p{L}\p{N}])/gu,
        )) {
          const number = match[0];
          if (known.has(number) || missing.has(number) || !forms.has(formOf(number))) continue;
          missing.set(number, {
            record,
            start: start + match.index,
            end: start + match.index + number.length,
          });
        }
      }
  }
  if (missing.size === 0) return [];
  const items = [...missing].sort(([a], [b]) => compare(a, b)).slice(0, 60);
  return [
    { type: 'heading', level: 2, text: 'Named in tables, without a document' },
    {
      type: 'paragraph',
      inlines: items.flatMap(([number, range], index): Inline[] => [
        text(index === 0 ? '' : ', '),
        stated(number, [range]),
      ]),
    },
    {
      type: 'question',
      slot: 'missing-agreements',
      text: 'Where are the documents of these agreements kept?',
    },
  ];
}

const formOf = (number: string) => number.replaceAll(/\d/g, '9').replaceAll(/(?<=-9{4}-)9+/g, '9');
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
