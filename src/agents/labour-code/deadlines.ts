import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Link } from '../../contracts/link.ts';
import type { ObligationLink } from '../../contracts/link-kinds.ts';
import { cellsOf, claimOf, stated, text } from '../kit/claims.ts';
import { shownDay, shownWeekday } from '../kit/dates.ts';
import type { Statement } from '../kit/library.ts';
import type { Paper } from '../kit/shelf.ts';
import { isAbout, type Topic } from '../kit/topics.ts';
import { about } from '../kit/words.ts';
import { type LawFindings, said, short, titleOf, whoOf } from './page.ts';
import type { Entry } from './registers.ts';

/** What is owed to the state, its agencies and funds, under any of the names that records give it. */
const STATUTORY: Topic = about(
  'contribution*, remit, remitted, remittance of contributions, social security, national insurance, withholding, payroll tax, tax return*, tax filing*, income tax, vat, gst, hst, sales tax, corporate tax, paye, superannuation, statutory, sss, philhealth, pag-ibig, bir, dole, irs, hmrc, cra, ato, labour office, labor office, 13th month, 13th-month, thirteenth month, annual return*, annual report, audited statement*, audited financial*, certificate of registration, licence renewal, license renewal, employer health tax, t4, w-2, 1099, wsib, workers compensation, minimum wage',
);
const LIMIT =
  /\b(?:within|not later than|no later than|on or before|in advance|at least once|before the|by (?:the )?\d)/i;
const PENALTY =
  /\b(?:penalt\w{0,4}|fined?|surcharge|late filing|late payment of (?:tax|contributions)|interest of|delinquen\w{0,6})\b/i;
/** Time within which one may go to court: no duty of the house. */
const ACTION = /\b(?:right to institute|action may be|prescri(?:be|ption)|jurisdiction)\b/i;
const ROWS = 80;

/** When the law wants what: the company's own duties with their dates, what was missed, and the limits in the law's words. */
export async function deadlinesPage(
  evidence: Evidence,
  duties: readonly Link<'obligation'>[],
  entries: readonly Entry[],
  findings: LawFindings,
  papers: readonly Paper[],
): Promise<PageDraft | null> {
  const { asOf } = evidence;
  const ofTheLaw = new Set(entries.flatMap(({ provision }) => provision.texts.map(({ record }) => record)));
  const own = duties
    .filter(
      ({ data }) =>
        isAbout(data.what, STATUTORY) &&
        (data.next !== null || data.rule !== null) &&
        data.statements.some(({ record }) => !ofTheLaw.has(record)),
    )
    .sort((a, b) => compare(a.data.next ?? '9999', b.data.next ?? '9999') || compare(a.key, b.key))
    .slice(0, ROWS);
  const limits = entries.flatMap((entry) => limitsOf(entry, findings)).slice(0, ROWS);
  const penalties = penaltiesIn(papers, entries);
  if (own.length + limits.length + penalties.length === 0) return null;
  const missed = own.filter(({ data }) => data.missed.length > 0);
  const blocks: Block[] = [
    {
      type: 'paragraph',
      inlines: [
        text(
          `Reckoned from ${shownWeekday(asOf)}. A date is computed from the rule as the record states it; holidays are not taken into account.`,
        ),
      ],
    },
  ];
  if (own.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'What the company files and pays, and when' },
      {
        type: 'table',
        columns: ['Next', 'What', 'Rule', 'Who', 'Last seen done', 'Note'],
        rows: await Promise.all(own.map(({ data }) => dutyRow(evidence, data))),
      },
    );
  if (missed.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'Missed or late before' },
      { type: 'list', ordered: false, items: missed.map(({ data }) => missedItem(data)) },
    );
  if (limits.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'What the law sets' },
      { type: 'table', columns: ['Provision', 'Time limit', 'Who'], rows: limits },
    );
  if (penalties.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'What being late costs' },
      { type: 'list', ordered: false, items: penalties.map((one) => said(one)) },
    );
  else
    blocks.push({
      type: 'question',
      slot: 'consequence',
      text: 'What does it cost when one of these is late, and who is told?',
    });
  return {
    path: 'labour-code/deadlines',
    section: 'labour-code',
    kind: 'obligations',
    title: 'Statutory deadlines',
    summary:
      'What is owed to the state and its funds: the next date, the rule, what was missed, and the limits in the law’s words.',
    order: 20,
    blocks,
    slots: [
      {
        name: 'duties',
        filled: own.length > 0,
        question:
          'Which returns and contributions does the company file and pay, by which day, and who does it?',
      },
      {
        name: 'consequence',
        filled: penalties.length > 0,
        question: 'What does it cost when one of these is late, and who is told?',
      },
    ],
    aliases: [
      'remittances',
      'contributions',
      'filings',
      'tax dates',
      'due dates',
      'penalties',
      'compliance calendar',
    ],
  };
}

/** A duty with what its row in a calendar says of rule, owner and notes; a duty told in prose has none of these. */
async function dutyRow(evidence: Evidence, data: ObligationLink): Promise<Inline[][]> {
  const statement = data.statements.slice(0, 1);
  const last = data.runs[0];
  const [rule, who, note] = await rowOf(evidence, data);
  return [
    data.next ? [stated(shownWeekday(data.next), statement, `next date of the rule “${data.cadence}”`)] : [],
    [stated(data.what, data.statements.slice(0, 3))],
    rule && rule.length > 0 ? rule : [stated(data.cadence, statement)],
    who ?? [],
    last ? [stated(shownDay(last.at), [last])] : [text('not seen in the records')],
    note ?? [],
  ];
}

const COLUMNS = [
  /rule|when|deadline|due by|^by$/i,
  /owner|who|responsible|person|deputy|backup/i,
  /note|remark|comment/i,
];
const NO_COLUMN = /next|updated/i;

async function rowOf(evidence: Evidence, { statements }: ObligationLink): Promise<Inline[][]> {
  for (const { record: id, start } of statements) {
    const record = await evidence.record(id);
    const passage = (await evidence.passages(id)).find(
      (one) => one.role === 'row' && one.start <= start && start < one.end,
    );
    if (!record || !passage) continue;
    const cells = cellsOf(record.text.slice(passage.start, passage.end), passage.start);
    return COLUMNS.map((pattern) =>
      cells
        .filter((cell, index) => {
          const column = passage.columns[index] ?? '';
          return cell.text !== '' && pattern.test(column) && !NO_COLUMN.test(column);
        })
        .flatMap((cell, index) => [
          text(index === 0 ? '' : '; '),
          stated(cell.text, [{ record: id, start: cell.start, end: cell.end }]),
        ]),
    );
  }
  return [];
}

function missedItem(data: ObligationLink): Inline[] {
  return [
    stated(data.what, data.statements.slice(0, 2)),
    text(': '),
    ...data.missed
      .slice(0, 4)
      .flatMap((miss, index) => [
        text(index === 0 ? '' : '; '),
        stated(miss.date ? `due ${shownDay(miss.date)}` : 'see the record', [miss]),
      ]),
  ];
}

function limitsOf({ provision, path }: Entry, findings: LawFindings): Inline[][][] {
  return provision.texts.slice(0, 1).flatMap((one) =>
    one.statements
      .filter(
        (statement) =>
          LIMIT.test(statement.quote) && !ACTION.test(statement.quote) && isTimed(statement, findings),
      )
      .slice(0, 3)
      .map((statement): Inline[][] => [
        [{ type: 'page', text: titleOf(provision), path }],
        [claimOf(short(statement, 320))],
        whoOf(statement),
      ]),
  );
}

function isTimed(statement: Statement, findings: LawFindings): boolean {
  return (findings.get(statement.record) ?? []).some(
    (one) =>
      one.start >= statement.start &&
      one.end <= statement.end &&
      (one.kind === 'date' ||
        (one.kind === 'duration' && ['within', 'before', 'every'].includes(one.data.role ?? ''))),
  );
}

function penaltiesIn(papers: readonly Paper[], entries: readonly Entry[]): Statement[] {
  const statements = [
    ...papers
      .filter(({ archived }) => !archived)
      .flatMap(({ places }) => places.flatMap((place) => place.statements)),
    ...entries.flatMap(({ provision }) =>
      provision.texts.flatMap(({ kind, statements: own }) => (kind === 'law' ? own : [])),
    ),
  ];
  return statements
    .filter(
      ({ quote, role }) =>
        role !== 'row' && quote.length < 600 && PENALTY.test(quote) && isAbout(quote, STATUTORY),
    )
    .slice(0, 10);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
