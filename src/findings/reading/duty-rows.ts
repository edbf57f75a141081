import { type DateColumn, dateColumn } from '../../common/dates/column.ts';
import type { RecordView, Sighting } from '../../contracts/finding.ts';
import type { Obligation } from '../../contracts/finding-kinds.ts';
import { plain as plainOf } from '../../records/sentences.ts';
import { type Cadence, cadencesOf } from './cadence.ts';
import type { DutyFrame } from './duty-frame.ts';
import { columnIs, isWhole, type PhraseList } from './duty-language.ts';
import type { DutySign } from './duty-signs.ts';
import { tableForm } from './duty-tables.ts';
import { weigh } from './duty-weight.ts';
import { isErrand } from './errands.ts';
import { cellsOf } from './pieces.ts';
import { oneLine, type Statement } from './statements.ts';
import { shiftIn } from './weekend-shift.ts';

/** A cadence must be most of its cell: a cell that only mentions a day is about something else. */
const LEAST_SHARE = 0.5;
/** A cell of so many characters can be a sentence of its own. */
const SENTENCE = 16;
const LONGEST_RHYTHM = 40;

/** The duties of a table's row: a column says when and another says what, or a cell says both. */
export function* rowDuties(
  view: RecordView,
  statement: Statement,
  frame: DutyFrame,
): Generator<Sighting<Obligation>> {
  const { columns } = statement.passage;
  const cells = cellsOf(statement.text).map(({ start, end }) => ({
    start: statement.start + start,
    end: statement.start + end,
    text: oneLine(plainOf(statement.text.slice(start, end))),
  }));
  const words = cells.map(({ text }) => text);
  const due = words.findIndex(
    (text, index) => isColumn('dueColumns', columns[index]) && dayIn(view, columns, index, text) !== null,
  );
  const headed = words.findIndex((text, index) => index !== due && isWhen(columns[index], text, frame));
  const form = tableForm(view, columns, (cell) => isRhythm(cell, frame));
  const told = headed < 0 && isRhythm(words[form.rhythm] ?? '', frame) ? form.rhythm : headed;
  const when =
    told < 0 && due >= 0 ? words.findIndex((text, index) => index !== due && isRhythm(text, frame)) : told;
  if (when >= 0 || due >= 0) {
    const day = due < 0 ? null : dayIn(view, columns, due, words[due] ?? '');
    const read = readRow(statement, words, { when, due, day }, frame);
    const isPlan = when >= 0 && when === form.rhythm;
    const plan: DutySign[] = !isPlan ? [] : form.sums ? ['row sums'] : ['row plan'];
    if (isPlan && form.days) plan.push('row days');
    if (read) yield { ...read, data: { ...read.data, signs: [...read.data.signs, ...plan] } };
    return;
  }
  if (view.record.kind === 'mail') return;
  for (const cell of cells) {
    if (cell.text.length < SENTENCE) continue;
    const [own] = cadencesOf(cell.text, frame.language);
    const weighed = own ? weigh(cell.text, own, frame, null) : null;
    if (!own || !weighed || weighed.weight < 1) continue;
    const { cadence, act, signs } = weighed;
    yield {
      start: cell.start,
      end: cell.end,
      data: {
        what: cell.text,
        who: null,
        cadence: cell.text.slice(cadence.start, cadence.end),
        rule: cadence.rule,
        event: cadence.event,
        day: cadence.day,
        shift: null,
        frame: null,
        act: act.form,
        subject: act.subject,
        signs: [...signs, act.form === 'must' || act.form === 'instruction' ? 'cell asks' : 'cell'],
      },
    };
  }
}

function isColumn(list: PhraseList, head: string | undefined): boolean {
  return columnIs(list, (head ?? '').replace(/[_-]+/g, ' ').trim());
}

function isWhen(head: string | undefined, text: string, frame: DutyFrame): boolean {
  if (!isColumn('whenColumns', head) && !isColumn('dueColumns', head)) return false;
  return text.length <= 200 && cadenceIn(text, frame) !== null;
}

/** A cell that says how often and nothing else, whatever its column: "every year". */
function isRhythm(text: string, frame: DutyFrame): boolean {
  const found = text.length <= LONGEST_RHYTHM ? cadenceIn(text, frame) : null;
  return found?.explicit === true && found.rule !== null && found.end - found.start >= text.length - 1;
}

const columnDays = new WeakMap<RecordView, Map<string, DateColumn>>();

/** The day that a cell is, by the order of the whole column. */
function dayIn(view: RecordView, columns: readonly string[], index: number, text: string): string | null {
  const known = columnDays.get(view) ?? new Map<string, DateColumn>();
  columnDays.set(view, known);
  const key = `${index} ${columns.join('|')}`;
  const column =
    known.get(key) ??
    dateColumn(
      view.passages
        .filter(({ role, columns: own }) => role === 'row' && own.join('|') === columns.join('|'))
        .map(({ start, end }) => {
          const row = view.record.text.slice(start, end);
          const cell = cellsOf(row)[index];
          return cell ? oneLine(plainOf(row.slice(cell.start, cell.end))) : '';
        }),
    );
  known.set(key, column);
  return column.read(text);
}

function cadenceIn(text: string, frame: DutyFrame): Cadence | null {
  const [found] = cadencesOf(text, frame.language);
  if (!found || (found.rule === null && found.event === null)) return null;
  const letters = (part: string) => part.replace(/[^\p{L}\d]/gu, '').length;
  return letters(text.slice(found.start, found.end)) >= LEAST_SHARE * letters(text) || found.explicit
    ? found
    : null;
}

function readRow(
  statement: Statement,
  cells: readonly string[],
  { when, due, day }: { when: number; due: number; day: string | null },
  frame: DutyFrame,
): Sighting<Obligation> | null {
  const { passage, start, end } = statement;
  const { columns } = passage;
  const said = cells[when >= 0 ? when : due] ?? '';
  const cadence = when < 0 ? null : cadenceIn(said, frame);
  if (!cadence && day === null) return null;
  // What a meeting gives to somebody by a day is done once; it is theirs until then, and no duty of the business.
  if (frame.occasion && cadence?.explicit !== true) return null;
  const other = (list: 'taskColumns' | 'whoColumns', but: number) =>
    columns.findIndex(
      (head, index) => index !== when && index !== due && index !== but && isColumn(list, head),
    );
  const whatColumn = other('taskColumns', -1);
  const whoColumn = other('whoColumns', whatColumn);
  const first = [0, 1, 2].find((index) => index !== when && index !== due) ?? 0;
  const what = cells[whatColumn >= 0 ? whatColumn : first] ?? '';
  if (what === '' || what === said || !/\p{L}/u.test(what)) return null;
  // A calendar of events holds lunches as well: there the title must say that something is to be done.
  const calendar = columns.some((head) => /^repeats$/i.test(head.trim()));
  if (calendar && !isErrand(what)) return null;
  // A day is a duty's where the table is one of tasks or deadlines; bills and bookings have days as well.
  const kept = whatColumn >= 0 && (frame.duties || whoColumn >= 0);
  if (!cadence && (!kept || cells.some((cell) => isWhole('closedCells', cell)))) return null;
  const holds: readonly (readonly [boolean, DutySign])[] = [
    [cadence?.explicit === true, 'row every'],
    [cadence?.explicit === false, 'row rhythm'],
    [cadence === null, 'row day'],
    [calendar, 'row errand'],
    [whatColumn >= 0, 'row task'],
    [whoColumn >= 0, 'row who'],
    [frame.duties, 'titled duties'],
    [frame.glossary, 'glossary'],
    [cadence?.parts.range === true, 'range'],
  ];
  const signs: DutySign[] = ['row', ...holds.flatMap(([applies, sign]) => (applies ? [sign] : []))];
  return {
    start,
    end,
    data: {
      what,
      who: cells[whoColumn] || null,
      cadence: said,
      rule: cadence?.rule ?? null,
      event: cadence?.event ?? null,
      day,
      shift: shiftIn(statement.text, frame.language),
      frame: null,
      act: 'row',
      subject: null,
      signs,
    },
  };
}
