import type { RecordView, Sighting } from '../../contracts/finding.ts';
import type { Obligation } from '../../contracts/finding-kinds.ts';
import { plain as plainOf } from '../../records/sentences.ts';
import { type Cadence, cadencesOf } from './cadence.ts';
import type { DutyFrame } from './duty-frame.ts';
import { columnIs } from './duty-language.ts';
import { weigh } from './duty-weight.ts';
import { isErrand } from './errands.ts';
import { cellsOf } from './pieces.ts';
import { oneLine, type Statement } from './statements.ts';
import { shiftIn } from './weekend-shift.ts';

/** A cadence must be most of its cell: a cell that only mentions a day is about something else. */
const LEAST_SHARE = 0.5;
/** A cell of so many characters can be a sentence of its own. */
const SENTENCE = 16;

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
  const when = cells.findIndex(({ text }, index) => isWhen(columns[index] ?? '', text, frame));
  if (when >= 0) {
    const read = readRow(
      statement,
      cells.map(({ text }) => text),
      when,
      frame,
    );
    if (read) yield read;
    return;
  }
  if (view.record.kind === 'mail') return;
  for (const cell of cells) {
    if (cell.text.length < SENTENCE) continue;
    const [own] = cadencesOf(cell.text, frame.language);
    const weighed = own ? weigh(cell.text, own, frame, null) : null;
    if (!own || !weighed || weighed.weight < 1) continue;
    const { cadence, act, weight } = weighed;
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
        weight:
          Math.round((weight - (act.form === 'must' || act.form === 'instruction' ? 0.5 : 1.2)) * 100) / 100,
      },
    };
  }
}

function isWhen(head: string, text: string, frame: DutyFrame): boolean {
  if (!columnIs('whenColumns', head.trim())) return false;
  return text.length <= 200 && cadenceIn(text, frame) !== null;
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
  when: number,
  frame: DutyFrame,
): Sighting<Obligation> | null {
  const { passage, start, end } = statement;
  const { columns } = passage;
  const said = cells[when] ?? '';
  const cadence = cadenceIn(said, frame);
  if (!cadence) return null;
  const other = (list: 'taskColumns' | 'whoColumns', but: number) =>
    columns.findIndex((head, index) => index !== when && index !== but && columnIs(list, head.trim()));
  const whatColumn = other('taskColumns', -1);
  const whoColumn = other('whoColumns', whatColumn);
  const what = cells[whatColumn >= 0 ? whatColumn : when === 0 ? 1 : 0] ?? '';
  if (what === '' || what === said) return null;
  // A calendar of events holds lunches as well: there the title must say that something is to be done.
  const calendar = columns.some((head) => /^repeats$/i.test(head.trim()));
  if (calendar && !isErrand(what)) return null;
  let weight = 1.6 + (cadence.explicit ? 1.2 : 0.6) + (calendar ? 2 : 0);
  if (whatColumn >= 0) weight += 1;
  if (whoColumn >= 0) weight += 0.6;
  if (frame.duties) weight += 0.8;
  if (frame.glossary) weight -= 2.5;
  if (cadence.parts.range) weight -= 2.5;
  return {
    start,
    end,
    data: {
      what,
      who: cells[whoColumn] || null,
      cadence: said,
      rule: cadence.rule,
      event: cadence.event,
      day: null,
      shift: shiftIn(statement.text, frame.language),
      frame: null,
      act: 'row',
      subject: null,
      weight: Math.round(weight * 100) / 100,
    },
  };
}
