import type { Block } from '../../contracts/draft.ts';
import { plain } from '../../records/sentences.ts';
import { rowOf, text } from '../kit/claims.ts';
import type { Statement } from '../kit/library.ts';
import { isAbout } from '../kit/topics.ts';
import { type Material, type Place, titleOf } from './material.ts';
import { BANKING, INTERNATIONAL, INVOICING, MONEY, PAYROLL } from './topics.ts';

const TASK = /^(?:tasks?|what|steps?|actions?|to do|activity|activities|item)$/i;
const PERSON = /^(?:who|owner|responsible|by|person|role|assigned to|in charge)$/i;
const TIME = /^(?:when|due|day|date|deadline|by when|due date|frequency|cadence)$/i;
const ROWS = 60;

/** Tables that say what is to be done, when and by whom, where a good part of the rows is about money in or out. */
export function checklists({ places }: Material): Block[] {
  const told = new Set<string>();
  return places.flatMap((place): Block[] => {
    // Wages and transfers have pages of their own.
    const heading = place.heading.at(-1) ?? '';
    if (isAbout(heading, PAYROLL) || isAbout(heading, INTERNATIONAL)) return [];
    if (place.document.archived || place.document.attached || told.has(place.document.title)) return [];
    const rows = tasksOf(place);
    const columns = rows[0]?.columns ?? [];
    const about = rows.filter(({ quote }) => isAbout(quote, INVOICING) || isAbout(quote, BANKING)).length;
    if (rows.length < 4 || about * 4 < rows.length || !isAbout(`${titleOf(place)}\n${rows[0]?.quote}`, MONEY))
      return [];
    told.add(place.document.title);
    return [
      { type: 'heading', level: 2, text: place.document.title },
      {
        type: 'paragraph',
        inlines: [
          text('From '),
          { type: 'record', text: place.document.path, record: place.document.id },
          text('.'),
        ],
      },
      {
        type: 'table',
        columns: columns.map((column) => plain(column)),
        rows: rows.slice(0, ROWS).map((row) => rowOf(row, columns.length)),
      },
    ];
  });
}

function tasksOf(place: Place): Statement[] {
  const first = place.statements.find(({ role, columns }) => role === 'row' && isTaskTable(columns ?? []));
  const columns = first?.columns?.join('\0');
  return place.statements.filter((one) => one.role === 'row' && one.columns?.join('\0') === columns);
}

function isTaskTable(columns: readonly string[]): boolean {
  const names = columns.map((column) => plain(column).trim());
  return [TASK, PERSON, TIME].every((kind) => names.some((name) => kind.test(name)));
}
