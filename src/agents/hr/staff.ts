import type { Inline, PageDraft } from '../../contracts/draft.ts';
import { plain } from '../../records/sentences.ts';
import { type Cell, cellsOf, stated, text } from '../kit/claims.ts';
import type { Paper } from '../kit/shelf.ts';

/** One line of a staff list. */
export interface StaffRow {
  record: string;
  paper: Paper;
  name: Cell;
  role: Cell | null;
  mail: Cell | null;
  start: Cell | null;
  manager: Cell | null;
  /** Client, project or team. */
  project: Cell | null;
  /** The day somebody left, where the row or its table says so. */
  ended: Cell | null;
  remark: Cell | null;
}

const COLUMNS = {
  name: /^(?:full |employee |staff |member )?(?:name|employee|person|staff member)s?$/i,
  role: /^(?:role|title|job title|position|job|function)s?$/i,
  mail: /^(?:e-?mail|mail|e-?mail address|work e-?mail)$/i,
  start:
    /^(?:start(?:ed)?(?: date)?|from|hired?(?: on| date)?|hire date|joined|since|date of hire|employed since)$/i,
  manager: /^(?:manager|reports to|supervisor|lead|line manager|team lead)$/i,
  project: /^(?:client|project|team|department|unit|assignment|client project|account)$/i,
  ended: /^(?:left|end(?:ed)?(?: date)?|to|until|last day|exit|leaving date)$/i,
  remark: /^(?:remarks?|notes?|comments?)$/i,
} as const;
const STAFF =
  /(?<![\p{L}])(?:staff|employees?|team|people|personnel|directory|org(?:anisation|anization)? chart|members|headcount)(?![\p{L}])/iu;
const OUTSIDE =
  /(?<![\p{L}])(?:clients?|customers?|vendors?|suppliers?|contacts?|payments?|payroll|timesheets?|invoices?|rates?|price|examples?)(?![\p{L}])/iu;

/** Rows of staff lists in a document: tables with a name and two more columns of a staff list. */
export function staffIn(paper: Paper, domains: readonly string[]): StaffRow[] {
  if (paper.archived || paper.attached) return [];
  const rows: StaffRow[] = [];
  for (const place of paper.places) {
    for (const { quote, start, columns, record } of place.statements) {
      if (!columns || columns.length < 3) continue;
      const heads = columns.map((column) => plain(column).trim());
      const at = (pattern: RegExp) => heads.findIndex((head) => pattern.test(head));
      const index = Object.fromEntries(
        Object.entries(COLUMNS).map(([key, pattern]) => [key, at(pattern)]),
      ) as Record<keyof typeof COLUMNS, number>;
      if (index.name < 0 || index.role < 0) continue;
      const where = `${paper.title} ${paper.path} ${place.heading.join(' ')}`;
      const cells = cellsOf(quote, start);
      const cell = (position: number): Cell | null => {
        const one = position < 0 ? undefined : cells[position];
        return one && one.text !== '' && one.end > one.start ? one : null;
      };
      const name = cell(index.name);
      const mail = cell(index.mail);
      if (!name || !/\p{L}{2}/u.test(name.text)) continue;
      const own = mail !== null && domains.some((domain) => mail.text.toLowerCase().endsWith(`@${domain}`));
      if (!own && (!STAFF.test(where) || OUTSIDE.test(`${paper.title} ${place.heading.join(' ')}`))) continue;
      if (!own && [index.mail, index.start, index.manager].every((position) => position < 0)) continue;
      const left = place.heading.some((heading) => /^(?:left|former|leavers?|ex-)/i.test(heading));
      rows.push({
        record,
        paper,
        name,
        role: cell(index.role),
        mail,
        start: cell(index.start),
        manager: cell(index.manager),
        project: cell(index.project),
        ended: cell(index.ended) ?? (left ? name : null),
        remark: cell(index.remark),
      });
    }
  }
  return rows;
}

/**
 * Rows in the order of their lists, without those of people that an earlier list has already, by their address or their
 * name. One list may hold a person more than once, with several roles.
 */
export function distinctStaff(rows: readonly StaffRow[]): StaffRow[] {
  const listedIn = new Map<string, string>();
  return rows.filter(({ record, name, mail }) => {
    const keys = [name, mail].flatMap((cell) => (cell ? [cell.text.toLowerCase()] : []));
    if (keys.some((key) => (listedIn.get(key) ?? record) !== record)) return false;
    for (const key of keys) listedIn.set(key, record);
    return true;
  });
}

/** Who works here and who left, as the staff lists have them; a person stands once, by the newest list. */
export function peoplePage(staff: readonly StaffRow[]): PageDraft | null {
  const seen = new Set<string>();
  const unique = staff.filter(({ name }) => {
    const key = name.text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const here = unique.filter(({ ended }) => ended === null);
  const left = unique.filter(({ ended }) => ended !== null);
  if (unique.length === 0) return null;
  const cite = ({ record }: StaffRow, cell: Cell | null): Inline[] =>
    cell ? [stated(cell.text, [{ record, start: cell.start, end: cell.end }])] : [];
  const columns = ['Name', 'Role', 'Mail', 'Since', 'Manager', 'Client or project', 'Remark'];
  const used = columns.map((_, index) => index < 2 || here.some((row) => cells(row)[index] !== null));
  function cells(row: StaffRow) {
    return [row.name, row.role, row.mail, row.start, row.manager, row.project, row.remark];
  }
  const rowOf = (row: StaffRow): Inline[][] =>
    cells(row).flatMap((cell, index) => (used[index] ? [cite(row, cell)] : []));
  const sources = [...new Map(unique.map(({ paper }) => [paper.id, paper])).values()];
  const blocks: PageDraft['blocks'] = [
    {
      type: 'paragraph',
      inlines: [
        text('As the staff lists have it: '),
        ...sources
          .slice(0, 6)
          .flatMap((paper, index): Inline[] => [
            text(index === 0 ? '' : '; '),
            { type: 'record', text: paper.path, record: paper.id },
            text(paper.dated ? ` of ${paper.dated}` : ''),
          ]),
        text('.'),
      ],
    },
  ];
  if (here.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'Who works here' },
      { type: 'table', columns: columns.filter((_, index) => used[index]), rows: here.map(rowOf) },
    );
  if (left.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: 'Who left' },
      {
        type: 'table',
        columns: ['Name', 'Role', 'From', 'To', 'Client or project', 'Remark'],
        rows: left.map((row) => [
          cite(row, row.name),
          cite(row, row.role),
          cite(row, row.start),
          row.ended === row.name ? [] : cite(row, row.ended),
          cite(row, row.project),
          cite(row, row.remark),
        ]),
      },
    );
  return {
    path: 'hr/people',
    section: 'hr',
    kind: 'register',
    title: 'People',
    summary: 'Who works here: role, address, start and manager as the staff lists have them, and who left.',
    order: 20,
    blocks,
    slots: [
      {
        name: 'staff',
        filled: here.length > 0,
        question: 'Who works here, in which role, since when, and who is their manager?',
      },
      {
        name: 'left',
        filled: left.length > 0,
        question: 'Who left in the last years, and what did they take care of?',
      },
    ],
    people: unique.map(({ name }) => name.text).slice(0, 200),
    aliases: ['staff list', 'employees', 'team', 'colleagues', 'headcount', 'who works here', 'managers'],
  };
}
