import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { cellsOf, claimOf, rowOf, sameWords, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import type { Statement } from '../kit/library.ts';
import { isAbout } from '../kit/topics.ts';
import { conflictBlock } from '../kit/values.ts';
import { PageBuilder } from './builder.ts';
import { type Material, type Place, titleOf } from './material.ts';
import { isDay } from './spans.ts';
import { procedureScore, procedureTitle, stepsBlock } from './steps.ts';
import { PAYROLL } from './topics.ts';
import { workedExample } from './worked.ts';

const PAY_DAY =
  /\b(?:pay[- ]?days?|pay dates?|pay periods?|cut-?offs?|payroll (?:is|runs?|cycle|schedule)|(?:is|are|be) paid (?:on|every|each|monthly|weekly|bi-?weekly|semi-?monthly|twice)|last working day|semi-?monthly|bi-?weekly)\b/i;
const PAY_DAY_COLUMN = /^(?:pay[ _-]?(?:date|day)s?|cut[ _-]?off.*|actual[ _-]?dates?|covers|period)$/i;
const RELEASE =
  /\b(?:releas\w*|approv\w*|authori[sz]\w*|sign(?:s|ed)?[- ]off|check(?:s|ed)? (?:the )?totals)\b/i;
/** A run of wages, or hours that are paid; not every approval that a page about pay speaks of. */
const RUN = /\b(?:payroll|pay runs?|batch(?:es)?|overtime|payslips?|wages?|timesheets?)\b/i;
const COMPUTED =
  /[÷×]|\b(?:divided by|multiplied by|per cent|times the|half of)\b|\d%|\s=\s|\bpro[- ]?rat\w*/i;
const FACTOR_COLUMN = /\b(?:factor|multiplier|rate|computation|formula|rule|premium)\b/i;
const LATER_ROWS = 8;

/** Pay days, formulae with an example computed through them, and who releases; null where the records say nothing of it. */
export async function payrollPage(material: Material, writer: Writer): Promise<PageDraft | null> {
  const places = payrollPlaces(material);
  if (places.reduce((sum, { statements }) => sum + statements.length, 0) < 3) return null;
  const formulas = await formulasOf(material, places);
  const builder = new PageBuilder(writer);
  const sentences = places.flatMap(({ statements }) => statements.filter(({ role }) => role !== 'row'));
  const used = new Set<Statement>();
  const take = (keep: (one: Statement) => boolean) => {
    const taken = sentences.filter((one) => !used.has(one) && keep(one));
    for (const one of taken) used.add(one);
    return taken;
  };
  builder.add({
    type: 'paragraph',
    inlines: [text('When people are paid, how each amount is computed, and who checks and releases it.')],
  });
  await builder.quote(
    {
      name: 'pay-days',
      title: 'Pay days',
      shape: 'points',
      required: true,
      limit: 10,
      question:
        'On which days are people paid, what period does each pay day cover, and what if it is a holiday?',
    },
    [
      ...take((one) => PAY_DAY.test(one.quote) || PAY_DAY.test(one.heading.at(-1) ?? '')),
      ...tableRows(
        places,
        (columns) => columns.some((one) => /^pay[ _-]?days?$/i.test(one)) && columns.length <= 4,
      ),
    ],
  );
  builder.add(...calendarOf(material));
  const computed = take(({ quote }) => COMPUTED.test(quote) && !/^[-\s]*[A-Z]{1,2}\d+\b/.test(quote));
  const factors = await writer.fill(
    { name: 'factors', title: null, shape: 'table', required: false, limit: 24, question: '' },
    tableRows(places, (columns) => columns.some((one) => FACTOR_COLUMN.test(one))),
  );
  builder.fill(
    {
      name: 'formulae',
      title: 'How pay is computed',
      required: true,
      question: 'How are the daily and hourly rate, overtime and part of a month computed?',
    },
    [...underHeadings(computed.slice(0, 30)), ...factors.blocks],
  );
  builder.fill(
    { name: 'worked-example', title: 'An example, computed', required: false, question: '' },
    workedExample(material, formulas),
  );
  builder.fill(
    { name: 'conflicts', title: 'Where the records disagree', required: false, question: '' },
    conflictsOf(material, places),
  );
  await builder.quote(
    {
      name: 'who-releases',
      title: 'Who checks and releases',
      shape: 'points',
      required: true,
      limit: 12,
      question: 'Who prepares, checks and releases a payroll run?',
    },
    [
      ...take(({ quote, heading }) => RELEASE.test(quote) && RUN.test(`${quote}\n${heading.at(-1) ?? ''}`)),
      ...tableRows(
        places,
        (columns) =>
          columns.some((one) => /^who$/i.test(one)) &&
          columns.some((one) => /^(?:what|task|step)$/i.test(one)),
      ),
    ],
  );
  for (const procedure of material.procedures) {
    if (
      procedure.document.archived ||
      procedure.document.attached ||
      !RUN.test(procedure.heading.at(-1) ?? procedure.document.title)
    )
      continue;
    if (procedureScore(procedure, PAYROLL) < 9) continue;
    builder.add({ type: 'heading', level: 2, text: procedureTitle(procedure) }, stepsBlock(procedure.steps));
  }
  // Who approves what alone makes no page of payroll.
  if (!builder.slots.some(({ name, filled }) => filled && name !== 'who-releases')) return null;
  return {
    path: 'billing/payroll',
    section: 'billing',
    kind: 'rule',
    title: 'Payroll: days, formulae, release',
    summary: 'When people are paid, how pay is computed and who releases it.',
    order: 70,
    blocks: builder.blocks,
    slots: builder.slots,
    aliases: [
      'salary',
      'wages',
      'pay day',
      'payslip',
      'daily rate',
      'hourly rate',
      'divisor',
      'overtime',
      '13th month',
      'pay run',
    ],
  };
}

/** Places headed by payroll in current documents of the business; law and contracts have pages of their own. */
function payrollPlaces({ places }: Material): Place[] {
  return places.filter((place) => {
    const { document, statements, heading } = place;
    const section = statements[0]?.section;
    if (document.archived || document.attached || document.kind === 'slides' || document.kind === 'code')
      return false;
    if (section === 'labour-code' || section === 'legal' || section === 'templates' || section === 'clients')
      return false;
    const own = heading.at(-1) ?? '';
    return (
      isAbout(own, PAYROLL) ||
      (isAbout(heading.slice(0, -1).join('\n'), PAYROLL) && !document.archived) ||
      (own === '' && isAbout(titleOf(place), PAYROLL))
    );
  });
}

/** Statements as a list with an item a heading: what is said there, after the heading that tells what it is about. */
function underHeadings(statements: readonly Statement[]): Block[] {
  const groups = [
    ...Map.groupBy(statements, ({ record, heading }) => [record, ...heading].join('\0')).values(),
  ];
  const told = new Set<string>();
  const items = groups.flatMap((group): Inline[][] => {
    const fresh = group.filter((one) => !told.has(sameWords(one)));
    for (const one of fresh) told.add(sameWords(one));
    const title = plain(fresh[0]?.heading.at(-1) ?? '');
    if (fresh.length === 0) return [];
    return [
      [
        ...(title === '' ? [] : [{ type: 'strong' as const, text: `${title}: ` }]),
        ...fresh.flatMap((one, index): Inline[] =>
          index === 0 ? [claimOf(one)] : [text(' '), claimOf(one)],
        ),
      ],
    ];
  });
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, items }];
}

async function formulasOf({ evidence }: Material, places: readonly Place[]): Promise<Finding<'formula'>[]> {
  const formulas: Finding<'formula'>[] = [];
  const within = Map.groupBy(
    places.flatMap(({ statements }) => statements),
    ({ record }) => record,
  );
  for (const [record, statements] of within) {
    for await (const finding of evidence.findings({ kinds: ['formula'], record }))
      if (statements.some(({ start, end }) => start <= finding.start && finding.end <= end))
        formulas.push(finding);
  }
  return formulas;
}

function tableRows(places: readonly Place[], keep: (columns: string[]) => boolean): Statement[] {
  return places.flatMap(({ statements }) =>
    statements.filter(
      ({ role, columns }) =>
        role === 'row' &&
        (columns?.length ?? 0) > 1 &&
        keep((columns ?? []).map((column) => plain(column).trim())),
    ),
  );
}

/** The next pay days of a table of pay days: rows that hold a day on or after the day of the handover. */
function calendarOf({ places, evidence }: Material): Block[] {
  for (const { document, statements } of places) {
    if (document.archived || document.attached) continue;
    const rows = statements.filter(
      ({ role, columns }) =>
        role === 'row' &&
        (columns ?? []).filter((column) => PAY_DAY_COLUMN.test(plain(column).trim())).length >= 2,
    );
    const later = rows.filter((row) => daysIn(row).some((day) => day >= evidence.asOf)).slice(0, LATER_ROWS);
    const columns = (later[0]?.columns ?? []).map((column) => plain(column).replaceAll('_', ' '));
    if (later.length === 0 || columns.length === 0) continue;
    return [
      { type: 'heading', level: 3, text: `Next pay days after ${shownDay(evidence.asOf)}` },
      { type: 'table', columns, rows: later.map((row) => rowOf(row, columns.length)) },
      {
        type: 'paragraph',
        inlines: [text('From '), { type: 'record', text: document.path, record: document.id }, text('.')],
      },
    ];
  }
  return [];
}

/** Days of the columns that are about pay days; the day on which a row was prepared is none. */
function daysIn(row: Statement): string[] {
  const cells = cellsOf(row.quote, row.start);
  return (row.columns ?? []).flatMap((column, index) => {
    const cell = cells[index]?.text ?? '';
    return /^pay[ _-]?(?:date|day)s?$/i.test(plain(column).trim()) && isDay(cell) ? [cell] : [];
  });
}

/** Values that the records state differently, where one side stands on payroll: a divisor, a percentage, a grace. */
function conflictsOf(material: Material, places: readonly Place[]): Block[] {
  const inPlaces = (record: string, start: number) =>
    places.some(({ statements }) =>
      statements.some((one) => one.record === record && one.start <= start && start < one.end),
    );
  return material.values
    .filter(({ data }) => data.statements.some(({ record, start }) => inPlaces(record, start)))
    .slice(0, 6)
    .map(conflictBlock);
}
