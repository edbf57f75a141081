import type { RecordView } from '../../contracts/finding.ts';
import { plain as plainOf } from '../../records/sentences.ts';
import { cellsOf } from './pieces.ts';
import { oneLine } from './statements.ts';

/** What the columns of one table hold, told by their cells and not by their heads. */
export interface TableForm {
  /** The column whose cells say how often and nothing else; -1 where none does. */
  rhythm: number;
  /** Another column has days in it, such as when it was done last. */
  days: boolean;
  /** A column of sums: what is listed is paid for, and its rhythm is that of a bill. */
  sums: boolean;
}

/** Fewer rows are no plan. */
const FEWEST = 3;
/** So much of a column must be of one form. */
const SHARE = 0.75;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const SUM =
  /^[^\p{L}\d]{0,3}\p{Sc}?\s?\d[\d.,' ]*[.,]\d{2}\s?(?:\p{Sc}|\p{Lu}{3})?$|^\p{Sc}\s?\d|\d\s?\p{Sc}$/u;

const forms = new WeakMap<RecordView, Map<string, TableForm>>();

/** The form of the table that a row stands in; `isRhythm` says whether a cell tells how often. */
export function tableForm(
  view: RecordView,
  columns: readonly string[],
  isRhythm: (cell: string) => boolean,
): TableForm {
  const known = forms.get(view) ?? new Map<string, TableForm>();
  forms.set(view, known);
  const key = columns.join('|');
  let form = known.get(key);
  if (!form) {
    const rows = view.passages
      .filter(({ role, columns: own }) => role === 'row' && own.join('|') === key)
      .map(({ start, end }) => {
        const row = view.record.text.slice(start, end);
        return cellsOf(row).map((cell) => oneLine(plainOf(row.slice(cell.start, cell.end))));
      });
    form = formOf(columns, rows, isRhythm);
    known.set(key, form);
  }
  return form;
}

function formOf(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  isRhythm: (cell: string) => boolean,
): TableForm {
  const places = [...columns.keys()];
  const share = (place: number, is: (cell: string) => boolean) =>
    rows.filter((row) => is(row[place] ?? '')).length / Math.max(1, rows.length);
  const rhythm =
    rows.length < FEWEST ? -1 : places.findIndex((place) => place > 0 && share(place, isRhythm) >= SHARE);
  const others = places.filter((place) => place > 0 && place !== rhythm);
  return {
    rhythm,
    days: others.some((place) => share(place, (cell) => cell.length < 12 && YEAR.test(cell)) >= SHARE),
    sums: others.some((place) => share(place, (cell) => SUM.test(cell)) >= SHARE),
  };
}
