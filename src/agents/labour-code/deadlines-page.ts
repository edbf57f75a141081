import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Library, Statement } from '../../contracts/library.ts';
import type { ObligationLink } from '../../contracts/link-kinds.ts';
import { statementsOf } from '../../views/library/statements.ts';
import { cellsOf, claimOf, stated, text } from '../kit/claims.ts';
import { shownDay, shownWeekday } from '../kit/dates.ts';
import { type Beside, placeOf, titleOf } from './law-page.ts';
import { isColumn, isDue, setsDeadline, tellsPenalty } from './words.ts';

const ROWS = 80;
const PENALTIES = 12;
/** Papers about customers tell what they owe, not what the business owes the state. */
const OTHERS = new Set(['clients', 'templates']);
const COST = 'What does it cost when one of these is late, and who is told?';

/** When the law wants what: the company's own duties to the state with their dates, what was missed, and the limits in the law's words. */
export async function deadlinesPage(
  evidence: Evidence,
  library: Library,
  provisions: readonly Beside[],
): Promise<PageDraft | null> {
  const laws = new Set(provisions.map(({ provision }) => provision.record.id));
  const own = (await evidence.links('obligation'))
    .map(({ data }) => data)
    .filter(
      ({ what, next, rule, statements }) =>
        isDue(what) &&
        (next ?? rule) !== null &&
        statements.some(
          ({ record }) => !laws.has(record) && !OTHERS.has(library.document(record)?.shelf ?? ''),
        ),
    )
    .sort((one, other) => compare(one.next ?? '9999', other.next ?? '9999') || compare(one.what, other.what))
    .slice(0, ROWS);
  const limits = provisions.flatMap((one) => limitsOf(one)).slice(0, ROWS);
  if (own.length + limits.length === 0) return null;
  const penalties = penaltiesIn(library).slice(0, PENALTIES);
  const missed = own.filter((duty) => duty.missed.length > 0);
  const blocks: Block[] = [];
  if (own.length > 0)
    blocks.push(
      {
        type: 'paragraph',
        inlines: [
          text(
            `Reckoned from ${shownWeekday(evidence.asOf)}. A date is computed from the rule as the record states it; holidays are not taken into account.`,
          ),
        ],
      },
      { type: 'heading', level: 2, text: 'What the company files and pays, and when' },
      {
        type: 'table',
        columns: ['Next', 'What', 'Rule', 'Who', 'Last seen done', 'Note'],
        rows: await Promise.all(own.map((duty) => dutyRow(evidence, duty))),
      },
    );
  if (missed.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'Missed or late before' },
      { type: 'list', ordered: false, items: missed.map(missedItem) },
    );
  if (limits.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'Deadlines in the text of the law' },
      { type: 'table', columns: ['Provision', 'It says'], rows: limits },
    );
  if (penalties.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'What being late costs' },
      { type: 'list', ordered: false, items: penalties.map((one) => [claimOf(one)]) },
    );
  else if (own.length > 0) blocks.push({ type: 'question', slot: 'consequence', text: COST });
  return {
    path: 'labour-code/deadlines',
    section: 'labour-code',
    kind: 'obligations',
    title: 'Statutory deadlines',
    summary:
      'What is owed to the state and its funds with the next date, what was missed, and the deadlines in the law’s words.',
    order: 20,
    blocks,
    slots: own.length > 0 ? [{ name: 'consequence', filled: penalties.length > 0, question: COST }] : [],
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

/** Sentences of a provision that set a span or a day for something to be done. */
function limitsOf({ provision }: Beside): Inline[][][] {
  const { figures, statements, law } = provision;
  return statements
    .filter(
      ({ quote, start, end }) =>
        setsDeadline(quote) &&
        figures.some(
          (one) =>
            one.start >= start &&
            one.end <= end &&
            one.bound === 'most' &&
            one.matter === null &&
            /day|week|month|hour/.test(one.unit),
        ),
    )
    .map((statement) => [
      [text(law.name === '' ? placeOf(provision) : titleOf(provision))],
      [claimOf(statement)],
    ]);
}

/** What papers about the law and its dues say of being late. */
function penaltiesIn({ documents }: Library): Statement[] {
  return documents
    .filter(
      ({ shelf, standing }) =>
        shelf !== 'clients' && shelf !== 'billing' && (standing === 'in-force' || standing === 'law'),
    )
    .flatMap(({ record, passages }) => passages.flatMap((passage) => statementsOf(record, passage)))
    .filter(({ quote, role }) => role !== 'row' && quote.length < 400 && tellsPenalty(quote) && isDue(quote));
}

/** A duty with what its row in a calendar says of rule, owner and notes; a duty told in prose has none of these. */
async function dutyRow(evidence: Evidence, data: ObligationLink): Promise<Inline[][]> {
  const statement = data.statements.slice(0, 1);
  const [last] = data.runs;
  const row = await cellsIn(evidence, data);
  return [
    data.next ? [stated(shownWeekday(data.next), statement, `next date of the rule “${data.cadence}”`)] : [],
    [stated(data.what, data.statements.slice(0, 3))],
    row.rule.length > 0 ? row.rule : [stated(data.cadence, statement)],
    row.who,
    last ? [stated(shownDay(last.at), [last])] : [text('not seen in the records')],
    row.note,
  ];
}

async function cellsIn(
  evidence: Evidence,
  { statements }: ObligationLink,
): Promise<Record<'rule' | 'who' | 'note', Inline[]>> {
  for (const { record: id, start } of statements) {
    const record = await evidence.record(id);
    const passage = (await evidence.passages(id)).find(
      (one) => one.role === 'row' && one.start <= start && start < one.end,
    );
    if (!record || !passage) continue;
    const cells = cellsOf(record.text.slice(passage.start, passage.end), passage.start).map(
      (cell, index) => ({
        ...cell,
        head: passage.columns[index] ?? '',
      }),
    );
    const of = (kind: 'rule' | 'who' | 'note') =>
      cells
        .filter(
          ({ text: words, head }) => words !== '' && isColumn(kind, head) && !/next|updated/i.test(head),
        )
        .flatMap(({ text: words, start: from, end }, index): Inline[] => [
          text(index === 0 ? '' : '; '),
          stated(words, [{ record: id, start: from, end }]),
        ]);
    return { rule: of('rule'), who: of('who'), note: of('note') };
  }
  return { rule: [], who: [], note: [] };
}

function missedItem({ what, statements, missed }: ObligationLink): Inline[] {
  return [
    stated(what, statements.slice(0, 2)),
    text(': '),
    ...missed
      .slice(0, 4)
      .flatMap((miss, index) => [
        text(index === 0 ? '' : '; '),
        stated(miss.date ? `due ${shownDay(miss.date)}` : 'see the record', [miss]),
      ]),
  ];
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
